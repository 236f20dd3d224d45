// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.web;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The characters of one page after the other, in a buffer that is kept. */
final class PageCharacters {

    /** A longer buffer is not kept. Characters. */
    private static final int KEPT = 1 << 22;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long BEYOND_ASCII = 0x8080808080808080L;

    char[] chars = new char[0];
    int length;

    /** Makes room for so many characters; what was there is gone. */
    void reserve(int most) {
        length = 0;
        if (chars.length < most || chars.length > KEPT && most < KEPT) {
            chars = new char[most + most / 2];
        }
    }

    void set(String text) {
        reserve(text.length());
        length = text.length();
        text.getChars(0, length, chars, 0);
    }

    /**
     * Sets the characters of UTF-8; false when a byte is none of it (RFC 3629: shortest form, no surrogates, up to U+10FFFF).
     */
    boolean setUtf8(byte[] b, int from, int to) {
        reserve(to - from);
        char[] out = chars;
        int n = 0;
        int i = from;
        while (i < to) {
            int c = b[i++];
            if (c >= 0) {
                int end = asciiEnd(b, i, to);
                out[n++] = (char) c;
                int shift = n - i;
                for (; i < end; i++) { // simple enough for the compiler to take many at once
                    out[i + shift] = (char) b[i];
                }
                n = i + shift;
            } else if (c < (byte) 0xE0) {
                if (c < (byte) 0xC2 || i >= to || !follows(b[i])) {
                    return false;
                }
                out[n++] = (char) ((c & 0x1F) << 6 | b[i++] & 0x3F);
            } else if (c < (byte) 0xF0) {
                if (i + 1 >= to || !follows(b[i]) || !follows(b[i + 1])) {
                    return false;
                }
                int u = (c & 0xF) << 12 | (b[i] & 0x3F) << 6 | b[i + 1] & 0x3F;
                if (u < 0x800 || u >= Character.MIN_SURROGATE && u <= Character.MAX_SURROGATE) {
                    return false;
                }
                out[n++] = (char) u;
                i += 2;
            } else {
                if (i + 2 >= to || !follows(b[i]) || !follows(b[i + 1]) || !follows(b[i + 2])) {
                    return false;
                }
                int u = (c & 0xF) << 18 | (b[i] & 0x3F) << 12 | (b[i + 1] & 0x3F) << 6 | b[i + 2] & 0x3F;
                if (!Character.isSupplementaryCodePoint(u)) {
                    return false;
                }
                out[n++] = Character.highSurrogate(u);
                out[n++] = Character.lowSurrogate(u);
                i += 3;
            }
        }
        length = n;
        return true;
    }

    /** End of a stretch of whole words of ASCII. */
    private static int asciiEnd(byte[] b, int from, int to) {
        int i = from;
        while (i + Long.BYTES <= to && ((long) WORD.get(b, i) & BEYOND_ASCII) == 0) {
            i += Long.BYTES;
        }
        return i;
    }

    private static boolean follows(byte b) {
        return (b & 0xC0) == 0x80;
    }
}
