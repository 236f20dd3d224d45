// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.text;

/**
 * Numbers by the {@link WordHash} of their words: open addressing behind a sieve that lets most unknown words go. The words
 * themselves are not kept, of their hashes 44 bits: a word that is in no table is taken for one that is with a chance of
 * 10<sup>-13</sup>. Immutable; a look-up reads two places of memory as a rule.
 */
public final class HashIndex {

    private static final int NONE = -1;

    /** Bits of the sieve a word; one unknown word in sixteen passes it. */
    private static final int SIEVE = 16;

    private static final int NUMBER_BITS = 20;
    private static final int NUMBER = (1 << NUMBER_BITS) - 1;

    private final long[] sieve;
    private final int sieveMask;
    /** The upper bits of a word's hash, its number plus one below; 0 is free. */
    private final long[] slots;

    private final int mask;

    /**
     * Numbers hashes by their place; of equal ones the first keeps its number.
     *
     * @param words fewer than 2<sup>20</sup>
     */
    public HashIndex(long[] words) {
        if (words.length >= NUMBER) {
            throw new IllegalArgumentException(words.length + " words are too many; " + (NUMBER - 1) + " is the most");
        }
        int capacity = Integer.highestOneBit(Math.max(8, words.length * 2 - 1)) << 1;
        slots = new long[capacity];
        mask = capacity - 1;
        sieve = new long[Math.max(1, capacity / 2 * SIEVE / Long.SIZE)];
        sieveMask = sieve.length * Long.SIZE - 1;
        for (int n = 0; n < words.length; n++) {
            put(words[n], n);
        }
    }

    private void put(long hash, int number) {
        int at = place(hash);
        while (slots[at] != 0 && !holds(slots[at], hash)) {
            at = (at + 1) & mask;
        }
        if (slots[at] == 0) {
            slots[at] = hash & ~NUMBER | (number + 1);
            sieve[((int) hash & sieveMask) >>> 6] |= 1L << hash;
        }
    }

    private int place(long hash) {
        return (int) (hash >>> Integer.SIZE) & mask;
    }

    private static boolean holds(long slot, long hash) {
        return (slot ^ hash) >>> NUMBER_BITS == 0;
    }

    /** The number of a word, -1 when there is none. */
    public int number(long hash) {
        if ((sieve[((int) hash & sieveMask) >>> 6] & 1L << hash) == 0) {
            return NONE; // most words of a text go here, and the sieve stays in the nearest cache
        }
        int at = place(hash);
        for (long slot = slots[at]; slot != 0; slot = slots[at]) {
            if (holds(slot, hash)) {
                return ((int) slot & NUMBER) - 1;
            }
            at = (at + 1) & mask;
        }
        return NONE;
    }
}
