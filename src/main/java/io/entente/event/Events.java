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
 */
public record Events(List<Event> coded, int unsure) {

    /** No events. */
    public static final Events NONE = new Events(List.of(), 0);

    /** Keeps its own copy. */
    public Events {
        coded = List.copyOf(coded);
        if (unsure < 0) {
            throw new IllegalArgumentException("unsure " + unsure + " is negative");
        }
    }
}
