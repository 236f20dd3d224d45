// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

import io.entente.text.HashIndex;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * What each stem adds to the log-odds of negative and of positive against neutral in each stretch around a target: the products of
 * {@link WordVectors} with what was learned of them, so that neither vectors nor products are needed any more. Immutable and thread-safe.
 */
public final class WordScores {

    /** No word adds anything. */
    public static final WordScores NONE = new WordScores(new int[0], new float[0]);

    private static final int ROW = 2 * Stretch.COUNT;

    /** Stems of a file, as {@link HashIndex} can number them. */
    private static final int MOST = (1 << 20) - 2;

    /** 2^64 divided by the golden ratio: makes a word's hash of a stem's, which has half the bits. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final int[] stems;
    private final float[] scores;
    private final HashIndex places;

    /**
     * Scores.
     *
     * @param stems each once
     * @param scores for each stem and stretch that of negative and that of positive
     */
    WordScores(int[] stems, float[] scores) {
        if (scores.length != stems.length * ROW) {
            throw new IllegalArgumentException(
                    stems.length + " stems need " + ROW + " scores each, not " + scores.length + " in all");
        }
        this.stems = stems;
        this.scores = scores;
        places = new HashIndex(
                Arrays.stream(stems).mapToLong(stem -> stem * SPREAD).toArray());
    }

    static WordScores read(DataInputStream in) throws IOException {
        int[] stems = new int[TargetModel.count(in, MOST)];
        for (int i = 0; i < stems.length; i++) {
            stems[i] = in.readInt();
        }
        float[] scores = new float[stems.length * ROW];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = in.readFloat();
        }
        return new WordScores(stems, scores);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(stems.length);
        for (int stem : stems) {
            out.writeInt(stem);
        }
        for (float score : scores) {
            out.writeFloat(score);
        }
    }

    /** How many stems have scores. */
    public int size() {
        return stems.length;
    }

    /** The place of a stem; -1 when it has no scores. */
    int find(int stem) {
        return places.number(stem * SPREAD);
    }

    /** The sums over the stretches of one target. */
    final class Sums {
        private final double[] negative = new double[Stretch.COUNT];
        private final double[] positive = new double[Stretch.COUNT];
        private final int[] words = new int[Stretch.COUNT];
        private int last;
        private int place = find(0);

        void clear() {
            Arrays.fill(negative, 0);
            Arrays.fill(positive, 0);
            Arrays.fill(words, 0);
        }

        void word(Stretch stretch, int stem) {
            if (stem != last) { // the stretches of a word come one after the other
                last = stem;
                place = find(stem);
            }
            if (place >= 0) {
                int slot = stretch.number();
                int at = place * ROW + 2 * slot;
                negative[slot] += scores[at];
                positive[slot] += scores[at + 1];
                words[slot]++;
            }
        }

        double negative() {
            return total(negative);
        }

        double positive() {
            return total(positive);
        }

        private double total(double[] sums) {
            double total = 0;
            for (int slot = 0; slot < sums.length; slot++) {
                total += sums[slot] * Stretch.weight(words[slot]);
            }
            return total;
        }
    }
}
