// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.clean;

import java.util.List;

/**
 * Texts whose lines were broken at a fixed width. A text is one when most of its lines end within a sentence; then blank and
 * indented lines are taken for the ends of paragraphs, and columns of figures are left alone.
 */
final class WrappedLines {

    /** Longer lines were broken by a person. UTF-16 units. */
    private static final int WIDEST = 120;
    /** Shorter ones too. */
    private static final int NARROWEST = 30;

    private static final int FEWEST = 3;
    /** Of the line ends within blocks, those after which a small letter follows: in wrapped English about two thirds. */
    private static final double WITHIN_SENTENCES = 0.4;

    private WrappedLines() {}

    static String join(String text) {
        if (text.indexOf('\n') < 0) {
            return text;
        }
        List<String> lines = text.lines().toList();
        if (!areWrapped(lines)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        boolean fresh = true;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String words = line.strip();
            if (words.isEmpty()) {
                fresh = true;
                continue;
            }
            if (out.length() > 0) {
                boolean column = isColumn(line) || isColumn(lines.get(i - 1));
                out.append(fresh || isIndented(line) ? "\n\n" : column ? "\n" : " ");
            }
            out.append(isColumn(line) ? line.stripTrailing() : words);
            fresh = false;
        }
        return out.toString();
    }

    private static boolean areWrapped(List<String> lines) {
        int ends = 0;
        int within = 0;
        int widest = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = lines.get(i);
            String next = lines.get(i + 1);
            widest = Math.max(widest, line.length());
            if (!line.isBlank() && !next.isBlank() && !isIndented(next)) {
                ends++;
                within += Character.isLowerCase(next.codePointAt(
                                next.length() - next.stripLeading().length()))
                        ? 1
                        : 0;
            }
        }
        return widest >= NARROWEST && widest <= WIDEST && ends >= FEWEST && within >= WITHIN_SENTENCES * ends;
    }

    private static boolean isIndented(String line) {
        return line.startsWith("\t") || line.startsWith("  ");
    }

    /** Whether a line has cells with wide gaps between them. */
    private static boolean isColumn(String line) {
        return line.strip().contains("   ");
    }
}
