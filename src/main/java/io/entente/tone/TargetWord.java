// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

import io.entente.text.WordTable;
import java.util.ArrayList;
import java.util.List;

/** Function words that tell where a target stands in its sentence: one bit for each class, found by the scanner's hash. */
final class TargetWord {

    static final int BE = 1;
    static final int SAY = 1 << 1;
    static final int OPENS_CLAUSE = 1 << 2;
    static final int PREPOSITION = 1 << 3;
    static final int PRONOUN = 1 << 4;
    static final int ARTICLE = 1 << 5;
    static final int AUXILIARY = 1 << 6;
    static final int TITLE = 1 << 7;
    static final int BY = 1 << 8;
    /** Set on a word of a sentence, not in the table: ends in -ed. */
    static final int PAST = 1 << 9;
    /** Set on a word of a sentence, not in the table: ends in -ing. */
    static final int PROGRESSIVE = 1 << 10;
    /** Set on a word of a sentence, not in the table: ends in -s. */
    static final int ENDS_IN_S = 1 << 11;
    /** Set on a word of a sentence, not in the table: the lexicon's negations, and n't. */
    static final int NEGATION = 1 << 12;

    /** Words that are no content of their own. */
    static final int FUNCTION = BE | PREPOSITION | PRONOUN | ARTICLE | AUXILIARY | NEGATION;

    private static final List<String> WORDS = new ArrayList<>();
    private static final List<Integer> BITS = new ArrayList<>();

    static {
        put(BE, "is are was were be been being get gets got");
        put(
                SAY,
                "said says say saying told tells tell added adds wrote writes tweeted argued argues claimed claims"
                        + " according asked asks insisted insists stated states noted notes explained explains suggested suggests");
        put(OPENS_CLAUSE, "but while although though whereas because who which when after before as if");
        put(PREPOSITION, "of to for in on at by with from against about over under between among into than like as");
        put(PRONOUN, "he she it they him her his their them its himself herself itself themselves");
        put(ARTICLE, "a an the");
        put(AUXILIARY, "has have had will would");
        put(TITLE, "mr mrs ms president sen senator rep representative gov governor minister secretary");
        put(BY, "by");
    }

    private static final WordTable TABLE = new WordTable(WORDS);
    private static final int[] CLASSES = BITS.stream().mapToInt(b -> b).toArray();

    private TargetWord() {}

    private static void put(int bit, String words) {
        for (String word : words.split(" ", -1)) {
            int at = WORDS.indexOf(word);
            if (at >= 0) {
                BITS.set(at, BITS.get(at) | bit);
            } else {
                WORDS.add(word);
                BITS.add(bit);
            }
        }
    }

    /** The classes of the word at {@code [start, end)}, whose hash the scanner knows. */
    static int classes(char[] text, int start, int end, long hash) {
        int number = TABLE.number(hash);
        int bits = number < 0 ? 0 : CLASSES[number];
        char last = lower(text[end - 1]);
        if (end - start > 3) {
            if (last == 's') {
                return bits | ENDS_IN_S;
            }
            if (last == 'd' && lower(text[end - 2]) == 'e') {
                return bits | PAST;
            }
            if (last == 'g' && lower(text[end - 2]) == 'n' && lower(text[end - 3]) == 'i') {
                return bits | PROGRESSIVE;
            }
        }
        return bits;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
    }
}
