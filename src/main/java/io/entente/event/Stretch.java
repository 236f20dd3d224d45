// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

import java.util.function.IntUnaryOperator;

/**
 * A stretch of a field.
 *
 * @param start its first unit or code point, as its holder says
 * @param end the one after its last
 */
public record Stretch(int start, int end) {

    /** Where there is no text. */
    public static final Stretch NONE = new Stretch(0, 0);

    /** Checks the order. */
    public Stretch {
        if (start < 0 || end <= start && end > 0) {
            throw new IllegalArgumentException("a stretch of [" + start + ", " + end + ")");
        }
    }

    Stretch at(IntUnaryOperator offsets) {
        return new Stretch(offsets.applyAsInt(start), offsets.applyAsInt(end));
    }
}
