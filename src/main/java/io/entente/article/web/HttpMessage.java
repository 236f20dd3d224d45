// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * An HTTP/1 response as a crawl stored it. Crawlers write what servers sent, so it is read leniently: a body that says it is
 * chunked and is not is taken as it stands, and so is one that says it is compressed and is not.
 */
public final class HttpMessage {

    /** A body longer than this is not read. Bytes. */
    public static final int LONGEST_BODY = 32 << 20;
    /** Nor is one that grows by more than this when it is unpacked; DEFLATE's most is 1032, and pages reach 30. */
    private static final int MOST_GROWTH = 200;
    /** What is shorter than this may grow as it likes. Bytes. */
    private static final int SMALL = 1 << 20;

    private static final int LONGEST_HEADER = 1 << 20;
    private static final int OK = 200;
    /** {@code HTTP/1.1 200}. */
    private static final int SHORTEST = 12;

    private static final int LONGEST_NUMBER = 18;

    private final byte[] bytes;
    private int status;
    private int from;
    private int to;
    private String type;
    private String charset;
    private String encoding;
    private boolean chunked;
    private long length = -1;

    private HttpMessage(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The bytes of a body, whole or not at all. */
    public static final class Body {
        private final byte[] bytes;
        private final int from;
        private final int to;
        private final String damage;

        private Body(byte[] bytes, int from, int to, String damage) {
            this.bytes = bytes;
            this.from = from;
            this.to = to;
            this.damage = damage;
        }

        /** An array that holds the body. */
        public byte[] bytes() {
            return bytes;
        }

        /** Where it begins there. */
        public int from() {
            return from;
        }

        /** Where it ends there. */
        public int to() {
            return to;
        }

        /** Why it could not be read; {@code null} when it could. */
        public String damage() {
            return damage;
        }

        static Body damaged(String how) {
            return new Body(new byte[0], 0, 0, how);
        }
    }

    /** Whether bytes begin like a response. */
    public static boolean begins(byte[] b, int from, int to) {
        return to - from >= SHORTEST
                && b[from] == 'H'
                && b[from + 1] == 'T'
                && b[from + 2] == 'T'
                && b[from + 3] == 'P'
                && b[from + 4] == '/';
    }

    /** Reads the response at {@code bytes[from, to)}; {@code null} when it does not begin like one. */
    public static HttpMessage parse(byte[] bytes, int from, int to) {
        if (!begins(bytes, from, to)) {
            return null;
        }
        int end = lineEnd(bytes, from, to);
        int space = from;
        while (space < end && bytes[space] != ' ') {
            space++;
        }
        HttpMessage m = new HttpMessage(bytes);
        m.status = digits(bytes, space + 1, Math.min(end, space + 4));
        int line = next(bytes, end, to);
        int most = (int) Math.min(to, (long) from + LONGEST_HEADER);
        while (line < most) {
            end = lineEnd(bytes, line, to);
            if (end == line) {
                m.from = next(bytes, end, to);
                m.to = to;
                return m;
            }
            m.header(line, end);
            line = next(bytes, end, to);
        }
        m.from = to;
        m.to = to;
        return m;
    }

    /** End of a line, its line break not included. */
    private static int lineEnd(byte[] b, int from, int to) {
        int i = from;
        while (i < to && b[i] != '\n') {
            i++;
        }
        return i > from && i < to && b[i - 1] == '\r' ? i - 1 : i;
    }

    private static int next(byte[] b, int lineEnd, int to) {
        int i = lineEnd;
        if (i < to && b[i] == '\r') {
            i++;
        }
        return i < to && b[i] == '\n' ? i + 1 : i;
    }

    private static int digits(byte[] b, int from, int to) {
        int n = 0;
        for (int i = from; i < to; i++) {
            if (b[i] < '0' || b[i] > '9') {
                return -1;
            }
            n = n * 10 + b[i] - '0';
        }
        return to - from == 3 ? n : -1;
    }

    private void header(int line, int end) {
        int colon = line;
        while (colon < end && bytes[colon] != ':') {
            colon++;
        }
        if (colon == end) {
            return;
        }
        switch (bytes[line] | 0x20) {
            case 'c' -> {
                if (named("content-type", line, colon)) {
                    contentType(value(colon, end));
                } else if (named("content-length", line, colon)) {
                    length = number(value(colon, end));
                } else if (named("content-encoding", line, colon)) {
                    encoding = value(colon, end).toLowerCase(Locale.ROOT);
                }
            }
            case 't' -> {
                if (named("transfer-encoding", line, colon)) {
                    chunked = value(colon, end).toLowerCase(Locale.ROOT).contains("chunked");
                }
            }
            default -> {}
        }
    }

    private static long number(String digits) {
        boolean number = !digits.isEmpty()
                && digits.length() <= LONGEST_NUMBER
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Long.parseLong(digits) : -1;
    }

    private boolean named(String name, int from, int to) {
        if (to - from != name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            byte b = bytes[from + i];
            if ((b >= 'A' && b <= 'Z' ? b | 0x20 : b) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private String value(int colon, int end) {
        return new String(bytes, colon + 1, end - colon - 1, StandardCharsets.ISO_8859_1).strip();
    }

    private void contentType(String written) {
        type = MediaType.base(written);
        charset = MediaType.charset(written);
    }

    /** Whether the server found what was asked for: 200. */
    public boolean ok() {
        return status == OK;
    }

    /** The status; -1 when it is no number of three digits. */
    public int status() {
        return status;
    }

    /** Media type in lower case without parameters; {@code null} when not given. */
    public String type() {
        return type;
    }

    /** The charset parameter; {@code null} when not given. */
    public String charset() {
        return charset;
    }

    /** Whether the body has the bytes that the server said it would have, and no more but line ends. */
    public boolean isWhole() {
        int end = to;
        while (end > from && end - from > length && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
            end--;
        }
        return end - from == length;
    }

    /** The body, its chunks joined and unpacked. */
    public Body body() {
        byte[] b = bytes;
        int start = from;
        int end = to;
        if (chunked) {
            byte[] joined = joined();
            if (joined != null) {
                b = joined;
                start = 0;
                end = joined.length;
            }
        }
        if (encoding == null || encoding.isEmpty() || encoding.equals("identity") || encoding.equals("none")) {
            return new Body(b, start, end, null);
        }
        boolean gzip = encoding.contains("gzip");
        if (!gzip && !encoding.contains("deflate")) {
            return Body.damaged("Content-Encoding " + encoding + " is none that is read (gzip, deflate)");
        }
        boolean magic = end - start > 1 && b[start] == 0x1F && b[start + 1] == (byte) 0x8B;
        if (gzip && !magic) {
            return new Body(b, start, end, null);
        }
        return inflated(b, start, end, gzip);
    }

    /** The chunks put together; {@code null} when they are not framed as chunks. */
    private byte[] joined() {
        byte[] out = new byte[to - from];
        int n = 0;
        int i = from;
        while (i < to) {
            int end = lineEnd(bytes, i, to);
            long size = hex(i, end);
            if (size < 0) {
                return n == 0 ? null : Arrays.copyOf(out, n);
            }
            i = next(bytes, end, to);
            if (size == 0) {
                return Arrays.copyOf(out, n);
            }
            int take = (int) Math.min(size, to - i);
            System.arraycopy(bytes, i, out, n, take);
            n += take;
            i = next(bytes, i + take, to);
        }
        return Arrays.copyOf(out, n);
    }

    private long hex(int from, int end) {
        long size = 0;
        int i = from;
        for (; i < end && i < from + 8; i++) {
            int digit = Character.digit(bytes[i], 16);
            if (digit < 0) {
                break;
            }
            size = size * 16 + digit;
        }
        boolean closed = i == end || bytes[i] == ';' || bytes[i] == ' ';
        return i > from && closed ? size : -1;
    }

    private static Body inflated(byte[] b, int from, int to, boolean gzip) {
        int start = gzip ? GzipHeader.end(b, from, to) : from;
        if (start < 0) {
            return Body.damaged("the gzip header of the body is broken");
        }
        boolean zlib = !gzip
                && to - from > 1
                && (b[from] & 0x0F) == 8
                && ((b[from] & 0xFF) << 8 | b[from + 1] & 0xFF) % 31 == 0;
        Inflater inflater = new Inflater(!zlib);
        try {
            inflater.setInput(b, start, to - start);
            byte[] out = new byte[Math.max(1 << 12, (to - start) * 4)];
            int n = 0;
            while (!inflater.finished()) {
                if (n == out.length) {
                    long most = Math.min(LONGEST_BODY, Math.max(SMALL, (long) (to - start) * MOST_GROWTH));
                    if (n >= most) {
                        return Body.damaged("the body grows beyond " + most + " bytes when it is unpacked");
                    }
                    out = Arrays.copyOf(out, (int) Math.min(most, out.length * 2L));
                }
                int got = inflater.inflate(out, n, out.length - n);
                n += got;
                if (got == 0 && !inflater.finished() && (inflater.needsInput() || inflater.needsDictionary())) {
                    return Body.damaged("the compressed body breaks off");
                }
            }
            return new Body(out, 0, n, null);
        } catch (DataFormatException e) {
            return Body.damaged("the compressed body is broken: " + e.getMessage());
        } finally {
            inflater.end();
        }
    }
}
