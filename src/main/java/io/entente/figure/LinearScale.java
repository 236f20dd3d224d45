// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

/**
 * From a measure to a place or a width.
 *
 * @param low of the measure
 * @param high of the measure, above low
 * @param from place of low
 * @param to place of high
 */
record LinearScale(double low, double high, double from, double to) {

    LinearScale {
        if (!(low < high)) {
            throw new IllegalArgumentException("low " + low + " must be below high " + high);
        }
    }

    /** The place of a value. */
    double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }
}
