// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

/**
 * One pair of countries over time: one value a period, at equal distances.
 *
 * @param countryA ISO 3166-1 alpha-3, before countryB in the alphabet
 * @param countryB ISO 3166-1 alpha-3
 * @param counts units that mention both, 0 = covered and unseen, NaN = a period that the archive does not cover
 * @param exposure what the counts are rates of, such as the units of the period; above 0 where counts are not NaN
 * @param affinity mean tone or affinity, NaN where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // Columns of a table, read by index; not compared.
public record DyadSeries(String countryA, String countryB, double[] counts, double[] exposure, double[] affinity) {
    public DyadSeries {
        if (countryA.compareTo(countryB) >= 0) {
            throw new IllegalArgumentException("countryA " + countryA + " must come before countryB " + countryB);
        }
        if (counts.length != exposure.length || counts.length != affinity.length) {
            throw new IllegalArgumentException(counts.length + " counts, " + exposure.length + " exposures, "
                    + affinity.length + " affinities: must be as many");
        }
        for (int t = 0; t < counts.length; t++) {
            if (counts[t] < 0 || !Double.isNaN(counts[t]) && !(exposure[t] > 0)) {
                throw new IllegalArgumentException("count " + counts[t] + " with exposure " + exposure[t]
                        + ": must be 0 or more with an exposure above 0");
            }
        }
    }
}
