// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

import java.util.List;

/**
 * What the coder made of a text.
 *
 * @param coded the events, in order of sentence and offset
 * @param unsure pairs of countries in one sentence with words of action about that no rule could give to the pair, or that are
 *     only supposed or denied
 * @param read whether the text was read for events at all; false where its language is not one of the patterns' (English)
 */
public record Events(List<Event> coded, int unsure, boolean read) {

    /** No events. */
    public static final Events NONE = new Events(List.of(), 0);

    /** No events, as the language is not one that the patterns read. */
    public static final Events UNREAD = new Events(List.of(), 0, /* read= */ false);

    /** What was made of a text that was read. */
    public Events(List<Event> coded, int unsure) {
        this(coded, unsure, /* read= */ true);
    }

    /** Keeps its own copy. */
    public Events {
        coded = List.copyOf(coded);
        if (unsure < 0) {
            throw new IllegalArgumentException("unsure " + unsure + " is negative");
        }
    }
}
