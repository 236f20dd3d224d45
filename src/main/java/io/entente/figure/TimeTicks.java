// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

import io.entente.tie.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Dates along an axis of periods: round ones, few enough to be read. */
final class TimeTicks {

    /** Years between two ticks. */
    private static final int[] YEARS = {1, 2, 5, 10, 20, 50, 100};

    private TimeTicks() {}

    /**
     * A tick.
     *
     * @param index of the period that begins there, from 0
     * @param label the date, as 2018, 2018-Q3, 2018-09 or 2018-09-05
     */
    record Tick(int index, String label) {}

    /**
     * The ticks of some periods: by year, or by years, where more than {@code most} periods span two years or more; else every
     * n-th period.
     *
     * @param starts first days of the periods, one after the other
     * @param most ticks that have room
     */
    static List<Tick> of(List<LocalDate> starts, Period period, int most) {
        int years = starts.get(starts.size() - 1).getYear() - starts.get(0).getYear() + 1;
        if (period == Period.YEAR || (starts.size() > most && years > 2)) {
            return years(starts, every(years, most));
        }
        int every = Math.max(1, (starts.size() + most - 1) / most);
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < starts.size(); i += every) {
            ticks.add(new Tick(i, period.label(starts.get(i))));
        }
        return ticks;
    }

    private static int every(int years, int most) {
        for (int n : YEARS) {
            if (years <= (long) n * most) {
                return n;
            }
        }
        return YEARS[YEARS.length - 1];
    }

    private static List<Tick> years(List<LocalDate> starts, int every) {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int year = starts.get(i).getYear();
            boolean begins = i == 0
                    ? starts.get(i).getDayOfYear() <= 7
                    : starts.get(i - 1).getYear() < year;
            if (begins && year % every == 0) {
                ticks.add(new Tick(i, String.format(Locale.ROOT, "%d", year)));
            }
        }
        return ticks;
    }
}
