// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Dates as archives write them: ISO dates and times with or without zone, {@code YYYYMMDD} with or without a time, RFC 822 and
 * 1123, seconds and milliseconds since 1970 (UTC), and months in English words. The calendar day is the one written: a zone
 * never shifts it.
 */
public final class ArticleDates {

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2999;
    /** Their English names, shortened, in order. */
    static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    /** Of two-digit years, RFC 2822 puts those from here on in the last century. */
    private static final int LAST_CENTURY_FROM = 50;

    private ArticleDates() {}

    /** The day that a text names; empty when it names none. */
    public static Optional<LocalDate> parse(String written) {
        String s = written.strip();
        if (s.isEmpty()) {
            return Optional.empty();
        }
        if (allDigits(s, 0, s.length())) {
            return digits(s);
        }
        if (s.length() >= 8 && allDigits(s, 0, 4) && isDateSeparator(s.charAt(4))) {
            return yearFirst(s);
        }
        if (s.length() > 8 && allDigits(s, 0, 8) && (s.charAt(8) == 'T' || s.charAt(8) == ' ')) {
            return digits(s.substring(0, 8));
        }
        if (s.charAt(0) == '-' && allDigits(s, 1, s.length())) {
            return epoch(s);
        }
        return words(s);
    }

    private static Optional<LocalDate> digits(String s) {
        return switch (s.length()) {
            case 8, 12, 14 -> day(number(s, 0, 4), number(s, 4, 6), number(s, 6, 8));
            case 9, 10, 13, 16 -> epoch(s);
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> epoch(String s) {
        try {
            long n = Long.parseLong(s);
            if (n == Long.MIN_VALUE) {
                return Optional.empty(); // how pandas writes a date that is missing
            }
            long size = Math.abs(n);
            long millis = size >= 100_000_000_000_000L ? n / 1000 : size >= 100_000_000_000L ? n : n * 1000;
            LocalDate date = Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC).toLocalDate();
            return inRange(date.getYear()) ? Optional.of(date) : Optional.empty();
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> yearFirst(String s) {
        char separator = s.charAt(4);
        int second = s.indexOf(separator, 5);
        if (second < 6 || second > 7 || !allDigits(s, 5, second)) {
            return Optional.empty();
        }
        int end = second + 1;
        while (end < s.length() && end < second + 3 && Character.digit(s.charAt(end), 10) >= 0) {
            end++;
        }
        boolean closes = end == s.length() || "T tZ+,".indexOf(s.charAt(end)) >= 0;
        return end > second + 1 && closes && allDigits(s, second + 1, end)
                ? day(number(s, 0, 4), number(s, 5, second), number(s, second + 1, end))
                : Optional.empty();
    }

    /** RFC 822 and its like: a month in letters, a day and a year in digits, and what else a date line holds. */
    private static Optional<LocalDate> words(String s) {
        int month = 0;
        List<Integer> numbers = new ArrayList<>();
        List<Integer> widths = new ArrayList<>();
        for (String part : s.split("[\\s,]+", 8)) {
            if (part.isEmpty()) {
                continue;
            }
            if (allDigits(part, 0, part.length()) && part.length() <= 4) {
                numbers.add(number(part, 0, part.length()));
                widths.add(part.length());
            } else if (month == 0 && Character.isLetter(part.charAt(0))) {
                month = month(part);
            } else if (part.indexOf(':') > 0) {
                break; // the time of day; the year stands before it
            }
        }
        if (month == 0 || numbers.size() < 2) {
            return Optional.empty();
        }
        boolean yearLast = widths.get(1) == 4 || widths.get(0) <= 2 && widths.get(1) == 2;
        return yearLast && widths.get(0) <= 2
                ? day(year(numbers.get(1), widths.get(1)), month, numbers.get(0))
                : Optional.empty();
    }

    private static int year(int number, int width) {
        return width == 4 ? number : number < LAST_CENTURY_FROM ? 2000 + number : 1900 + number;
    }

    private static int month(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() < 3) {
            return 0;
        }
        int m = MONTHS.indexOf(lower.substring(0, 3)) + 1;
        String full = m == 0 ? "" : java.time.Month.of(m).name().toLowerCase(Locale.ROOT);
        String bare = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        return m > 0 && (full.equals(bare) || bare.length() == 3 || bare.equals("sept")) ? m : 0;
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        boolean possible = inRange(year) && month >= 1 && month <= 12 && day >= 1;
        if (!possible || day > java.time.YearMonth.of(year, month).lengthOfMonth()) {
            return Optional.empty();
        }
        return Optional.of(LocalDate.of(year, month, day));
    }

    private static boolean inRange(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static boolean isDateSeparator(char c) {
        return c == '-' || c == '/' || c == '.';
    }

    private static boolean allDigits(String s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (s.charAt(i) < '0' || s.charAt(i) > '9') {
                return false;
            }
        }
        return to > from;
    }

    private static int number(String s, int from, int to) {
        int n = 0;
        for (int i = from; i < to; i++) {
            n = n * 10 + s.charAt(i) - '0';
        }
        return n;
    }
}
