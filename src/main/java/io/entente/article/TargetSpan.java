// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

/**
 * A stretch of a text that a record asks the tone toward.
 *
 * @param start first code point
 * @param end code point after the last
 */
public record TargetSpan(int start, int end) {

    /** Checks the order of the offsets. */
    public TargetSpan {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a target spans [" + start + ", " + end + ")");
        }
    }
}
