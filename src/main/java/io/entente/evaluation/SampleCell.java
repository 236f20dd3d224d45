// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.evaluation;

import java.util.regex.Pattern;

/** A cell of a CSV file that people open in a spreadsheet. */
public final class SampleCell {

    private static final String FORMULA = "=+-@\t\r\n|%";

    /**
     * Control characters, at which readers end a file or which steer the terminal that shows it, and those that turn the
     * direction of writing. Each becomes one blank, so that places within a text stay what they are.
     */
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009F\\u202A-\\u202E\\u2066-\\u2069]");

    private SampleCell() {}

    /**
     * The cell quoted (RFC 4180), its line ends and other signs that do not print turned into blanks; where a spreadsheet
     * would take it for a formula, an apostrophe goes before it.
     */
    public static String quoted(String value) {
        String line = HIDDEN.matcher(value.replace("\r\n", " ")).replaceAll(" ");
        String first = line.stripLeading();
        boolean formula = !first.isEmpty() && FORMULA.indexOf(first.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + line.replace("\"", "\"\"") + '"';
    }
}
