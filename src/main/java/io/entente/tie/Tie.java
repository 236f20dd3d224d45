// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import io.entente.country.Iso3;

/**
 * The tie of two countries in one scope; NaN = undefined. A tie with nAb = 0 is covered but unseen: pmi, qValue, the
 * four graph measures and the tones are undefined, npmi is -1 and pValue 1.
 *
 * @param countryA ISO 3166-1 alpha-3, before countryB in the alphabet
 * @param countryB ISO 3166-1 alpha-3
 * @param nAb units that mention both, 0 or more
 * @param nA units that mention countryA, 1 or more
 * @param nB units that mention countryB, 1 or more
 * @param n all units of the scope
 * @param pmi see {@link Association#pmi}, nats
 * @param npmi see {@link Association#npmi}, [-1, 1]
 * @param lift see {@link Association#lift}, 0 or more
 * @param g2 see {@link Association#g2}, negative below expectation
 * @param jaccard see {@link Association#jaccard}, [0, 1]
 * @param cosine see {@link Association#cosine}, [0, 1]
 * @param pValue see {@link Hypergeometric#upperTail}, [0, 1]
 * @param qValue see {@link BenjaminiHochberg#adjust}, over the ties of the scope with nAb of 1 or more, [0, 1]
 * @param disparityAlpha see {@link Backbone#disparityAlpha}, [0, 1]
 * @param ncScore see {@link Backbone#noiseCorrectedScore}, (-1, 1)
 * @param ncSd see {@link Backbone#noiseCorrectedSd}, 0 or more
 * @param overlap see {@link Backbone#overlap}, [0, 1]
 * @param toneN units that mention both and have a tone
 * @param toneMean their mean tone
 * @param toneSd its standard deviation (n - 1), NaN for fewer than two
 * @param toneLow lower end of Student's 95% interval of toneMean, NaN for fewer than two
 * @param toneHigh upper end of that interval
 */
public record Tie(
        String countryA,
        String countryB,
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
        long toneN,
        double toneMean,
        double toneSd,
        double toneLow,
        double toneHigh) {
    public Tie {
        if (!Iso3.isCode(countryA)) {
            throw new IllegalArgumentException("countryA is \"" + countryA + "\", must be three letters A-Z");
        }
        if (!Iso3.isCode(countryB)) {
            throw new IllegalArgumentException("countryB is \"" + countryB + "\", must be three letters A-Z");
        }
        if (countryA.compareTo(countryB) >= 0) {
            throw new IllegalArgumentException("countryA " + countryA + " must come before countryB " + countryB);
        }
        if (nAb < 0 || nAb > Math.min(nA, nB) || Math.max(nA, nB) > n) {
            throw new IllegalArgumentException(countryA + " " + countryB + ": nAb " + nAb + ", nA " + nA + ", nB " + nB
                    + ", n " + n + " are not counts of the same units");
        }
        if (toneN < 0 || toneN > nAb) {
            throw new IllegalArgumentException("toneN is " + toneN + ", must be in [0, nAb = " + nAb + "]");
        }
    }
}
