// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.text;

import java.util.Arrays;
import java.util.Collection;

/**
 * A set of words, each with a number, that is asked with a stretch of a text and makes no string for it: open
 * addressing over the hash that the scanner computes in passing. Immutable.
 */
public final class WordTable {

    private static final int SEED = 0x811C9DC5;
    private static final int PRIME = 0x01000193;

    /** Bits of the sieve a word; one unknown word in sixteen passes it. */
    private static final int SIEVE = 16;

    private final long[] sieve;
    private final int sieveMask;
    private final String[] words;
    private final int[] hashes;
    private final int[] numbers;
    private final int mask;

    /** Numbers the words 0, 1, 2 … in the order given, folded; of equal words the first keeps its number. */
    public WordTable(Collection<String> list) {
        int capacity = Integer.highestOneBit(Math.max(8, list.size() * 4 - 1)) << 1;
        words = new String[capacity];
        hashes = new int[capacity];
        numbers = new int[capacity];
        Arrays.fill(numbers, -1);
        mask = capacity - 1;
        sieve = new long[Math.max(1, capacity / 4 * SIEVE / Long.SIZE)];
        sieveMask = sieve.length * Long.SIZE - 1;
        int next = 0;
        for (String word : list) {
            String folded = Folding.fold(word);
            int hash = hash(folded.toCharArray());
            int slot = slot(hash);
            while (words[slot] != null && !words[slot].equals(folded)) {
                slot = (slot + 1) & mask;
            }
            if (words[slot] == null) {
                words[slot] = folded;
                sieve[(hash & sieveMask) >>> 6] |= 1L << hash;
                hashes[slot] = hash;
                numbers[slot] = next;
            }
            next++;
        }
    }

    /** The hash to begin a word with. */
    static int seed() {
        return SEED;
    }

    /** One more folded unit (FNV-1a). */
    static int step(int hash, char folded) {
        return (hash ^ folded) * PRIME;
    }

    private static int hash(char[] folded) {
        int hash = SEED;
        for (char c : folded) {
            hash = step(hash, c);
        }
        return hash;
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 15)) & mask;
    }

    /** The number of a word, or -1. */
    public int number(String word) {
        char[] folded = Folding.fold(word).toCharArray();
        return number(folded, 0, folded.length, hash(folded));
    }

    /** The number of the word at {@code [start, end)} of a text, whose hash the scanner knows; -1 when unknown. */
    public int number(char[] text, int start, int end, int hash) {
        if ((sieve[(hash & sieveMask) >>> 6] & 1L << hash) == 0) {
            return -1; // most words of a text go here, and the sieve stays in the nearest cache
        }
        int slot = slot(hash);
        while (words[slot] != null) {
            if (hashes[slot] == hash && Folding.same(words[slot], text, start, end)) {
                return numbers[slot];
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    /** The number of the word at {@code [start, end)} of a text, for stretches that are no token; -1 when unknown. */
    public int number(char[] text, int start, int end) {
        int hash = SEED;
        for (int i = start; i < end; i++) {
            char folded = Folding.fold(text[i]);
            if (folded != 0) {
                hash = step(hash, folded);
            }
        }
        return number(text, start, end, hash);
    }
}
