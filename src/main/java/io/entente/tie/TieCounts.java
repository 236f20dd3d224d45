// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import io.entente.country.Iso3;
import java.util.Arrays;

/**
 * The counts of one scope, a period at a granularity, as a mergeable state: how many units (articles, paragraphs or
 * sentences) there are, how many mention each country, how many mention both of each pair, and the tones of those.
 * All sums are integers, so any order and grouping of the units gives the same state to the last bit. Memory is
 * proportional to the pairs seen. Countries are packed {@link Iso3} codes. Not safe for use by several threads.
 */
public final class TieCounts {
    private static final int TONE_N = 1;
    private static final int TONE_SUM = 2;
    private static final int SQUARE_LOW = 3;
    private static final int SQUARE_HIGH = 4;
    private static final int WIDTH = 5;

    private final CellIndex cells = new CellIndex();
    /** Five numbers a cell: units, and the four sums of {@link ToneSum}. */
    private long[] sums = new long[8 * WIDTH];

    private long units;

    /** What {@link #forEach} hands over; a country's own cell has a == b. */
    @FunctionalInterface
    public interface CellReader {
        /** One cell: the n units that mention a and b, and the sums of {@link ToneSum} over those with a tone. */
        void read(int a, int b, long n, long toneN, long toneSum, long squareLow, long squareHigh);
    }

    /**
     * Counts one unit.
     *
     * @param countries its countries, packed, ascending and distinct in the first {@code count} places
     * @param tone its tone, NaN if it has none
     */
    public TieCounts addUnit(int[] countries, int count, double tone) {
        requireAscending(countries, count);
        int toneN = Double.isNaN(tone) ? 0 : 1;
        long quantum = toneN == 0 ? 0 : ToneSum.quantise(tone);
        long low = ToneSum.squareLow(quantum);
        long high = ToneSum.squareHigh(quantum);
        for (int i = 0; i < count; i++) {
            for (int j = i; j < count; j++) {
                addSums(key(countries[i], countries[j]), 1, toneN, quantum, low, high);
            }
        }
        units++;
        return this;
    }

    /** Counts units that mention no country. */
    public TieCounts addUnits(long n) {
        if (n < 0) {
            throw new IllegalArgumentException("n is " + n + ", must be 0 or more");
        }
        units = Math.addExact(units, n);
        return this;
    }

    /** Adds a cell that was counted elsewhere; its units must be added by {@link #addUnits}, once for all cells. */
    public TieCounts addCell(int a, int b, long n, ToneSum tone) {
        Iso3.requirePacked(a);
        Iso3.requirePacked(b);
        if (a > b || n < 1 || tone.n() > n) {
            throw new IllegalArgumentException("cell " + Iso3.unpack(a) + " " + Iso3.unpack(b) + " with n " + n
                    + " and tone n " + tone.n() + ": expected countries in order, n of 1 or more, tone n at most n");
        }
        addSums(key(a, b), n, tone.n(), tone.sum(), tone.squareLow(), tone.squareHigh());
        return this;
    }

    /** Adds the counts of other units to these; the other state stays as it is. */
    public TieCounts merge(TieCounts other) {
        int size = other.cells.size();
        for (int i = 0; i < size; i++) {
            long[] s = other.sums;
            int at = i * WIDTH;
            addSums(
                    other.cells.key(i),
                    s[at],
                    s[at + TONE_N],
                    s[at + TONE_SUM],
                    s[at + SQUARE_LOW],
                    s[at + SQUARE_HIGH]);
        }
        return addUnits(other.units);
    }

    /** All units, with and without a country. */
    public long units() {
        return units;
    }

    /** Cells that were seen: countries and pairs. */
    public int size() {
        return cells.size();
    }

    /** Units that mention both a and b, a &lt;= b; the country's own if a == b. */
    public long count(int a, int b) {
        int position = cells.find(key(a, b));
        return position < 0 ? 0 : sums[position * WIDTH];
    }

    /** The tones of the units that mention both a and b, a &lt;= b. */
    public ToneSum tone(int a, int b) {
        int at = cells.find(key(a, b)) * WIDTH;
        return at < 0
                ? ToneSum.EMPTY
                : new ToneSum(sums[at + TONE_N], sums[at + TONE_SUM], sums[at + SQUARE_LOW], sums[at + SQUARE_HIGH]);
    }

    /** The countries that were seen, packed, ascending. */
    public int[] countries() {
        int[] countries = new int[cells.size()];
        int found = 0;
        for (int i = 0; i < countries.length; i++) {
            if (first(cells.key(i)) == second(cells.key(i))) {
                countries[found++] = first(cells.key(i));
            }
        }
        Arrays.sort(countries, 0, found);
        return Arrays.copyOf(countries, found);
    }

    /** Reads the cells in the order of a, then b. */
    public void forEach(CellReader reader) {
        for (int position : cells.inKeyOrder()) {
            int key = cells.key(position);
            int at = position * WIDTH;
            reader.read(
                    first(key),
                    second(key),
                    sums[at],
                    sums[at + TONE_N],
                    sums[at + TONE_SUM],
                    sums[at + SQUARE_LOW],
                    sums[at + SQUARE_HIGH]);
        }
    }

    private void addSums(int key, long n, long toneN, long toneSum, long squareLow, long squareHigh) {
        int at = cells.findOrAdd(key) * WIDTH;
        if (at == sums.length) {
            sums = Arrays.copyOf(sums, WIDTH * (cells.size() + (cells.size() >> 1)));
        }
        sums[at] += n;
        sums[at + TONE_N] += toneN;
        sums[at + TONE_SUM] = Math.addExact(sums[at + TONE_SUM], toneSum);
        sums[at + SQUARE_LOW] = Math.addExact(sums[at + SQUARE_LOW], squareLow);
        sums[at + SQUARE_HIGH] = Math.addExact(sums[at + SQUARE_HIGH], squareHigh);
    }

    private static void requireAscending(int[] countries, int count) {
        int previous = 0;
        for (int i = 0; i < count; i++) {
            if (Iso3.requirePacked(countries[i]) <= previous) {
                throw new IllegalArgumentException("countries must be ascending and distinct, but "
                        + Iso3.unpack(countries[i]) + " follows " + Iso3.unpack(previous));
            }
            previous = countries[i];
        }
    }

    private static int key(int a, int b) {
        return (a << Iso3.BITS) | b;
    }

    private static int first(int key) {
        return key >>> Iso3.BITS;
    }

    private static int second(int key) {
        return key & ((1 << Iso3.BITS) - 1);
    }
}
