// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.gazetteer;

import io.entente.country.Countries;
import io.entente.text.TextScan;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A user's file of names: UTF-8, tab-separated, {@code #} comment lines, then the header {@code name country kind from to match
 * note}, of which all after {@code kind} may be left out.
 *
 * <p>The rows of a name take the place of all shipped rows of that very name, so that a file adds names, overrides them or, with
 * the kind {@code removed}, takes them away.
 *
 * @param file as the user named it
 * @param names those to look for
 * @param replaced the names, as printed, whose shipped rows no longer hold
 */
public record UserNames(String file, List<CountryName> names, Set<String> replaced) implements Serializable {

    private static final String REMOVED = "removed";
    private static final int LEAST_CELLS = 3;
    private static final int MOST_WORDS = Long.SIZE;

    /** Copies the collections. */
    public UserNames {
        names = List.copyOf(names);
        replaced = Set.copyOf(replaced);
    }

    /**
     * Reads a file's lines.
     *
     * @throws IllegalArgumentException at the first mistake, naming file, line and reason
     */
    public static UserNames read(String file, List<String> lines) {
        List<CountryName> names = new ArrayList<>();
        Set<String> replaced = new HashSet<>();
        int columns = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = i == 0 ? withoutMark(lines.get(0)) : lines.get(i);
            if (line.isBlank() || line.charAt(0) == '#') {
                continue;
            }
            try {
                String[] cells = line.split("\t", -1);
                if (columns == 0) {
                    columns = header(cells);
                } else {
                    row(cells, columns, names, replaced);
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(file + ", line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        if (columns == 0) {
            throw new IllegalArgumentException(file + ", line 1: the file is empty; " + expected());
        }
        return new UserNames(file, names, replaced);
    }

    private static String withoutMark(String first) {
        return first.startsWith("\uFEFF") ? first.substring(1) : first;
    }

    private static String expected() {
        return "the first line must be the tab-separated header " + String.join(" ", Gazetteer.COLUMNS);
    }

    private static int header(String[] cells) {
        boolean right = cells.length >= LEAST_CELLS
                && cells.length <= Gazetteer.COLUMNS.size()
                && Gazetteer.COLUMNS.subList(0, cells.length).equals(Arrays.asList(cells));
        if (!right) {
            throw new IllegalArgumentException("'" + String.join(" ", cells) + "' is no header; " + expected());
        }
        return cells.length;
    }

    private static void row(String[] cells, int columns, List<CountryName> names, Set<String> replaced) {
        if (cells.length < LEAST_CELLS || cells.length > columns) {
            throw new IllegalArgumentException(cells.length + " cells, not " + LEAST_CELLS + " to " + columns
                    + "; separate name, country and kind by tabs");
        }
        List<String> row = new ArrayList<>(Arrays.asList(cells));
        row.replaceAll(String::strip);
        while (row.size() < Gazetteer.COLUMNS.size()) {
            row.add("");
        }
        String name = row.get(0).replace('\u2019', '\'');
        row.set(0, name);
        requireWords(name);
        replaced.add(name);
        if (!row.get(2).equals(REMOVED)) {
            names.add(checked(row));
        }
    }

    private static void requireWords(String name) {
        TextScan scan = new TextScan();
        scan.scan(name.toCharArray(), name.length());
        int words = scan.tokens().size();
        if (words == 0 || words > MOST_WORDS) {
            throw new IllegalArgumentException(
                    "the name '" + name + "' has " + words + " words, not 1 to " + MOST_WORDS);
        }
    }

    private static CountryName checked(List<String> row) {
        requireDate("from", row.get(3));
        requireDate("to", row.get(4));
        CountryName name = CountryName.of(row);
        if (name.kind() != NameKind.BLOCKED
                && Countries.all().of(name.country()).isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + name.country() + "' is no country; write an ISO 3166-1 alpha-3 code such as FRA, or XKX");
        }
        return name;
    }

    private static void requireDate(String column, String cell) {
        try {
            if (!cell.isEmpty()) {
                LocalDate.parse(cell);
            }
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(column + " '" + cell + "' is no date; write YYYY-MM-DD or nothing", e);
        }
    }
}
