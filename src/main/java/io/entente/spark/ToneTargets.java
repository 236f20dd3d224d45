// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.article.UserError;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Labelled targets to train on: JSON Lines with {@code id}, {@code text}, {@code start}, {@code end}, {@code label}. */
public final class ToneTargets {

    /** The column that says in which fold a target is. */
    static final String FOLD = "fold";

    private static final StructType SCHEMA = new StructType()
            .add("id", DataTypes.StringType)
            .add("text", DataTypes.StringType)
            .add("start", DataTypes.IntegerType)
            .add("end", DataTypes.IntegerType)
            .add("label", DataTypes.IntegerType);

    private ToneTargets() {}

    /**
     * Reads targets; labels are 0, 1, 2 of negative, neutral, positive afterwards.
     *
     * @throws UserError naming the first record that is none
     */
    public static Dataset<Row> read(SparkSession spark, String file) {
        Dataset<Row> read = spark.read().schema(SCHEMA).json(file);
        Column good = functions
                .col("text")
                .isNotNull()
                .and(functions.col("start").geq(0))
                .and(functions.col("end").gt(functions.col("start")))
                .and(functions.col("end").leq(functions.length(functions.col("text"))))
                .and(functions.col("label").between(-1, 1));
        List<Row> bad = read.where(functions.not(functions.coalesce(good, functions.lit(false))))
                .limit(1)
                .collectAsList();
        if (!bad.isEmpty()) {
            throw new UserError("--train " + file + ": record "
                    + (bad.get(0).isNullAt(0) ? "without id" : bad.get(0).getString(0))
                    + " is no target: it needs text, 0 <= start < end <= its code points, and label -1, 0 or 1");
        }
        return read.withColumn("label", functions.col("label").plus(1).cast(DataTypes.DoubleType))
                .coalesce(1) // sums in one order: the same seed gives the same model to the bit
                .sortWithinPartitions("text", "start", "end", "id");
    }

    /** Adds the fold of each target, that of its text. */
    static Dataset<Row> inFolds(Dataset<Row> targets, int folds, long seed) {
        return targets.withColumn(
                FOLD,
                functions
                        .pmod(functions.xxhash64(functions.lit(seed), functions.col("text")), functions.lit(folds))
                        .cast(DataTypes.IntegerType));
    }
}
