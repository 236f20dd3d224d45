// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.gazetteer;

import io.entente.country.Countries;
import io.entente.country.Tsv;
import io.entente.text.Folding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cities, provinces and states that are no capitals, and the countries that they lie in: {@code cities.tsv}. Immutable. */
public final class Cities {

    private record City(String country, LocalDate from, LocalDate to) {
        boolean holdsOn(LocalDate day) {
            return day == null ? to.equals(LocalDate.MAX) : !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private static final Map<String, List<City>> SHIPPED = read(Tsv.resource(Cities.class, "cities.tsv"));

    private Cities() {}

    private static Map<String, List<City>> read(Tsv file) {
        Map<String, List<City>> cities = new HashMap<>();
        for (List<String> row : file.rows()) {
            if (Countries.all().of(row.get(1)).isEmpty()) {
                throw new IllegalStateException("cities.tsv: '" + row.get(0) + "' has no country " + row.get(1));
            }
            cities.computeIfAbsent(key(row.get(0)), k -> new ArrayList<>())
                    .add(new City(
                            row.get(1),
                            row.get(2).isEmpty() ? LocalDate.MIN : LocalDate.parse(row.get(2)),
                            row.get(3).isEmpty() ? LocalDate.MAX : LocalDate.parse(row.get(3))));
        }
        return cities;
    }

    /** Letters and digits alone, folded: {@code St. Louis}, {@code ST LOUIS}. */
    private static String key(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        name.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
        return Folding.fold(letters);
    }

    /**
     * The country that a city lies in.
     *
     * @param name in any case, with or without accents
     * @param day {@code null} for today
     * @return its code; {@code null} when the city is not known
     */
    public static String countryOf(String name, LocalDate day) {
        for (City c : SHIPPED.getOrDefault(key(name), List.of())) {
            if (c.holdsOn(day)) {
                return c.country();
            }
        }
        return null;
    }
}
