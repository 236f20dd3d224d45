// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import java.lang.Character.UnicodeScript;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Rows as aligned columns: numbers to the right, rounded to six digits; long cells and heads cut. */
final class ScreenTable {

    /** Columns of a terminal that a cell may take. */
    static final int WIDEST = 60;

    private static final MathContext DIGITS = new MathContext(6);
    private static final int MOST_ZEROS = 4;

    private ScreenTable() {}

    /** The lines of a table: its head, a rule, its rows, and what there is to say of them. */
    static List<String> lines(List<String> columns, List<List<Object>> rows, boolean more) {
        List<String> heads = columns.stream().map(c -> fitting(text(c))).toList();
        List<List<String>> cells = new ArrayList<>();
        boolean cut = false;
        for (List<Object> row : rows) {
            List<String> line = new ArrayList<>();
            for (Object value : row) {
                String text = text(value);
                String fitting = fitting(text);
                cut |= fitting.length() < text.length();
                line.add(fitting);
            }
            cells.add(line);
        }
        int[] widths = new int[columns.size()];
        boolean[] right = new boolean[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            int at = i;
            widths[i] = Math.max(
                    width(heads.get(i)),
                    cells.stream().mapToInt(c -> width(c.get(at))).max().orElse(0));
            right[i] = rows.stream().allMatch(r -> r.get(at) == null || r.get(at) instanceof Number)
                    && rows.stream().anyMatch(r -> r.get(at) != null);
        }
        List<String> lines = new ArrayList<>();
        lines.add(line(heads, widths, right));
        List<String> rule = new ArrayList<>();
        for (int width : widths) {
            rule.add("-".repeat(width));
        }
        lines.add(line(rule, widths, right));
        cells.forEach(c -> lines.add(line(c, widths, right)));
        lines.add(note(rows.size(), more, cut));
        return lines;
    }

    private static String note(int rows, boolean more, boolean cut) {
        String count = more
                ? "the first " + rows + " rows; there are more: --limit N shows N, --output FILE.csv writes all"
                : rows + (rows == 1 ? " row" : " rows");
        return "(" + count + (cut ? "; … marks a cut cell, csv and json have all of it" : "") + ")";
    }

    private static String line(List<String> cells, int[] widths, boolean[] right) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String blanks = " ".repeat(widths[i] - width(cells.get(i)));
            line.append(i == 0 ? "" : "  ").append(right[i] ? blanks + cells.get(i) : cells.get(i) + blanks);
        }
        return line.toString().stripTrailing();
    }

    /** A value on one line. Signs that steer a terminal or turn the writing around are left out. */
    static String text(Object value) {
        if (value == null) {
            return "NULL";
        }
        if (value instanceof Double || value instanceof Float) {
            return number(((Number) value).doubleValue());
        }
        if (value instanceof BigDecimal exact) {
            return exact.toPlainString();
        }
        return plain(PlainCells.text(value)).replace('\n', ' ');
    }

    /** A text of which no sign steers a terminal or turns the writing around; its lines stay. */
    static String plain(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (c == '\n') {
                line.append('\n');
            } else if (Character.isISOControl(c)
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR) {
                line.append(' ');
            } else if (type != Character.FORMAT) {
                line.appendCodePoint(c);
            }
        });
        return line.toString();
    }

    /** Six digits, without zeros that say nothing. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        int zeros = rounded.scale() - rounded.precision();
        return zeros > MOST_ZEROS ? rounded.toString() : rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private static String fitting(String text) {
        if (width(text) <= WIDEST) {
            return text;
        }
        int end = 0;
        int taken = 0;
        while (taken + width(text.codePointAt(end)) < WIDEST) {
            taken += width(text.codePointAt(end));
            end += Character.charCount(text.codePointAt(end));
        }
        return text.substring(0, end) + "…";
    }

    /** Columns of a terminal that a text takes. */
    static int width(String text) {
        return text.codePoints().map(ScreenTable::width).sum();
    }

    /** Two for East Asian signs and pictures, none for marks on the sign before (Unicode, UAX 11). */
    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide = switch (UnicodeScript.of(c)) {
            case HAN, HANGUL, HIRAGANA, KATAKANA, BOPOMOFO -> c < 0xFF61 || c > 0xFFDC;
            default -> c >= 0x3000 && c <= 0x303E || c >= 0xFF01 && c <= 0xFF60 || c >= 0x1F300 && c <= 0x1FAFF;
        };
        return wide ? 2 : 1;
    }
}
