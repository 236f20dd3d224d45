// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
        byte[] bytes = new byte[text.length()];
        int n = 0;
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128) {
                return ofUnicode(text);
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

    private static Fingerprint ofUnicode(CharSequence text) {
        String composed = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text.toString()
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder normal = new StringBuilder(composed.length());
        boolean space = false;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = normal.length() > 0;
            } else if (c != '\u200B' && c != '\uFEFF' && c != '\u200C' && c != '\u200D' && c != '\u00AD') {
                if (space) {
                    normal.append(' ');
                    space = false;
                }
                normal.append(c);
            }
        }
        byte[] bytes = normal.toString().getBytes(StandardCharsets.UTF_8);
        return hash(bytes, bytes.length);
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
