// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

import java.util.SplittableRandom;

/**
 * Whether more triads are balanced than if the same signs lay on the same ties at random (as in Leskovec, Huttenlocher
 * &amp; Kleinberg 2010, CHI). NaN without closed triads.
 *
 * @param mean share of balanced triads over the shuffles, in [0, 1]
 * @param sd its standard deviation, 0 or more
 * @param z observed share less the mean, over the sd; NaN where the sd is 0
 * @param p chance of a share at least as high, (1 + shuffles as high) / (1 + shuffles), in (0, 1]
 */
public record SignShuffle(double mean, double sd, double z, double p) {

    /**
     * Shuffles the signs.
     *
     * @param shuffles 1 or more
     * @param seed the same seed gives the same figures
     */
    public static SignShuffle of(TieNetwork network, int shuffles, long seed) {
        if (shuffles < 1) {
            throw new IllegalArgumentException("shuffles is " + shuffles + ", must be 1 or more");
        }
        SignedTies ties = SignedTies.of(network);
        Triads observed = ties.triads();
        long balanced = observed.negatives0() + observed.negatives2();
        double total = observed.total();
        if (total == 0) {
            return new SignShuffle(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        SplittableRandom random = new SplittableRandom(seed);
        int asHigh = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < shuffles; i++) {
            ties.shuffle(random);
            long count = ties.balanced();
            asHigh += count >= balanced ? 1 : 0;
            double difference = (count - balanced) / total;
            sum += difference;
            squares += difference * difference;
        }
        double shift = sum / shuffles;
        double sd = Math.sqrt(Math.max(0, squares / shuffles - shift * shift));
        return new SignShuffle(
                observed.balanceRatio() + shift,
                sd,
                sd == 0 ? Double.NaN : -shift / sd,
                (1.0 + asHigh) / (1.0 + shuffles));
    }
}
