// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.evaluation.SampleCell;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines of a CSV file (RFC 4180) for R, Stata and spreadsheets; an empty cell is missing. */
final class CsvCells {

    /** Neither a quote nor the start of a formula. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{Alnum}_][\\p{Alnum}_.:/ -]*");

    private CsvCells() {}

    /** A line without its end. */
    static String line(List<?> cells) {
        return cells.stream().map(CsvCells::cell).collect(Collectors.joining(","));
    }

    /**
     * Numbers and dates as they are; texts quoted where need be, line ends turned into blanks, and an apostrophe before what
     * a spreadsheet would take for a formula.
     */
    private static String cell(Object value) {
        if (value == null || value instanceof Double d && d.isNaN()) {
            return "";
        }
        if (value instanceof BigDecimal exact) {
            return exact.toPlainString();
        }
        if (!(value instanceof String text)) {
            return value.toString();
        }
        return PLAIN.matcher(text).matches() ? text : SampleCell.quoted(text);
    }
}
