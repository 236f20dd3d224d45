// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

/**
 * Two ends of an interval; NaN at both ends = undefined.
 *
 * @param low lower end
 * @param high upper end, not below low
 */
public record Interval(double low, double high) {
    /** No interval. */
    public static final Interval UNDEFINED = new Interval(Double.NaN, Double.NaN);

    public Interval {
        if (low > high || Double.isNaN(low) != Double.isNaN(high)) {
            throw new IllegalArgumentException("interval from " + low + " to " + high);
        }
    }

    /** Whether a value lies between the ends, ends included. */
    public boolean contains(double value) {
        return value >= low && value <= high;
    }

    /** The part within [least, most], to which a bounded measure is cut. */
    public Interval within(double least, double most) {
        return new Interval(Math.min(most, Math.max(least, low)), Math.max(least, Math.min(most, high)));
    }
}
