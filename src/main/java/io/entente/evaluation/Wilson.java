// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.evaluation;

/**
 * A share with its 95% score interval, Wilson 1927, JASA 22(158).
 *
 * @param share k / n
 * @param low lower end, 0 or more
 * @param high upper end, 1 or less
 */
public record Wilson(double share, double low, double high) {

    /** Normal quantile of 0.975. */
    private static final double Z = 1.959963984540054;

    /**
     * The interval of k successes in n trials.
     *
     * @throws IllegalArgumentException when n is 0 or k not in [0, n]
     */
    public static Wilson of(int k, int n) {
        if (n <= 0 || k < 0 || k > n) {
            throw new IllegalArgumentException(k + " successes in " + n + " trials");
        }
        double p = (double) k / n;
        double z2 = Z * Z / n;
        double centre = (p + z2 / 2) / (1 + z2);
        double half = Z / (1 + z2) * Math.sqrt(p * (1 - p) / n + z2 / (4 * n));
        return new Wilson(p, Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
