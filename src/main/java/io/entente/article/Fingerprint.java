// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.text.Normalizer;
import java.util.HexFormat;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * A 128-bit hash (MurmurHash3 x64) of a text in normal form: NFC, runs of white space as one space, none at the ends,
 * zero-width characters left out. Texts with one fingerprint are taken for the same.
 *
 * @param hi first 64 bits
 * @param lo last 64 bits
 */
public record Fingerprint(long hi, long lo) {

    private static final char FIRST_BEYOND_ASCII = 0x80;

    /** The fingerprint of a text. */
    public static Fingerprint of(CharSequence text) {
        char[] units = text.toString().toCharArray(); // a string's own bounds checks cost more than the copy
        if (!isComposed(units)) {
            units = composed(units);
        }
        int n = 0;
        int all = 0;
        boolean space = false;
        for (char c : units) {
            if (c > ' ' && (c < FIRST_BEYOND_ASCII || isPrinted(c))) {
                if (space) {
                    units[n++] = ' ';
                    space = false;
                }
                units[n++] = c;
                all |= c;
            } else if (c <= ' ' || !isInvisible(c)) {
                space = n > 0;
            }
        }
        return hash(all < FIRST_BEYOND_ASCII ? narrow(units, n) : wide(units, n));
    }

    private static boolean isPrinted(char c) {
        if (c < '\u2000' || c > '\u3000') { // few spaces and invisible signs lie outside
            return c != '\u00A0' && c != '\u00AD' && c != '\u1680' && c != '\uFEFF';
        }
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !isInvisible(c);
    }

    private static byte[] narrow(char[] units, int n) {
        byte[] bytes = new byte[n];
        for (int i = 0; i < n; i++) {
            bytes[i] = (byte) units[i];
        }
        return bytes;
    }

    /** Two bytes a unit: a text with one character beyond ASCII never equals one without. */
    private static byte[] wide(char[] units, int n) {
        byte[] bytes = new byte[n * Character.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asCharBuffer().put(units, 0, n);
        return bytes;
    }

    /** Whether a text is Latin letters and print, which are composed as they stand. */
    private static boolean isComposed(char[] units) {
        for (char c : units) {
            if (c >= 0x300 && (c < 0x2010 || c > 0x2027)) {
                return false;
            }
        }
        return true;
    }

    private static char[] composed(char[] units) {
        return Normalizer.normalize(CharBuffer.wrap(units), Normalizer.Form.NFC).toCharArray();
    }

    private static boolean isInvisible(char c) {
        return c == '\u200B' || c == '\uFEFF' || c == '\u200C' || c == '\u200D' || c == '\u00AD';
    }

    private static Fingerprint hash(byte[] bytes) {
        long[] h = MurmurHash3.hash128x64(bytes, 0, bytes.length, 0);
        return new Fingerprint(h[0], h[1]);
    }

    /** 32 hexadecimal digits. */
    public String hex() {
        return HexFormat.of()
                .formatHex(ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(hi)
                        .putLong(lo)
                        .array());
    }
}
