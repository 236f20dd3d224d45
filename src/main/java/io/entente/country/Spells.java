// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.country;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A code that holds for some years only, as the state-system lists give them: {@code 260:1955-1990;255:1990-}.
 *
 * @param spells in the order written; of two that overlap in a year the later one holds (Germany in 1990)
 */
public record Spells(List<Spell> spells) {

    /** One run of years, both ends included. */
    public record Spell(String code, int first, int last) {}

    static final Spells NONE = new Spells(List.of());

    static Spells parse(String cell) {
        if (cell.isBlank()) {
            return NONE;
        }
        List<Spell> spells = new ArrayList<>();
        for (String part : cell.split(";", -1)) {
            int colon = part.indexOf(':');
            if (colon < 0) {
                spells.add(new Spell(part.trim(), Integer.MIN_VALUE, Integer.MAX_VALUE));
                continue;
            }
            int dash = part.indexOf('-', colon);
            String last = part.substring(dash + 1).trim();
            spells.add(new Spell(
                    part.substring(0, colon).trim(),
                    Integer.parseInt(part.substring(colon + 1, dash).trim()),
                    last.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(last)));
        }
        return new Spells(List.copyOf(spells));
    }

    /** The code in a calendar year, empty where the list has none. */
    public Optional<String> in(int year) {
        Optional<String> found = Optional.empty();
        for (Spell s : spells) {
            if (s.first() <= year && year <= s.last()) {
                found = Optional.of(s.code());
            }
        }
        return found;
    }
}
