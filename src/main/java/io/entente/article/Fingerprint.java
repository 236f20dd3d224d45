// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.nio.ByteBuffer;
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

    /** The fingerprint of a text. */
    public static Fingerprint of(CharSequence text) {
        char[] units = text.toString().toCharArray(); // a string's own bounds checks cost more than the copy
        byte[] bytes = new byte[units.length];
        int n = 0;
        boolean space = false;
        for (char c : units) {
            if (c >= 128) {
                return ofUnicode(isComposed(units) ? units : composed(units));
            }
            if (c <= ' ') {
                space = n > 0;
            } else {
                if (space) {
                    bytes[n++] = ' ';
                    space = false;
                }
                bytes[n++] = (byte) c;
            }
        }
        return hash(bytes, n);
    }

    /** Two bytes a unit: a text with one character beyond ASCII never equals one without. */
    private static Fingerprint ofUnicode(char[] units) {
        byte[] bytes = new byte[units.length * 2];
        int n = 0;
        boolean space = false;
        for (char c : units) {
            if (c <= ' ' || c >= 128 && (Character.isWhitespace(c) || Character.isSpaceChar(c))) {
                space = n > 0;
            } else if (c < 128 || !isInvisible(c)) {
                if (space) {
                    bytes[n] = ' ';
                    n += 2;
                    space = false;
                }
                bytes[n++] = (byte) c;
                bytes[n++] = (byte) (c >>> 8);
            }
        }
        return hash(bytes, n);
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

    private static Fingerprint hash(byte[] bytes, int length) {
        long[] h = MurmurHash3.hash128x64(bytes, 0, length, 0);
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
