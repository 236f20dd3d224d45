// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.table.Tables;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Writes {@code articles.duplicate_of} and {@code articles.cluster}: rewrites these columns of the files that hold copies, and of
 * no others.
 */
public final class MarkDuplicates {

    private MarkDuplicates() {}

    /** How many articles are duplicates of one text, and how many are originals of a text that is another one's copy. */
    public record Marked(long duplicates, long near) implements Serializable {

        static final Marked NONE = new Marked(0, 0);

        Marked plus(Marked other) {
            return new Marked(duplicates + other.duplicates, near + other.near);
        }
    }

    /** Marks all copies and says how many there are. */
    static Marked run(JavaRDD<CopyGroups.Copy> copies, Path folder) {
        String articles = new Path(folder, Tables.ARTICLES.name()).toString();
        JavaSparkContext context = JavaSparkContext.fromSparkContext(copies.context());
        Broadcast<SerializableConfiguration> hadoop =
                context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        return copies.groupBy(CopyGroups.Copy::part)
                .map(file -> {
                    List<MarkedFile.Mark> marks = new ArrayList<>();
                    file._2().forEach(c -> marks.add(new MarkedFile.Mark(c.row(), c.original(), c.cluster())));
                    MarkedFile.mark(
                            new Path(articles, file._1()), marks, hadoop.value().value());
                    long duplicates =
                            marks.stream().filter(m -> m.duplicateOf() != null).count();
                    return new Marked(duplicates, marks.size() - duplicates);
                })
                .fold(Marked.NONE, Marked::plus);
    }
}
