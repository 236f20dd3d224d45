// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.gazetteer;

import io.entente.country.Tsv;
import io.entente.text.Folding;
import io.entente.text.WordTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a language writes together with a name in one word: Arabic conjunctions and prepositions before it, Korean particles and
 * German nouns after it. The file's column {@code place} says which: a {@code prefix}, which leaves {@code becomes} in its place
 * ({@code لل} leaves {@code ال}); an {@code ending}, after which the word is over; a {@code noun}, which more may follow.
 */
final class Affixes {

    private static final int LEAST_AFTER_PREFIX = 2;

    private record Prefix(String affix, String becomes) {}

    private final List<Prefix> prefixes = new ArrayList<>();
    private final Set<String> ends = new HashSet<>();
    private final Set<String> nouns = new HashSet<>();
    private final WordTable endings;
    private final int leastStem;
    private int longestNoun;

    /** @param leastStem the fewest letters of a name that something may follow */
    Affixes(Tsv file, int leastStem) {
        this.leastStem = leastStem;
        for (List<String> row : file.rows()) {
            String affix = Folding.fold(row.get(1));
            switch (row.get(0)) {
                case "prefix" -> prefixes.add(new Prefix(affix, Folding.fold(row.get(2))));
                case "ending" -> ends.add(affix);
                case "noun" -> {
                    nouns.add(affix);
                    longestNoun = Math.max(longestNoun, affix.length());
                }
                default -> throw new IllegalStateException("'" + row.get(0) + "' is no place of an affix");
            }
        }
        Set<String> all = new HashSet<>(ends);
        all.addAll(nouns);
        endings = new WordTable(all);
    }

    boolean haveSuffixes() {
        return !ends.isEmpty() || !nouns.isEmpty();
    }

    int leastStem() {
        return leastStem;
    }

    /** What a word may be without its prefixes, folded. */
    List<String> withoutPrefix(char[] text, int start, int end) {
        if (prefixes.isEmpty()) {
            return List.of();
        }
        List<String> bare = new ArrayList<>(2);
        String word = Folding.fold(new String(text, start, end - start));
        for (Prefix p : prefixes) {
            if (word.startsWith(p.affix) && word.length() - p.affix.length() >= LEAST_AFTER_PREFIX) {
                bare.add(p.becomes + word.substring(p.affix.length()));
            }
        }
        return bare;
    }

    /** Whether {@code text[from, to)} may follow a name in its word: one ending, or nouns and an ending or none. */
    boolean mayFollow(char[] text, int from, int to) {
        if (endings.number(text, from, to) >= 0) {
            return true;
        }
        for (int cut = Math.min(from + longestNoun, to - 1); cut > from; cut--) {
            if (nouns.contains(new String(text, from, cut - from)) && mayFollow(text, cut, to)) {
                return true;
            }
        }
        return false;
    }
}
