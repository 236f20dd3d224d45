// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The SGML of the Reuters-21578 collection: an article from each {@code <REUTERS} to its {@code </REUTERS>}. The id is
 * {@code reut-NEWID}, the day is that of {@code DATE}, the text is that of {@code BODY} without the wire's last line
 * ({@code Reuter}); a record without a body, an unprocessed one, has no text. Bytes are ISO 8859-1, references to control
 * characters are left out. Can be split at any byte.
 */
final class ReutersSgml extends WindowReader {

    private static final String OPENING = "<REUTERS";
    private static final String CLOSING = "</REUTERS>";
    private static final String SOURCE = "Reuters-21578";
    /** A record longer than this is taken for one whose end is missing. Bytes. */
    private static final int LONGEST = 1 << 24;

    private static final Pattern REFERENCE = Pattern.compile("&(?:#([0-9]{1,7})|(lt|gt|amp|quot|apos));?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");
    private static final Pattern NEWID = Pattern.compile("NEWID=\"([^\"]{1,40})\"");
    private static final Pattern TRAILER = Pattern.compile("(?:^|\\s)REUTERS?\\W*4?\\z", Pattern.CASE_INSENSITIVE);

    private final RecordFields fields;
    private final long end;
    private final boolean counted; // from the first record on
    private long number;
    private boolean begun;

    ReutersSgml(ArchiveSlice slice, FieldMapping mapping) {
        super(slice);
        fields = new RecordFields(mapping.withUsualNames());
        end = slice.end();
        counted = slice.start() == 0;
        if (!counted) {
            window.peek();
            window.step(); // the byte before the slice
        }
    }

    @Override
    protected Entry record() {
        window.mark();
        Reject between = between();
        if (between != null) {
            return between;
        }
        if (window.offset() >= end || window.peek() < 0) {
            return null;
        }
        number++;
        begun = true;
        Origin origin = new Origin(file, counted ? number : Origin.UNKNOWN, window.offset());
        if (!closes()) {
            boolean broken = window.peek() < 0 && window.failure() != null;
            return broken
                    ? rejected(origin, RejectReason.TRUNCATED, "the file breaks off in this record")
                    : rejected(origin, RejectReason.BAD_SYNTAX, "the record has no " + CLOSING);
        }
        return article(origin);
    }

    /** Goes on to the next record; what stands before it is a reject, unless it is the document type or blank. */
    private Reject between() {
        boolean blank = true;
        boolean whole = true;
        boolean declaring = false;
        Reject reject = null;
        for (int c = window.peek(); c >= 0 && !at(OPENING); c = window.peek()) {
            window.step();
            declaring |= c == '<' && window.peek() == '!';
            blank &= c <= ' ' || declaring;
            declaring &= c != '>';
            if (window.position() - window.start() > LONGEST) {
                window.mark();
                whole = false;
            }
        }
        if (!blank && (begun || counted)) {
            Origin origin = new Origin(file, Origin.UNKNOWN, window.offset());
            boolean records = begun || window.peek() >= 0;
            reject = rejected(
                    origin,
                    records ? RejectReason.BAD_SYNTAX : RejectReason.UNREADABLE,
                    records ? "text between two records" : "no " + OPENING + " in the file",
                    whole);
            begun = true;
        }
        window.mark();
        return reject;
    }

    /** Takes bytes through the tag that closes the record; stops before the next record, or at the end, without one. */
    private boolean closes() {
        window.step();
        while (window.position() - window.start() <= LONGEST) {
            int c = window.peek();
            if (c < 0) {
                return false;
            }
            if (c == '<') {
                if (at(CLOSING)) {
                    window.seek(window.position() + CLOSING.length());
                    return true;
                }
                if (at(OPENING)) {
                    return false;
                }
            }
            window.step();
        }
        return false;
    }

    /** Whether this stands here, in any case; takes nothing. */
    private boolean at(String tag) {
        if (window.peek() != tag.charAt(0)) {
            return false;
        }
        int taken = window.position() - window.start(); // the window may move its bytes when it fills
        boolean same = true;
        for (int i = 0; i < tag.length() && same; i++) {
            int c = window.peek();
            same = c >= 0 && Character.toUpperCase(c) == tag.charAt(i);
            window.step();
        }
        window.seek(window.start() + taken);
        return same;
    }

    private Entry article(Origin origin) {
        String record = new String(
                window.bytes(), window.start(), window.position() - window.start(), StandardCharsets.ISO_8859_1);
        fields.clear();
        Matcher id = NEWID.matcher(record.substring(0, Math.max(0, record.indexOf('>'))));
        fields.put("id", id.find() ? "reut-" + id.group(1) : "");
        fields.put("date", element(record, "DATE").strip().replace('-', ' '));
        fields.put("source", SOURCE);
        fields.put("title", element(record, "TITLE").strip());
        fields.put("dateline", element(record, "DATELINE").strip());
        fields.put(
                "text",
                TRAILER.matcher(element(record, "BODY").strip())
                        .replaceFirst("")
                        .strip());
        Entry entry = fields.finish(origin, "");
        return entry instanceof Reject r
                ? rejected(
                        origin, r.reason(), r.reason() == RejectReason.NO_TEXT ? "the record has no BODY" : r.detail())
                : entry;
    }

    /** What stands in the first element of a name, its references resolved; empty without one. */
    private static String element(String record, String name) {
        int open = record.indexOf("<" + name + ">");
        int from = open + name.length() + 2;
        int to = open < 0 ? -1 : record.indexOf("</" + name + ">", from);
        return to < 0 ? "" : resolved(record.substring(from, to));
    }

    /** The text with its references resolved, and without control characters but for line ends and tabs. */
    private static String resolved(String text) {
        Matcher reference = REFERENCE.matcher(text);
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (reference.find()) {
            out.append(text, at, reference.start());
            out.appendCodePoint(reference.group(1) == null ? named(reference.group(2)) : numbered(reference.group(1)));
            at = reference.end();
        }
        out.append(text, at, text.length());
        return CONTROL.matcher(out.toString().replace("\r\n", "\n")).replaceAll("");
    }

    private static int named(String name) {
        return switch (name) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            default -> '\'';
        };
    }

    private static int numbered(String digits) {
        int point = Integer.parseInt(digits);
        return Character.isValidCodePoint(point) ? point : 0;
    }

    private Reject rejected(Origin origin, RejectReason reason, String detail) {
        return rejected(origin, reason, detail, true);
    }

    private Reject rejected(Origin origin, RejectReason reason, String detail, boolean whole) {
        int to = Math.min(window.position(), window.start() + 800);
        String excerpt = new String(window.bytes(), window.start(), to - window.start(), StandardCharsets.ISO_8859_1);
        return new Reject(origin, reason, detail, whole ? excerpt : "");
    }
}
