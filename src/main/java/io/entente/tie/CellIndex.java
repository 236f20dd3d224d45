// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import java.util.Arrays;

/** Numbers the keys it meets 0, 1, 2, ...: open addressing with linear probing, at most half full, no boxing. */
public final class CellIndex {
    /** Knuth's multiplier, 2^32 divided by the golden ratio: spreads neighbouring keys. */
    private static final int SPREAD = 0x9E3779B9;

    private static final int ABSENT = -1;

    /** Position of the key plus one; 0 is a free slot. */
    private int[] slots = new int[16];

    private int[] keys = new int[8];
    private int size;

    /** How many keys there are. */
    public int size() {
        return size;
    }

    int key(int position) {
        return keys[position];
    }

    /** The position of the key, or -1. */
    public int find(int key) {
        return slots[slot(key)] - 1;
    }

    /** The position of the key, which is {@code size()} of before if it is new. */
    public int findOrAdd(int key) {
        int slot = slot(key);
        int position = slots[slot] - 1;
        return position == ABSENT ? add(key, slot) : position;
    }

    /** The positions in the order of their keys. */
    int[] inKeyOrder() {
        long[] pairs = new long[size];
        for (int i = 0; i < size; i++) {
            pairs[i] = ((long) keys[i] << Integer.SIZE) | i;
        }
        Arrays.sort(pairs);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = (int) pairs[i];
        }
        return order;
    }

    private int add(int key, int slot) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size + (size >> 1));
        }
        keys[size++] = key;
        slots[slot] = size;
        if (2 * size > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private void rehash() {
        slots = new int[2 * slots.length];
        for (int i = 0; i < size; i++) {
            slots[slot(keys[i])] = i + 1;
        }
    }

    private int slot(int key) {
        int mask = slots.length - 1;
        int slot = (key * SPREAD) >>> Integer.numberOfLeadingZeros(mask);
        while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
