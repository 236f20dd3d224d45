// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import java.util.Arrays;

/** The false discovery rate of Benjamini &amp; Hochberg (1995, JRSS B 57(1)). */
public final class BenjaminiHochberg {
    private BenjaminiHochberg() {}

    /**
     * The adjusted p-values, in the order given: p_(i) m / i from the largest down, never above that of a larger p;
     * equal p-values get equal ones. NaN stays NaN and is no test: it does not count in m.
     *
     * @param pValues each in [0, 1] or NaN
     */
    public static double[] adjust(double[] pValues) {
        double[] sorted =
                Arrays.stream(pValues).filter(p -> !Double.isNaN(p)).sorted().toArray();
        double[] bySorted = new double[sorted.length];
        double least = 1;
        for (int i = sorted.length - 1; i >= 0; i--) {
            requireProbability(sorted[i]);
            least = Math.min(least, sorted[i] * sorted.length / (i + 1));
            bySorted[i] = least;
        }
        double[] adjusted = new double[pValues.length];
        for (int i = 0; i < pValues.length; i++) {
            adjusted[i] = Double.isNaN(pValues[i]) ? Double.NaN : bySorted[Arrays.binarySearch(sorted, pValues[i])];
        }
        return adjusted;
    }

    private static void requireProbability(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p-value " + p + " is outside [0, 1]");
        }
    }
}
