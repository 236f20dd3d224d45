// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import java.util.Arrays;

/**
 * What one article cluster says of two countries a and b that it mentions both: one article of each cluster of copies.
 * Tones are in [-1, 1], Goldstein scores in [-10, 10]. Not safe for use by several threads.
 */
public final class TieEvidence {
    static final int ARTICLES = 0;
    static final int SENTENCE_ARTICLES = 1;
    static final int TONE_N = 2;
    static final int TONE_SUM = 3;
    static final int TONE_SIZE = 4;
    /** Three numbers each way: number, sum, sum of absolute values. */
    static final int TARGET = 5;

    static final int EVENT = 11;
    static final int WIDTH = 17;

    /** Tones and scores over 10 are rounded once to 1e-4 and then summed in integers. */
    static final double UNITS = 1e4;

    static final int PER_WAY = 3;

    private final long[] sums = new long[WIDTH];

    /** An article that mentions both. */
    public TieEvidence() {
        sums[ARTICLES] = 1;
    }

    /** A sentence of it mentions both, tone NaN without one. */
    public TieEvidence addSentence(double tone) {
        sums[SENTENCE_ARTICLES] = 1;
        if (!Double.isNaN(tone)) {
            long quantum = quantise("tone", tone, 1);
            sums[TONE_N]++;
            sums[TONE_SUM] += quantum;
            sums[TONE_SIZE] += Math.abs(quantum);
        }
        return this;
    }

    /** Tone that one aims at the other. */
    public TieEvidence addTargetTone(boolean fromA, double tone) {
        return add(TARGET + (fromA ? 0 : PER_WAY), quantise("tone", tone, 1));
    }

    /** What one does to the other. */
    public TieEvidence addEvent(boolean fromA, double goldstein) {
        return add(EVENT + (fromA ? 0 : PER_WAY), quantise("Goldstein score", goldstein, DirectedTie.MAX_GOLDSTEIN));
    }

    private TieEvidence add(int at, long quantum) {
        sums[at]++;
        sums[at + 1] += quantum;
        sums[at + 2] += Math.abs(quantum);
        return this;
    }

    /** Whether it says anything of how the two stand: a tone, a tone that one aims at the other, or an event. */
    boolean tells() {
        return sums[TONE_N] + sums[TARGET] + sums[TARGET + PER_WAY] + sums[EVENT] + sums[EVENT + PER_WAY] > 0;
    }

    /** One sum; counts of articles by the weight of their day, in units of 1 / {@link Decay#FULL}. */
    long sum(int field, long dayWeight) {
        return field < TONE_N ? sums[field] * dayWeight : sums[field];
    }

    /** All of them. */
    long[] sums(long dayWeight) {
        long[] all = new long[WIDTH];
        Arrays.setAll(all, field -> sum(field, dayWeight));
        return all;
    }

    private static long quantise(String name, double value, double most) {
        if (!(Math.abs(value) <= most)) {
            throw new IllegalArgumentException(name + " " + value + " is outside [-" + most + ", " + most + "]");
        }
        return Math.round(value / most * UNITS);
    }
}
