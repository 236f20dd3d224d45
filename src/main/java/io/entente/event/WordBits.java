// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

import io.entente.country.Tsv;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The classes of words that structure a sentence, as bits; the lists are in {@code words.tsv}. */
final class WordBits {

    static final int DETERMINER = 1;
    static final int POSSESSIVE = 1 << 1;
    static final int BE = 1 << 2;
    static final int HAVE = 1 << 3;
    static final int DO = 1 << 4;
    static final int FUTURE = 1 << 5;
    static final int MODAL = 1 << 6;
    static final int MUST = 1 << 7;
    static final int NOT = 1 << 8;
    static final int TO = 1 << 9;
    static final int AND = 1 << 10;
    static final int WHO = 1 << 11;
    static final int THAT = 1 << 12;
    static final int CONJUNCTION = 1 << 13;
    static final int IF = 1 << 14;
    static final int SAY = 1 << 15;
    static final int PRONOUN = 1 << 16;
    static final int TIME = 1 << 17;
    static final int ADVERB = 1 << 18;
    static final int ADJECTIVE = 1 << 19;
    static final int PREPOSITION = 1 << 20;
    static final int ACTOR = 1 << 21;
    static final int THING = 1 << 22;
    static final int NATIONAL = 1 << 23;
    static final int COMPOUND = 1 << 24;
    static final int VERB_FORM = 1 << 25;
    static final int PREFIX = 1 << 26;
    static final int MOOD = 1 << 27;
    static final int BORDER = 1 << 28;
    static final int WARM = 1 << 29;
    static final int COLD = 1 << 30;
    static final int RECIPROCAL = 1 << 31;
    /** Words that stand between a subject and its verb. */
    static final int AUXILIARY = BE | HAVE | DO | FUTURE | MODAL | MUST;

    private static final Map<String, Integer> CLASSES = Map.ofEntries(
            Map.entry("determiner", DETERMINER),
            Map.entry("possessive", POSSESSIVE),
            Map.entry("be", BE),
            Map.entry("have", HAVE),
            Map.entry("do", DO),
            Map.entry("future", FUTURE),
            Map.entry("modal", MODAL),
            Map.entry("must", MUST),
            Map.entry("not", NOT),
            Map.entry("to", TO),
            Map.entry("and", AND),
            Map.entry("who", WHO),
            Map.entry("that", THAT),
            Map.entry("conjunction", CONJUNCTION),
            Map.entry("if", IF),
            Map.entry("say", SAY),
            Map.entry("pronoun", PRONOUN),
            Map.entry("time", TIME),
            Map.entry("adverb", ADVERB),
            Map.entry("adjective", ADJECTIVE),
            Map.entry("actor", ACTOR),
            Map.entry("thing", THING),
            Map.entry("national", NATIONAL),
            Map.entry("compound", COMPOUND),
            Map.entry("prefix", PREFIX),
            Map.entry("border", BORDER),
            Map.entry("warm", WARM),
            Map.entry("cold", COLD),
            Map.entry("reciprocal", RECIPROCAL),
            Map.entry("mood", MOOD));

    private WordBits() {}

    /** Every listed word with its bits; the words that govern targets are prepositions. */
    static Map<String, Integer> load() {
        Map<String, Integer> bits = new HashMap<>();
        for (List<String> row : Tsv.resource(WordBits.class, "words.tsv").rows()) {
            Integer bit = CLASSES.get(row.get(0));
            if (bit == null) {
                throw new IllegalStateException("words.tsv: no class '" + row.get(0) + "'");
            }
            for (String word : row.get(1).split(" ", -1)) {
                bits.merge(word, bit, (a, b) -> a | b);
            }
        }
        for (String word : Governors.words()) {
            bits.merge(word, PREPOSITION, (a, b) -> a | b);
        }
        return bits;
    }
}
