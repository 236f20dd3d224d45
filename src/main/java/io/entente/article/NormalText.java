// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.text.Normalizer;

/** A text in normal form: NFC, runs of white space as one space, none at the ends, zero-width characters left out. */
final class NormalText {

    private static final char FIRST_PRINTED = '!';
    private static final char FIRST_BEYOND_ASCII = 0x80;

    private char[] units;
    private int length;
    private boolean ascii;

    NormalText(CharSequence text) {
        units = text.toString().toCharArray(); // a string's own bounds checks cost more than the copy
        if (!normalise(false)) {
            units = Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray();
            normalise(true);
        }
    }

    /**
     * Writes the normal form over the text.
     *
     * @param composed whether the text is known to be composed
     * @return false where it may not be, and nothing is done
     */
    private boolean normalise(boolean composed) {
        char[] all = units;
        int together = 0;
        int n = 0;
        int spaced = 1; // no space opens a text
        for (char c : all) {
            int space;
            if (c < FIRST_BEYOND_ASCII) {
                space = c - FIRST_PRINTED >>> Integer.SIZE - 1; // no branch: one for each word is hard to foresee
            } else if (!composed && !isComposed(c)) {
                return false;
            } else if (isPrinted(c)) {
                space = 0;
                together |= c;
            } else if (isInvisible(c)) {
                continue;
            } else {
                space = 1;
            }
            all[n] = (char) (c + (' ' - c) * space);
            n += 1 - (space & spaced);
            spaced = space;
        }
        length = n == 0 ? 0 : n - spaced;
        ascii = together == 0;
        return true;
    }

    /** Its characters: a byte each of a text of ASCII, else two, so that a text of the one never equals one of the other. */
    byte[] bytes() {
        return ascii ? narrow() : wide();
    }

    private byte[] narrow() {
        byte[] bytes = new byte[length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) units[i];
        }
        return bytes;
    }

    private byte[] wide() {
        byte[] bytes = new byte[length * Character.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asCharBuffer().put(units, 0, length);
        return bytes;
    }

    private static boolean isPrinted(char c) {
        if (c < '\u2000' || c > '\u3000') { // few spaces and invisible signs lie outside
            return c != '\u00A0' && c != '\u00AD' && c != '\u1680' && c != '\uFEFF';
        }
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !isInvisible(c);
    }

    private static boolean isInvisible(char c) {
        return c == '\u200B' || c == '\uFEFF' || c == '\u200C' || c == '\u200D' || c == '\u00AD';
    }

    /** Whether a letter or sign is Latin or print, which are composed as they stand. */
    private static boolean isComposed(char c) {
        return c < 0x300 || (c >= 0x2010 && c <= 0x2027);
    }
}
