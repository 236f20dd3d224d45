// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.clean;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Words divided at a line's end, {@code diplo-} and {@code macy}. The hyphen stays where the word has one anyway: before a capital or
 * a digit, after one letter, or when the text writes the word so elsewhere.
 */
final class DividedWords {

    private static final int LONGEST_WORD = 40;
    private static final char SOFT_HYPHEN = '\u00AD';

    private DividedWords() {}

    static String join(String text) {
        String t = text.indexOf(SOFT_HYPHEN) < 0
                ? text
                : text.replace("\u00AD\r\n", "").replace("\u00AD\n", "").replace("\u00AD", "");
        StringBuilder out = null;
        Set<String> compounds = null;
        int copied = 0;
        for (int at = t.indexOf('-', 1); at >= 0; at = t.indexOf('-', at + 1)) {
            int next = afterLineEnd(t, at + 1);
            if (next < 0 || !Character.isLetter(t.charAt(at - 1)) || !Character.isLetter(t.charAt(next))) {
                continue;
            }
            int from = at;
            while (from > copied && Character.isLetter(t.charAt(from - 1))) {
                from--;
            }
            int to = next;
            while (to < t.length() && Character.isLetter(t.charAt(to))) {
                to++;
            }
            String first = t.substring(from, at);
            String rest = t.substring(next, to);
            boolean compound = at - from < 2 || Character.isUpperCase(rest.charAt(0));
            if (!compound) {
                compounds = compounds == null ? compounds(t) : compounds;
                compound = compounds.contains((first + "-" + rest).toLowerCase(Locale.ROOT));
            }
            out = out == null ? new StringBuilder(t.length()) : out;
            out.append(t, copied, at).append(compound ? "-" : "");
            copied = next;
            at = next;
        }
        return out == null ? t : out.append(t, copied, t.length()).toString();
    }

    /** The words that the text writes with a hyphen within a line, in small letters. */
    private static Set<String> compounds(String t) {
        Set<String> compounds = new HashSet<>();
        for (int at = t.indexOf('-', 1); at >= 0; at = t.indexOf('-', at + 1)) {
            int from = at;
            while (from > 0 && at - from < LONGEST_WORD && Character.isLetter(t.charAt(from - 1))) {
                from--;
            }
            int to = at + 1;
            while (to < t.length() && to - at <= LONGEST_WORD && Character.isLetter(t.charAt(to))) {
                to++;
            }
            if (from < at && to > at + 1) {
                compounds.add(t.substring(from, to).toLowerCase(Locale.ROOT));
            }
        }
        return compounds;
    }

    /** Where the line after one that ends here begins; -1 when no line ends here, or the next is blank or indented. */
    private static int afterLineEnd(String t, int at) {
        int next = at < t.length() && t.charAt(at) == '\r' ? at + 1 : at;
        boolean ends = next < t.length() && t.charAt(next) == '\n' && next + 1 < t.length();
        return ends ? next + 1 : -1;
    }
}
