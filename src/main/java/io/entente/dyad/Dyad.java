// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.dyad;

import io.entente.mention.Mention;

/**
 * Two countries that one sentence speaks of: the evidence of a tie.
 *
 * @param a the mention of the country whose code comes first
 * @param b the mention of the other; of all such pairs of mentions these two stand nearest
 * @param distance tokens between them; 0 when they touch
 * @param sentence the sentence
 * @param index its index among the field's sentences
 * @param toneA the sentence's tone toward the first country, in [-1, 1]; NaN where the language has no model of it
 * @param toneB the same toward the other
 */
public record Dyad(Mention a, Mention b, int distance, Sentence sentence, int index, double toneA, double toneB) {

    /** Checks the order of the countries. */
    public Dyad {
        if (a.iso3().compareTo(b.iso3()) >= 0) {
            throw new IllegalArgumentException("dyad " + a.iso3() + "-" + b.iso3() + " is not in order of code");
        }
        if (distance < 0) {
            throw new IllegalArgumentException("distance " + distance + " is negative");
        }
    }
}
