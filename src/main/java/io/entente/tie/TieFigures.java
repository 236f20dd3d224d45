// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

/**
 * What strength, affinity and events of one pair in one scope come to.
 *
 * @param strength how strong the tie is
 * @param affinity how friendly
 * @param ab what the first country does to the second
 * @param ba what the second does to the first
 * @param towardA tone of shared sentences toward the first country
 * @param towardB toward the second
 */
public record TieFigures(
        TieStrength strength, TieAffinity affinity, DirectedTie ab, DirectedTie ba, ToneSum towardA, ToneSum towardB) {

    /** The figures of a pair; parameters as in {@link TieStrength#of}. */
    public static TieFigures of(
            PairTally pair, Exposure a, Exposure b, Exposure all, int subPeriods, TieOptions options) {
        return new TieFigures(
                TieStrength.of(pair.state(), a, b, all, subPeriods, options.strength()),
                TieAffinity.of(pair.state(), options.affinity()),
                pair.ab(),
                pair.ba(),
                pair.towardA(),
                pair.towardB());
    }

    /** As numbers, for transport; NaN where undefined. */
    public double[] numbers() {
        return new double[] {
            strength.strength(),
            strength.interval().low(),
            strength.interval().high(),
            strength.volume(),
            strength.closeness(),
            strength.constancy(),
            strength.intensity(),
            strength.reciprocity(),
            affinity.affinity(),
            affinity.interval().low(),
            affinity.interval().high(),
            strength.n(),
            towardA.n(),
            towardA.mean(),
            towardB.mean(),
            ab.events(),
            ba.events(),
            ab.goldsteinMean(),
            ba.goldsteinMean()
        };
    }
}
