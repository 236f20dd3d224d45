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

    private final TargetModel model;
    private final TargetReader reader = new TargetReader();
    private final Sum sum = new Sum();

    /** With the model that ships. */
    public TargetTone() {
        this(TargetModel.shipped());
    }

    /** With a model, which may be shared. */
    public TargetTone(TargetModel model) {
        this.model = model;
    }

    /**
     * The attitude of its sentence toward a target.
     *
     * @param text that {@code scan} scanned last
     * @param first first token of the target
     * @param end token after its last
     * @param names tokens that belong to other names, such as all countries', which are read alike so that none carries a
     *     judgement of its own; more names are told by their capitals
     */
    public TargetScore score(char[] text, TextScan scan, int first, int end, BitSet names) {
        sum.begin();
        reader.read(text, scan, first, end, names, sum);
        return sum.score();
    }

    /**
     * The attitude toward the words at {@code [start, end)}, in UTF-16 units; empty when there are none. A word counts as a
     * whole, wherever the stretch cuts it.
     */
    public Optional<TargetScore> scoreUnits(char[] text, TextScan scan, int start, int end, BitSet names) {
        sum.begin();
        return reader.readUnits(text, scan, start, end, names, sum) ? Optional.of(sum.score()) : Optional.empty();
    }

    /** Adds up the weights of features. */
    private final class Sum implements FeatureSink {
        private double negative;
        private double positive;

        void begin() {
            negative = model.negativeIntercept();
            positive = model.positiveIntercept();
        }

        @Override
        public void add(FeatureKind kind, int a, int b, double value) {
            int found = model.find(kind.index(a, b));
            if (found >= 0) {
                negative += value * model.negativeWeight(found);
                positive += value * model.positiveWeight(found);
            }
        }

        TargetScore score() {
            return TargetScore.ofLogOdds(negative, positive);
        }
    }
}
