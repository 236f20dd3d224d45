// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.country;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The numbers of a country in the state systems of a year, by which data sets on states are joined.
 *
 * @param cow Correlates of War; {@code null} where it was no member of that system
 * @param gw Gleditsch and Ward; {@code null} where it was no independent state by them
 */
public record StateNumbers(Integer cow, Integer gw) {

    private static final Map<Key, StateNumbers> KNOWN = new ConcurrentHashMap<>(); // a few thousand, asked for each row

    private record Key(String iso3, int year) {}

    /**
     * The numbers of a country, none of a code that is unknown.
     *
     * @param iso3 ISO 3166-1 alpha-3, or a code of {@link Countries}
     * @param year of the Gregorian calendar
     */
    public static StateNumbers of(String iso3, int year) {
        Key key = new Key(iso3, year);
        StateNumbers known = KNOWN.get(key); // takes no lock
        return known != null ? known : KNOWN.computeIfAbsent(key, StateNumbers::find);
    }

    private static StateNumbers find(Key key) {
        Optional<Country> country = Countries.all().of(key.iso3());
        return new StateNumbers(number(country, Country::cow, key.year()), number(country, Country::gw, key.year()));
    }

    private static Integer number(Optional<Country> country, Function<Country, Spells> codes, int year) {
        return country.flatMap(c -> codes.apply(c).in(year))
                .map(Integer::valueOf)
                .orElse(null);
    }
}
