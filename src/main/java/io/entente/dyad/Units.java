// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.dyad;

import java.util.Arrays;

/**
 * Which countries each unit of one article mentions, flat: all that ties are counted from. Units without a country are
 * only counted.
 */
public final class Units {

    private int[] countries = new int[16];
    private int[] ends = new int[8];
    private byte[] levels = new byte[8];
    private double[] tones = new double[8];
    private int size;
    private final int[] totals = new int[Granularity.values().length];

    /**
     * Adds a unit.
     *
     * @param codes packed countries; at least the first {@code n} are distinct and in ascending order
     * @param tone compound tone of the unit, NaN when it has none
     */
    public void add(Granularity granularity, int[] codes, int n, double tone) {
        totals[granularity.number()]++;
        if (n == 0) {
            return;
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            levels = Arrays.copyOf(levels, size * 2);
            tones = Arrays.copyOf(tones, size * 2);
        }
        int start = start(size);
        if (start + n > countries.length) {
            countries = Arrays.copyOf(countries, Math.max(start + n, countries.length * 2));
        }
        System.arraycopy(codes, 0, countries, start, n);
        ends[size] = start + n;
        levels[size] = (byte) granularity.number();
        tones[size] = tone;
        size++;
    }

    /** Adds units that mention no country. */
    public void addEmpty(Granularity granularity, int n) {
        totals[granularity.number()] += n;
    }

    /** How many units mention a country. */
    public int size() {
        return size;
    }

    /** All units of a granularity, those without a country included. */
    public int total(Granularity granularity) {
        return totals[granularity.number()];
    }

    /** The granularity of the i-th unit. */
    public Granularity granularity(int i) {
        return Granularity.of(levels[i]);
    }

    /** Its countries, packed, in ascending order. */
    public int[] countries(int i) {
        return Arrays.copyOfRange(countries, start(i), ends[i]);
    }

    /** How many countries it mentions. */
    public int count(int i) {
        return ends[i] - start(i);
    }

    /** Its tone; NaN when it has none. */
    public double tone(int i) {
        return tones[i];
    }

    private int start(int i) {
        return i == 0 ? 0 : ends[i - 1];
    }
}
