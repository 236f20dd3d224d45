// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.table.Tables;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/** Writes {@code articles.duplicate_of}: rewrites that one column of the files that hold copies, and of no others. */
final class MarkDuplicates {

    private MarkDuplicates() {}

    /** Marks all copies and says how many there are. */
    static long run(JavaRDD<SameText.Copy> copies, Path folder) {
        String articles = new Path(folder, Tables.ARTICLES.name()).toString();
        JavaSparkContext context = JavaSparkContext.fromSparkContext(copies.context());
        Broadcast<SerializableConfiguration> hadoop =
                context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        return copies.groupBy(SameText.Copy::part)
                .mapToDouble(file -> {
                    List<MarkedFile.Mark> marks = new ArrayList<>();
                    file._2().forEach(c -> marks.add(new MarkedFile.Mark(c.row(), c.original())));
                    MarkedFile.mark(
                            new Path(articles, file._1()), marks, hadoop.value().value());
                    return marks.size();
                })
                .sum()
                .longValue();
    }
}
