// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

import java.util.HashMap;
import java.util.Map;

/** What a word does to the words around it: one bit each, so that a token's classes are one int. */
final class WordClass {

    static final int NEGATION = 1;
    static final int BUT = 1 << 1;
    static final int LEAST = 1 << 2;
    static final int NO = 1 << 3;
    static final int OR_NOR = 1 << 4;
    static final int SO_THIS = 1 << 5;
    static final int NEVER = 1 << 6;
    static final int WITHOUT = 1 << 7;
    static final int DOUBT = 1 << 8;
    static final int AT_VERY = 1 << 9;
    static final int KIND = 1 << 10;
    static final int OF = 1 << 11;
    /** A word that idioms or boosters of several words contain. */
    static final int IN_PHRASE = 1 << 12;
    /** Set on a token of a text, not in the table: letters, all of them capitals. */
    static final int SHOUTED = 1 << 13;
    /** A word with a valence. */
    static final int VALUED = 1 << 14;
    /** A word with a valence, or a booster. */
    static final int KNOWN = 1 << 15;
    /** A word that raises or lowers the intensity of a word after it. */
    static final int BOOSTER = 1 << 16;

    private static final Map<String, Integer> CLASSES = new HashMap<>();

    static {
        put(
                NEGATION,
                "aint arent cannot cant couldnt darent didnt doesnt dont hadnt hasnt havent isnt mightnt mustnt"
                        + " neither neednt never none nope nor not nothing nowhere oughtnt shant shouldnt uhuh uh-uh wasnt werent"
                        + " without wont wouldnt rarely seldom despite");
        put(BUT, "but");
        put(LEAST, "least");
        put(NO, "no");
        put(OR_NOR, "or nor");
        put(SO_THIS, "so this");
        put(NEVER, "never");
        put(WITHOUT, "without");
        put(DOUBT, "doubt");
        put(AT_VERY, "at very");
        put(KIND, "kind");
        put(OF, "of");
    }

    private WordClass() {}

    private static void put(int bit, String words) {
        for (String word : words.split(" ", -1)) {
            CLASSES.merge(word, bit, (a, b) -> a | b);
        }
    }

    /** All words that have a class, with their bits. */
    static Map<String, Integer> all() {
        return CLASSES;
    }
}
