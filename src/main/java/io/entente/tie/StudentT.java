// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import java.util.concurrent.atomic.AtomicLongArray;
import org.apache.commons.math3.distribution.TDistribution;

/** The quantile of Student's (1908) t distribution that a two-sided 95% interval needs. */
final class StudentT {
    private static final double UPPER = 0.975;
    /** The standard normal quantile of 0.975. */
    private static final double Z = 1.959963984540054;

    private static final double ACCURACY = 1e-13;
    /** Up to here exact and remembered; above, the expansion is as good as a double: below 1e-13 off. */
    private static final int MAX_REMEMBERED = 1000;

    private static final AtomicLongArray REMEMBERED = new AtomicLongArray(MAX_REMEMBERED + 1);

    private StudentT() {}

    /**
     * The 0.975 quantile.
     *
     * @param freedom degrees of freedom, 1 or more
     */
    static double quantile975(long freedom) {
        return freedom > MAX_REMEMBERED ? expansion(freedom) : remembered((int) freedom);
    }

    private static double remembered(int freedom) {
        long bits = REMEMBERED.get(freedom);
        if (bits != 0) {
            return Double.longBitsToDouble(bits);
        }
        double quantile = new TDistribution(null, freedom, ACCURACY).inverseCumulativeProbability(UPPER);
        REMEMBERED.set(freedom, Double.doubleToRawLongBits(quantile));
        return quantile;
    }

    /** Abramowitz & Stegun 1964, formula 26.7.5. */
    private static double expansion(long freedom) {
        double z2 = Z * Z;
        double g1 = Z * (z2 + 1) / 4;
        double g2 = Z * ((5 * z2 + 16) * z2 + 3) / 96;
        double g3 = Z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
        double g4 = Z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160;
        return Z + (g1 + (g2 + (g3 + g4 / freedom) / freedom) / freedom) / freedom;
    }
}
