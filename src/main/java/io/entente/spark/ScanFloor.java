// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The floor of all speed: Spark's own JSON scan of the same files, every field of an article parsed and nothing made of it. */
public final class ScanFloor {

    private static final StructType ARTICLE = new StructType()
            .add("id", DataTypes.StringType)
            .add("date", DataTypes.StringType)
            .add("source", DataTypes.StringType)
            .add("title", DataTypes.StringType)
            .add("text", DataTypes.StringType)
            .add("language", DataTypes.StringType);

    private ScanFloor() {}

    /** Scans the files and returns how many records they have. */
    public static long scan(SparkSession spark, List<String> files) {
        Row row = spark.read()
                .schema(ARTICLE)
                .json(files.toArray(new String[0]))
                .agg(
                        functions.count(functions.lit(1)),
                        functions.sum(functions.length(functions.col("text"))),
                        functions.max("id"),
                        functions.max("date"),
                        functions.max("source"),
                        functions.max("title"),
                        functions.max("language"))
                .first();
        return row.getLong(0);
    }
}
