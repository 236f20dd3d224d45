// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Delimited text with a header line (RFC 4180): comma, semicolon, tab or bar, told from the header; quoted fields may hold
 * delimiters, doubled quotes and line ends. Works on bytes, so that undecodable ones cost their record only.
 */
final class Delimited extends WindowReader {

    /** A record longer than this is taken for one whose quote is not closed. Bytes. */
    private static final int LONGEST = 1 << 29;

    private final RecordFields fields;
    private final List<byte[]> cells = new ArrayList<>();
    private byte delimiter;
    private List<String> header;
    private long line = 1;
    private boolean unusable;

    /** @param delimiter 0 to have it told from the header */
    Delimited(ArchiveSlice slice, FieldMapping mapping, byte delimiter) {
        super(slice);
        this.fields = RecordFields.of(mapping);
        this.delimiter = delimiter;
        skipByteOrderMark();
    }

    @Override
    protected Entry record() {
        if (unusable) {
            return null;
        }
        if (header == null) {
            Entry problem = readHeader();
            if (problem != null) {
                unusable = true;
                return problem;
            }
            if (header == null) {
                return null;
            }
        }
        while (true) {
            window.mark();
            if (window.peek() < 0) {
                return null;
            }
            long first = line;
            Origin origin = new Origin(file, first, window.offset());
            if (!row()) {
                return unclosed(origin, first);
            }
            if (cells.size() == 1 && cells.get(0).length == 0) {
                continue; // blank line
            }
            Entry entry = entry(origin);
            window.mark();
            return entry;
        }
    }

    private Entry readHeader() {
        window.mark();
        if (window.peek() < 0) {
            return null;
        }
        if (delimiter == 0) {
            delimiter = told();
        }
        Origin origin = new Origin(file, 1, window.offset());
        if (!row()) {
            return rejected(origin, RejectReason.BAD_SYNTAX, "the header has an unclosed quote");
        }
        List<String> names = decoded();
        if (names == null) {
            return rejected(origin, RejectReason.UNREADABLE, "the header is not UTF-8 text");
        }
        header = names.stream().map(String::strip).toList();
        fields.clear();
        if (!fields.isObserved()
                && header.stream().noneMatch(h -> {
                    FieldMapping.Fit fit = fields.wanted(h);
                    return fit != null && fit.role() == FieldMapping.Role.TEXT;
                })) {
            return rejected(
                    origin,
                    RejectReason.UNREADABLE,
                    "no column of the header " + header + " is the text; name it with --text-field");
        }
        return null;
    }

    /** The delimiter that the header line has most of, outside quotes. */
    private byte told() {
        window.throughLine();
        int start = window.start();
        byte[] candidates = {',', ';', '\t', '|'};
        int[] counts = new int[candidates.length];
        boolean quoted = false;
        for (int i = start; i < window.position(); i++) {
            byte b = window.bytes()[i];
            quoted ^= b == '"';
            for (int k = 0; k < candidates.length && !quoted; k++) {
                counts[k] += b == candidates[k] ? 1 : 0;
            }
        }
        int best = 0;
        for (int k = 1; k < counts.length; k++) {
            best = counts[k] > counts[best] ? k : best;
        }
        window.seek(start);
        return candidates[best];
    }

    /** Whether what follows a closing quote may; blanks are often left before a delimiter. */
    private boolean endsCell(int c) {
        return c < 0 || c == delimiter || c == '\n' || c == '\r' || c == ' ';
    }

    /** Takes one row into {@link #cells}; false when a quote is not closed, or closed amid a cell. */
    private boolean row() {
        cells.clear();
        ByteArrayOutputStream cell = new ByteArrayOutputStream();
        boolean quoted = false;
        boolean fresh = true;
        while (true) {
            int c = window.peek();
            if (c < 0) {
                cells.add(cell.toByteArray());
                return !quoted;
            }
            window.step();
            if (c == '\n' || c == '\r' && window.peek() != '\n') {
                line++;
            }
            if (quoted) {
                if (c != '"') {
                    cell.write(c);
                } else if (window.peek() == '"') {
                    window.step();
                    cell.write(c);
                } else if (endsCell(window.peek())) {
                    quoted = false;
                } else {
                    return false;
                }
                if (window.position() - window.start() > LONGEST) {
                    return false;
                }
            } else if (c == '"' && fresh && (delimiter != '\t' || closesInLine())) {
                quoted = true;
                fresh = false;
            } else if (c == delimiter) {
                cells.add(cell.toByteArray());
                cell.reset();
                fresh = true;
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && window.peek() == '\n') {
                    window.step();
                    line++;
                }
                cells.add(cell.toByteArray());
                return true;
            } else {
                cell.write(c);
                fresh = false;
            }
        }
    }

    /**
     * Whether the quote just taken is closed before the next delimiter of its line. Most TSV is written without quoting, so
     * that a quotation mark at the start of a cell may be a part of it.
     */
    private boolean closesInLine() {
        int taken = window.position() - window.start(); // the window may move its bytes when it fills
        window.throughLine();
        byte[] bytes = window.bytes();
        int start = window.start() + taken;
        int end = window.position();
        int at = start;
        while (at < end && !(bytes[at] == '"' && !(at + 1 < end && bytes[at + 1] == '"'))) {
            at += bytes[at] == '"' ? 2 : 1;
        }
        window.seek(start);
        return at + 1 == end
                || at + 1 < end && (bytes[at + 1] == delimiter || bytes[at + 1] == '\n' || bytes[at + 1] == '\r');
    }

    /** Rejects the line where a quote opens that never closes, and goes on at the next. */
    private Entry unclosed(Origin origin, long first) {
        Entry reject = rejected(
                origin,
                RejectReason.BAD_SYNTAX,
                "a quote opens in this record and is never closed, or closed amid a cell");
        window.seek(window.start());
        window.throughLine();
        if (window.position() > window.start()
                && window.bytes()[window.position() - 1] == '\r'
                && window.peek() == '\n') {
            window.step();
        }
        line = first + 1;
        return reject;
    }

    private Entry entry(Origin origin) {
        if (cells.size() != header.size()) {
            return rejected(
                    origin, RejectReason.BAD_SYNTAX, cells.size() + " fields where the header has " + header.size());
        }
        List<String> values = decoded();
        if (values == null) {
            return rejected(origin, RejectReason.BAD_ENCODING, "bytes that are not UTF-8");
        }
        fields.clear();
        for (int i = 0; i < values.size(); i++) {
            FieldMapping.Fit fit = fields.wanted(header.get(i));
            if (fit != null) {
                fields.set(header.get(i), fit, values.get(i), FieldObserver.Kind.TEXT);
            }
        }
        Entry entry = fields.finish(origin, "");
        return entry instanceof Reject r ? rejected(origin, r.reason(), r.detail()) : entry;
    }

    private List<String> decoded() {
        try {
            List<String> values = new ArrayList<>(cells.size());
            for (byte[] cell : cells) {
                values.add(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(cell))
                        .toString());
            }
            return values;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private Reject rejected(Origin origin, RejectReason reason, String detail) {
        return Reject.of(origin, reason, detail, window.bytes(), window.start(), window.position());
    }
}
