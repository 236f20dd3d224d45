// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;

/**
 * How an archive writes its dates: by a pattern such as {@code dd/MM/yyyy} first, where one is given, then as
 * {@link ArticleDates} understands them.
 *
 * @param pattern letters of {@link DateTimeFormatter}, English names; {@code null} for none
 */
public record WrittenDates(String pattern) implements Serializable {

    /** Without a pattern. */
    public static final WrittenDates USUAL = new WrittenDates(null);

    private static final int FIRST_OF_LAST_CENTURY = 2050;
    private static final int CENTURY = 100;
    private static final LocalDate EXAMPLE = LocalDate.of(2018, 4, 27);

    /**
     * Dates by a pattern.
     *
     * @throws UserError when it is no pattern, or does not tell a day
     */
    public static WrittenDates of(String option, String pattern) {
        try {
            DateTimeFormatter format = formatter(pattern);
            if (EXAMPLE.equals(
                    day(EXAMPLE.atStartOfDay(java.time.ZoneOffset.UTC).format(format), format))) {
                return new WrittenDates(pattern);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UserError(
                    option + " '" + pattern + "': is no pattern: " + e.getMessage() + "; write one such as dd/MM/yyyy",
                    e);
        }
        throw new UserError(
                option + " '" + pattern + "': does not tell year, month and day; write one such as dd/MM/yyyy");
    }

    /** Whether the pattern, not one of the usual ways, reads a date. */
    public boolean fits(String written) {
        try {
            return day(written.strip(), formatter(pattern)) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Reads dates. */
    Reading reading() {
        DateTimeFormatter format = pattern == null ? null : formatter(pattern);
        return written -> {
            if (format != null) {
                try {
                    return Optional.of(day(written.strip(), format));
                } catch (DateTimeException e) {
                    return ArticleDates.parse(written);
                }
            }
            return ArticleDates.parse(written);
        };
    }

    /** What makes a day of what is written. */
    @FunctionalInterface
    interface Reading {
        Optional<LocalDate> day(String written);
    }

    /** A year of two digits is of the last century from 50 on, as RFC 2822 has it. */
    private static LocalDate day(String written, DateTimeFormatter format) {
        LocalDate day = format.parse(written, TemporalQueries.localDate());
        if (day == null) {
            throw new DateTimeException("it tells no day");
        }
        return day.getYear() >= FIRST_OF_LAST_CENTURY ? day.minusYears(CENTURY) : day;
    }

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.replace("yyyy", "uuuu").replace("yy", "uu"))
                .toFormatter(Locale.ENGLISH)
                .withChronology(IsoChronology.INSTANCE)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
