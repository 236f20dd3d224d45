// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

import io.entente.country.Iso3;

/**
 * One tie as an edge without a direction.
 *
 * @param countryA ISO 3166-1 alpha-3, before countryB in the alphabet
 * @param countryB ISO 3166-1 alpha-3
 * @param weight units that mention both, above 0
 * @param affinity friendly above 0, hostile below, such as the mean tone; NaN = without a sign
 */
public record NetworkEdge(String countryA, String countryB, double weight, double affinity) {
    public NetworkEdge {
        if (!Iso3.isCode(countryA) || !Iso3.isCode(countryB) || countryA.compareTo(countryB) >= 0) {
            throw new IllegalArgumentException("\"" + countryA + "\" and \"" + countryB
                    + "\" must be two ISO 3166-1 alpha-3 codes in the order of the alphabet");
        }
        if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("weight " + weight + " must be above 0 and finite");
        }
    }

    /** 1 for an affinity of 0 or more, -1 below 0, 0 = without a sign. */
    public int sign() {
        return Double.isNaN(affinity) ? 0 : affinity >= 0 ? 1 : -1;
    }
}
