// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

/**
 * The chance that two countries share as many units as they do if the units of one were drawn at random (Fisher's exact
 * test, one-sided): X follows the hypergeometric distribution of n_b draws from n units of which n_a mention a.
 * The first term comes from Stirling's series with its error term (Loader 2000, "Fast and accurate computation of
 * binomial probabilities"), the others from the ratio of neighbours, from the smaller side, until they vanish.
 */
public final class Hypergeometric {
    /** A term this small beside the sum no longer changes it. */
    private static final double VANISHING = 0x1p-60;

    /** ln m! - ((m + 1/2) ln m - m + ln(2 pi) / 2) for m = 0 (taken as 0) to 15. */
    private static final double[] STIRLING_ERRORS = {
        0,
        0.08106146679532726,
        0.0413406959554093,
        0.02767792568499834,
        0.020790672103765093,
        0.016644691189821193,
        0.013876128823070748,
        0.01189670994589177,
        0.010411265261972096,
        0.009255462182712733,
        0.00833056343336287,
        0.007573675487951841,
        0.00694284010720953,
        0.006408994188004207,
        0.0059513701127588475,
        0.005554733551962801
    };

    private Hypergeometric() {}

    /**
     * P(X &gt;= n_ab), in [0, 1]; relative error below 1e-12 down to 1e-290, then 0.
     *
     * @param nAb units that mention both
     * @param nA units that mention a
     * @param nB units that mention b
     * @param n all units
     */
    public static double upperTail(long nAb, long nA, long nB, long n) {
        if (nAb <= Math.max(0, nA + nB - n)) {
            return 1;
        }
        if (nAb > Math.min(nA, nB)) {
            return 0;
        }
        double tail =
                LikelihoodRatio.surplus(nAb, nA, nB, n) > 0 ? sumUp(nAb, nA, nB, n) : 1 - sumDown(nAb - 1, nA, nB, n);
        return Math.min(1, tail);
    }

    /** P(X &gt;= from) where from is above the mean, so that the terms fall. */
    private static double sumUp(long from, long nA, long nB, long n) {
        double term = probability(from, nA, nB, n);
        double sum = term;
        for (long k = from; term > sum * VANISHING; k++) {
            term *= (double) (nA - k) * (nB - k) / ((double) (k + 1) * (n - nA - nB + k + 1));
            sum += term;
        }
        return sum;
    }

    /** P(X &lt;= from) where from is below the mean, so that the terms fall. */
    private static double sumDown(long from, long nA, long nB, long n) {
        double term = probability(from, nA, nB, n);
        double sum = term;
        for (long k = from; term > sum * VANISHING; k--) {
            term *= (double) k * (n - nA - nB + k) / ((double) (nA - k + 1) * (nB - k + 1));
            sum += term;
        }
        return sum;
    }

    /** P(X = n_ab): Stirling's leading terms of the nine factorials are exp(-G2 / 2). */
    static double probability(long nAb, long nA, long nB, long n) {
        long onlyA = nA - nAb;
        long onlyB = nB - nAb;
        long neither = n - nA - nB + nAb;
        double margins = root(nA) * root(n - nA) * (root(nB) / root(n)) * root(n - nB);
        double cells = root(nAb) * root(onlyA) * root(onlyB) * root(neither);
        double errors = (stirlingError(nA) + stirlingError(n - nA) + stirlingError(nB) + stirlingError(n - nB))
                - (stirlingError(nAb) + stirlingError(onlyA) + stirlingError(onlyB) + stirlingError(neither))
                - stirlingError(n);
        return margins / cells * Math.exp(errors - LikelihoodRatio.g2(nAb, nA, nB, n) / 2);
    }

    private static double root(long m) {
        return m == 0 ? 1 : Math.sqrt(2 * Math.PI * m);
    }

    private static double stirlingError(long m) {
        if (m < STIRLING_ERRORS.length) {
            return STIRLING_ERRORS[(int) m];
        }
        double x = m;
        double x2 = x * x;
        return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / x2) / x2) / x2) / x2) / x;
    }
}
