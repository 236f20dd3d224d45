// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;

/**
 * JSON that may stand in a {@code script} element: no string in it can end the element, open a comment or a CDATA section,
 * or break a line for a reader that follows JavaScript before 2019 (U+2028, U+2029).
 */
final class ScriptEscapes extends CharacterEscapes {

    private static final long serialVersionUID = 1;

    private static final String UNSAFE = "<>&'";

    private final int[] ascii;

    ScriptEscapes() {
        ascii = standardAsciiEscapesForJSON();
        UNSAFE.chars().forEach(c -> ascii[c] = ESCAPE_CUSTOM);
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ascii.clone();
    }

    @Override
    public SerializableString getEscapeSequence(int c) {
        return c == 0x2028 || c == 0x2029 || UNSAFE.indexOf(c) >= 0
                ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", c))
                : null;
    }
}
