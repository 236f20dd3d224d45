// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The texts that have near-duplicates. The pairs stay beside the output by the slot of days in which they met, so that an update searches only the slots
 * that new, changed and vanished articles stand in.
 */
final class CopyUpdate {

    private final SparkSession spark;
    private final JavaSparkContext context;
    private final ReadingPlan reading;
    private final Path folder;
    private final List<RunState.Task> tasks;

    /** @param tasks all that were read, now or before */
    CopyUpdate(SparkSession spark, ReadingPlan reading, Path folder, List<RunState.Task> tasks) {
        this.spark = spark;
        this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.reading = reading;
        this.folder = folder;
        this.tasks = tasks;
    }

    /** All articles, each in a cluster of its own text. */
    JavaRDD<ClusterMember> articles() {
        return TableFiles.numbered(context, units(), WorkTables.UNITS, ClusterMember.COLUMNS, ClusterMember::of);
    }

    /** The files of all articles. */
    List<Path> units() {
        return files(tasks.stream(), folder).toList();
    }

    /**
     * The clusters of the texts that have near-duplicates.
     *
     * @param articles how many there are
     * @param days copies lie at most so many days apart
     */
    Clusters clusters(long articles, int days) throws IOException {
        boolean update = reading.before().eras() != null;
        CopySlots slots = update ? touched(days) : CopySlots.all(days);
        JavaRDD<BandBuckets.Pair> found =
                CopySearch.pairs(context, CopySearch.texts(context, units()), articles, slots);
        if (update) {
            found = found.union(
                    pairs(new Path(reading.from(), WorkTables.PAIRS.name())).filter(p -> !slots.searched(p.slot())));
        }
        Path pairs = new Path(folder, WorkTables.PAIRS.name());
        Set<String> written = new HashSet<>(write(found, pairs));
        TableFiles.keep(pairs, written, context.hadoopConfiguration());
        return Components.of(spark, pairs(pairs), Components.FEW);
    }

    private JavaRDD<BandBuckets.Pair> pairs(Path pairs) throws IOException {
        return TableFiles.rows(
                context,
                TableFiles.in(pairs, context.hadoopConfiguration()),
                WorkTables.PAIRS,
                List.of("slot", "a", "b"),
                c -> new BandBuckets.Pair((Integer) c[0], (Long) c[1], (Long) c[2]));
    }

    /** Writes pairs; returns the names of the files. */
    private List<String> write(JavaRDD<BandBuckets.Pair> pairs, Path to) {
        Broadcast<SerializableConfiguration> hadoop =
                context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        String path = to.toString();
        return pairs.coalesce(Math.max(1, Math.min(pairs.getNumPartitions(), context.defaultParallelism())))
                .mapPartitions(part -> {
                    String name = TableFiles.newName();
                    Configuration conf = hadoop.value().value();
                    try (ParquetTable out = new ParquetTable(WorkTables.PAIRS, new Path(path, name), conf)) {
                        while (part.hasNext()) {
                            BandBuckets.Pair p = part.next();
                            out.write(new Object[] {p.slot(), p.a(), p.b()});
                        }
                    }
                    return List.of(name).iterator();
                })
                .collect();
    }

    private CopySlots touched(int days) {
        Set<String> kept = reading.keptParts();
        Collection<Path> changed = Stream.concat(
                        files(
                                tasks.stream()
                                        .filter(t -> !kept.contains(t.report().part())),
                                folder),
                        files(reading.dropped().stream(), reading.from()))
                .toList();
        List<Integer> dates = TableFiles.rows(context, changed, WorkTables.UNITS, List.of("date"), c -> {
                    return (int) ((LocalDate) c[0]).toEpochDay();
                })
                .distinct()
                .collect();
        return CopySlots.touched(days, dates.stream().mapToInt(d -> d));
    }

    private static Stream<Path> files(Stream<RunState.Task> tasks, Path output) {
        return tasks.map(RunState.Task::report)
                .filter(r -> r.articles() > 0)
                .map(r -> new Path(new Path(output, WorkTables.UNITS.name()), r.part()));
    }
}
