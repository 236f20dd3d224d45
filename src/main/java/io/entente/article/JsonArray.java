// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

/**
 * A JSON array of objects, or objects one after the other however they are broken into lines. Objects are found by their
 * braces, so that the file is never held as a whole. When one is broken, reading goes on at the next line that opens an
 * object.
 */
final class JsonArray extends WindowReader {

    /** An object longer than this is taken for one whose end is missing. Bytes. */
    private static final int LONGEST = 1 << 29;

    private static final int LONGEST_SCALAR = 1 << 16;

    private final JsonRecord parser;
    private long element;
    /** Brackets that are open, outside objects. */
    private int open;
    /** Whether the last of what stands outside objects was one that closes. */
    private boolean closed;
    /** Whether brackets may have been skipped, so that only the last one counts. */
    private boolean skipped;

    private boolean endTold;

    JsonArray(ArchiveSlice slice, FieldMapping fields) {
        super(slice);
        parser = new JsonRecord(fields);
        skipByteOrderMark();
    }

    @Override
    protected Entry record() {
        int c = window.peek();
        while (c == '[' || c == ']' || c == ',' || c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            if (c == '[' || c == ']') {
                closed = c == ']';
                open = Math.max(0, open + (closed ? -1 : 1));
            }
            window.step();
            window.mark();
            c = window.peek();
        }
        window.mark();
        if (c < 0) {
            return ending();
        }
        closed = false;
        element++;
        Origin origin = new Origin(file, element, window.offset());
        if (scalar(c)) {
            Reject reject = Reject.of(
                    origin,
                    RejectReason.BAD_SYNTAX,
                    "a record is an object, no number, string or such",
                    window.bytes(),
                    window.start(),
                    window.position());
            window.mark();
            return reject;
        }
        if (c != '{') {
            return broken(origin, "a record begins with {, not '" + (char) c + "'");
        }
        if (!closes()) {
            return broken(origin, "the object has no end");
        }
        Entry entry = parser.parse(window.bytes(), window.start(), window.position(), origin);
        if (entry instanceof Reject r && r.reason() == RejectReason.BAD_SYNTAX) {
            return broken(origin, r.detail());
        }
        window.mark();
        return entry;
    }

    /** What is to be told where the file ends: that it does within its array. A stream that broke is told by the caller. */
    private Entry ending() {
        if (open == 0 || skipped && closed || endTold || window.failure() != null) {
            return null;
        }
        endTold = true;
        return new Reject(
                new Origin(file, Origin.UNKNOWN, window.offset()),
                RejectReason.TRUNCATED,
                "the file ends before the ] of its array; records before this were kept",
                "");
    }

    /** Takes a number, a string or such that stands where an object should, if it ends within its line; else nothing. */
    private boolean scalar(int first) {
        if (!(first == '"' || first == '-' || first >= '0' && first <= '9' || "tfn".indexOf(first) >= 0)) {
            return false;
        }
        boolean quoted = false;
        int taken = 0;
        for (int c = first; c >= 0 && c != '\n' && taken < LONGEST_SCALAR; c = window.peek(), taken++) {
            if (!quoted && (c == ',' || c == ']')) {
                return true;
            }
            window.step();
            if (quoted && c == '\\') {
                window.peek();
                window.step();
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '{' || c == '[')) {
                break;
            }
        }
        window.seek(window.start());
        return false;
    }

    /** Takes bytes to the brace that closes the object. */
    private boolean closes() {
        int depth = 0;
        boolean quoted = false;
        for (int c = window.peek(); c >= 0; c = window.peek()) {
            window.step();
            if (quoted) {
                if (c == '\\') {
                    window.peek();
                    window.step();
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
                if (depth == 0) {
                    return true;
                }
            }
            if (window.position() - window.start() > LONGEST) {
                return false;
            }
        }
        return false;
    }

    /** Rejects what starts here and goes on at the next line of the same indentation, or less, that opens an object. */
    private Entry broken(Origin origin, String detail) {
        int start = window.start();
        int reached = window.position();
        Reject reject =
                Reject.of(origin, RejectReason.BAD_SYNTAX, detail, window.bytes(), start, Math.max(reached, start + 1));
        window.seek(start);
        while (window.throughLine()) {
            int c = window.peek();
            while (c == ' ' || c == '\t' || c == ',' || c == '[') {
                window.step();
                c = window.peek();
            }
            if (c == '{') {
                break;
            }
        }
        skipped = true;
        boolean ended = window.peek() < 0;
        closed = ended && lastByte() == ']';
        window.mark();
        Entry end = ended ? ending() : null;
        return end == null
                ? reject
                : new Reject(
                        origin,
                        RejectReason.TRUNCATED,
                        detail + ", and the file ends before the ] of its array",
                        reject.excerpt());
    }

    /** The last byte of what was taken that is not blank; -1 of none. */
    private int lastByte() {
        int at = window.position() - 1;
        while (at >= window.start() && window.bytes()[at] <= ' ') {
            at--;
        }
        return at < window.start() ? -1 : window.bytes()[at];
    }
}
