// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.clean;

import java.util.regex.Pattern;

/** What wire services write above and below a report for editors. Only the first and last lines are looked at. */
final class WireMarks {

    private static final int MOST_LINES = 6;
    private static final int LONGEST_LINE = 160;
    private static final int LONGEST_CREDIT = 400;

    private static final Pattern HEAD = Pattern.compile("(?:[a-z] ){0,3}(?:BC|AM|PM)-[A-Z\\d].*"
            + "|(?:URGENT|BULLETIN|FLASH|ALERT|NEWSALERT)\\W*"
            + "|(?:EDS?|EDITORS?)\\b[:.].*"
            + "|(?:ATTENTION|NOTE TO|ATTN) EDITORS.*|EDITORS?['\u2019]? NOTE.*"
            + "|\\((?:Adds|Recasts|Updates|Updating|Corrects|Repeats|Eds)\\b[^)]*\\)"
            + "|By [A-Z][\\p{L}.'\u2019-]* (?:(?:[A-Z][\\p{L}.'\u2019-]*|and|of|the|de|van|von|al|bin),? ?){1,12}=?");
    private static final Pattern TAIL = Pattern.compile("(?:REUTERS?|Reuters?)[.]?(?: \\S{1,3})?"
            + "|(?:ENDS?|\\(END\\)|End of story)[.]?|-?-?0-?-?|-30-|#{2,}|(?:\\* ?){3,}|<END>|-ends-"
            + "|AP-[A-Z]{2}-\\d\\d.*"
            + "|-{1,2} ?[A-Z]{2,12}(?:[/ -][A-Za-z]{1,12}){0,2}");
    private static final Pattern CREDIT = Pattern.compile(
            "[(\\[](?:Additional r|R)eporting by .*|[(\\[](?:Writing|Editing|Compiled|Edited|Translated) by .*");
    private static final Pattern TITLE = Pattern.compile(
            "(?:(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|TOPWRAP|URGENT|BULLETIN|FLASH)(?: \\d{1,2})?(?: ?- ?|: ))+");
    private static final Pattern LAST_WORD = Pattern.compile("(?<=[.!?\"\u201D])\\s+(?:REUTERS?|Reuter)\\s*$");

    private WireMarks() {}

    static Draft remove(Draft d) {
        String title = d.title() == null
                ? null
                : TITLE.matcher(d.title()).lookingAt()
                        ? TITLE.matcher(d.title()).replaceFirst("")
                        : d.title();
        return new Draft(title == null || title.isBlank() ? d.title() : title, d.dateline(), tail(head(d.text())));
    }

    private static String head(String text) {
        String rest = text;
        for (int i = 0; i < MOST_LINES; i++) {
            String stripped = rest.stripLeading();
            int end = stripped.indexOf('\n');
            String line = end < 0 ? "" : stripped.substring(0, end).strip();
            if (line.isEmpty()
                    || line.length() > LONGEST_LINE
                    || !HEAD.matcher(line).matches()) {
                return rest;
            }
            int cut = text.length() - stripped.length() + end + 1;
            rest = indented(text, cut);
        }
        return rest;
    }

    /** The rest without blank lines at its start; the indentation of its first line stays. */
    private static String indented(String text, int from) {
        int start = from;
        for (int i = from; i < text.length() && Character.isWhitespace(text.charAt(i)); i++) {
            start = text.charAt(i) == '\n' ? i + 1 : start;
        }
        return text.substring(start);
    }

    private static String tail(String text) {
        String rest = text;
        for (int i = 0; i < MOST_LINES; i++) {
            String stripped = rest.stripTrailing();
            int start = stripped.lastIndexOf('\n') + 1;
            String line = stripped.substring(start).strip();
            boolean mark = line.length() <= LONGEST_LINE && TAIL.matcher(line).matches()
                    || line.length() <= LONGEST_CREDIT && CREDIT.matcher(line).matches();
            if (start == 0 || !mark) {
                break;
            }
            rest = stripped.substring(0, start).stripTrailing();
        }
        int last = Math.max(0, rest.length() - MOST_LINES * 5);
        var word = LAST_WORD.matcher(rest).region(last, rest.length());
        return word.useTransparentBounds(true).find() ? rest.substring(0, word.start()) : rest;
    }
}
