// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How much an older day counts: half after each half-life, seen from a fixed day. The weights are whole numbers, so that
 * sums of decayed counts stay exact.
 *
 * @param reference the day that counts in full, as do days after it
 * @param halfLife days, above 0; infinite = all days count in full
 */
public record Decay(LocalDate reference, double halfLife) {
    /** The weight of a day that counts in full. */
    public static final long FULL = 1 << 14;

    /** One year. */
    public static final double DEFAULT_HALF_LIFE = 365;

    public Decay {
        if (!(halfLife > 0)) {
            throw new IllegalArgumentException("half-life " + halfLife + " days must be above 0");
        }
    }

    /** The weight of a day, in units of 1 / {@link #FULL}, from 0 to FULL. */
    public long weight(LocalDate day) {
        long age = Math.max(0, ChronoUnit.DAYS.between(day, reference));
        return Math.round(FULL * Math.pow(0.5, age / halfLife));
    }
}
