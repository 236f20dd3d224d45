// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

import io.entente.country.Tsv;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The classes of words that structure a sentence, as bits; the lists are in {@code words.tsv}. */
final class WordBits {

    static final long DETERMINER = 1L;
    static final long POSSESSIVE = 1L << 1;
    static final long BE = 1L << 2;
    static final long HAVE = 1L << 3;
    static final long DO = 1L << 4;
    static final long FUTURE = 1L << 5;
    static final long MODAL = 1L << 6;
    static final long MUST = 1L << 7;
    static final long NOT = 1L << 8;
    static final long TO = 1L << 9;
    static final long AND = 1L << 10;
    static final long WHO = 1L << 11;
    static final long THAT = 1L << 12;
    static final long CONJUNCTION = 1L << 13;
    static final long IF = 1L << 14;
    static final long SAY = 1L << 15;
    static final long PRONOUN = 1L << 16;
    static final long TIME = 1L << 17;
    static final long ADVERB = 1L << 18;
    static final long ADJECTIVE = 1L << 19;
    static final long PREPOSITION = 1L << 20;
    static final long ACTOR = 1L << 21;
    static final long THING = 1L << 22;
    static final long NATIONAL = 1L << 23;
    static final long COMPOUND = 1L << 24;
    static final long VERB_FORM = 1L << 25;
    static final long PREFIX = 1L << 26;
    static final long MOOD = 1L << 27;
    static final long BORDER = 1L << 28;
    static final long WARM = 1L << 29;
    static final long COLD = 1L << 30;
    static final long RECIPROCAL = 1L << 31;
    static final long WEAPON = 1L << 32;
    static final long UNNAMED = 1L << 33;
    static final long BOMB = 1L << 34;
    static final long FAILED = 1L << 35;
    static final long BROKEN = 1L << 36;
    static final long ENDED = 1L << 37;
    static final long DOUBTFUL = 1L << 38;
    static final long ARMED = 1L << 39;
    static final long FRAY = 1L << 40;
    static final long NATURE = 1L << 41;
    static final long INCLUDING = 1L << 42;
    static final long CRIME = 1L << 43;
    static final long SPORT = 1L << 44;
    static final long MEASURE = 1L << 45;
    /** Words that stand between a subject and its verb. */
    static final long AUXILIARY = BE | HAVE | DO | FUTURE | MODAL | MUST;

    private static final Map<String, Long> CLASSES = Map.ofEntries(
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
            Map.entry("mood", MOOD),
            Map.entry("weapon", WEAPON),
            Map.entry("unnamed", UNNAMED),
            Map.entry("bomb", BOMB),
            Map.entry("failed", FAILED),
            Map.entry("broken", BROKEN),
            Map.entry("ended", ENDED),
            Map.entry("doubtful", DOUBTFUL),
            Map.entry("armed", ARMED),
            Map.entry("fray", FRAY),
            Map.entry("nature", NATURE),
            Map.entry("including", INCLUDING),
            Map.entry("crime", CRIME),
            Map.entry("sport", SPORT),
            Map.entry("measure", MEASURE));

    private WordBits() {}

    /** Every listed word with its bits; the words that govern targets are prepositions. */
    static Map<String, Long> load() {
        Map<String, Long> bits = new HashMap<>();
        for (List<String> row : Tsv.resource(WordBits.class, "words.tsv").rows()) {
            Long bit = CLASSES.get(row.get(0));
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
