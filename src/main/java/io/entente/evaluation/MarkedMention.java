// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.evaluation;

/**
 * A mention as a person or the program marked it.
 *
 * @param start first code point
 * @param end code point after the last
 * @param iso3 the country; {@code null} where a person left it open
 * @param kind what it is, as the gold set or the program calls it
 */
public record MarkedMention(int start, int end, String iso3, String kind) {

    /** Checks the order of the offsets. */
    public MarkedMention {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a mention spans [" + start + ", " + end + ")");
        }
    }

    boolean touches(MarkedMention other) {
        return start < other.end && other.start < end;
    }

    boolean sameSpan(MarkedMention other) {
        return start == other.start && end == other.end;
    }
}
