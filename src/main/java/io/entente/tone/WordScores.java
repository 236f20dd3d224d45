// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

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

    /** Stems of a file; more would be no language. */
    private static final int MOST = 1 << 24;

    private static final int SPREAD = 0x9E3779B1;

    private final int[] stems;
    private final float[] scores;
    /** Place of a stem plus one, by its hash; 0 is free. */
    private final int[] slots;

    private final int shift;

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
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, stems.length)) + 1;
        slots = new int[1 << bits];
        shift = Integer.SIZE - bits;
        for (int i = 0; i < stems.length; i++) {
            int at = stems[i] * SPREAD >>> shift;
            while (slots[at] != 0) {
                at = at + 1 & slots.length - 1;
            }
            slots[at] = i + 1;
        }
    }

    /** A number of things that follow in a file, which may be damaged. */
    static int count(DataInputStream in, int most) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > most) {
            throw new IOException("it is damaged: " + count + " things are to follow, " + most + " may");
        }
        return count;
    }

    static WordScores read(DataInputStream in) throws IOException {
        int[] stems = new int[count(in, MOST)];
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
        int at = stem * SPREAD >>> shift;
        while (slots[at] != 0 && stems[slots[at] - 1] != stem) {
            at = at + 1 & slots.length - 1;
        }
        return slots[at] - 1;
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
