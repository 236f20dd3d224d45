// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.country.Countries;
import io.entente.country.Country;
import io.entente.country.Spells;
import io.entente.gazetteer.CountryName;
import io.entente.gazetteer.Gazetteer;
import io.entente.gazetteer.NameKind;
import io.entente.text.Folding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The country behind a code or name of another data set, in a year: ISO 3166-1 alpha-3, COW, Gleditsch-Ward, English name. */
final class CountryCodes {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)");

    private final Function<Country, Spells> numbers;
    private final Map<String, List<CountryName>> names = new HashMap<>();

    /** @param gleditschWard whether numbers are those of Gleditsch and Ward, else of the Correlates of War */
    CountryCodes(boolean gleditschWard) {
        numbers = gleditschWard ? Country::gw : Country::cow;
        for (CountryName name : Gazetteer.shippedNames()) {
            if (name.kind() == NameKind.NAME) {
                names.computeIfAbsent(folded(name.name()), k -> new ArrayList<>())
                        .add(name);
            }
        }
    }

    /** The ISO code; empty where nothing fits. */
    Optional<String> of(String cell, int year) {
        String text = cell.strip();
        if (NUMBER.matcher(text).matches()) {
            String number = String.valueOf(Integer.parseInt(text));
            return Countries.all().list().stream()
                    .filter(c ->
                            numbers.apply(c).in(year).filter(number::equals).isPresent())
                    .max((a, b) -> a.to().compareTo(b.to()))
                    .map(Country::iso3);
        }
        if (text.length() == 3 && Countries.all().of(text).isPresent()) {
            return Optional.of(text);
        }
        Optional<String> whole = named(text, year);
        return whole.isPresent() ? whole : named(turned(ASIDE.matcher(text).replaceAll("")), year);
    }

    private Optional<String> named(String text, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        return names.getOrDefault(folded(text), List.of()).stream()
                .filter(n -> !n.from().isAfter(last) && !n.to().isBefore(first))
                .map(CountryName::country)
                .findFirst();
    }

    /** {@code Korea, South} as people say it. */
    private static String turned(String text) {
        String[] parts = text.split(", ", 2);
        return parts.length == 2 ? parts[1] + " " + parts[0] : text;
    }

    private static String folded(String name) {
        return Folding.fold(name.strip().replace('\u2019', '\'')).replace('-', ' ');
    }
}
