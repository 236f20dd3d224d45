// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

import java.util.Arrays;

/**
 * The sentiments of a text by value, each value's in a chain in their order, so that the first of a value is at hand. Chains
 * are numbers into arrays: a long text has thousands of sentiments.
 */
final class SameValues {

    private static final int NONE = -1;

    private final double[] values;
    private final int[] next;
    private final int[] chains;

    // One place a chain.
    private final int[] head;
    private final int[] lastEarly;
    private final int[] lastLate;
    private final int[] early;
    private final int[] late;
    private int size;

    // The chain of each value, by open addressing.
    private final long[] keys;
    private final int[] found;

    /** @param values of which the first {@code n} count, none of them 0; {@link #apply} changes them */
    SameValues(double[] values, int n) {
        this.values = values;
        next = new int[n];
        chains = new int[n];
        int most = 2 * n; // each change makes one chain at most
        head = filled(most);
        lastEarly = filled(most);
        lastLate = filled(most);
        early = filled(most);
        late = filled(most);
        keys = new long[Integer.highestOneBit(most) << 2];
        found = new int[keys.length];
        for (int k = n - 1; k >= 0; k--) {
            chains[k] = chain(values[k]);
            next[k] = head[chains[k]];
            head[chains[k]] = k;
        }
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, NONE);
        return array;
    }

    private int chain(double value) {
        long key = Double.doubleToRawLongBits(value);
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) { // no value is 0
            slot = (slot + 1) & (keys.length - 1);
        }
        if (keys[slot] == 0) {
            keys[slot] = key;
            found[slot] = size++;
        }
        return found[slot];
    }

    /** Goes through all sentiments and changes, for each, the first one that has its value at that moment. */
    void apply(int[] places, int but) {
        for (int k = 0; k < next.length; k++) {
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
