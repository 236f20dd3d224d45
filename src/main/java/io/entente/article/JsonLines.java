// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

/** JSON Lines: one object per line, blank lines ignored. Can be split at any byte. */
final class JsonLines extends WindowReader {

    private final JsonRecord parser;
    private final long end;
    private long line;
    private boolean counted;
    /** Whether the line in the window has its end. */
    private boolean whole;
    /** Where the next of its lines that end in CR begins in the window, and where the last of them ends. */
    private int at;

    private int limit;

    JsonLines(ArchiveSlice slice, FieldMapping fields) {
        super(slice);
        parser = new JsonRecord(fields);
        end = slice.end();
        counted = slice.start() == 0;
        if (counted) {
            skipByteOrderMark();
        } else {
            window.leaveThrough(
                    (byte) '\n', end); // a line longer than the slice is gone through once, not by each slice
        }
    }

    @Override
    protected Entry record() {
        while (true) {
            if (at < limit) {
                Entry entry = oldLine();
                if (entry != null) {
                    return entry;
                }
                continue;
            }
            window.mark();
            if (window.offset() >= end || window.peek() < 0) {
                return null;
            }
            whole = window.through((byte) '\n');
            line++;
            Entry entry = parsed(window.start(), window.position());
            if (entry instanceof Reject r && isSyntax(r.reason()) && hasOldLines()) {
                at = window.start();
                limit = window.position();
                line -= whole ? 0 : 1; // a file with ends of lines of this kind only
            } else if (entry != null) {
                return entry;
            }
        }
    }

    /** The record at a stretch of the window; {@code null} where it is blank. */
    private Entry parsed(int start, int stop) {
        byte[] bytes = window.bytes();
        int from = start;
        int to = stop;
        while (to > from && isSpace(bytes[to - 1])) {
            to--;
        }
        while (from < to && isSpace(bytes[from])) {
            from++;
        }
        if (to - from > 2 && isByteOrderMark(bytes, from)) {
            from += 3; // files that were put one after the other
        }
        if (from == to) {
            return null;
        }
        Origin origin = new Origin(file, counted ? line : Origin.UNKNOWN, window.offset() + start - window.start());
        Entry entry = parser.parse(bytes, from, to, origin);
        if (entry instanceof Reject r && !whole && stop == window.position() && window.failure() != null) {
            // The line that the break of the file cuts off.
            return new Reject(origin, RejectReason.TRUNCATED, "the file breaks off in this line", r.excerpt());
        }
        return entry;
    }

    private static boolean isSyntax(RejectReason reason) {
        return reason == RejectReason.BAD_SYNTAX
                || reason == RejectReason.BAD_ENCODING
                || reason == RejectReason.TRUNCATED;
    }

    /** Whether the line, which is no record, holds lines that end in CR alone, as those of old Macintoshes do. */
    private boolean hasOldLines() {
        byte[] bytes = window.bytes();
        boolean ended = false;
        for (int i = window.start(); i < window.position(); i++) {
            if (ended && bytes[i] == '{') {
                return true;
            }
            ended = bytes[i] == '\r' || ended && isSpace(bytes[i]);
        }
        return false;
    }

    /** The next of them. */
    private Entry oldLine() {
        int start = at;
        while (at < limit && window.bytes()[at] != '\r') {
            at++;
        }
        at = Math.min(limit, at + 1);
        line += whole ? 0 : 1;
        return parsed(start, at);
    }

    private static boolean isByteOrderMark(byte[] bytes, int at) {
        return bytes[at] == (byte) 0xEF && bytes[at + 1] == (byte) 0xBB && bytes[at + 2] == (byte) 0xBF;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }
}
