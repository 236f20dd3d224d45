// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.country.Iso3;
import io.entente.tie.CellIndex;
import java.util.ArrayList;
import java.util.List;

/** The figures of the pairs of one scope, as cells of the last columns of {@code ties}. */
final class PairFigures {

    /** Of a pair that is never together: strength 0, nothing else. */
    private static final Object[] UNSEEN = cells(unseen());

    private static final int STRENGTH = 0;
    private static final int AFFINITY = 8;
    private static final int CLUSTERS = 11;
    private static final int TARGETS = 12;
    private static final int EVENTS_AB = 15;
    private static final int EVENTS_BA = 16;
    static final int NUMBERS = 19;

    private final CellIndex pairs = new CellIndex();
    private final List<Object[]> cells = new ArrayList<>();

    private static double[] unseen() {
        double[] numbers = new double[NUMBERS];
        java.util.Arrays.fill(numbers, Double.NaN);
        for (int zero : new int[] {STRENGTH, CLUSTERS, TARGETS, EVENTS_AB, EVENTS_BA}) {
            numbers[zero] = 0;
        }
        return numbers;
    }

    private static Object[] cells(double[] numbers) {
        Object[] cells = new Object[NUMBERS];
        for (int i = 0; i < NUMBERS; i++) {
            boolean count = i == CLUSTERS || i == TARGETS || i == EVENTS_AB || i == EVENTS_BA;
            cells[i] = count ? (Object) (long) numbers[i] : Double.isNaN(numbers[i]) ? null : (Object) numbers[i];
        }
        return cells;
    }

    /** Adds those of a pair, {@code a << 16 | b} packed, in the order of {@link io.entente.tie.TieFigures#numbers}. */
    void add(int pair, double[] numbers) {
        if (pairs.findOrAdd(pair) == cells.size()) {
            cells.add(cells(numbers));
        } else {
            throw new IllegalStateException("pair " + pair + " comes twice");
        }
    }

    /** The affinity of a pair, NaN without evidence. */
    double affinity(String a, String b) {
        Object value = of(a, b)[AFFINITY];
        return value == null ? Double.NaN : (Double) value;
    }

    /** The same of a packed pair, {@code null} without evidence. */
    Double affinity(int pair) {
        return (Double) of(pair)[AFFINITY];
    }

    /** The cells of a pair. */
    Object[] of(String a, String b) {
        return of(Iso3.pack(a) << Short.SIZE | Iso3.pack(b));
    }

    private Object[] of(int pair) {
        int at = pairs.find(pair);
        return at < 0 ? UNSEEN : cells.get(at);
    }
}
