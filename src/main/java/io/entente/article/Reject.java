// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.nio.charset.StandardCharsets;

/**
 * A record that could not be used.
 *
 * @param detail what was found and what was expected, one line
 * @param excerpt the beginning of the record with control characters made visible; empty when there is nothing to show
 */
public record Reject(Origin origin, RejectReason reason, String detail, String excerpt) implements Entry {

    private static final int EXCERPT = 200;
    private static final int MOST_BYTES_PER_CHARACTER = 4;

    /** Cuts detail and excerpt to a readable length. */
    public Reject {
        detail = visible(detail);
        excerpt = visible(excerpt);
    }

    /** A reject whose excerpt is the beginning of these bytes. */
    static Reject of(Origin origin, RejectReason reason, String detail, byte[] bytes, int from, int to) {
        int end = Math.min(to, from + EXCERPT * MOST_BYTES_PER_CHARACTER);
        return new Reject(origin, reason, detail, new String(bytes, from, end - from, StandardCharsets.UTF_8));
    }

    private static String visible(String text) {
        StringBuilder out = new StringBuilder();
        int n = 0;
        for (int i = 0; i < text.length() && n < EXCERPT; n++) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean hidden = Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || isLone(c);
            out.appendCodePoint(c == '\n' ? '\u23CE' : c == '\t' ? ' ' : hidden ? '\uFFFD' : c);
        }
        return out.toString();
    }

    private static boolean isLone(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
