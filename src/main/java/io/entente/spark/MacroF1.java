// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import org.apache.spark.ml.evaluation.Evaluator;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * The mean of the F1 of all classes, each counting alike however rare; columns {@code label} and {@code prediction}. MLlib's
 * own F1 weighs classes by their frequency.
 */
public final class MacroF1 extends Evaluator {

    private static final long serialVersionUID = 1;

    private final String uid;

    /** The evaluator. */
    public MacroF1() {
        this(Identifiable.randomUID("macroF1"));
    }

    /** The same with an identity of its own. */
    public MacroF1(String uid) {
        this.uid = uid;
    }

    @Override
    public String uid() {
        return uid;
    }

    @Override
    public double evaluate(Dataset<?> dataset) {
        long[][] counts = new long[ToneTraining.CLASSES][ToneTraining.CLASSES];
        for (Row r : dataset.groupBy(
                        functions.col("label").cast("int"),
                        functions.col("prediction").cast("int"))
                .count()
                .collectAsList()) {
            counts[r.getInt(0)][r.getInt(1)] = r.getLong(2);
        }
        return of(counts);
    }

    /** Macro F1 of a confusion matrix, true classes first. */
    static double of(long[][] counts) {
        double sum = 0;
        for (int c = 0; c < counts.length; c++) {
            long gold = 0;
            long said = 0;
            for (int k = 0; k < counts.length; k++) {
                gold += counts[c][k];
                said += counts[k][c];
            }
            sum += 2.0 * counts[c][c] / Math.max(1, gold + said);
        }
        return sum / counts.length;
    }

    @Override
    public boolean isLargerBetter() {
        return true;
    }

    @Override
    public MacroF1 copy(ParamMap extra) {
        return defaultCopy(extra);
    }
}
