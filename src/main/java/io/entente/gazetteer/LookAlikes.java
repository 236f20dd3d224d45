// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.gazetteer;

import io.entente.country.Tsv;
import io.entente.text.Folding;
import io.entente.text.WordTable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The look-alikes of {@code lookalikes.tsv} and the words to watch for on their account. Immutable. */
public final class LookAlikes {

    private static final LookAlikes SHIPPED = new LookAlikes(Tsv.resource(LookAlikes.class, "lookalikes.tsv"));

    private final Map<String, Map<String, LookAlike>> byName = new HashMap<>();
    private final WordTable watched;

    LookAlikes(Tsv file) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (List<String> row : file.rows()) {
            LookAlike one = new LookAlike(
                    Double.parseDouble(row.get(2)),
                    List.of(words(row.get(3))),
                    numbered(row.get(4), numbers),
                    numbered(row.get(5), numbers));
            byName.computeIfAbsent(row.get(0), name -> new HashMap<>()).put(row.get(1), one);
        }
        watched = new WordTable(numbers.keySet());
    }

    private static String[] words(String cell) {
        return cell.isEmpty() ? new String[0] : cell.split(" ", -1);
    }

    private static int[] numbered(String cell, Map<String, Integer> numbers) {
        String[] words = words(cell);
        int[] found = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            found[i] = numbers.computeIfAbsent(Folding.fold(words[i]), w -> numbers.size());
        }
        return found;
    }

    /** What there is to know of a one-word name, as the gazetteer prints it, of a country; {@code null} when it is no look-alike. */
    public static LookAlike of(String name, String iso3) {
        return SHIPPED.get(name, iso3);
    }

    /** What these say of a name; {@code null} when it is no look-alike. */
    public LookAlike get(String name, String iso3) {
        Map<String, LookAlike> countries = byName.get(name);
        return countries == null ? null : countries.get(iso3);
    }

    /** The words that speak for or against some look-alike of these. */
    public WordTable words() {
        return watched;
    }

    /** The words that speak for or against some look-alike. */
    public static WordTable watched() {
        return SHIPPED.watched;
    }
}
