// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.clean;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The dateline that opens a text, {@code SEOUL, March 3 (Reuters) -}: a place in capitals, or any place with a day or an agency after
 * it, closed by a dash. An article that has a dateline of its own keeps its text.
 */
final class PrintedDateline {

    /** UTF-16 units. */
    private static final int LONGEST = 100;

    private static final int MOST_WORDS = 12;
    private static final Set<String> SMALL_WORDS = Set.of(
            "and", "de", "del", "la", "le", "al", "el", "es", "of", "the", "di", "da", "do", "sur", "am", "on", "off",
            "aboard");
    private static final Set<String> MONTHS =
            Set.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    /** Capitals and a dash that open a text but are no place. */
    private static final Set<String> NO_PLACES = Set.of(
            "NATO",
            "ASEAN",
            "OPEC",
            "UNESCO",
            "UNICEF",
            "BRICS",
            "FIFA",
            "UEFA",
            "UPDATE",
            "CORRECTED",
            "FACTBOX",
            "ANALYSIS",
            "EXCLUSIVE",
            "BREAKING",
            "INTERVIEW",
            "FEATURE",
            "OPINION",
            "URGENT",
            "WATCH",
            "VIDEO",
            "NOTE",
            "TIMELINE",
            "PROFILE",
            "COVID",
            "AUKUS",
            "QUAD",
            "UNHCR",
            "OSCE",
            "PHOTOS",
            "LIVE",
            "WHO",
            "IMF",
            "WTO",
            "UN",
            "EU");

    private PrintedDateline() {}

    static Draft split(Draft d) {
        if (d.dateline() != null) {
            return d;
        }
        String text = d.text().stripLeading();
        for (int dash = nextDash(text, 1); dash > 0; dash = nextDash(text, dash + 1)) {
            int rest = dash;
            while (rest < text.length() && (isDash(text.charAt(rest)) || Character.isWhitespace(text.charAt(rest)))) {
                rest++;
            }
            String head = text.substring(0, dash).strip();
            if (rest < text.length() && isDateline(head, text.codePointAt(rest))) {
                return new Draft(d.title(), head, text.substring(rest));
            }
        }
        return d;
    }

    /** The next dash with a space on one side at least, within reach and on the first line; -1 when there is none. */
    private static int nextDash(String text, int from) {
        int end = Math.min(text.length() - 1, LONGEST);
        for (int i = from; i < end && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            boolean spaced = text.charAt(i - 1) == ' ' || text.charAt(i - 1) == ')' || isDash(text.charAt(i + 1));
            if (isDash(c) && (c != '-' || spaced) && !isDash(text.charAt(i - 1))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '\u2013' || c == '\u2014' || c == '\u2015';
    }

    private static boolean isDateline(String head, int next) {
        boolean agency = head.endsWith(")");
        String place = head;
        if (agency) {
            int open = head.lastIndexOf('(');
            if (open < 0
                    || head.chars().skip(open).anyMatch(Character::isDigit) && open > 0 && head.length() - open > 30) {
                return false;
            }
            place = head.substring(0, open).strip();
            if (place.isEmpty()) {
                return head.length() <= 30 && Character.isUpperCase(head.charAt(1));
            }
        }
        String[] words = place.split("[\\s,/]+", MOST_WORDS + 2);
        if (words.length > MOST_WORDS || List.of(words).contains("")) {
            return false;
        }
        boolean day = false;
        for (String word : words) {
            day |= word.length() >= 3
                    && MONTHS.contains(word.substring(0, 3).toLowerCase(Locale.ROOT))
                    && Character.isUpperCase(word.charAt(0));
            if (!fits(word)) {
                return false;
            }
        }
        boolean capitals = isCapitals(words[0]);
        boolean opens = !Character.isLowerCase(next);
        return agency && Character.isUpperCase(words[0].charAt(0))
                || capitals
                        && opens
                        && (day || place.indexOf(',') > 0 || !NO_PLACES.contains(words[0]) && words.length <= 4)
                || day && opens && Character.isUpperCase(words[0].charAt(0)) && place.indexOf(',') > 0;
    }

    /** Whether a word can stand in a dateline: a name, a number, an abbreviation. */
    private static boolean fits(String word) {
        int first = word.codePointAt(0);
        if (SMALL_WORDS.contains(word) || Character.isUpperCase(first)) {
            return word.chars()
                    .noneMatch(c -> c == '"' || c == '\u201C' || c == '?' || c == '!' || c == ':' || c == ';');
        }
        return word.chars().allMatch(c -> Character.isDigit(c) || c == '.') && word.length() <= 4;
    }

    private static boolean isCapitals(String word) {
        return word.length() >= 2
                && word.chars().anyMatch(Character::isUpperCase)
                && word.chars().noneMatch(Character::isLowerCase);
    }
}
