// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.evaluation;

/**
 * A mention that was missed, given to the wrong country, or found where there is none.
 *
 * @param type missed, wrong-iso or spurious
 * @param surface the words
 * @param iso3 the country; of a wrong one {@code right->found}
 * @param article the article's id
 * @param start first code point in its text
 * @param end code point after the last
 */
public record MentionError(String type, String surface, String iso3, String article, int start, int end) {

    /** Errors that are the same but for the place. */
    public record Group(String type, String surface, String iso3) {}

    /** What it has in common with others. */
    public Group group() {
        return new Group(type, surface, iso3);
    }
}
