// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import io.entente.article.web.HttpMessage;
import io.entente.article.web.MediaType;
import io.entente.article.web.PageEncoding;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Web archives: WARC (ISO 28500) and its predecessor ARC. Articles are what a server answered with status 200 as a page or
 * plain text, pages and texts stored as resources, and texts that a crawl was converted to; all other records are passed over
 * and counted. A record ends where its length says, and that must be a record's end; where it is not, the record is set aside
 * and reading goes on at the next line that begins one. Gzip is unpacked here, member by member, to go on after a damaged one.
 * An uncompressed file can be split at any byte.
 */
final class Warc extends ArticleReader {

    /** A longer record is not read. Bytes. */
    private static final int LONGEST = HttpMessage.LONGEST_BODY;

    private static final int LONGEST_HEADER = 1 << 16;
    /** So many kinds of records passed over are told apart. */
    private static final int MOST_KINDS = 200;

    private static final int LONGEST_KIND = 40;

    private final String file;
    private final long end;
    private final PageArticles articles;
    private final Map<String, Long> passedOver = new TreeMap<>();
    private final InputStream in;
    private final GzipMembers members;
    private final boolean counted;
    private ByteWindow window;
    private long record;
    private boolean told;
    private boolean ended;

    Warc(ArchiveSlice slice, FieldMapping mapping) {
        file = slice.file();
        end = slice.end();
        articles = new PageArticles(mapping);
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
            window.through((byte) '\n');
            toNextRecord();
        }
    }

    private static InputStream broken(IOException failure) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }
        };
    }

    @Override
    public Map<String, Long> passedOver() {
        return passedOver;
    }

    private void passOver(String kind) {
        String name = kind.length() > LONGEST_KIND ? kind.substring(0, LONGEST_KIND) : kind;
        passedOver.merge(
                passedOver.size() < MOST_KINDS || passedOver.containsKey(name) ? name : "other", 1L, Long::sum);
    }

    @Override
    protected Entry advance() {
        Entry entry = null;
        while (entry == null && !ended) {
            while (window.peek() == '\n' || window.peek() == '\r') {
                window.step();
                window.mark();
            }
            window.mark();
            if (window.peek() < 0) {
                entry = segmentEnd();
            } else if (window.offset() >= end) {
                ended = true;
            } else {
                entry = record();
            }
        }
        return entry;
    }

    /** The stream is at its end, or broken: then a reject, and in gzip on to the next whole member. */
    private Entry segmentEnd() {
        IOException failure = window.failure();
        if (failure == null) {
            ended = true;
            return null;
        }
        Reject reject = told ? null : reject(origin(), RejectReason.TRUNCATED, message(failure));
        told = false;
        long offset = window.offset();
        boolean more = false;
        if (members != null && members.damaged()) {
            try {
                more = members.recover(Warc::opensRecord);
                window = new ByteWindow(members, offset);
            } catch (IOException e) {
                more = false;
            }
        }
        ended = !more;
        return reject;
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

    private Origin origin() {
        return new Origin(file, counted ? record : Origin.UNKNOWN, window.offset());
    }

    private Reject reject(Origin origin, RejectReason reason, String detail) {
        return Reject.of(origin, reason, detail, window.bytes(), window.start(), window.position());
    }

    /** The record that starts at the mark; {@code null} when it is passed over. */
    private Entry record() {
        record++;
        WarcHeader header = header();
        if (header == null) {
            return setAside(RejectReason.BAD_SYNTAX, "no record of WARC or ARC begins here");
        }
        if (header.length() < 0 || header.type() == null) {
            String missing = header.type() == null ? "no WARC-Type" : "no length, or one that is no number";
            return setAside(RejectReason.BAD_SYNTAX, "the record has " + missing);
        }
        if (header.length() > LONGEST) {
            return longRecord(header);
        }
        int length = (int) header.length();
        int head = window.position() - window.start();
        int got = window.available(length);
        if (got < length) {
            told = window.failure() != null;
            return setAside(
                    RejectReason.TRUNCATED,
                    "the record has " + got + " of the " + length + " bytes that it should have");
        }
        window.seek(window.position() + length);
        boolean closed = closes(header);
        if (!closed) {
            return setAside(RejectReason.BAD_SYNTAX, "no record's end where the length, " + length + " bytes, puts it");
        }
        if (isAlone() && members.damaged() && members.memberStart() == window.offset()) {
            told = true;
            return setAside(RejectReason.TRUNCATED, "the checksum of the gzip member is not that of the record in it");
        }
        int from = window.start() + head;
        Entry entry = entry(header, from, from + length);
        window.mark();
        return entry;
    }

    /** Whether nothing follows in the members read without damage. */
    private boolean isAlone() {
        return members != null && window.available(1) == 0 && window.failure() != null;
    }

    /** Reads the header of either format and stands after it; {@code null} when there is none. */
    private WarcHeader header() {
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
        Reject reject = reject(origin(), reason, detail);
        window.seek(window.start());
        window.through((byte) '\n');
        toNextRecord();
        return reject;
    }

    /** Goes to the next line that begins a record. */
    private void toNextRecord() {
        boolean more = true;
        while (more && window.peek() >= 0) {
            window.mark();
            if (startsRecord()) {
                return;
            }
            more = window.through((byte) '\n');
        }
        window.mark();
    }

    /** A record too long to be an article is gone through line by line: its length may be what is wrong with it. */
    private Entry longRecord(WarcHeader header) {
        Origin origin = origin();
        Reject reject = reject(
                origin,
                RejectReason.TOO_LONG,
                "the record has " + header.length() + " bytes; at most " + LONGEST + " are read");
        long stop = window.offset() + (window.position() - window.start()) + header.length();
        window.mark();
        while (window.peek() >= 0 && window.offset() < stop) {
            if (startsRecord()) {
                return reject;
            }
            long left = stop - window.offset();
            int take = window.available((int) Math.min(left, 1 << 16));
            int line = lineEnd(window.position(), window.position() + take);
            window.seek(line);
            window.mark();
        }
        boolean page = mayBeArticle(header);
        if (window.offset() < stop || page) {
            return reject;
        }
        passOver("longer than " + (LONGEST >> 20) + " MB");
        return null;
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

    private static boolean mayBeArticle(WarcHeader header) {
        return header.type().equals("conversion");
    }

    private Entry entry(WarcHeader header, int from, int to) {
        String type = MediaType.base(header.contentType());
        switch (header.type()) {
            case "response":
                return type == null || type.equals("application/http") || isHttp(from, to)
                        ? response(header, from, to)
                        : resource(header, type, from, to);
            case "resource", "conversion":
                return resource(header, type, from, to);
            case WarcHeader.ARC:
                return isHttp(from, to) ? response(header, from, to) : resource(header, type, from, to);
            default:
                passOver(header.type());
                return null;
        }
    }

    private boolean isHttp(int from, int to) {
        byte[] b = window.bytes();
        return to - from > 5 && b[from] == 'H' && b[from + 1] == 'T' && b[from + 2] == 'T' && b[from + 4] == '/';
    }

    private Entry response(WarcHeader header, int from, int to) {
        HttpMessage http = HttpMessage.parse(window.bytes(), from, to);
        if (http == null) {
            return reject(origin(), RejectReason.BAD_SYNTAX, "the block is no HTTP response");
        }
        if (!http.ok()) {
            passOver("status " + http.status());
            return null;
        }
        String type = http.type();
        if (type != null && !MediaType.isPage(type) && !MediaType.isPlain(type)) {
            passOver(type);
            return null;
        }
        HttpMessage.Body body = http.body();
        if (body.damage() != null) {
            boolean bomb = body.damage().contains("grows");
            return reject(origin(), bomb ? RejectReason.TOO_LONG : RejectReason.TRUNCATED, body.damage());
        }
        return text(header, type, http.charset(), body.bytes(), body.from(), body.to());
    }

    private Entry resource(WarcHeader header, String type, int from, int to) {
        String target = header.target() == null ? "" : header.target().toLowerCase(Locale.ROOT);
        boolean crawlers =
                target.startsWith("metadata:") || target.startsWith("dns:") || target.startsWith("filedesc:");
        if (crawlers || type != null && !MediaType.isPage(type) && !MediaType.isPlain(type)) {
            passOver(crawlers ? target.substring(0, target.indexOf(':')) : type);
            return null;
        }
        return text(header, type, MediaType.charset(header.contentType()), window.bytes(), from, to);
    }

    private Entry text(WarcHeader header, String type, String charset, byte[] b, int from, int to) {
        if (isRobots(header.target())) {
            passOver("robots.txt");
            return null;
        }
        if (type == null && !looksLikePage(b, from, to)) {
            passOver("no type");
            return null;
        }
        if (from == to) {
            passOver("empty");
            return null;
        }
        String characters = PageEncoding.decode(b, from, to, charset);
        PageArticles.Provenance source = new PageArticles.Provenance(null, header.target(), header.date(), null);
        Origin origin = origin();
        Entry entry = MediaType.isPlain(type)
                ? articles.plain(origin, characters, source)
                : articles.page(origin, characters, source);
        return entry instanceof Reject r ? reject(origin, r.reason(), r.detail()) : entry;
    }

    private static boolean isRobots(String target) {
        return target != null && target.endsWith("/robots.txt");
    }

    private static boolean looksLikePage(byte[] b, int from, int to) {
        String head = new String(b, from, Math.min(to - from, 256), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        return head.startsWith("<!doctype html") || head.startsWith("<html");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
