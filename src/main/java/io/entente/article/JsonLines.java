// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

/** JSON Lines: one object per line, blank lines ignored. Can be split at any byte. */
final class JsonLines extends WindowReader {

    private final JsonRecord parser;
    private final long end;
    private long line;
    private boolean counted;

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
            window.mark();
            if (window.offset() >= end || window.peek() < 0) {
                return null;
            }
            boolean whole = window.through((byte) '\n');
            line++;
            byte[] bytes = window.bytes();
            int from = window.start();
            int to = window.position();
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
                continue;
            }
            Origin origin = new Origin(file, counted ? line : Origin.UNKNOWN, window.offset());
            Entry entry = parser.parse(bytes, from, to, origin);
            if (entry instanceof Reject r && !whole && window.failure() != null) {
                // The line that the break of the file cuts off.
                return new Reject(origin, RejectReason.TRUNCATED, "the file breaks off in this line", r.excerpt());
            }
            return entry;
        }
    }

    private static boolean isByteOrderMark(byte[] bytes, int at) {
        return bytes[at] == (byte) 0xEF && bytes[at + 1] == (byte) 0xBB && bytes[at + 2] == (byte) 0xBF;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }
}
