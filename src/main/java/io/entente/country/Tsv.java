// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.country;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The product's own data files: UTF-8, tab-separated, {@code #} comment lines, then one header line.
 *
 * @param columns names of the columns, as the header gives them
 * @param rows cells by row; every row has as many cells as there are columns
 */
public record Tsv(List<String> columns, List<List<String>> rows) {

    /** Reads a resource beside {@code owner}; a file that is missing or ragged is a defect of the build. */
    public static Tsv resource(Class<?> owner, String name) {
        InputStream in = owner.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("missing data file " + name + " of " + owner.getPackageName());
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return read(lines, name);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read data file " + name, e);
        }
    }

    /**
     * Reads a table.
     *
     * @param name how errors call it
     * @throws IllegalArgumentException where a row has more cells than the header, naming file and line
     */
    public static Tsv read(BufferedReader lines, String name) throws IOException {
        List<String> columns = null;
        List<List<String>> rows = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.charAt(0) == '#') {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (columns == null) {
                columns = List.of(cells);
                continue;
            }
            if (cells.length > columns.size()) {
                throw new IllegalArgumentException(name + ", line " + number + ": " + cells.length + " cells under "
                        + columns.size() + " columns");
            }
            String[] full = Arrays.copyOf(cells, columns.size());
            Arrays.fill(full, cells.length, full.length, "");
            rows.add(List.of(full));
        }
        return new Tsv(columns == null ? List.of() : columns, List.copyOf(rows));
    }

    /**
     * The position of a column.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public int column(String name) {
        int i = columns.indexOf(name);
        if (i < 0) {
            throw new IllegalArgumentException("no column '" + name + "' among " + columns);
        }
        return i;
    }
}
