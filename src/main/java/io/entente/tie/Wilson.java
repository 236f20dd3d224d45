// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

/** The score interval of a share (Wilson 1927, JASA 22), which stays within [0, 1] and serves small counts. */
public final class Wilson {
    /** Standard normal quantile of 0.975: a two-sided 95% interval. */
    public static final double Z_95 = 1.959963984540054;

    private Wilson() {}

    /**
     * The 95% interval of a share; undefined without trials.
     *
     * @param successes at most trials
     * @param trials 0 or more
     */
    public static Interval interval(long successes, long trials) {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " successes of " + trials + " trials");
        }
        if (trials == 0) {
            return Interval.UNDEFINED;
        }
        double n = trials;
        double p = successes / n;
        double z2 = Z_95 * Z_95;
        double centre = p + z2 / (2 * n);
        double half = Z_95 * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
        double scale = 1 + z2 / n;
        double low = successes == 0 ? 0 : (centre - half) / scale;
        double high = successes == trials ? 1 : (centre + half) / scale;
        return new Interval(low, high);
    }
}
