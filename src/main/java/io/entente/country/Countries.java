// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.country;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All countries that the product knows, from {@code countries.tsv}. Immutable. */
public final class Countries {

    private static final LocalDate BEFORE_1945 = LocalDate.of(1945, 1, 1);

    private final SortedMap<String, Country> byIso3;

    private Countries(SortedMap<String, Country> byIso3) {
        this.byIso3 = Collections.unmodifiableSortedMap(byIso3);
    }

    private static final class Holder {
        static final Countries ALL = load();
    }

    /** The shipped state system; loaded once. */
    public static Countries all() {
        return Holder.ALL;
    }

    private static Countries load() {
        Tsv file = Tsv.resource(Countries.class, "countries.tsv");
        SortedMap<String, Country> map = new TreeMap<>();
        for (List<String> row : file.rows()) {
            Country country = country(file, row);
            if (map.put(country.iso3(), country) != null) {
                throw new IllegalStateException("countries.tsv has two rows for " + country.iso3());
            }
        }
        return new Countries(map);
    }

    private static Country country(Tsv file, List<String> row) {
        String from = row.get(file.column("from"));
        String to = row.get(file.column("to"));
        String successors = row.get(file.column("successors"));
        LocalDate first = from.isEmpty() ? BEFORE_1945 : LocalDate.parse(from);
        return new Country(
                row.get(file.column("iso3")),
                row.get(file.column("name")),
                Country.Status.of(row.get(file.column("status"))),
                first.isAfter(BEFORE_1945) ? first : LocalDate.MIN,
                to.isEmpty() ? LocalDate.MAX : LocalDate.parse(to),
                Spells.parse(row.get(file.column("cow_number"))),
                Spells.parse(row.get(file.column("gw_number"))),
                successors.isEmpty() ? List.of() : List.of(successors.split(";", -1)),
                degrees(row.get(file.column("lat"))),
                degrees(row.get(file.column("lon"))));
    }

    private static double degrees(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    /** In order of ISO code. */
    public Collection<Country> list() {
        return byIso3.values();
    }

    /** The country of an ISO 3166-1 alpha-3 code (upper case). */
    public Optional<Country> of(String iso3) {
        return Optional.ofNullable(byIso3.get(iso3));
    }
}
