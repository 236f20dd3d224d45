// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

import io.entente.text.TextScan;
import java.util.BitSet;
import java.util.Optional;

/**
 * The attitude of English sentences toward names in them, by a trained model over cheap features. Reuses its buffers: one
 * per thread; the model is shared.
 */
public final class TargetTone {

    private final TargetReader reader = new TargetReader();
    private final Sum sum;

    /** With the model that ships. */
    public TargetTone() {
        this(TargetModel.shipped());
    }

    /** With a model, which may be shared. */
    public TargetTone(TargetModel model) {
        sum = new Sum(model);
    }

    /** Takes a text, as {@link TargetReader#open} does. */
    public void open(char[] text, TextScan scan, BitSet names) {
        reader.open(text, scan, names);
    }

    /**
     * The attitude of its sentence toward a target in the text that is open.
     *
     * @param first first token of the target
     * @param end token after its last
     */
    public TargetScore score(int first, int end) {
        sum.begin();
        reader.read(first, end, sum);
        return sum.score();
    }

    /**
     * The attitude toward the words at {@code [start, end)}, in UTF-16 units; empty when there are none. A word counts as a
     * whole, wherever the stretch cuts it.
     */
    public Optional<TargetScore> scoreUnits(int start, int end) {
        sum.begin();
        return reader.readUnits(start, end, sum) ? Optional.of(sum.score()) : Optional.empty();
    }

    /** Adds up the weights of features. */
    private static final class Sum implements FeatureSink {
        private final TargetModel model;
        private final WordScores.Sums words;
        private double negative;
        private double positive;

        Sum(TargetModel model) {
            this.model = model;
            words = model.words().new Sums();
        }

        void begin() {
            negative = model.negativeIntercept();
            positive = model.positiveIntercept();
            words.clear();
        }

        @Override
        public void add(FeatureKind kind, int a, int b, double value) {
            int found = model.find(kind.index(a, b));
            negative += value * model.negativeWeight(found);
            positive += value * model.positiveWeight(found);
        }

        @Override
        public void word(Stretch stretch, int stem) {
            words.word(stretch, stem);
        }

        TargetScore score() {
            return TargetScore.ofLogOdds(negative + words.negative(), positive + words.positive());
        }
    }
}
