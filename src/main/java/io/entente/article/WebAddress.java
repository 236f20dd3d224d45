// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** What an address on the web says of the article there. */
final class WebAddress {

    /** No page is older. */
    private static final int FIRST_YEAR = 1990;

    private static final int LAST_YEAR = 2099;

    private WebAddress() {}

    /** The host in lower case; {@code null} when there is none. */
    static String host(String url) {
        int from = afterScheme(url);
        if (from <= 0) {
            return null;
        }
        int end = pathStart(url, from);
        int user = url.lastIndexOf('@', end);
        int start = user > from ? user + 1 : from;
        int port = url.indexOf(':', start);
        String host = url.substring(start, port > 0 && port < end ? port : end);
        return host.isEmpty() ? null : host.toLowerCase(Locale.ROOT);
    }

    private static int afterScheme(String url) {
        int colon = url == null ? -1 : url.indexOf("://");
        return colon < 0 ? 0 : colon + 3;
    }

    private static int pathStart(String url, int from) {
        int i = from;
        while (i < url.length() && "/?#".indexOf(url.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    /**
     * An article's id: the address without its scheme; but where all of its path is one word with a digit and no ending, as
     * where an archive is served under the ids of its articles, that word.
     */
    static String id(String url) {
        if (url == null) {
            return null;
        }
        int from = afterScheme(url);
        int slash = pathStart(url, from);
        boolean word = from > 0 && slash + 1 < url.length();
        boolean digit = false;
        for (int i = slash + 1; word && i < url.length(); i++) {
            char c = url.charAt(i);
            word = c > ' ' && "/?#.=&".indexOf(c) < 0;
            digit |= isDigit(c);
        }
        if (word && digit) {
            return url.substring(slash + 1);
        }
        String bare = url.substring(from);
        return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }

    /** The day in an address such as {@code /2018/04/27/}, {@code /2018/apr/27/}, {@code /2018-04-27-} or {@code /20180427/}. */
    static Optional<LocalDate> date(String url) {
        int from = url == null ? 0 : pathStart(url, afterScheme(url));
        for (int i = from; url != null && i + 8 <= url.length(); i++) {
            boolean begins = i == 0 || !isDigit(url.charAt(i - 1));
            if (begins && isDigit(url.charAt(i))) {
                Optional<LocalDate> day = dateAt(url, i);
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> dateAt(String url, int at) {
        int year = number(url, at, 4);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Optional.empty();
        }
        int i = at + 4;
        char separator = url.charAt(i);
        boolean separated = separator == '/' || separator == '-' || separator == '_';
        i += separated ? 1 : 0;
        int width = digits(url, i, 2);
        int month = width > 0 ? number(url, i, width) : separated ? month(url, i) : 0;
        i += width > 0 ? width : 3;
        if (month < 1 || month > 12 || separated && (i >= url.length() || url.charAt(i) != separator)) {
            return Optional.empty();
        }
        i += separated ? 1 : 0;
        int dayWidth = digits(url, i, 2);
        boolean closes = i + dayWidth >= url.length() || !isDigit(url.charAt(i + dayWidth));
        boolean whole = separated ? dayWidth > 0 : width == 2 && dayWidth == 2;
        int day = whole && closes ? number(url, i, dayWidth) : 0;
        return day < 1 || day > java.time.YearMonth.of(year, month).lengthOfMonth()
                ? Optional.empty()
                : Optional.of(LocalDate.of(year, month, day));
    }

    private static int month(String url, int at) {
        return at + 3 > url.length()
                ? 0
                : ArticleDates.MONTHS.indexOf(url.substring(at, at + 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static int digits(String s, int from, int most) {
        int n = 0;
        while (n < most && from + n < s.length() && isDigit(s.charAt(from + n))) {
            n++;
        }
        return n;
    }

    private static int number(String s, int from, int width) {
        return digits(s, from, width) == width ? Integer.parseInt(s.substring(from, from + width)) : -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
