// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

import java.util.Arrays;

/** The vectors of the words around a target, summed over six stretches: what training sees of {@link WordVectors}. */
public final class VectorSums {

    /** Beside features of 1, so that one penalty suits both; by cross-validation, any from 1 to 3 does. */
    private static final double SCALE = 1.5;

    private final WordVectors vectors;
    private final double[] sums;
    private final int[] words = new int[Stretch.COUNT];

    /** Sums of these. */
    public VectorSums(WordVectors vectors) {
        this.vectors = vectors;
        sums = new double[size(vectors)];
    }

    /** How many numbers a target has. */
    public static int size(WordVectors vectors) {
        return Stretch.COUNT * vectors.dimension();
    }

    /** Takes a word, as a {@link FeatureSink} does. */
    public void word(Stretch stretch, int stem) {
        int place = vectors.find(stem);
        if (place >= 0) {
            vectors.addTo(place, sums, stretch.number() * vectors.dimension());
            words[stretch.number()]++;
        }
    }

    /** The numbers of the target whose words were taken; the next one begins. */
    public double[] take() {
        double[] values = sums.clone();
        for (int i = 0; i < values.length; i++) {
            values[i] *= SCALE * Stretch.weight(words[i / vectors.dimension()]);
        }
        Arrays.fill(sums, 0);
        Arrays.fill(words, 0);
        return values;
    }

    /** What words add to the log-odds by weights that were learned of such numbers. */
    public static WordScores scores(WordVectors vectors, double[] negative, double[] positive) {
        int[] stems = new int[vectors.size()];
        float[] scores = new float[vectors.size() * 2 * Stretch.COUNT];
        int n = 0;
        for (int i = 0; i < stems.length; i++) {
            stems[i] = vectors.stem(i);
            for (int stretch = 0; stretch < Stretch.COUNT; stretch++) {
                int from = stretch * vectors.dimension();
                scores[n++] = (float) (SCALE * vectors.dot(i, negative, from));
                scores[n++] = (float) (SCALE * vectors.dot(i, positive, from));
            }
        }
        return new WordScores(stems, scores);
    }
}
