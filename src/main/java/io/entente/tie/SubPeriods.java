// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import java.time.LocalDate;

/**
 * The parts of a scope over which constancy is told: the months of a year or quarter, the weeks of a month, the days of a
 * week; of the whole archive its periods, or longer ones where there would be more than {@value #MOST}.
 *
 * @param length of a part
 * @param first first day that the scope and the archive share
 * @param last last such day
 */
public record SubPeriods(Period length, LocalDate first, LocalDate last) {

    /** So many parts fit in a state of some kilobytes. */
    static final int MOST = 1024;

    /** Checks the days. */
    public SubPeriods {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("last day " + last + " lies before the first, " + first);
        }
    }

    /** The parts of one period, of which the archive covers the days given. */
    public static SubPeriods of(Period period, LocalDate first, LocalDate last) {
        Period part = switch (period) {
            case DAY, WEEK -> Period.DAY;
            case MONTH -> Period.WEEK;
            case QUARTER, YEAR -> Period.MONTH;
        };
        return new SubPeriods(part, first, last);
    }

    /** The parts of the whole archive. */
    public static SubPeriods ofAll(Period period, LocalDate first, LocalDate last) {
        Period part = period;
        while (part != Period.YEAR && part.index(first, last) >= MOST) {
            part = longer(part);
        }
        return new SubPeriods(part, first, last);
    }

    private static Period longer(Period period) {
        return switch (period) {
            case DAY -> Period.WEEK;
            case WEEK -> Period.MONTH;
            case MONTH -> Period.QUARTER;
            case QUARTER, YEAR -> Period.YEAR;
        };
    }

    /** How many there are, 1 or more. */
    public int count() {
        return length.index(first, last) + 1;
    }

    /** Number of the part that a day is in, from 0. */
    public int index(LocalDate day) {
        return length.index(first, day);
    }
}
