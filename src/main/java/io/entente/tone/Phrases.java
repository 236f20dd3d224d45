// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

import java.util.Arrays;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Phrases of two or three words, each with a number, asked by the words' entries in the lexicon. Immutable. */
final class Phrases {

    private static final int ENTRY_BITS = 20;
    private static final long FREE = -1;

    private final long[] keys;
    private final double[] values;
    private final int mask;

    /**
     * @param phrases words with one space between them, with the phrase's number
     * @param entries gives a word's entry, from 0 to 2<sup>20</sup> - 2
     */
    Phrases(Map<String, Double> phrases, ToIntFunction<String> entries) {
        mask = Integer.highestOneBit(phrases.size() * 8) - 1;
        keys = new long[mask + 1];
        values = new double[mask + 1];
        Arrays.fill(keys, FREE);
        phrases.forEach((phrase, value) -> {
            long key = 0;
            for (String word : phrase.split(" ", -1)) {
                key = longer(key, entries.applyAsInt(word));
            }
            int at = place(key);
            while (keys[at] != FREE) {
                at = (at + 1) & mask;
            }
            keys[at] = key;
            values[at] = value;
        });
    }

    /** The key of a phrase with one more word; the key of none is 0. */
    static long longer(long key, int entry) {
        return key << ENTRY_BITS | (entry + 1);
    }

    private int place(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
    }

    /** The number of a phrase; NaN when it is none. */
    double get(long key) {
        int at = place(key);
        while (keys[at] != FREE) {
            if (keys[at] == key) {
                return values[at];
            }
            at = (at + 1) & mask;
        }
        return Double.NaN;
    }
}
