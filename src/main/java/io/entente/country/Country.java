// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.country;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A state, territory or vanished state.
 *
 * @param iso3 ISO 3166-1 alpha-3, or a documented user-assigned code (XKX)
 * @param name short English name
 * @param status how it stands in the state system
 * @param from first day in this form; {@link LocalDate#MIN} when before 1945
 * @param to last day; {@link LocalDate#MAX} while it exists
 * @param cow Correlates of War numbers by year
 * @param gw Gleditsch and Ward numbers by year
 * @param successors who followed a vanished state; never used to rewrite a mention
 * @param latitude of the capital, degrees north; NaN when unknown
 * @param longitude of the capital, degrees east; NaN when unknown
 */
public record Country(
        String iso3,
        String name,
        Status status,
        LocalDate from,
        LocalDate to,
        Spells cow,
        Spells gw,
        List<String> successors,
        double latitude,
        double longitude) {

    /** How a country stands in the state system. */
    public enum Status {
        UN_MEMBER,
        OBSERVER,
        STATE,
        TERRITORY,
        VANISHED;

        /** As the tables write it, such as {@code un-member}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Status of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Whether the country existed on some day of a period, both ends included. */
    public boolean existed(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && !to.isBefore(first);
    }
}
