// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.evaluation;

import java.util.ArrayList;
import java.util.List;

/** The rows of a CSV text (RFC 4180) as spreadsheets write it, with commas, semicolons or tabs. */
public final class CsvRows {

    /**
     * A row.
     *
     * @param line where it begins, from 1
     * @param cells as written, quotes undone
     */
    public record Row(int line, List<String> cells) {}

    private static final String SEPARATORS = ",;\t";

    private CsvRows() {}

    /**
     * All rows but blank ones.
     *
     * @throws IllegalArgumentException where a quote is never closed, naming the line
     */
    public static List<Row> of(String text) {
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        char separator = separator(body);
        List<Row> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int began = 1;
        for (int i = 0; i <= body.length(); i++) {
            char c = i == body.length() ? '\n' : body.charAt(i);
            if (quoted) {
                if (i == body.length()) {
                    throw new IllegalArgumentException("line " + began + ": a quote is never closed");
                }
                boolean doubled = c == '"' && i + 1 < body.length() && body.charAt(i + 1) == '"';
                quoted = c != '"' || doubled;
                if (quoted) {
                    cell.append(c);
                    i += doubled ? 1 : 0;
                    line += c == '\n' ? 1 : 0;
                }
            } else if (c == '"' && cell.length() == 0) {
                quoted = true;
            } else if (c == separator) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                cells.add(cell.toString());
                cell.setLength(0);
                if (cells.stream().anyMatch(s -> !s.isBlank())) {
                    rows.add(new Row(began, List.copyOf(cells)));
                }
                cells.clear();
                line++;
                began = line;
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        return rows;
    }

    private static char separator(String text) {
        for (int i = 0; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (SEPARATORS.indexOf(text.charAt(i)) >= 0) {
                return text.charAt(i);
            }
        }
        return ',';
    }
}
