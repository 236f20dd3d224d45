// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.clean;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/** Windows-1252, the encoding for which UTF-8 and ISO 8859-1 are mistaken most (WHATWG Encoding Standard, 9). */
final class WindowsCharacters {

    private static final int FIRST = 0x80;
    private static final int FIRST_LATIN = 0xA0;
    private static final int LAST = 0xFF;
    private static final String CONTROLS = controls();
    private static final Map<Character, Integer> BYTES = bytes();

    private WindowsCharacters() {}

    private static String controls() {
        byte[] all = new byte[FIRST_LATIN - FIRST];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) (FIRST + i);
        }
        return new String(all, Charset.forName("windows-1252"));
    }

    private static Map<Character, Integer> bytes() {
        Map<Character, Integer> bytes = new HashMap<>();
        for (int i = 0; i < CONTROLS.length(); i++) {
            if (CONTROLS.charAt(i) != '\uFFFD') {
                bytes.put(CONTROLS.charAt(i), FIRST + i);
            }
        }
        return bytes;
    }

    /** The byte that was read as this character, by Windows-1252 or ISO 8859-1; -1 when none above ASCII was. */
    static int byteOf(char c) {
        if (c >= FIRST && c <= LAST) {
            return c;
        }
        return c < FIRST ? -1 : BYTES.getOrDefault(c, -1);
    }
}
