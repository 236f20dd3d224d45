// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.web;

/** Character references, by name and by number; the table of names is jsoup's. */
public final class Entities {

    /** The longest name there is, CounterClockwiseContourIntegral, and a digit to spare. */
    private static final int LONGEST = 32;

    private static final int LAST_CODE_POINT = 0x10FFFF;

    /** What Windows-1252 has where Unicode has control characters, from 0x80 on; pages mean these. */
    private static final String WINDOWS =
            "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
                    + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private Entities() {}

    /** Where the reference that begins with the ampersand at {@code from} ends; {@code from} when it is none. */
    public static int end(char[] s, int from, int to) {
        int i = from + 1;
        int most = Math.min(to, from + LONGEST + 2);
        if (i < most && s[i] == '#') {
            i++;
        }
        while (i < most && (Character.isLetterOrDigit(s[i]) && s[i] < 0x80)) {
            i++;
        }
        if (i == from + 1) {
            return from;
        }
        return i < to && s[i] == ';' ? i + 1 : i;
    }

    /** What a reference stands for, U+FFFD for a number of no character; {@code null} when it is none. */
    public static String value(char[] s, int from, int to) {
        boolean closed = s[to - 1] == ';';
        int last = closed ? to - 1 : to;
        if (s[from + 1] == '#') {
            return numeric(s, from + 2, last);
        }
        String name = new String(s, from + 1, last - from - 1);
        switch (name) {
            case "amp":
                return "&";
            case "nbsp":
                return "\u00A0";
            case "quot":
                return "\"";
            case "lt":
                return "<";
            case "gt":
                return ">";
            default:
                boolean known = closed
                        ? org.jsoup.nodes.Entities.isNamedEntity(name)
                        : org.jsoup.nodes.Entities.isBaseNamedEntity(name);
                return known ? org.jsoup.nodes.Entities.getByName(name) : null;
        }
    }

    private static String numeric(char[] s, int from, int to) {
        boolean hex = from < to && (s[from] | 0x20) == 'x';
        int i = hex ? from + 1 : from;
        int radix = hex ? 16 : 10;
        if (i >= to) {
            return null;
        }
        int value = 0;
        for (; i < to; i++) {
            int digit = Character.digit(s[i], radix);
            if (digit < 0) {
                return null;
            }
            value = Math.min(LAST_CODE_POINT + 1, value * radix + digit);
        }
        if (value >= 0x80 && value < 0x80 + WINDOWS.length()) {
            return WINDOWS.substring(value - 0x80, value - 0x80 + 1);
        }
        boolean character = value > 0
                && value <= LAST_CODE_POINT
                && (value < Character.MIN_SURROGATE || value > Character.MAX_SURROGATE);
        return character ? Character.toString(value) : "\uFFFD";
    }

    /** A text with its references resolved. */
    static String decode(char[] s, int from, int to) {
        int amp = from;
        while (amp < to && s[amp] != '&') {
            amp++;
        }
        if (amp == to) {
            return new String(s, from, to - from);
        }
        StringBuilder out = new StringBuilder(to - from).append(s, from, amp - from);
        int i = amp;
        while (i < to) {
            int end = s[i] == '&' ? end(s, i, to) : i;
            String value = end > i ? value(s, i, end) : null;
            if (value == null) {
                out.append(s[i++]);
            } else {
                out.append(value);
                i = end;
            }
        }
        return out.toString();
    }
}
