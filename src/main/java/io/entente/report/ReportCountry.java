// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

/**
 * A country over the whole archive.
 *
 * @param iso3 ISO 3166-1 alpha-3 or the documented user-assigned code
 * @param name its short English name
 * @param vanished whether it no longer exists
 * @param latitude of its capital, degrees north; NaN = unknown
 * @param longitude of its capital, degrees east; NaN = unknown
 * @param articles that mention it
 * @param share of all articles, 0 to 1
 * @param tone mean tone of those articles, -1 to 1; NaN = none has a tone
 * @param toneLow lower end of its 95% interval; NaN = fewer than two
 * @param toneHigh upper end
 * @param partners countries that share an article with it
 * @param pagerank in the network of ties; NaN = no network
 * @param community its camp, 1 is the largest; 0 = none
 */
public record ReportCountry(
        String iso3,
        String name,
        boolean vanished,
        double latitude,
        double longitude,
        long articles,
        double share,
        double tone,
        double toneLow,
        double toneHigh,
        long partners,
        double pagerank,
        int community) {}
