// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How long the periods are that ties are counted in. */
public enum Period {
    DAY,
    /** ISO 8601: Monday to Sunday. */
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    /** Label of the scope that holds all periods together. */
    public static final String ALL = "all";

    /** First day of the period that a day belongs to. */
    public LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** Last day of the period that starts on a day. */
    public LocalDate end(LocalDate start) {
        return switch (this) {
            case DAY -> start;
            case WEEK -> start.plusDays(6);
            case MONTH -> start.with(TemporalAdjusters.lastDayOfMonth());
            case QUARTER -> start.plusMonths(3).minusDays(1);
            case YEAR -> start.with(TemporalAdjusters.lastDayOfYear());
        };
    }

    /** ISO 8601 label of the period that starts on a day: {@code 2018}, {@code 2018-Q3}, {@code 2018-09}, {@code 2018-W36}. */
    public String label(LocalDate start) {
        return switch (this) {
            case DAY -> start.toString();
            case WEEK ->
                String.format(
                        Locale.ROOT,
                        "%04d-W%02d",
                        start.get(IsoFields.WEEK_BASED_YEAR),
                        start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> start.toString().substring(0, 7);
            case QUARTER -> start.getYear() + "-Q" + start.get(IsoFields.QUARTER_OF_YEAR);
            case YEAR -> String.valueOf(start.getYear());
        };
    }

    /** How many periods after the one of {@code first} a day's period comes; 0 for the same. */
    public int index(LocalDate first, LocalDate day) {
        LocalDate from = start(first);
        LocalDate to = start(day);
        long periods = switch (this) {
            case DAY -> ChronoUnit.DAYS.between(from, to);
            case WEEK -> ChronoUnit.WEEKS.between(from, to);
            case MONTH -> ChronoUnit.MONTHS.between(from, to);
            case QUARTER -> ChronoUnit.MONTHS.between(from, to) / 3;
            case YEAR -> ChronoUnit.YEARS.between(from, to);
        };
        return Math.toIntExact(periods);
    }

    /** As options write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The period of a code; empty for any other text. */
    public static Optional<Period> of(String code) {
        return Arrays.stream(values()).filter(p -> p.code().equals(code)).findFirst();
    }
}
