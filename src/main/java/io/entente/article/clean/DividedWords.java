// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.clean;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Words divided at a line's end, {@code diplo-} and {@code macy}. Most hyphens there belong to the word, so that one is taken out
 * only of what the text shows to be one word, or of parts that neither the text nor a list of parts of compounds has as words.
 */
final class DividedWords {

    private static final char SOFT_HYPHEN = '\u00AD';

    /** What English compounds begin with, besides the words that the text shows. */
    private static final Set<String> FIRST_PARTS = Set.of(
            "anti",
            "arms",
            "cease",
            "co",
            "confidence",
            "counter",
            "cross",
            "decision",
            "east",
            "english",
            "ex",
            "far",
            "fact",
            "first",
            "five",
            "four",
            "free",
            "full",
            "global",
            "half",
            "hard",
            "high",
            "inter",
            "job",
            "large",
            "law",
            "left",
            "long",
            "low",
            "man",
            "market",
            "mid",
            "middle",
            "multi",
            "nation",
            "neo",
            "new",
            "newly",
            "nine",
            "non",
            "north",
            "nuclear",
            "off",
            "oil",
            "one",
            "over",
            "peace",
            "post",
            "pre",
            "pro",
            "public",
            "re",
            "right",
            "second",
            "self",
            "semi",
            "seven",
            "short",
            "six",
            "small",
            "so",
            "socio",
            "south",
            "state",
            "sub",
            "ten",
            "third",
            "three",
            "time",
            "trans",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety",
            "two",
            "ultra",
            "under",
            "vice",
            "war",
            "well",
            "west",
            "wide",
            "win",
            "work",
            "world",
            "year");

    /** What they end in, and the words that follow a dash. */
    private static final Set<String> LAST_PARTS = Set.of(
            "a",
            "affected",
            "age",
            "and",
            "as",
            "backed",
            "based",
            "being",
            "border",
            "breaking",
            "building",
            "but",
            "called",
            "century",
            "chief",
            "controlled",
            "day",
            "economic",
            "eighth",
            "elect",
            "fifth",
            "fighting",
            "fire",
            "first",
            "fourth",
            "frame",
            "free",
            "friendly",
            "general",
            "growing",
            "half",
            "held",
            "help",
            "in",
            "income",
            "keeping",
            "language",
            "led",
            "level",
            "like",
            "line",
            "long",
            "making",
            "minded",
            "minute",
            "month",
            "ninth",
            "not",
            "old",
            "or",
            "oriented",
            "owned",
            "party",
            "political",
            "proliferation",
            "range",
            "reaching",
            "related",
            "ridden",
            "run",
            "scale",
            "second",
            "section",
            "seventh",
            "sharing",
            "sixth",
            "speaking",
            "standing",
            "state",
            "style",
            "term",
            "terrorism",
            "that",
            "the",
            "third",
            "time",
            "to",
            "torn",
            "week",
            "which",
            "who",
            "wide",
            "win",
            "with",
            "year");

    private DividedWords() {}

    static String join(String text) {
        String t = text.indexOf(SOFT_HYPHEN) < 0
                ? text
                : text.replace("\u00AD\r\n", "").replace("\u00AD\n", "").replace("\u00AD", "");
        StringBuilder out = null;
        Set<String> words = null;
        int copied = 0;
        for (int at = t.indexOf('-', 1); at >= 0; at = t.indexOf('-', at + 1)) {
            int next = afterLineEnd(t, at + 1);
            if (next < 0 || !Character.isLetter(t.charAt(at - 1)) || !Character.isLetter(t.charAt(next))) {
                continue;
            }
            words = words == null ? words(t) : words;
            String first = t.substring(Math.max(copied, wordStart(t, at)), at);
            String rest = t.substring(next, wordEnd(t, next));
            out = out == null ? new StringBuilder(t.length()) : out;
            out.append(t, copied, at).append(isDivided(first, rest, words) ? "" : "-");
            copied = next;
            at = next;
        }
        return out == null ? t : out.append(t, copied, t.length()).toString();
    }

    private static boolean isDivided(String first, String rest, Set<String> words) {
        if (first.length() < 2 || !Character.isLowerCase(rest.charAt(0))) {
            return false;
        }
        String a = first.toLowerCase(Locale.ROOT);
        String b = rest.toLowerCase(Locale.ROOT);
        if (words.contains(a + b)) {
            return true;
        }
        return !words.contains(a) && !words.contains(b) && !FIRST_PARTS.contains(a) && !LAST_PARTS.contains(b);
    }

    /** The words of a text in small letters, but for parts of divided ones. */
    private static Set<String> words(String t) {
        Set<String> words = new HashSet<>();
        int at = 0;
        while (at < t.length()) {
            int end = wordEnd(t, at);
            boolean divided = end + 1 < t.length() && t.charAt(end) == '-' && afterLineEnd(t, end + 1) >= 0;
            boolean rest = at > 1
                    && t.charAt(at - 1) == '\n'
                    && t.substring(Math.max(0, at - 3), at).contains("-");
            if (end > at && !divided && !rest) {
                words.add(t.substring(at, end).toLowerCase(Locale.ROOT));
            }
            at = end + 1;
        }
        return words;
    }

    private static int wordStart(String t, int end) {
        int at = end;
        while (at > 0 && Character.isLetter(t.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static int wordEnd(String t, int start) {
        int at = start;
        while (at < t.length() && Character.isLetter(t.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where the line after one that ends here begins; -1 when no line ends here. */
    private static int afterLineEnd(String t, int at) {
        int next = at < t.length() && t.charAt(at) == '\r' ? at + 1 : at;
        boolean ends = next < t.length() && t.charAt(next) == '\n' && next + 1 < t.length();
        return ends ? next + 1 : -1;
    }
}
