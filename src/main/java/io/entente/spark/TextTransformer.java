// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsWritable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/** A pipeline stage that asks a {@link TextFunction} of each text: from {@code inputCol} (string) to {@code outputCol}. */
public abstract class TextTransformer extends Transformer implements DefaultParamsWritable {

    private static final long serialVersionUID = 1;

    private final String uid;
    private final TextFunction function;
    private final Param<String> inputCol;
    private final Param<String> outputCol;

    TextTransformer(String uid, TextFunction function) {
        this.uid = uid; // parameters ask for it
        this.function = function;
        inputCol = new Param<>(this, "inputCol", "column of texts");
        outputCol = new Param<>(this, "outputCol", "column to add");
        setDefault(inputCol, "text");
        setDefault(outputCol, function.code());
    }

    @Override
    public final String uid() {
        return uid;
    }

    /** The column of texts; {@code text} by default. */
    public final Param<String> inputCol() {
        return inputCol;
    }

    /** The column to add; by default named as the SQL function is. */
    public final Param<String> outputCol() {
        return outputCol;
    }

    @Override
    public final Dataset<Row> transform(Dataset<?> dataset) {
        transformSchema(dataset.schema());
        return dataset.withColumn(
                output(), function.udf().apply(functions.col("`" + input().replace("`", "``") + "`")));
    }

    @Override
    public final StructType transformSchema(StructType schema) {
        Columns.requireText(schema, input());
        Columns.requireAbsent(schema, output());
        return schema.add(output(), function.type());
    }

    @Override
    public final Transformer copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    private String input() {
        return getOrDefault(inputCol);
    }

    private String output() {
        return getOrDefault(outputCol);
    }
}
