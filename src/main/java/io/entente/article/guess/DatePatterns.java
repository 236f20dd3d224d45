// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.guess;

import io.entente.article.ArticleDates;
import io.entente.article.WrittenDates;
import java.util.List;
import java.util.Optional;

/** How the dates of a field are written. */
final class DatePatterns {

    /** Values that have to fit. */
    private static final double MOST = 0.8;

    private static final String TIME = "[ H:mm[:ss][ a]][', 'H:mm]['T'H:mm[:ss]]";
    private static final List<String> PATTERNS = List.of(
            "d/M/yyyy",
            "M/d/yyyy",
            "d.M.yyyy",
            "d-M-yyyy",
            "M-d-yyyy",
            "d/M/yy",
            "M/d/yy",
            "d.M.yy",
            "MMMM d, yyyy",
            "MMM d, yyyy",
            "EEEE, MMMM d, yyyy",
            "EEE, MMM d, yyyy",
            "d MMMM yyyy",
            "yyyy MMM d",
            "d-MMM-yy",
            "d-MMM-yyyy",
            "yyyy. M. d.",
            "yyyy'\u5E74'M'\u6708'd'\u65E5'");

    private DatePatterns() {}

    /** Share of the values that are understood without a pattern, 0 to 1. */
    static double understood(FieldSample field) {
        return field.share(v -> ArticleDates.parse(v).isPresent());
    }

    /** The pattern that most values fit; of two that fit as many, the first of the list. */
    static Optional<String> of(FieldSample field) {
        String best = null;
        double most = MOST;
        for (String pattern : PATTERNS) {
            for (String whole : List.of(pattern, pattern + TIME)) {
                WrittenDates dates = WrittenDates.of("", whole);
                double share = field.share(v -> dates.fits(v));
                if (share > most) {
                    most = share;
                    best = whole;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The same with day and month the other way around; empty when the order shows in the pattern or the values. */
    static Optional<String> swapped(FieldSample field, String pattern) {
        if (pattern.contains("MMM") || pattern.startsWith("yyyy")) {
            return Optional.empty();
        }
        String other = pattern.charAt(0) == 'd'
                ? "M" + pattern.charAt(1) + "d" + pattern.substring(3)
                : "d" + pattern.charAt(1) + "M" + pattern.substring(3);
        WrittenDates dates = WrittenDates.of("", other);
        return field.share(dates::fits) >= MOST ? Optional.of(other) : Optional.empty();
    }
}
