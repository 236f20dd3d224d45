// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

import java.util.HashMap;
import java.util.Map;

/** The sentiments of a text by value, each value's in a chain in their order, so that the first of a value is at hand. */
final class SameValues {

    private static final int NONE = -1;

    private final double[] values;
    private final int[] next;
    private final Chain[] chains;
    private final Map<Double, Chain> byValue = new HashMap<>();

    /** @param values of which the first {@code n} count; {@link #apply} changes them */
    SameValues(double[] values, int n) {
        this.values = values;
        next = new int[n];
        chains = new Chain[n];
        for (int k = n - 1; k >= 0; k--) {
            chains[k] = chain(values[k]);
            next[k] = chains[k].head;
            chains[k].head = k;
        }
    }

    private Chain chain(double value) {
        return byValue.computeIfAbsent(value, v -> new Chain());
    }

    /** Goes through all sentiments and changes, for each, the first one that has its value at that moment. */
    void apply(int[] places, int but) {
        for (int k = 0; k < next.length; k++) {
            Chain from = chains[k];
            int first = from.head;
            double changed = ButContrast.changed(values[first], places[first], but);
            if (changed != values[first]) {
                values[first] = changed;
                from.removeHead();
                boolean early = places[first] < but;
                chains[first] = early ? from.early(changed) : from.late(changed);
                chains[first].insert(first, early);
            }
        }
    }

    /**
     * The sentiments of one value. Those that change come in nearly ascending order, the early ones, before the {@code but},
     * from one other chain and the late ones from another: each finds its place right after the last of its sort.
     */
    private final class Chain {
        private int head = NONE;
        private int lastEarly = NONE;
        private int lastLate = NONE;
        private Chain early;
        private Chain late;

        Chain early(double changed) {
            if (early == null) {
                early = chain(changed);
            }
            return early;
        }

        Chain late(double changed) {
            if (late == null) {
                late = chain(changed);
            }
            return late;
        }

        void removeHead() {
            lastEarly = lastEarly == head ? NONE : lastEarly;
            lastLate = lastLate == head ? NONE : lastLate;
            head = next[head];
        }

        void insert(int k, boolean isEarly) {
            int last = isEarly ? lastEarly : lastLate;
            int before = last != NONE && last < k ? last : head;
            if (before == NONE || before > k) {
                next[k] = head;
                head = k;
            } else {
                while (next[before] != NONE && next[before] < k) {
                    before = next[before];
                }
                next[k] = next[before];
                next[before] = k;
            }
            if (isEarly) {
                lastEarly = k;
            } else {
                lastLate = k;
            }
        }
    }
}
