// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rows of GDELT's tables: Events 1.0 and 2.0, with or without a header, and the Global Knowledge Graph 1.0, 2.0 and 2.1. Each row
 * is an article without a text that others coded. An event's countries are those of its actors, its tone is {@code AvgTone / 100};
 * those of a record of the graph are the countries of its places.
 */
final class GdeltRows extends WindowReader {

    private static final double TONE_UNIT = 100;
    private static final double MOST_GOLDSTEIN = 10;

    private GdeltLayout layout;
    private long line;
    private boolean unusable;

    GdeltRows(ArchiveSlice slice) {
        super(slice);
        skipByteOrderMark();
    }

    /** Whether a file that begins so is a table of GDELT's. */
    static boolean isTold(String head) {
        return GdeltLayout.of(head.lines().findFirst().orElse("")).isPresent();
    }

    @Override
    protected Entry record() {
        while (!unusable) {
            window.mark();
            if (window.peek() < 0) {
                return null;
            }
            boolean whole = window.through((byte) '\n');
            line++;
            String text = new String(
                            window.bytes(), window.start(), window.position() - window.start(), StandardCharsets.UTF_8)
                    .replaceFirst("\\r?\\n?\\z", "");
            Origin origin = new Origin(file, line, window.offset());
            if (text.isBlank()) {
                continue;
            }
            if (!whole && window.failure() != null) {
                return new Reject(origin, RejectReason.TRUNCATED, "the file breaks off in this line", text);
            }
            if (layout == null) {
                layout = GdeltLayout.of(text).orElse(null);
                unusable = layout == null;
                if (unusable) {
                    return new Reject(
                            origin, RejectReason.UNREADABLE, "neither a row nor a header of a table of GDELT's", text);
                }
                if (GdeltLayout.isHeader(text)) {
                    continue;
                }
            }
            return entry(text, origin);
        }
        return null;
    }

    private Entry entry(String text, Origin origin) {
        List<String> row = layout.cells(text);
        if (!layout.fits(row.size())) {
            return new Reject(
                    origin,
                    RejectReason.BAD_SYNTAX,
                    row.size() + " columns where GDELT has " + layout.expected(),
                    text);
        }
        boolean event = layout.kind() == GdeltLayout.Kind.EVENTS;
        String written = layout.cell(row, event ? "SQLDATE" : "DATE");
        Optional<LocalDate> date =
                written.length() < 8 ? Optional.empty() : ArticleDates.parse(written.substring(0, 8));
        if (date.isEmpty()) {
            return new Reject(origin, RejectReason.BAD_DATE, "'" + written + "' is no date that is understood", text);
        }
        String id = event ? layout.cell(row, "GLOBALEVENTID") : layout.cell(row, "GKGRECORDID");
        if (event && !id.matches("\\d{1,19}")) {
            return new Reject(origin, RejectReason.BAD_SYNTAX, "'" + id + "' is no number of an event", text);
        }
        try {
            Coding coding = event ? event(row) : graph(row);
            return article(id.isEmpty() ? "h-" + Fingerprint.of(text).hex() : id, date.get(), row, coding, origin);
        } catch (NumberFormatException e) {
            return new Reject(
                    origin, RejectReason.BAD_SYNTAX, "a tone or Goldstein score is no number: " + e.getMessage(), text);
        }
    }

    private Article article(String id, LocalDate date, List<String> row, Coding coding, Origin origin) {
        String address = first(layout.address(row));
        boolean web = address.regionMatches(true, 0, "http", 0, 4);
        String named = first(layout.cell(row, "SOURCES"));
        String source = !named.isEmpty() ? named : web ? host(address) : address;
        return new Article(
                RecordFields.wellFormed(id),
                date,
                source.isEmpty() ? null : RecordFields.wellFormed(source),
                null,
                null,
                "",
                null,
                web ? RecordFields.wellFormed(address) : null,
                Fingerprint.of(id),
                List.of(),
                List.of(),
                coding,
                origin);
    }

    private Coding event(List<String> row) {
        String source = layout.cell(row, "ACTOR1COUNTRYCODE");
        String target = layout.cell(row, "ACTOR2COUNTRYCODE");
        Set<String> countries = new LinkedHashSet<>(List.of(source, target));
        countries.remove("");
        String root = layout.cell(row, "EVENTROOTCODE");
        // Spreadsheets drop the zero that codes 01 to 09 begin with.
        String code = (root.length() == 1 ? "0" : "") + layout.cell(row, "EVENTCODE");
        double goldstein = number(layout.cell(row, "GOLDSTEINSCALE"));
        if (Math.abs(goldstein) > MOST_GOLDSTEIN) {
            throw new NumberFormatException(goldstein + " is not in [-10, 10]");
        }
        return new Coding(
                Coding.Scheme.CAMEO,
                List.copyOf(countries),
                source,
                target,
                code,
                goldstein,
                tone(layout.cell(row, "AVGTONE")));
    }

    /** Countries of places: {@code type#name#country#...}, several joined by semicolons. */
    private Coding graph(List<String> row) {
        Set<String> countries = new LinkedHashSet<>();
        for (String column : new String[] {"LOCATIONS", "MORELOCATIONS"}) {
            for (String place : layout.cell(row, column).split(";", -1)) {
                String[] parts = place.split("#", 4);
                if (parts.length > 3 && !parts[2].isBlank()) {
                    countries.add(parts[2].strip());
                }
            }
        }
        String tone = layout.cell(row, "TONE");
        return new Coding(
                Coding.Scheme.FIPS,
                List.copyOf(countries),
                "",
                "",
                "",
                Double.NaN,
                tone(tone.substring(0, tone.indexOf(',') < 0 ? tone.length() : tone.indexOf(','))));
    }

    private static double tone(String cell) {
        double tone = number(cell) / TONE_UNIT;
        return Double.isNaN(tone) ? tone : Math.max(-1, Math.min(1, tone));
    }

    private static double number(String cell) {
        if (cell.isEmpty()) {
            return Double.NaN;
        }
        double value = Double.parseDouble(cell);
        if (!Double.isFinite(value)) {
            throw new NumberFormatException(cell);
        }
        return value;
    }

    /** The first of several names or addresses. */
    private String first(String joined) {
        if (layout.kind() != GdeltLayout.Kind.GRAPH_1) {
            return joined;
        }
        return joined.split("<UDIV>|;", 2)[0].strip();
    }

    /** The host of an address without {@code www.}; the address itself where it has none. */
    private static String host(String address) {
        String host = WebAddress.host(address);
        return host == null ? address : host.startsWith("www.") ? host.substring(4) : host;
    }
}
