// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import io.entente.article.web.HttpMessage;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * The records of a WARC or ARC file. A record ends where its length says, and that must be a record's end; where it is not,
 * the record is set aside and reading goes on at the next line that begins one. Gzip is unpacked here, member by member, to go
 * on after a damaged one. In an uncompressed file a slice has the records whose first byte is in it.
 */
final class WarcRecords implements Closeable {

    /** A longer record is not read. Bytes. */
    static final int LONGEST = HttpMessage.LONGEST_BODY;

    private static final int LONGEST_HEADER = 1 << 16;

    private final String file;
    private final long end;
    private final InputStream in;
    private final GzipMembers members;
    private final boolean counted;
    private ByteWindow window;
    private long record;
    /** Whether the break at the stream's end has been told by a record that it cuts off. */
    private boolean told;

    private boolean ended;
    private WarcHeader header;
    private int head;
    private boolean skipped;
    private Reject reject;

    WarcRecords(ArchiveSlice slice) {
        file = slice.file();
        end = slice.end();
        counted = slice.start() == 0;
        BufferedInputStream buffered = new BufferedInputStream(slice.in(), 1 << 10);
        GzipMembers gzip = null;
        InputStream plain = buffered;
        IOException failure = null;
        if (counted) {
            try {
                buffered.mark(4);
                byte[] head = buffered.readNBytes(4);
                buffered.reset();
                switch (Decompression.of(head)) {
                    case GZIP -> gzip = new GzipMembers(buffered);
                    case NONE -> {}
                    default -> plain = Decompression.open(buffered);
                }
            } catch (IOException e) {
                failure = e;
            }
        }
        members = gzip;
        in = gzip == null ? plain : gzip;
        window = new ByteWindow(failure == null ? in : broken(failure), slice.streamStart());
        if (!counted) {
            window.leaveThrough((byte) '\n', end);
            toNextRecord();
        }
    }

