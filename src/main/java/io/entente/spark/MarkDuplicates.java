// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.table.Tables;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/**
 * Writes {@code articles.duplicate_of} and {@code articles.cluster}: rewrites these columns of the files whose
 * copies are not marked yet, and of no others.
 */
public final class MarkDuplicates {

    /** The digest of a file without copies. */
    private static final long NO_MARKS = 0;

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
    static List<File> run(JavaSparkContext context, CopyGroups copies, Path folder, Map<String, Long> before)
            throws IOException {
        String articles = new Path(folder, Tables.ARTICLES.name()).toString();
        Broadcast<SerializableConfiguration> hadoop =
                context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        Broadcast<Map<String, Long>> held = context.broadcast(new HashMap<>(before));
        List<Tuple2<File, String>> done = copies.files((part, found) -> {
                    File file = file(part, found);
                    long old = held.value().getOrDefault(part, NO_MARKS);
                    if (file.digest() == old) {
                        return old == NO_MARKS ? List.of() : List.of(new Tuple2<>(file, ""));
                    }
                    Path marked = MarkedFile.mark(
                            new Path(articles, part), found, hadoop.value().value());
                    return List.of(new Tuple2<>(file, marked.getName()));
                })
                .collect();
        replace(new Path(articles), done, context.hadoopConfiguration());
        return done.stream()
                .map(Tuple2::_1)
                .filter(f -> !f.marked().equals(Marked.NONE))
                .toList();
    }

    /**
     * Puts the marked copies in the place of their files, and sweeps what tasks that failed have left. By the driver alone: a
     * task that dies between taking a file away and putting its copy there would leave neither to the one that is tried next.
     */
    private static void replace(Path articles, List<Tuple2<File, String>> done, Configuration hadoop)
            throws IOException {
        FileSystem fs = articles.getFileSystem(hadoop);
        for (Tuple2<File, String> file : done) {
            if (!file._2().isEmpty()) {
                Path place = new Path(articles, file._1().part());
                if (!fs.delete(place, false) || !fs.rename(new Path(articles, file._2()), place)) {
                    throw new IOException("the marked articles cannot take the place of " + place);
                }
            }
        }
        for (FileStatus file : fs.listStatus(articles)) {
            if (file.getPath().getName().startsWith("_")) {
                fs.delete(file.getPath(), false);
            }
        }
    }

    private static File file(String part, FileCopies copies) {
        long digest = NO_MARKS;
        Marked marked = Marked.NONE;
        for (int row = copies.nextCopy(); row >= 0; row = copies.nextCopy()) {
            String original = copies.original();
            digest += ScopeTotal.digest(original + "\n" + copies.cluster(), row, 0);
            marked = marked.plus(original == null ? new Marked(0, 1) : new Marked(1, 0));
        }
        return new File(part, marked, digest);
    }
}
