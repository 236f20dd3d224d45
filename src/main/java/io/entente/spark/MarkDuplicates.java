// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.table.Tables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Writes {@code duplicate_of} into the articles that are duplicates. Only files that hold one are written anew, each by one
 * task that is sent the rows to mark: the text stays where it is.
 */
final class MarkDuplicates {

    private MarkDuplicates() {}

    /** @param duplicates columns part, row, id, date, duplicate_of */
    static void run(SparkSession spark, Dataset<Row> duplicates, Path folder) throws IOException {
        String articles = new Path(folder, Tables.ARTICLES.name()).toString();
        Broadcast<SerializableConfiguration> hadoop = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .broadcast(new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
        MapFunction<Row, String> part = r -> r.getString(0);
        MapGroupsFunction<String, Row, String> rewrite = (name, rows) -> {
            List<MarkedFile.Mark> marks = new ArrayList<>();
            rows.forEachRemaining(r -> marks.add(new MarkedFile.Mark(r.getLong(1), r.getString(2))));
            MarkedFile.mark(new Path(articles, name), marks, hadoop.value().value());
            return name;
        };
        duplicates
                .select("part", "row", "duplicate_of")
                .groupByKey(part, Encoders.STRING())
                .mapGroups(rewrite, Encoders.STRING())
                .count();
    }
}
