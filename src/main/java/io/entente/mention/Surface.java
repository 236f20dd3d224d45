// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

/** The words of a mention as printed. */
public final class Surface {

    private Surface() {}

    /** The stretch of a text that a mention with offsets in code points spans. */
    public static String of(String text, Mention m) {
        int start = text.offsetByCodePoints(0, m.start());
        return text.substring(start, text.offsetByCodePoints(start, m.end() - m.start()));
    }
}
