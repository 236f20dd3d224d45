// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.evaluation;

/** A cell of a CSV file that people open in a spreadsheet. */
public final class SampleCell {

    private static final String FORMULA = "=+-@\t\r\n|%";

    private SampleCell() {}

    /**
     * The cell quoted (RFC 4180), its line ends turned into blanks; where a spreadsheet would take it for a formula, an
     * apostrophe goes before it.
     */
    public static String quoted(String value) {
        String line =
                value.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
        String first = line.stripLeading();
        boolean formula = !first.isEmpty() && FORMULA.indexOf(first.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + line.replace("\"", "\"\"") + '"';
    }
}
