// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as editions in TEI give them: the first day of what may be a month, a year, or a range. */
final class TeiDates {

    /** Attributes that give a day, the surest first. */
    static final List<String> ATTRIBUTES =
            List.of("when", "when-iso", "doc-dateTime-min", "from", "from-iso", "notBefore", "notBefore-iso");

    private static final Pattern MONTH = Pattern.compile("([12]\\d{3})(?:-(0[1-9]|1[0-2]))?");
    private static final Pattern YEARS = Pattern.compile("(?<!\\d)([12]\\d{3})(?!\\d)");

    private TeiDates() {}

    /** The day that an attribute or a date's words name, as {@code YYYY-MM-DD}; empty when they name none. */
    static String day(String written) {
        String value = written.strip();
        Matcher month = MONTH.matcher(value);
        if (month.matches()) {
            return month.group(1) + "-" + (month.group(2) == null ? "01" : month.group(2)) + "-01";
        }
        return ArticleDates.parse(value).map(Object::toString).orElse("");
    }

    /** 1 January of the first year in a title; empty when there is none. */
    static String firstYear(String title) {
        Matcher year = YEARS.matcher(title);
        return year.find() ? year.group(1) + "-01-01" : "";
    }
}
