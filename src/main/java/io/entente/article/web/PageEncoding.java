// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.web;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The characters of a page's bytes. What says how they are encoded is believed in this order: a byte order mark, what came
 * with the page (the HTTP header), the page itself ({@code meta charset}, an XML declaration); else UTF-8 where the bytes are
 * that, else Windows-1252.
 */
public final class PageEncoding {

    /** How far into the page its own word is looked for. Bytes. */
    private static final int HEAD = 2048;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final byte[] CHARSET = {'c', 'h', 'a', 'r', 's', 'e', 't'};
    private static final byte[] XML_ENCODING = {'e', 'n', 'c', 'o', 'd', 'i', 'n', 'g'};

    private PageEncoding() {}

    /**
     * The characters of {@code bytes[from, to)}; what is no character of the encoding becomes U+FFFD.
     *
     * @param told name of the encoding that came with the page; {@code null} when none did
     */
    public static String decode(byte[] bytes, int from, int to, String told) {
        PageCharacters page = new PageCharacters();
        decode(bytes, from, to, told, page);
        return new String(page.chars, 0, page.length);
    }

    /** The same into a buffer. */
    static void decode(byte[] bytes, int from, int to, String told, PageCharacters page) {
        int mark = byteOrderMark(bytes, from, to);
        int start = from + mark;
        Charset charset;
        if (mark == 2) {
            charset = bytes[from] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        } else if (mark == 3) {
            charset = StandardCharsets.UTF_8;
        } else {
            charset = named(told);
            if (charset == null) {
                charset = named(ownWord(bytes, from, to));
                if (charset != null && charset.name().startsWith("UTF-16")) {
                    charset = StandardCharsets.UTF_8; // it could not be read if it were
                }
            }
        }
        boolean perhapsUtf8 = charset == null || charset.equals(StandardCharsets.UTF_8);
        if (!perhapsUtf8 || !page.setUtf8(bytes, start, to)) {
            page.set(new String(bytes, start, to - start, charset == null ? WINDOWS : charset));
        }
    }

    private static int byteOrderMark(byte[] b, int from, int to) {
        int n = to - from;
        if (n >= 3 && b[from] == (byte) 0xEF && b[from + 1] == (byte) 0xBB && b[from + 2] == (byte) 0xBF) {
            return 3;
        }
        boolean big = n >= 2 && b[from] == (byte) 0xFE && b[from + 1] == (byte) 0xFF;
        boolean little = n >= 2 && b[from] == (byte) 0xFF && b[from + 1] == (byte) 0xFE;
        return big || little ? 2 : 0;
    }

    /** The encoding of a name, {@code null} of none that is known. What calls itself Latin-1 is Windows-1252. */
    private static Charset named(String name) {
        if (name == null) {
            return null;
        }
        String plain = name.strip().toLowerCase(Locale.ROOT);
        switch (plain) {
            case "utf-8", "utf8":
                return StandardCharsets.UTF_8;
            case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "ascii", "us-ascii", "windows-1252", "cp1252":
                return WINDOWS;
            case "gb2312", "gbk", "x-gbk":
                return Charset.forName("GB18030");
            default:
                try {
                    return plain.isEmpty() || !Charset.isSupported(plain) ? null : Charset.forName(plain);
                } catch (IllegalCharsetNameException e) {
                    return null;
                }
        }
    }

    private static String ownWord(byte[] b, int from, int to) {
        int end = Math.min(to, from + HEAD);
        boolean xml = end - from > 5 && b[from] == '<' && b[from + 1] == '?' && b[from + 2] == 'x';
        String declared = xml ? value(b, from, Math.min(end, from + 200), XML_ENCODING) : null;
        return declared != null ? declared : value(b, from, end, CHARSET);
    }

    /** What stands after a word and an equals sign. */
    private static String value(byte[] b, int from, int to, byte[] word) {
        for (int i = from; i + word.length < to; i++) {
            if ((b[i] | 0x20) == word[0] && isWord(b, i, word)) {
                int j = i + word.length;
                while (j < to && (b[j] == ' ' || b[j] == '=' || b[j] == '"' || b[j] == '\'')) {
                    j++;
                }
                int start = j;
                while (j < to && (Character.isLetterOrDigit(b[j]) || b[j] == '-' || b[j] == '_' || b[j] == ':')) {
                    j++;
                }
                if (j > start) {
                    return new String(b, start, j - start, StandardCharsets.US_ASCII);
                }
            }
        }
        return null;
    }

    private static boolean isWord(byte[] b, int at, byte[] word) {
        for (int k = 0; k < word.length; k++) {
            if ((b[at + k] | 0x20) != word[k]) {
                return false;
            }
        }
        return true;
    }
}
