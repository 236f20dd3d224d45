// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import io.entente.country.Iso3;

/**
 * How present a country is in one scope; NaN = undefined.
 *
 * @param country ISO 3166-1 alpha-3
 * @param n units that mention it, 1 or more
 * @param nTotal all units of the scope
 * @param share n / nTotal, (0, 1]
 * @param degree countries mentioned together with it at least once
 * @param strength sum over those of the units that mention both
 * @param toneN units that mention it and have a tone
 * @param toneMean their mean tone
 * @param toneSd its standard deviation (n - 1), NaN for fewer than two
 * @param toneLow lower end of Student's 95% interval of toneMean, NaN for fewer than two
 * @param toneHigh upper end of that interval
 */
public record CountryPresence(
        String country,
        long n,
        long nTotal,
        double share,
        int degree,
        long strength,
        long toneN,
        double toneMean,
        double toneSd,
        double toneLow,
        double toneHigh) {
    public CountryPresence {
        if (!Iso3.isCode(country)) {
            throw new IllegalArgumentException("country is \"" + country + "\", must be three letters A-Z");
        }
        if (n < 1 || n > nTotal) {
            throw new IllegalArgumentException("n is " + n + ", must be in [1, nTotal = " + nTotal + "]");
        }
        if (degree < 0 || strength < degree) {
            throw new IllegalArgumentException("strength " + strength + " must be at least the degree " + degree);
        }
        if (toneN < 0 || toneN > n) {
            throw new IllegalArgumentException("toneN is " + toneN + ", must be in [0, n = " + n + "]");
        }
    }
}
