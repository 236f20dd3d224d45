// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Round values along an axis: 1, 2 or 5 times a power of ten apart, from one at or below the lowest value to one at or above
 * the highest.
 *
 * @param step distance between two
 * @param first index of the first, in steps from 0
 * @param last index of the last
 */
record Ticks(double step, long first, long last) {

    private static final double[] ROUND = {1, 2, 5, 10};

    /** Room for rounding errors, in steps. */
    private static final double SLACK = 1e-9;

    /**
     * Ticks for a range.
     *
     * @param most of them, 2 or more; a range that needs one more at each end gets it
     */
    static Ticks of(double low, double high, int most) {
        double range = high > low ? high - low : Math.max(Math.abs(high), 1);
        double raw = range / (most - 1);
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = 10 * power;
        for (double round : ROUND) {
            if (round * power >= raw * (1 - SLACK)) {
                step = round * power;
                break;
            }
        }
        long first = (long) Math.floor(low / step + SLACK);
        long last = (long) Math.ceil(high / step - SLACK);
        return new Ticks(step, first, Math.max(last, first + 1));
    }

    /** Ticks of counts, which are whole. */
    static Ticks whole(double low, double high, int most) {
        Ticks ticks = of(low, high, most);
        return ticks.step >= 1
                ? ticks
                : new Ticks(1, (long) Math.floor(low), Math.max((long) Math.ceil(high), (long) Math.floor(low) + 1));
    }

    /** The values. */
    List<Double> values() {
        List<Double> values = new ArrayList<>();
        for (long i = first; i <= last; i++) {
            values.add(value(i));
        }
        return values;
    }

    private double value(long index) {
        return step >= 1 ? index * step : index / (double) Math.round(1 / step);
    }

    double low() {
        return value(first);
    }

    double high() {
        return value(last);
    }

    /** A value with as many decimals as the step has. */
    String label(double value) {
        int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + SLACK));
        return number(value, decimals);
    }

    /** A number with a true minus sign, and none before a zero. */
    static String number(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero ? text.replace("-", "") : text.replace('-', '\u2212');
    }
}
