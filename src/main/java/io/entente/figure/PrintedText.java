// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

import java.util.regex.Pattern;

/** Text that others wrote, such as names of files, as a figure may hold it: XML 1.0 has no place for most control characters. */
final class PrintedText {

    private static final Pattern BLANK = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]+");

    /** They turn the direction of writing. */
    private static final Pattern DIRECTION = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    /** Halves of a character, and what is none. */
    private static final Pattern NONE = Pattern.compile("[\\p{Cs}\\uFFFE\\uFFFF]");

    private PrintedText() {}

    static String of(String text) {
        String line = BLANK.matcher(DIRECTION.matcher(text).replaceAll("")).replaceAll(" ");
        return NONE.matcher(line).replaceAll("\uFFFD").strip();
    }
}
