// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

/**
 * How far a country's attention moved between two periods: the Jensen-Shannon divergence of the shares of its partners,
 * in bits, in [0, 1] (Lin 1991, IEEE Transactions on Information Theory 37).
 */
public final class ProfileShift {
    private static final double LN_2 = Math.log(2);

    private ProfileShift() {}

    /**
     * The divergence; NaN if the country has no partner in one of the periods.
     *
     * @param before units with each partner in the first period, 0 or more
     * @param after those in the second, the partners in the same order
     */
    public static double bits(double[] before, double[] after) {
        if (before.length != after.length) {
            throw new IllegalArgumentException(before.length + " partners before, " + after.length + " after");
        }
        double totalBefore = sum(before);
        double totalAfter = sum(after);
        if (totalBefore == 0 || totalAfter == 0) {
            return Double.NaN;
        }
        double bits = 0;
        for (int i = 0; i < before.length; i++) {
            double p = before[i] / totalBefore;
            double q = after[i] / totalAfter;
            double middle = (p + q) / 2;
            bits += (part(p, middle) + part(q, middle)) / (2 * LN_2);
        }
        return Math.max(0, bits);
    }

    private static double part(double share, double middle) {
        return share == 0 ? 0 : share * Math.log(share / middle);
    }

    private static double sum(double[] counts) {
        double sum = 0;
        for (double count : counts) {
            if (!(count >= 0)) {
                throw new IllegalArgumentException("count " + count + " must be 0 or more");
            }
            sum += count;
        }
        return sum;
    }
}
