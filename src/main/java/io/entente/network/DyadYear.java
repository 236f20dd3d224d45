// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

import io.entente.country.Countries;
import io.entente.country.Country;
import io.entente.country.Spells;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * One pair of states in one year, as peace science keeps its data: the lower number first.
 *
 * @param year calendar year
 * @param ccode1 number of the first state, below ccode2
 * @param ccode2 number of the second
 * @param iso1 ISO 3166-1 alpha-3 of the first, the order of codes and numbers differ
 * @param iso2 ISO 3166-1 alpha-3 of the second
 * @param mentions units that mention both: 0 = covered and unseen, empty = the year is not covered
 */
public record DyadYear(int year, int ccode1, int ccode2, String iso1, String iso2, OptionalLong mentions) {

    /** Which list of states the numbers and the members of a year come from. */
    public enum StateSystem {
        /** Correlates of War, state system membership list. */
        COW(Country::cow),
        /** Gleditsch &amp; Ward (1999), list of independent states. */
        GLEDITSCH_WARD(Country::gw);

        private final Function<Country, Spells> codes;

        StateSystem(Function<Country, Spells> codes) {
            this.codes = codes;
        }

        /** The number of a country in a year; empty where it was no member. */
        Optional<Integer> number(Country country, int year) {
            return codes.apply(country).in(year).map(Integer::valueOf);
        }
    }

    /**
     * All pairs of the states that the list has in a year, by ccode1, then ccode2.
     *
     * @param mentions of the year's pairs by both ISO codes in the order of the alphabet and a minus sign between, such
     *     as {@code FRA-GBR}; null = the year is not covered
     */
    public static List<DyadYear> of(int year, StateSystem system, Map<String, Long> mentions) {
        SortedMap<Integer, String> members = new TreeMap<>();
        for (Country country : Countries.all().list()) {
            // Of two that share a number in the year of a succession, the one that goes on: it comes to be later.
            system.number(country, year)
                    .ifPresent(number -> members.merge(number, country.iso3(), (before, now) -> later(before, now)));
        }
        return members.entrySet().stream()
                .flatMap(one -> members.tailMap(one.getKey() + 1).entrySet().stream()
                        .map(two -> new DyadYear(
                                year,
                                one.getKey(),
                                two.getKey(),
                                one.getValue(),
                                two.getValue(),
                                mentions(mentions, one.getValue(), two.getValue()))))
                .sorted(Comparator.comparingInt(DyadYear::ccode1).thenComparingInt(DyadYear::ccode2))
                .toList();
    }

    private static OptionalLong mentions(Map<String, Long> mentions, String one, String two) {
        if (mentions == null) {
            return OptionalLong.empty();
        }
        String pair = one.compareTo(two) < 0 ? one + "-" + two : two + "-" + one;
        return OptionalLong.of(mentions.getOrDefault(pair, 0L));
    }

    private static String later(String one, String two) {
        Countries all = Countries.all();
        boolean first =
                all.of(one).orElseThrow().to().isAfter(all.of(two).orElseThrow().to());
        return first ? one : two;
    }
}
