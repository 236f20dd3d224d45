// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.text;

import java.util.Arrays;

/**
 * Numbers by the {@link WordHash} of their words: open addressing behind a sieve that lets most unknown words go. The words
 * themselves are not kept. Among a thousand million different words that are in no table, one is taken for one of ten
 * thousand that are with chance 10<sup>-6</sup>. Immutable; a look-up reads two places of memory as a rule.
 */
public final class HashIndex {

    private static final int FREE = -1;

    /** Bits of the sieve a word; one unknown word in sixteen passes it. */
    private static final int SIEVE = 16;

    private final long[] sieve;
    private final int sieveMask;
    private final long[] hashes;
    private final int[] numbers;
    private final int mask;

    /** Numbers hashes by their place; of equal ones the first keeps its number. */
    public HashIndex(long[] words) {
        int capacity = Integer.highestOneBit(Math.max(8, words.length * 2 - 1)) << 1;
        hashes = new long[capacity];
        numbers = new int[capacity];
        Arrays.fill(numbers, FREE);
        mask = capacity - 1;
        sieve = new long[Math.max(1, capacity / 2 * SIEVE / Long.SIZE)];
        sieveMask = sieve.length * Long.SIZE - 1;
        for (int n = 0; n < words.length; n++) {
            put(words[n], n);
        }
    }

    private void put(long hash, int number) {
        int slot = slot(hash);
        while (numbers[slot] != FREE && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        if (numbers[slot] == FREE) {
            hashes[slot] = hash;
            numbers[slot] = number;
            sieve[((int) hash & sieveMask) >>> 6] |= 1L << hash;
        }
    }

    private int slot(long hash) {
        return (int) (hash >>> Integer.SIZE) & mask;
    }

    /** The number of a word, -1 when there is none. */
    public int number(long hash) {
        if ((sieve[((int) hash & sieveMask) >>> 6] & 1L << hash) == 0) {
            return FREE; // most words of a text go here, and the sieve stays in the nearest cache
        }
        int slot = slot(hash);
        while (numbers[slot] != FREE) {
            if (hashes[slot] == hash) {
                return numbers[slot];
            }
            slot = (slot + 1) & mask;
        }
        return FREE;
    }
}