    private static InputStream broken(IOException failure) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                throw failure;
            }
        };
    }

    /** Goes to the next record, or to a broken one; says whether there is one. */
    boolean next() {
        header = null;
        reject = null;
        skipped = false;
        while (header == null && reject == null && !ended) {
            while (window.peek() == '\n' || window.peek() == '\r') {
                window.step();
                window.mark();
            }
            window.mark();
            if (window.peek() < 0) {
                reject = segmentEnd();
            } else if (window.offset() >= end) {
                ended = true;
            } else {
                reject = read();
            }
        }
        return header != null || reject != null;
    }

    /** What is wrong with the record; {@code null} of a whole one. */
    Reject reject() {
        return reject;
    }

    /** The header of a whole record. */
    WarcHeader header() {
        return header;
    }

    /** Whether it is too long to be read; then it has no block. */
    boolean skipped() {
        return skipped;
    }

    /** Where its block is. */
    byte[] bytes() {
        return window.bytes();
    }

    /** Start of the block. */
    int from() {
        return window.start() + head;
    }

    /** End of the block. */
    int to() {
        return window.start() + head + (int) header.length();
    }

    /** The stream is at its end, or broken: then a reject, and in gzip on to the next whole member. */
    private Reject segmentEnd() {
        IOException failure = window.failure();
        if (failure == null) {
            ended = true;
            return null;
        }
        Reject broken = told ? null : reject(origin(), RejectReason.TRUNCATED, message(failure));
        told = false;
        long offset = window.offset();
        boolean more = false;
        if (members != null && members.damaged()) {
            try {
                more = members.recover(WarcRecords::opensRecord);
                window = new ByteWindow(members, offset);
            } catch (IOException e) {
                more = false;
            }
        }
        ended = !more;
        return broken;
    }

    private static String message(IOException e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return "the file breaks off here: " + message + "; records before and after are kept";
    }

    private static boolean opensRecord(byte[] b, int n) {
        int line = 0;
        while (line < n && b[line] != '\n') {
            line++;
        }
        return WarcHeader.startsWarc(b, 0, n) || line > 0 && WarcHeader.arc(b, 0, line) != null;
    }

    /** Where the record stands. */
    Origin origin() {
        return new Origin(file, counted ? record : Origin.UNKNOWN, window.offset());
    }

    /** The record as a reject. */
    Reject reject(Origin origin, RejectReason reason, String detail) {
        return Reject.of(origin, reason, detail, window.bytes(), window.start(), window.position());
    }

    /** Reads the record that starts at the mark; what is wrong with it, {@code null} when nothing is. */
    private Reject read() {
        record++;
        WarcHeader found = readHeader();
        if (found == null) {
            return setAside(RejectReason.BAD_SYNTAX, "no record of WARC or ARC begins here");
        }
        if (found.length() < 0 || found.type() == null) {
            String missing = found.type() == null ? "no WARC-Type" : "no length, or one that is no number";
            return setAside(RejectReason.BAD_SYNTAX, "the record has " + missing);
        }
        if (found.length() > LONGEST) {
            return goThrough(found);
        }
        int length = (int) found.length();
        int afterHeader = window.position() - window.start();
        int got = window.available(length);
        if (got < length && !isWholePage(found, got)) {
            return setAside(
                    RejectReason.TRUNCATED,
                    "the record has " + got + " of the " + length + " bytes that it should have");
        }
        window.seek(window.position() + got);
        if (!closes(found)) {
            return setAside(RejectReason.BAD_SYNTAX, "no record's end where the length, " + length + " bytes, puts it");
        }
        if (isAlone() && members.damaged() && members.memberStart() == window.offset()) {
            return setAside(RejectReason.TRUNCATED, "the checksum of the gzip member is not that of the record in it");
        }
        head = afterHeader;
        header = got == length ? found : found.ofLength(got);
        return null;
    }

    /** Whether a record that the file's end cuts short lacks nothing of its page: its length may have been miscounted. */
    private boolean isWholePage(WarcHeader header, int got) {
        int from = window.position();
        HttpMessage http = window.failure() == null ? HttpMessage.parse(window.bytes(), from, from + got) : null;
        return http != null && http.isWhole() && !"request".equals(header.type());
    }

    /** Whether nothing follows in the members read without damage. */
    private boolean isAlone() {
        return members != null && window.available(1) == 0 && window.failure() != null;
    }

    /** Reads the header of either format and stands after it; {@code null} when there is none. */
    private WarcHeader readHeader() {
        int n = window.available(8);
        boolean warc = WarcHeader.startsWarc(window.bytes(), window.position(), window.position() + n);
        boolean more = window.through((byte) '\n');
        if (!warc) {
            int size = window.position() - window.start();
            return size > LONGEST_HEADER ? null : WarcHeader.arc(window.bytes(), window.start(), window.position());
        }
        int line = window.position() - window.start();
        while (more) {
            more = window.through((byte) '\n');
            int size = window.position() - window.start();
            if (more && isBlank(window.start() + line, window.position())) {
                return WarcHeader.warc(window.bytes(), window.start(), window.position());
            }
            if (size > LONGEST_HEADER) {
                return null;
            }
            line = size;
        }
        return null;
    }

    private boolean isBlank(int from, int to) {
        byte[] b = window.bytes();
        return to - from == 1 || to - from == 2 && b[from] == '\r';
    }

    /** Whether a record ends here: two line ends after a record of WARC, one of ARC, or the next record, or the end. */
    private boolean closes(WarcHeader header) {
        int n = window.available(4);
        byte[] b = window.bytes();
        int at = window.position();
        boolean lines = n == 4 && b[at] == '\r' && b[at + 1] == '\n' && b[at + 2] == '\r' && b[at + 3] == '\n';
        if (lines && !header.type().equals(WarcHeader.ARC)) {
            window.seek(at + 4);
            return true;
        }
        while (window.peek() == '\r' || window.peek() == '\n') {
            window.step();
        }
        return window.peek() < 0 || startsRecord();
    }

    /** Whether a whole header stands here. */
    private boolean startsRecord() {
        int at = window.position() - window.start();
        int n = window.available(8);
        boolean starts;
        if (WarcHeader.startsWarc(window.bytes(), window.position(), window.position() + n)) {
            starts = true;
        } else {
            window.through((byte) '\n');
            int size = window.position() - window.start() - at;
            starts = size < LONGEST_HEADER
                    && WarcHeader.arc(window.bytes(), window.start() + at, window.position()) != null;
        }
        window.seek(window.start() + at);
        return starts;
    }

    private Reject setAside(RejectReason reason, String detail) {
        Reject wrong = reject(origin(), reason, detail);
        window.seek(window.start());
        window.through((byte) '\n');
        toNextRecord();
        boolean sameDamage =
                members == null || members.memberStart() <= wrong.origin().offset();
        told = window.peek() < 0 && window.failure() != null && sameDamage;
        return wrong;
    }

    /** Goes to the next line that begins a record, or out of the slice. */
    private void toNextRecord() {
        boolean more = true;
        while (more && window.peek() >= 0) {
            window.mark();
            if (window.offset() >= end || startsRecord()) {
                return;
            }
            more = window.through((byte) '\n');
        }
        window.mark();
    }

    /**
     * A record too long to be an article is gone through line by line: its length may be what is wrong with it. Then it is a
     * reject.
     */
    private Reject goThrough(WarcHeader found) {
        Reject wrong = reject(
                origin(),
                RejectReason.TRUNCATED,
                "the file does not have the " + found.length() + " bytes that the record should have");
        long stop = window.offset() + (window.position() - window.start()) + found.length();
        window.mark();
        while (window.peek() >= 0 && window.offset() < stop) {
            if (startsRecord()) {
                return wrong;
            }
            int take = window.available((int) Math.min(stop - window.offset(), 1 << 16));
            window.seek(lineEnd(window.position(), window.position() + take));
            window.mark();
        }
        skipped = true;
        header = window.offset() < stop ? null : found;
        return header == null ? wrong : null;
    }

    private int lineEnd(int from, int to) {
        byte[] b = window.bytes();
        for (int i = from; i < to; i++) {
            if (b[i] == '\n') {
                return i + 1;
            }
        }
        return to;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
