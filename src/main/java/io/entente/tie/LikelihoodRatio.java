// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

/**
 * Dunning's (1993, Computational Linguistics 19(1)) log-likelihood ratio of the 2x2 table of two countries,
 * G2 = 2 sum O ln(O/E). Each cell is summed as O ln(O/E) + E - O, which is never negative (the added parts cancel over
 * the table), so that nothing is lost to cancellation in archives of any size.
 */
final class LikelihoodRatio {
    private static final double TWO_TO_64 = 0x1p64;
    /** Below this the logarithm would cancel, and the series takes over. */
    private static final double SERIES_BELOW = 0.3;

    private LikelihoodRatio() {}

    /** G2 without a sign, 0 or more; 0 where a country is in none or all of the units. */
    static double g2(long nAb, long nA, long nB, long n) {
        double surplus = surplus(nAb, nA, nB, n);
        return 2
                * (deviance(nAb, expected(nA, nB, n), surplus)
                        + deviance(nA - nAb, expected(nA, n - nB, n), -surplus)
                        + deviance(nB - nAb, expected(n - nA, nB, n), -surplus)
                        + deviance(n - nA - nB + nAb, expected(n - nA, n - nB, n), surplus));
    }

    /** n_ab above its expectation n_a n_b / n; the sign is exact. */
    static double surplus(long nAb, long nA, long nB, long n) {
        long low = nAb * n - nA * nB;
        long borrow = Long.compareUnsigned(nAb * n, nA * nB) < 0 ? 1 : 0;
        long high = Math.multiplyHigh(nAb, n) - Math.multiplyHigh(nA, nB) - borrow;
        boolean fits = high == low >> (Long.SIZE - 1);
        double product = fits ? low : high * TWO_TO_64 + (low >>> 1) * 2.0;
        return product / n;
    }

    private static double expected(long row, long column, long n) {
        return (double) row * column / n;
    }

    /** O ln(O/E) + E - O for a difference O - E that is known exactly; after bd0 of Loader (2000). */
    private static double deviance(long observed, double expected, double difference) {
        if (expected == 0) {
            return 0;
        }
        if (observed == 0) {
            return expected;
        }
        double v = difference / (observed + expected);
        if (Math.abs(v) > SERIES_BELOW) {
            return observed * Math.log(observed / expected) - difference;
        }
        double sum = difference * v;
        double power = 2.0 * observed * v;
        for (int odd = 3; ; odd += 2) {
            power *= v * v;
            double next = sum + power / odd;
            if (next == sum) {
                return sum;
            }
            sum = next;
        }
    }
}
