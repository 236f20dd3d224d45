// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import org.apache.commons.math3.special.Beta;

/**
 * Whether two Poisson counts have the same rate: given their sum, one of them is binomial (Przyborowski &amp; Wilenski
 * 1940, Biometrika 31).
 */
public final class PoissonRates {
    /** Probabilities this near count as equal, as R's binom.test has it. */
    private static final double SAME = 1 + 1e-7;

    private PoissonRates() {}

    /**
     * P of a split at most as likely as the one seen, in [0, 1]: the two-sided test of R and scipy.
     *
     * @param x one count, 0 to n
     * @param n both counts
     * @param share of the exposure that the one count had, in (0, 1)
     */
    public static double twoSided(long x, long n, double share) {
        if (x < 0 || x > n || !(share > 0 && share < 1)) {
            throw new IllegalArgumentException(x + " of " + n + " with share " + share + " of the exposure");
        }
        double mean = n * share;
        if (x == mean) {
            return 1;
        }
        double seen = logProbability(x, n, share) + Math.log(SAME);
        if (x < mean) {
            return Math.min(1, lower(x, n, share) + upper(firstNotAbove(seen, n, share), n, share));
        }
        return Math.min(1, upper(x, n, share) + lower(lastNotAbove(seen, n, share), n, share));
    }

    /** The least k above the mean whose probability does not exceed the limit; n + 1 if there is none. */
    private static long firstNotAbove(double limit, long n, double share) {
        long low = (long) Math.ceil(n * share);
        long high = n + 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (logProbability(middle, n, share) <= limit) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The greatest k below the mean whose probability does not exceed the limit; -1 if there is none. */
    private static long lastNotAbove(double limit, long n, double share) {
        return n - firstNotAbove(limit, n, 1 - share);
    }

    private static double logProbability(long k, long n, double share) {
        if (k > n) {
            return Double.NEGATIVE_INFINITY;
        }
        return -Math.log(n + 1.0)
                - Beta.logBeta(k + 1.0, n - k + 1.0)
                + (k == 0 ? 0 : k * Math.log(share))
                + (k == n ? 0 : (n - k) * Math.log1p(-share));
    }

    /** P(X &lt;= k). */
    private static double lower(long k, long n, double share) {
        return k < 0 ? 0 : k >= n ? 1 : Beta.regularizedBeta(1 - share, (double) n - k, k + 1.0);
    }

    /** P(X &gt;= k). */
    private static double upper(long k, long n, double share) {
        return k <= 0 ? 1 : k > n ? 0 : Beta.regularizedBeta(share, (double) k, n - k + 1.0);
    }
}
