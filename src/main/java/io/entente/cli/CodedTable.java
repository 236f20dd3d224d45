// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.UserError;
import io.entente.evaluation.CodedSample;
import io.entente.evaluation.CsvRows;
import io.entente.evaluation.Figures;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads a coded sample and prints its precision by kind. */
final class CodedTable {

    private static final Set<String> YES = Set.of("1", "1.0", "yes", "y", "true", "x");
    private static final Set<String> NO = Set.of("0", "0.0", "no", "n", "false");

    private CodedTable() {}

    static void print(Path file, PrintWriter out) throws IOException {
        CodedSample sample = read(file);
        Map<String, CodedSample.Stratum> strata = new TreeMap<>(sample.strata());
        if (strata.values().stream().allMatch(s -> s.coded() == 0)) {
            throw new UserError("--coded " + file + ": column 'correct' is empty throughout; write 1 or 0 in it");
        }
        line(out, "%-10s %6s %7s %9s  %s", "kind", "coded", "correct", "precision", "95% interval (Wilson 1927)");
        int coded = 0;
        int open = 0;
        for (Map.Entry<String, CodedSample.Stratum> e : strata.entrySet()) {
            CodedSample.Stratum s = e.getValue();
            coded += s.coded();
            open += s.uncoded();
            if (s.coded() == 0) {
                line(out, "%-10s %6d", e.getKey(), 0);
                continue;
            }
            line(
                    out,
                    "%-10s %6d %7d %9s  %s-%s",
                    e.getKey(),
                    s.coded(),
                    s.correct(),
                    Figures.of(s.precision().share()),
                    Figures.of(s.precision().low()),
                    Figures.of(s.precision().high()));
        }
        double weighted = sample.weighted();
        if (!Double.isNaN(weighted)) {
            line(out, "%-10s %6d %7s %9s  kinds weighted by their mentions", "all", coded, "", Figures.of(weighted));
        }
        if (open > 0) {
            line(out, "%d mentions are not coded and left out", open);
        }
        out.flush();
    }

    private static CodedSample read(Path file) throws IOException {
        List<CsvRows.Row> rows;
        try {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new UserError("--coded " + file + ": no such file that can be read");
            }
            rows = CsvRows.of(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new UserError("--coded " + file + ": is not UTF-8; save it as 'CSV UTF-8'", e);
        } catch (IllegalArgumentException e) {
            throw new UserError("--coded " + file + ", " + e.getMessage(), e);
        }
        List<String> header = rows.isEmpty() ? List.of() : rows.get(0).cells();
        int kind = column(file, header, "kind");
        int correct = column(file, header, "correct");
        int stratum = header.indexOf("stratum");
        CodedSample sample = new CodedSample();
        for (CsvRows.Row row : rows.subList(1, rows.size())) {
            if (row.cells().size() != header.size()) {
                throw new UserError("--coded " + file + ", line " + row.line() + ": has "
                        + row.cells().size() + " cells, not the " + header.size() + " of the header");
            }
            long size = stratum < 0 ? 0 : size(file, row, row.cells().get(stratum));
            sample.add(
                    row.cells().get(kind).strip(),
                    judgement(file, row, row.cells().get(correct)),
                    size);
        }
        return sample;
    }

    private static int column(Path file, List<String> header, String name) {
        int column = header.indexOf(name);
        if (column < 0) {
            throw new UserError(
                    "--coded " + file + ", line 1: no column '" + name + "'; use a file that 'sample' wrote");
        }
        return column;
    }

    private static long size(Path file, CsvRows.Row row, String cell) {
        try {
            return Long.parseLong(cell.strip());
        } catch (NumberFormatException e) {
            throw new UserError(
                    "--coded " + file + ", line " + row.line() + ": 'stratum' is '" + cell + "', not a whole number",
                    e);
        }
    }

    private static Boolean judgement(Path file, CsvRows.Row row, String cell) {
        String value = cell.strip().toLowerCase(Locale.ROOT);
        if (value.isEmpty()) {
            return null;
        }
        if (!YES.contains(value) && !NO.contains(value)) {
            throw new UserError("--coded " + file + ", line " + row.line() + ": 'correct' is '" + cell
                    + "'; write 1, 0 or nothing");
        }
        return YES.contains(value);
    }

    private static void line(PrintWriter out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values).stripTrailing());
    }
}
