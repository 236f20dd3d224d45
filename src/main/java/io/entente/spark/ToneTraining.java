// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.article.UserError;
import io.entente.tone.FeatureKind;
import io.entente.tone.TargetModel;
import io.entente.tone.VectorSums;
import io.entente.tone.WordVectors;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.tuning.CrossValidator;
import org.apache.spark.ml.tuning.CrossValidatorModel;
import org.apache.spark.ml.tuning.ParamGridBuilder;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Trains the target tone: hashed features and vectors of words, then a multinomial logistic regression with an L2 penalty that
 * cross-validation chooses. All targets of one text are in one fold.
 *
 * @param seed of the folds
 * @param folds how many, at least 2
 * @param minimumTargets in how many targets a feature must be found to count
 * @param penalties that are tried
 * @param words file of word vectors, as {@link WordVectors#read} has it; none if empty
 */
public record ToneTraining(long seed, int folds, int minimumTargets, List<Double> penalties, String words) {

    /** Negative, neutral, positive. */
    static final int CLASSES = 3;

    private static final int ITERATIONS = 60;
    private static final double TOLERANCE = 1e-5;
    private static final int NEGATIVE = 0;
    private static final int NEUTRAL = 1;
    private static final int POSITIVE = 2;

    /** Penalties around the best of many trials. */
    public static final List<Double> USUAL_PENALTIES = List.of(.003, .006);

    /** Checks the numbers. */
    public ToneTraining {
        if (folds < 2) {
            throw new IllegalArgumentException("cross-validation needs 2 folds or more, not " + folds);
        }
        if (minimumTargets < 1) {
            throw new IllegalArgumentException("a feature is found in 1 target or more, not " + minimumTargets);
        }
        penalties = List.copyOf(penalties);
    }

    /**
     * What came out.
     *
     * @param pipeline MLlib's own model, from {@code text}, {@code start} and {@code end} to {@code probability}
     * @param places the hashed features it uses, ascending
     * @param vectors the words' vectors, whose sums stand after them
     * @param penalty that was chosen
     * @param macroF1 mean of the folds at that penalty
     */
    @SuppressWarnings("ArrayRecordComponent") // some ten thousand numbers, read only
    public record Trained(PipelineModel pipeline, int[] places, WordVectors vectors, double penalty, double macroF1) {

        /** The same model for the plain core. */
        public TargetModel model(String provenance) {
            LogisticRegressionModel regression = (LogisticRegressionModel) pipeline.stages()[1];
            double[] weights = new double[2 * places.length];
            for (int i = 0; i < places.length; i++) {
                weights[2 * i] = againstNeutral(regression, NEGATIVE, i);
                weights[2 * i + 1] = againstNeutral(regression, POSITIVE, i);
            }
            double[] negative = new double[VectorSums.size(vectors)];
            double[] positive = new double[negative.length];
            for (int i = 0; i < negative.length; i++) {
                negative[i] = againstNeutral(regression, NEGATIVE, places.length + i);
                positive[i] = againstNeutral(regression, POSITIVE, places.length + i);
            }
            double[] intercepts = regression.interceptVector().toArray();
            return new TargetModel(
                    provenance,
                    intercepts[NEGATIVE] - intercepts[NEUTRAL],
                    intercepts[POSITIVE] - intercepts[NEUTRAL],
                    places,
                    weights,
                    VectorSums.scores(vectors, negative, positive));
        }
    }

    /**
     * Trains.
     *
     * @param targets as {@link ToneTargets#read} gives them
     * @param say takes a line for each penalty tried
     */
    public Trained train(Dataset<Row> targets, Consumer<String> say) {
        Dataset<Row> all = ToneTargets.inFolds(targets, folds, seed);
        long filled = all.select(ToneTargets.FOLD).distinct().count();
        if (filled < folds) {
            throw new UserError("--folds " + folds + ": the targets fill only " + filled
                    + " of them, as all of one text are in one; name fewer, or train on more texts");
        }
        int[] places = frequent(new TargetFeaturizer().transform(all));
        TargetFeaturizer featurizer = new TargetFeaturizer().setPlaces(places).setVectors(words);
        Dataset<Row> features = featurizer.transform(all).cache();
        double best = -1;
        double penalty = penalties.get(0);
        double[] scores = scores(features, penalties);
        for (int i = 0; i < scores.length; i++) {
            say.accept(String.format(Locale.ROOT, "penalty %.4f  macro F1 %.4f", penalties.get(i), scores[i]));
            if (scores[i] > best) {
                best = scores[i];
                penalty = penalties.get(i);
            }
        }
        features.unpersist();
        PipelineModel pipeline = new Pipeline()
                .setStages(new PipelineStage[] {featurizer, regression().setRegParam(penalty)})
                .fit(all);
        return new Trained(pipeline, places, vectors(words), penalty, best);
    }

    /** Cross-validates once more without each group of features and says what it buys. */
    public void ablate(Dataset<Row> targets, Trained trained, Consumer<String> say) {
        Dataset<Row> all = ToneTargets.inFolds(targets, folds, seed);
        for (FeatureKind.Group group : FeatureKind.Group.values()) {
            if (group == FeatureKind.Group.VECTORS && words.isEmpty()) {
                continue;
            }
            Dataset<Row> features = new TargetFeaturizer()
                    .setPlaces(trained.places())
                    .setVectors(words)
                    .setWithout(group.code())
                    .transform(all)
                    .cache();
            double without = scores(features, List.of(trained.penalty()))[0];
            say.accept(String.format(
                    Locale.ROOT,
                    "without %-10s  macro F1 %.4f  (%+.4f)",
                    group.code(),
                    without,
                    without - trained.macroF1()));
            features.unpersist();
        }
    }

    /**
     * The vectors of a file; none when its name is empty.
     *
     * @throws UserError naming the line that is wrong
     */
    public static WordVectors vectors(String file) {
        if (file.isEmpty()) {
            return WordVectors.NONE;
        }
        try (Reader in = Files.newBufferedReader(Path.of(file))) {
            return WordVectors.read(in);
        } catch (IOException e) {
            throw new UserError("--words " + file + ": " + e.getMessage(), e);
        }
    }

    private static double againstNeutral(LogisticRegressionModel regression, int c, int feature) {
        return regression.coefficientMatrix().apply(c, feature)
                - regression.coefficientMatrix().apply(NEUTRAL, feature);
    }

    private double[] scores(Dataset<Row> features, List<Double> tried) {
        LogisticRegression regression = regression();
        ParamGridBuilder grid = new ParamGridBuilder();
        ParamMap[] maps = grid.addGrid(
                        regression.regParam(),
                        tried.stream().mapToDouble(Double::doubleValue).toArray())
                .build();
        CrossValidatorModel validated = new CrossValidator()
                .setEstimator(regression)
                .setEvaluator(new MacroF1())
                .setEstimatorParamMaps(maps)
                .setNumFolds(folds)
                .setFoldCol(ToneTargets.FOLD)
                .setParallelism(2)
                .setSeed(seed)
                .fit(features);
        return validated.avgMetrics();
    }

    private static LogisticRegression regression() {
        return new LogisticRegression()
                .setFamily("multinomial")
                .setStandardization(false)
                .setElasticNetParam(0)
                .setMaxIter(ITERATIONS)
                .setTol(TOLERANCE);
    }

    private int[] frequent(Dataset<Row> hashed) {
        int[] found = new int[TargetModel.DIMENSION];
        hashed.select("features").toLocalIterator().forEachRemaining(row -> {
            for (int i : ((SparseVector) row.get(0)).indices()) {
                found[i]++;
            }
        });
        int[] places = new int[found.length];
        int n = 0;
        for (int i = 0; i < found.length; i++) {
            if (found[i] >= minimumTargets) {
                places[n++] = i;
            }
        }
        return Arrays.copyOf(places, n);
    }

    /** A feature with its weight for one class against neutral. */
    public record Weight(int place, double weight) {}

    /** The features with the greatest weights for negative ({@code c} 0) or positive (2) against neutral. */
    public static List<Weight> greatest(Trained trained, int c, int n) {
        LogisticRegressionModel regression =
                (LogisticRegressionModel) trained.pipeline().stages()[1];
        List<Weight> weights = new ArrayList<>();
        for (int i = 0; i < trained.places().length; i++) {
            weights.add(new Weight(trained.places()[i], againstNeutral(regression, c, i)));
        }
        weights.sort(Comparator.comparingDouble(Weight::weight).reversed());
        return List.copyOf(weights.subList(0, Math.min(n, weights.size())));
    }
}
