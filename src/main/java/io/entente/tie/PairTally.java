// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

/**
 * Everything that the articles of one scope say of one pair of countries: the state that strength and affinity come from,
 * and plain counts, which do not decay. Not safe for use by several threads.
 */
public final class PairTally {

    private final TieState state;
    private DirectedTie ab = DirectedTie.EMPTY;
    private DirectedTie ba = DirectedTie.EMPTY;
    private ToneSum towardA = ToneSum.EMPTY;
    private ToneSum towardB = ToneSum.EMPTY;

    /** Nothing yet; see {@link TieState#empty}. */
    public PairTally(int replicates, int subPeriods) {
        state = TieState.empty(replicates, subPeriods);
    }

    /** An event between the two; {@code fromA} when the first country is its source. */
    public void event(boolean fromA, double goldstein) {
        if (fromA) {
            ab = ab.add(goldstein);
        } else {
            ba = ba.add(goldstein);
        }
    }

    /** The tone that a sentence which mentions both takes toward one of them. */
    public void targetTone(boolean towardFirst, double tone) {
        if (towardFirst) {
            towardA = towardA.add(tone);
        } else {
            towardB = towardB.add(tone);
        }
    }

    /** The state that decays and is resampled. */
    public TieState state() {
        return state;
    }

    /** What the first country does to the second. */
    public DirectedTie ab() {
        return ab;
    }

    /** What the second country does to the first. */
    public DirectedTie ba() {
        return ba;
    }

    /** Tone toward the first country. */
    public ToneSum towardA() {
        return towardA;
    }

    /** Tone toward the second country. */
    public ToneSum towardB() {
        return towardB;
    }
}
