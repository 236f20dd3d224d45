// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

import java.util.Arrays;

/**
 * The sentiments of a text by value, each value's in a chain in their order, so that the first of a value is at hand. Chains
 * are numbers into arrays, which are reused: a long text has thousands of sentiments.
 */
final class SameValues {

    private static final int NONE = -1;

    private double[] values;
    private int[] next = new int[0];
    private int[] chains = new int[0];

    // One place a chain.
    private int[] head = new int[0];
    private int[] lastEarly = new int[0];
    private int[] lastLate = new int[0];
    private int[] early = new int[0];
    private int[] late = new int[0];
    private int size;

    // The chain of each value, by open addressing.
    private long[] keys = new long[0];
    private int[] found = new int[0];
    private int mask;

    /** Takes values of which the first {@code n} count, none of them 0; {@link #apply} changes them. */
    private void chain(double[] all, int n) {
        values = all;
        size = 0;
        int most = 2 * n; // each change makes one chain at most
        int slots = Integer.highestOneBit(most) << 2;
        if (most > head.length) {
            grow(most, slots);
        }
        mask = slots - 1;
        Arrays.fill(keys, 0, slots, 0);
        for (int[] places : new int[][] {head, lastEarly, lastLate, early, late}) {
            Arrays.fill(places, 0, most, NONE);
        }
        for (int k = n - 1; k >= 0; k--) {
            chains[k] = chain(values[k]);
            next[k] = head[chains[k]];
            head[chains[k]] = k;
        }
    }

    private void grow(int most, int slots) {
        next = new int[most];
        chains = new int[most];
        head = new int[most];
        lastEarly = new int[most];
        lastLate = new int[most];
        early = new int[most];
        late = new int[most];
        keys = new long[slots];
        found = new int[slots];
    }

    private int chain(double value) {
        long key = Double.doubleToRawLongBits(value);
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (keys[slot] != 0 && keys[slot] != key) { // no value is 0
            slot = (slot + 1) & mask;
        }
        if (keys[slot] == 0) {
            keys[slot] = key;
            found[slot] = size++;
        }
        return found[slot];
    }

    /**
     * Goes through all sentiments and changes, for each, the first one that has its value at that moment.
     *
     * @param sentiments of which the first {@code n} count, none of them 0
     */
    void apply(double[] sentiments, int[] places, int n, int but) {
        chain(sentiments, n);
        for (int k = 0; k < n; k++) {
            int from = chains[k];
            int first = head[from];
            double changed = ButContrast.changed(values[first], places[first], but);
            if (changed != values[first]) {
                values[first] = changed;
                removeHead(from);
                boolean isEarly = places[first] < but;
                int[] after = isEarly ? early : late;
                if (after[from] == NONE) {
                    after[from] = chain(changed);
                }
                chains[first] = after[from];
                insert(first, after[from], isEarly);
            }
        }
    }

    private void removeHead(int chain) {
        lastEarly[chain] = lastEarly[chain] == head[chain] ? NONE : lastEarly[chain];
        lastLate[chain] = lastLate[chain] == head[chain] ? NONE : lastLate[chain];
        head[chain] = next[head[chain]];
    }

    /**
     * Those that change come in nearly ascending order, the early ones, before the {@code but}, from one other chain and the
     * late ones from another: each finds its place right after the last of its sort.
     */
    private void insert(int k, int chain, boolean isEarly) {
        int[] lasts = isEarly ? lastEarly : lastLate;
        int last = lasts[chain];
        int before = last != NONE && last < k ? last : head[chain];
        if (before == NONE || before > k) {
            next[k] = head[chain];
            head[chain] = k;
        } else {
            while (next[before] != NONE && next[before] < k) {
                before = next[before];
            }
            next[k] = next[before];
            next[before] = k;
        }
        lasts[chain] = k;
    }
}
