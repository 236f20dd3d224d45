// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

import io.entente.country.Iso3;

/**
 * A country as other programs are to see it.
 *
 * @param code ISO 3166-1 alpha-3, its id
 * @param label its short English name
 * @param latitude of its capital, degrees north; NaN = unknown
 * @param longitude of its capital, degrees east; NaN = unknown
 * @param community from 1, 0 = none
 */
public record NetworkNode(String code, String label, double latitude, double longitude, int community) {
    public NetworkNode {
        if (!Iso3.isCode(code)) {
            throw new IllegalArgumentException("code is \"" + code + "\", must be three letters A-Z");
        }
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            throw new IllegalArgumentException("no place on earth: " + latitude + ", " + longitude);
        }
    }
}
