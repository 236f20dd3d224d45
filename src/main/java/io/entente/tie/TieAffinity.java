// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import io.entente.dyad.WeightedMean;
import java.io.Serializable;

/**
 * Whether a tie is friendly or hostile, apart from how strong it is. Three kinds of evidence: the tone t of the shared
 * sentences, the tone g that the two aim at each other, and the events e between them (Goldstein / 10), all in [-1, 1];
 * g and e are the mean of both ways, or of the one way there is, so that the louder side does not drown the other.
 * Affinity = sum of w r v / sum of w r over the kinds, where v is the kind's mean, w its weight and r = m / (m + k) its
 * reliability with m observations. All days of the scope count alike. NaN = undefined.
 *
 * @param tone mean tone of the shared sentences, [-1, 1]
 * @param targetTone mean tone aimed at each other, [-1, 1]
 * @param events mean event score / 10, [-1, 1]
 * @param affinity [-1, 1]; NaN without evidence
 * @param interval 95% interval of affinity, as that of {@link TieStrength}, cut to [-1, 1]; it rests on the
 *     number of the clusters with evidence of one of the three kinds ({@link TieState#telling}), and is undefined for fewer
 *     than two
 * @param n article clusters that mention both
 */
public record TieAffinity(double tone, double targetTone, double events, double affinity, Interval interval, long n) {

    /**
     * Weights of the kinds of evidence.
     *
     * @param tone weight of the shared sentences' tone, 0 or more, as the other two
     * @param prior k of the reliability, observations, 0 or more
     */
    public record Options(double tone, double targetTone, double events, double prior) implements Serializable {
        /** Tone 1, aimed tone 2, events 3: the nearer to the tie the heavier; prior 3 observations. */
        public static final Options DEFAULT = new Options(1, 2, 3, 3);

        public Options {
            for (double weight : new double[] {tone, targetTone, events, prior}) {
                if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException("weight " + weight + " must be 0 or more and finite");
                }
            }
        }
    }

    /** The affinity of a pair. */
    public static TieAffinity of(TieState pair, Options options) {
        double[] values = new double[BootstrapInterval.values(pair, pair.telling())];
        for (int r = 0; r < values.length; r++) {
            values[r] = affinity(pair, options, r);
        }
        return new TieAffinity(
                mean(pair, TieEvidence.TONE_N, 0),
                bothWays(pair, TieEvidence.TARGET, 0),
                bothWays(pair, TieEvidence.EVENT, 0),
                values[0],
                BootstrapInterval.of(values, pair.telling()).within(-1, 1),
                pair.clusters());
    }

    private static double affinity(TieState pair, Options options, int r) {
        double[] means = {
            mean(pair, TieEvidence.TONE_N, r),
            bothWays(pair, TieEvidence.TARGET, r),
            bothWays(pair, TieEvidence.EVENT, r)
        };
        double[] observations = {
            pair.sum(r, TieEvidence.TONE_N),
            pair.sum(r, TieEvidence.TARGET) + pair.sum(r, TieEvidence.TARGET + TieEvidence.PER_WAY),
            pair.sum(r, TieEvidence.EVENT) + pair.sum(r, TieEvidence.EVENT + TieEvidence.PER_WAY)
        };
        double[] weights = {options.tone, options.targetTone, options.events};
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weights[i] * observations[i] / (observations[i] + options.prior);
        }
        return WeightedMean.of(means, weights);
    }

    private static double bothWays(TieState pair, int at, int r) {
        double ab = mean(pair, at, r);
        double ba = mean(pair, at + TieEvidence.PER_WAY, r);
        return Double.isNaN(ab) ? ba : Double.isNaN(ba) ? ab : (ab + ba) / 2;
    }

    private static double mean(TieState pair, int at, int r) {
        return pair.sum(r, at + 1) / TieEvidence.UNITS / pair.sum(r, at);
    }
}
