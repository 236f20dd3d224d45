// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.country.Iso3;
import io.entente.tie.CellIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The figures of the pairs of one scope, as cells of the last columns of {@code ties}. */
final class PairFigures {

    /** Of a pair that is never together: strength 0, nothing else. */
    private static final double[] UNSEEN = unseen();

    private static final int STRENGTH = 0;
    private static final int AFFINITY = 8;
    private static final int CLUSTERS = 11;
    private static final int TARGETS = 12;
    private static final int EVENTS_AB = 15;
    private static final int EVENTS_BA = 16;
    static final int NUMBERS = 19;

    private final CellIndex pairs = new CellIndex();
    private final List<double[]> numbers = new ArrayList<>();

    private static double[] unseen() {
        double[] numbers = new double[NUMBERS];
        Arrays.fill(numbers, Double.NaN);
        for (int zero : new int[] {STRENGTH, CLUSTERS, TARGETS, EVENTS_AB, EVENTS_BA}) {
            numbers[zero] = 0;
        }
        return numbers;
    }

    /** Adds those of a pair, {@code a << 16 | b} packed, in the order of {@link io.entente.tie.TieFigures#numbers}. */
    void add(int pair, double[] figures) {
        if (pairs.findOrAdd(pair) < numbers.size()) {
            throw new IllegalStateException("pair " + pair + " comes twice");
        }
        numbers.add(figures);
    }

    /** The affinity of a pair, NaN without evidence. */
    double affinity(String a, String b) {
        return affinity(pair(a, b));
    }

    /** The same of a packed pair. */
    double affinity(int pair) {
        return of(pair)[AFFINITY];
    }

    /** The figures of a pair, in the order of {@link io.entente.tie.TieFigures#numbers}; not to be changed. */
    double[] of(String a, String b) {
        return of(pair(a, b));
    }

    /** Whether the i-th figure is a whole number. */
    static boolean isCount(int i) {
        return i == CLUSTERS || i == TARGETS || i == EVENTS_AB || i == EVENTS_BA;
    }

    private static int pair(String a, String b) {
        return Iso3.pack(a) << Short.SIZE | Iso3.pack(b);
    }

    private double[] of(int pair) {
        int at = pairs.find(pair);
        return at < 0 ? UNSEEN : numbers.get(at);
    }
}
