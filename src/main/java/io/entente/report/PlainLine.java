// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

import java.util.regex.Pattern;

/**
 * Text of an archive as one line for the eye: white space and control characters become one blank, and characters that turn
 * the direction of writing are left out, so that a title cannot rearrange what stands around it. Markup is no concern here:
 * the page escapes all text.
 */
final class PlainLine {

    /** Arabic letter mark, left-to-right and right-to-left marks, embeddings, overrides, isolates, and the byte order mark. */
    private static final Pattern DIRECTION =
            Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private static final Pattern BLANK = Pattern.compile("[\\p{Cntrl}\\s\\u0085\\u2028\\u2029]+");

    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    private PlainLine() {}

    /** The text on one line; {@code null} becomes empty. */
    static String of(String text) {
        return text == null ? "" : piece(text).strip();
    }

    /** The same with the blanks at its ends. */
    static String piece(String text) {
        String turned = DIRECTION.matcher(text).replaceAll("");
        return LONE_SURROGATE.matcher(BLANK.matcher(turned).replaceAll(" ")).replaceAll("\uFFFD");
    }

    /** The line, cut after so many code points. */
    static String cut(String text, int most) {
        String line = of(text);
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most)).stripTrailing() + " …";
    }
}
