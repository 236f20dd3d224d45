// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

/**
 * The tie of one pair in one scope. NaN stands for what is not defined there; the table {@code ties} says where that is.
 *
 * @param a code of the country that comes first
 * @param b code of the other
 * @param nAb units that mention both
 * @param nA units that mention a
 * @param nB units that mention b
 * @param n all units
 * @param tone of the units that mention both
 */
public record Tie(
        String a,
        String b,
        long nAb,
        long nA,
        long nB,
        long n,
        double pmi,
        double npmi,
        double lift,
        double g2,
        double jaccard,
        double cosine,
        double pValue,
        double qValue,
        double disparityAlpha,
        double ncScore,
        double ncSd,
        double overlap,
        ToneSum tone) {

    /** Checks the order of the codes. */
    public Tie {
        if (a.compareTo(b) >= 0) {
            throw new IllegalArgumentException("tie " + a + "-" + b + " is not in order of code");
        }
    }
}
