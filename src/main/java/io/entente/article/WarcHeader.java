// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What the header of a record in a WARC or ARC file says.
 *
 * @param type of the record: {@code response} and so on; {@code arc} of ARC
 * @param target address that was fetched; {@code null} when not given
 * @param date of the crawl, as written; {@code null} when not given
 * @param contentType of the block; {@code null} when not given
 * @param length of the block in bytes; -1 when not given, or no number
 */
record WarcHeader(String type, String target, String date, String contentType, long length) {

    static final String ARC = "arc";
    private static final int LEAST_ARC_FIELDS = 5;
    private static final int ARC_2_FIELDS = 10;

    /** Reads the lines {@code bytes[from, to)}, the first of which names the version. */
    static WarcHeader warc(byte[] bytes, int from, int to) {
        String type = null;
        String target = null;
        String date = null;
        String contentType = null;
        long length = -1;
        int line = lineEnd(bytes, from, to) + 1;
        while (line < to) {
            int end = lineEnd(bytes, line, to);
            int colon = line;
            while (colon < end && bytes[colon] != ':') {
                colon++;
            }
            if (colon < end) {
                switch (name(bytes, line, colon)) {
                    case "warc-type" -> type = value(bytes, colon, end).toLowerCase(Locale.ROOT);
                    case "warc-target-uri" -> target = bare(value(bytes, colon, end));
                    case "warc-date" -> date = value(bytes, colon, end);
                    case "content-type" -> contentType = value(bytes, colon, end);
                    case "content-length" -> length = length(value(bytes, colon, end));
                    default -> {}
                }
            }
            line = end + 1;
        }
        return new WarcHeader(type, target, date, contentType, length);
    }

    /** The same record with a length that is right. */
    WarcHeader ofLength(int bytes) {
        return new WarcHeader(type, target, date, contentType, bytes);
    }

    private static int lineEnd(byte[] b, int from, int to) {
        int i = from;
        while (i < to && b[i] != '\n') {
            i++;
        }
        return i;
    }

    private static final int LONGEST_NAME = 15;

    private static String name(byte[] b, int from, int to) {
        return to - from > LONGEST_NAME
                ? ""
                : new String(b, from, to - from, StandardCharsets.ISO_8859_1)
                        .strip()
                        .toLowerCase(Locale.ROOT);
    }

    private static String value(byte[] b, int colon, int end) {
        return new String(b, colon + 1, end - colon - 1, StandardCharsets.UTF_8).strip();
    }

    /** Old versions of wget put the address in angle brackets. */
    private static String bare(String uri) {
        return uri.startsWith("<") && uri.endsWith(">") ? uri.substring(1, uri.length() - 1) : uri;
    }

    private static long length(String digits) {
        boolean number =
                !digits.isEmpty() && digits.length() <= 18 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Long.parseLong(digits) : -1;
    }

    /**
     * Reads a line of ARC, version 1 ({@code URL IP date type length}) or 2 (with result, checksum, location, offset and file
     * before the length); {@code null} when it is none. An address may have spaces in it: crawlers wrote what pages linked to.
     */
    static WarcHeader arc(byte[] bytes, int from, int to) {
        String line = new String(bytes, from, to - from, StandardCharsets.UTF_8).strip();
        if (line.indexOf(':') < 1) {
            return null;
        }
        String[] f = line.split(" ");
        int n = f.length;
        for (int fields : new int[] {LEAST_ARC_FIELDS, ARC_2_FIELDS}) {
            int date = n - fields + 2;
            if (date >= 2 && isDate(f[date]) && isAddress(f[date - 1])) {
                String url = String.join(" ", java.util.Arrays.copyOfRange(f, 0, date - 1));
                return url.indexOf(':') < 1 ? null : new WarcHeader(ARC, url, f[date], f[date + 1], length(f[n - 1]));
            }
        }
        return null;
    }

    private static boolean isDate(String s) {
        boolean digits = s.length() >= 8 && s.length() <= 18 && s.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits || s.equals("null") || s.equals("-"); // of a fetch that failed
    }

    private static boolean isAddress(String s) {
        return s.equals("-")
                || s.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == ':' || c >= 'a' && c <= 'f');
    }

    /** Whether bytes begin like a record of WARC. */
    static boolean startsWarc(byte[] b, int from, int to) {
        return to - from >= 8
                && b[from] == 'W'
                && b[from + 1] == 'A'
                && b[from + 2] == 'R'
                && b[from + 3] == 'C'
                && b[from + 4] == '/'
                && b[from + 5] >= '0'
                && b[from + 5] <= '9'
                && b[from + 6] == '.';
    }
}
