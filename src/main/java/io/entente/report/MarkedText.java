// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A sentence on one line, with stretches of it marked.
 *
 * @param text the sentence, cut where it is long
 * @param marks in order, not overlapping
 */
public record MarkedText(String text, List<Mark> marks) {

    /** Code points kept before the first and after the last mark, and between two, of a sentence that is too long. */
    private static final int MARGIN = 140;

    private static final int LONGEST_WORD = 30;

    /**
     * A marked stretch, in UTF-16 units as a browser counts them.
     *
     * @param start first unit
     * @param end unit after the last
     * @param country a or b
     */
    public record Mark(int start, int end, char country) {}

    /**
     * A stretch of the sentence as the tables give it.
     *
     * @param start first code point, from 0
     * @param end code point after the last
     * @param country a or b
     */
    public record Span(int start, int end, char country) {}

    /** Marks a sentence; spans that lie outside it, are empty or overlap an earlier one are left out. */
    public static MarkedText of(String sentence, List<Span> spans) {
        int length = sentence.codePointCount(0, sentence.length());
        List<Span> sorted = spans.stream()
                .filter(s -> s.start() >= 0 && s.start() < s.end() && s.end() <= length)
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        int done = 0;
        for (Span span : sorted) {
            if (span.start() >= done) {
                text.append(gap(piece(sentence, done, span.start()), done == 0, false));
                int start = text.length();
                text.append(piece(sentence, span.start(), span.end()));
                marks.add(new Mark(start, text.length(), span.country()));
                done = span.end();
            }
        }
        text.append(gap(piece(sentence, done, length), done == 0, true));
        return new MarkedText(text.toString(), List.copyOf(marks));
    }

    /** A stretch without the word that its cut end broke; scripts without blanks have none. */
    private static String wholeWords(String part, String of, boolean atStart) {
        if (part.length() == of.length()) {
            return part;
        }
        int blank = atStart ? part.indexOf(' ') : part.lastIndexOf(' ');
        boolean near = blank >= 0 && (atStart ? blank : part.length() - blank) <= LONGEST_WORD;
        if (!near) {
            return part;
        }
        return atStart ? part.substring(blank) : part.substring(0, blank);
    }

    private static String piece(String sentence, int from, int to) {
        int start = sentence.offsetByCodePoints(0, from);
        return PlainLine.piece(sentence.substring(start, sentence.offsetByCodePoints(start, to - from)));
    }

    /** A stretch without marks; cut at the sentence's ends, and in the middle between two marks. */
    private static String gap(String text, boolean first, boolean last) {
        int length = text.codePointCount(0, text.length());
        String head = wholeWords(text.substring(0, text.offsetByCodePoints(0, Math.min(length, MARGIN))), text, false);
        String tail = wholeWords(text.substring(text.offsetByCodePoints(0, Math.max(0, length - MARGIN))), text, true);
        if (first && last) {
            return PlainLine.cut(text, 3 * MARGIN);
        }
        if (first) {
            return length <= MARGIN ? text.stripLeading() : "… " + tail.stripLeading();
        }
        if (last) {
            return length <= MARGIN ? text.stripTrailing() : head.stripTrailing() + " …";
        }
        return length <= 2 * MARGIN ? text : head + " … " + tail;
    }
}
