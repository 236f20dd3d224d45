// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.table.Tables;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/**
 * Writes {@code articles.duplicate_of} and {@code articles.cluster}: rewrites these columns of the files whose
 * copies are not marked yet, and of no others.
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

    /** What was marked in a file, and a hash of it. */
    record File(String part, Marked marked, long digest) implements Serializable {}

    /**
     * Marks all copies.
     *
     * @param before hashes of what the files hold already, by name; files that it does not name are without marks
     * @return the files that hold marks now
     */
    static List<File> run(JavaRDD<CopyGroups.Copy> copies, Path folder, Map<String, Long> before) {
        String articles = new Path(folder, Tables.ARTICLES.name()).toString();
        JavaSparkContext context = JavaSparkContext.fromSparkContext(copies.context());
        Broadcast<SerializableConfiguration> hadoop =
                context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        List<Tuple2<String, Long>> marked = new ArrayList<>();
        before.forEach((part, digest) -> marked.add(new Tuple2<>(part, digest)));
        return copies.mapToPair(c -> new Tuple2<>(c.part(), new MarkedFile.Mark(c.row(), c.original(), c.cluster())))
                .cogroup(context.parallelizePairs(marked))
                .map(file -> {
                    List<MarkedFile.Mark> marks = new ArrayList<>();
                    file._2()._1().forEach(marks::add);
                    long digest =
                            marks.stream().mapToLong(MarkDuplicates::digest).sum();
                    Iterator<Long> old = file._2()._2().iterator();
                    if (!old.hasNext() || old.next() != digest) {
                        MarkedFile.mark(
                                new Path(articles, file._1()),
                                marks,
                                hadoop.value().value());
                    }
                    long duplicates =
                            marks.stream().filter(m -> m.duplicateOf() != null).count();
                    return new File(file._1(), new Marked(duplicates, marks.size() - duplicates), digest);
                })
                .filter(f -> !f.marked().equals(Marked.NONE))
                .collect();
    }

    private static long digest(MarkedFile.Mark mark) {
        return ScopeTotal.digest(mark.duplicateOf() + "\n" + mark.cluster(), mark.row(), 0);
    }
}
