// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

/** The stretches around a target over which vectors of words are summed. The number is their place in the model's file. */
public enum Stretch {
    /** All words of the sentence but the target. */
    SENTENCE(0),
    /** Those of the target's clause. */
    CLAUSE(1),
    /** Those within three words after a negation. */
    NEGATED(2),
    /** The nearest words that are no function words, two on each side. */
    CONTENT(3),
    /** The four words before the target. */
    BEFORE(4),
    /** The four words after it. */
    AFTER(5);

    /** How many there are. */
    static final int COUNT = values().length;

    private final int number;

    Stretch(int number) {
        this.number = number;
    }

    /** Its number, below {@link #COUNT}. */
    int number() {
        return number;
    }

    /**
     * What a sum over a stretch counts for, so that long stretches do not drown short ones.
     *
     * @param words of the stretch that have vectors
     */
    static double weight(int words) {
        return words == 0 ? 0 : 1 / Math.sqrt(words);
    }
}
