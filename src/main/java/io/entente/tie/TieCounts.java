// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import io.entente.country.Iso3;
import java.util.Arrays;

/**
 * The counts of one scope, that is of one period at one granularity: its units, and for each country and each pair of
 * countries how many units mention it and their tone. Additions and merges commute to the last bit. Memory is that of the
 * pairs seen: open addressing on a 30-bit key, no boxes. Not thread-safe.
 */
public final class TieCounts {

    private static final int FIELDS = 5;
    private static final int FREE = -1;

    private long units;
    private int[] keys = new int[64];
    private long[] values = new long[64 * FIELDS];
    private int size;

    /** A new scope without units. */
    public TieCounts() {
        Arrays.fill(keys, FREE);
    }

    /** Takes the cells of a scope; a country's own cell has {@code a == b}. */
    @FunctionalInterface
    public interface Cells {
        /**
         * One cell.
         *
         * @param a packed country
         * @param b packed country, not below {@code a}
         * @param n units that mention both
         * @param tone of those of them that have one
         */
        void cell(int a, int b, long n, ToneSum tone);
    }

    /**
     * Counts one unit.
     *
     * @param countries packed, distinct and ascending
     * @param tone from -1 to 1; NaN when the unit has none
     */
    public void addUnit(int[] countries, double tone) {
        units++;
        boolean toned = !Double.isNaN(tone);
        long u = toned ? ToneSum.units(tone) : 0;
        for (int i = 0; i < countries.length; i++) {
            for (int j = i; j < countries.length; j++) {
                int at = slot(countries[i] << Iso3.BITS | countries[j]) * FIELDS;
                values[at]++;
                if (toned) {
                    values[at + 1]++;
                    values[at + 2] += u;
                    values[at + 3] += ToneSum.low(u);
                    values[at + 4] += ToneSum.high(u);
                }
            }
        }
    }

    /** Counts units that mention no country. */
    public void addUnits(long n) {
        units += n;
    }

    /** Adds to a cell; {@code a == b} is a country's own. */
    public void addCell(int a, int b, long n, ToneSum tone) {
        int at = slot(a << Iso3.BITS | b) * FIELDS;
        values[at] += n;
        values[at + 1] += tone.n();
        values[at + 2] += tone.sum();
        values[at + 3] += tone.squaresLow();
        values[at + 4] += tone.squaresHigh();
    }

    /** Adds the counts of another scope, or of another part of this one. */
    public TieCounts merge(TieCounts other) {
        units += other.units;
        other.forEach(this::addCell);
        return this;
    }

    /** All units, those without a country included. */
    public long units() {
        return units;
    }

    /** How many cells there are: pairs seen, and countries seen. */
    public int cells() {
        return size;
    }

    /** Visits all cells, in no order. */
    public void forEach(Cells visitor) {
        int mask = (1 << Iso3.BITS) - 1;
        for (int s = 0; s < keys.length; s++) {
            if (keys[s] != FREE) {
                int at = s * FIELDS;
                visitor.cell(
                        keys[s] >>> Iso3.BITS,
                        keys[s] & mask,
                        values[at],
                        new ToneSum(values[at + 1], values[at + 2], values[at + 3], values[at + 4]));
            }
        }
    }

    private int slot(int key) {
        int mask = keys.length - 1;
        int s = (key * 0x9E3779B1) >>> 7 & mask;
        while (keys[s] != FREE) {
            if (keys[s] == key) {
                return s;
            }
            s = (s + 1) & mask;
        }
        if (size * 2 >= keys.length) {
            grow();
            return slot(key);
        }
        keys[s] = key;
        size++;
        return s;
    }

    private void grow() {
        int[] oldKeys = keys;
        long[] oldValues = values;
        keys = new int[oldKeys.length * 2];
        values = new long[oldValues.length * 2];
        Arrays.fill(keys, FREE);
        size = 0;
        for (int s = 0; s < oldKeys.length; s++) {
            if (oldKeys[s] != FREE) {
                System.arraycopy(oldValues, s * FIELDS, values, slot(oldKeys[s]) * FIELDS, FIELDS);
            }
        }
    }
}
