// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words that may stand before a target, each with a bit: {@code *} for none, then prepositions. */
final class Governors {

    /** Directly after the action. */
    static final long DIRECT = 1;

    private static final List<String> WORDS = List.of(
            "*",
            "to",
            "from",
            "of",
            "on",
            "upon",
            "over",
            "about",
            "at",
            "in",
            "into",
            "with",
            "against",
            "for",
            "by",
            "between",
            "toward",
            "towards",
            "through",
            "behind",
            "near",
            "outside",
            "inside",
            "around",
            "across",
            "along",
            "onto",
            "under",
            "among",
            "within",
            "owed",
            "belonging",
            "out",
            "via",
            "during",
            "off",
            "beside",
            "aboard",
            "throughout",
            "amid",
            "concerning",
            "regarding",
            "without",
            "like",
            "unlike",
            "than",
            "including",
            "except",
            "besides",
            "alongside",
            "versus",
            "excluding",
            "beneath",
            "opposite",
            "involving");

    private static final Map<String, Integer> NUMBERS = numbers();

    static final long OF = bits("of");
    static final long BY = bits("by");
    static final long FROM = bits("from");
    static final long BETWEEN = bits("between");
    static final long INVOLVING = bits("involving");
    static final long AT = bits("at");
    static final long WITH = bits("with");
    static final long TO = bits("to");
    static final long AGAINST = bits("against");
    /** Words of place. */
    static final long PLACE =
            bits("in at near outside inside around across along within throughout off aboard beside under"
                    + " alongside beneath opposite");
    /** What a target may have when its pattern does not say. */
    static final long USUAL = bits("* to from of on upon over against for with toward towards into onto about");
    /** What never governs a target. */
    static final long NEVER =
            bits("like unlike than including except besides versus excluding during via amid without");

    private Governors() {}

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (String word : WORDS) {
            numbers.put(word, numbers.size());
        }
        return Map.copyOf(numbers);
    }

    static List<String> words() {
        return WORDS;
    }

    /** The bits of words parted by spaces. */
    static long bits(String list) {
        long bits = 0;
        for (String word : list.split(" ", -1)) {
            if (!word.isEmpty()) {
                Integer number = NUMBERS.get(word);
                if (number == null) {
                    throw new IllegalArgumentException("'" + word + "' is no word that governs a target");
                }
                bits |= 1L << number;
            }
        }
        return bits;
    }
}
