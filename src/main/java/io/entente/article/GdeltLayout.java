// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the columns of a GDELT table stand: by number in the tables as GDELT publishes them, without a header, else by name.
 *
 * @param kind which table
 * @param delimiter between cells; quotes count where it is no tab
 * @param places of the columns that are read, by name in upper case
 * @param width cells a row has; 0 where several are usual
 */
record GdeltLayout(Kind kind, char delimiter, Map<String, Integer> places, int width) {

    /** The tables that are read. */
    enum Kind {
        EVENTS,
        /** Global Knowledge Graph 1.0. */
        GRAPH_1,
        /** Global Knowledge Graph 2.0 and 2.1. */
        GRAPH_2
    }

    private static final int GRAPH_2_WIDTH = 27;
    private static final int GRAPH_1_WIDTH = 11;
    private static final List<Integer> EVENT_WIDTHS = List.of(57, 58, 61);

    private static final GdeltLayout PLAIN_EVENTS = new GdeltLayout(
            Kind.EVENTS,
            '\t',
            Map.of(
                    "GLOBALEVENTID", 0,
                    "SQLDATE", 1,
                    "ACTOR1COUNTRYCODE", 7,
                    "ACTOR2COUNTRYCODE", 17,
                    "EVENTCODE", 26,
                    "EVENTROOTCODE", 28,
                    "GOLDSTEINSCALE", 30,
                    "AVGTONE", 34),
            0);
    private static final GdeltLayout PLAIN_GRAPH_2 = new GdeltLayout(
            Kind.GRAPH_2,
            '\t',
            Map.of(
                    "GKGRECORDID",
                    0,
                    "DATE",
                    1,
                    "SOURCES",
                    3,
                    "SOURCEURLS",
                    4,
                    "LOCATIONS",
                    9,
                    "MORELOCATIONS",
                    10,
                    "TONE",
                    15),
            GRAPH_2_WIDTH);
    private static final GdeltLayout PLAIN_GRAPH_1 = new GdeltLayout(
            Kind.GRAPH_1,
            '\t',
            Map.of("DATE", 0, "LOCATIONS", 4, "TONE", 7, "SOURCES", 9, "SOURCEURLS", 10),
            GRAPH_1_WIDTH);

    /** The layout that a file's first line shows; empty when it is no line of GDELT's. */
    static Optional<GdeltLayout> of(String line) {
        String upper = line.toUpperCase(Locale.ROOT);
        if (upper.contains("GLOBALEVENTID") && upper.contains("SQLDATE") && upper.contains("EVENTCODE")) {
            return Optional.of(named(upper));
        }
        if (upper.startsWith("DATE\tNUMARTS\tCOUNTS\tTHEMES\tLOCATIONS\t")) {
            return Optional.of(PLAIN_GRAPH_1);
        }
        List<String> cells = PLAIN_EVENTS.cells(line);
        if (EVENT_WIDTHS.contains(cells.size()) && digits(cells.get(0), 1, 19) && digits(cells.get(1), 8, 8)) {
            return Optional.of(PLAIN_EVENTS);
        }
        if (cells.size() == GRAPH_2_WIDTH
                && cells.get(0).matches("\\d{14}-T?\\d{1,9}")
                && digits(cells.get(1), 14, 14)) {
            return Optional.of(PLAIN_GRAPH_2);
        }
        boolean first = cells.size() == GRAPH_1_WIDTH && digits(cells.get(0), 8, 8) && digits(cells.get(1), 1, 9);
        return first ? Optional.of(PLAIN_GRAPH_1) : Optional.empty();
    }

    private static GdeltLayout named(String header) {
        char delimiter = '\t';
        for (char c : new char[] {',', ';'}) {
            delimiter = count(header, c) > count(header, delimiter) ? c : delimiter;
        }
        Map<String, Integer> places = new HashMap<>();
        List<String> names = cells(header, delimiter);
        for (int i = 0; i < names.size(); i++) {
            places.putIfAbsent(names.get(i).strip(), i);
        }
        return new GdeltLayout(Kind.EVENTS, delimiter, Map.copyOf(places), names.size());
    }

    private static long count(String line, char c) {
        return line.chars().filter(x -> x == c).count();
    }

    private static boolean digits(String cell, int least, int most) {
        return cell.length() >= least && cell.length() <= most && cell.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether a line is the header and no row. */
    static boolean isHeader(String line) {
        String upper = line.toUpperCase(Locale.ROOT);
        return upper.contains("GLOBALEVENTID") || upper.startsWith("DATE\tNUMARTS\t");
    }

    /** Whether a row may have so many cells. */
    boolean fits(int cells) {
        return width == 0 ? EVENT_WIDTHS.contains(cells) : width == cells;
    }

    /** What a row of the table has, in words. */
    String expected() {
        return width == 0 ? "57, 58 or 61" : String.valueOf(width);
    }

    /** The cell of a column; empty where the table has no such column. */
    String cell(List<String> row, String column) {
        Integer place = places.get(column);
        return place == null || place >= row.size() ? "" : row.get(place).strip();
    }

    /** The address of a row's article; of events without a header it is the last cell, and the shortest rows have none. */
    String address(List<String> row) {
        if (kind != Kind.EVENTS) {
            return cell(row, "SOURCEURLS");
        }
        boolean named = width > 0;
        int last = row.size() - 1;
        return named
                ? cell(row, "SOURCEURL")
                : row.size() > EVENT_WIDTHS.get(0) ? row.get(last).strip() : "";
    }

    List<String> cells(String line) {
        return cells(line, delimiter);
    }

    private static List<String> cells(String line, char delimiter) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && delimiter != '\t' && (quoted || cell.isEmpty())) {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                quoted = doubled || !quoted;
                if (doubled) {
                    cell.append(c);
                    i++;
                }
            } else if (c == delimiter && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
