// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

/** The stretches around a target over which vectors of words are summed. The order is that of the model's file. */
public enum Stretch {
    /** All words of the sentence but the target. */
    SENTENCE,
    /** Those of the target's clause. */
    CLAUSE,
    /** Those within three words after a negation. */
    NEGATED,
    /** The nearest words that are no function words, two on each side. */
    CONTENT,
    /** The four words before the target. */
    BEFORE,
    /** The four words after it. */
    AFTER;

    /** How many there are. */
    static final int COUNT = values().length;

    /**
     * What a sum over a stretch counts for, so that long stretches do not drown short ones.
     *
     * @param words of the stretch that have vectors
     */
    static double weight(int words) {
        return words == 0 ? 0 : 1 / Math.sqrt(words);
    }
}
