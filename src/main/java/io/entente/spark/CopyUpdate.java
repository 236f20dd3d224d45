// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The texts that have near-duplicates. The pairs stay beside the output by the slot of days in which they met, so that an update searches only the slots
 * that new, changed and vanished articles stand in.
 */
final class CopyUpdate {

    private final SparkSession spark;
    private final ReadingPlan reading;
    private final Path folder;

    CopyUpdate(SparkSession spark, ReadingPlan reading, Path folder) {
        this.spark = spark;
        this.reading = reading;
        this.folder = folder;
    }

    /** The work table of units, of all articles. */
    Dataset<Row> units() {
        return units(Stream.of(new Path(folder, WorkTables.UNITS.name())));
    }

    private Dataset<Row> units(Stream<Path> files) {
        return spark.read()
                .schema(SparkSchema.of(WorkTables.UNITS))
                .parquet(files.map(Path::toString).toArray(String[]::new));
    }

    /**
     * Rows of {@link Components} for all texts that have near-duplicates.
     *
     * @param tasks all that were read, now or before
     * @param articles how many there are
     * @param days copies lie at most so many days apart
     */
    Dataset<Row> clusters(List<RunState.Task> tasks, long articles, int days) {
        String pairs = new Path(folder, WorkTables.PAIRS).toString();
        boolean update = reading.before().eras() != null;
        CopySlots slots = update ? touched(tasks, days) : CopySlots.all(days);
        Dataset<Row> found = CopySearch.pairs(spark, units(), articles, slots);
        if (update) {
            found = found.union(pairs(new Path(reading.from(), WorkTables.PAIRS).toString())
                    .filter((FilterFunction<Row>) p -> !slots.searched(p.getInt(0))));
        }
        found.write().parquet(pairs);
        return Components.of(spark, pairs(pairs), Components.FEW);
    }

    private Dataset<Row> pairs(String folder) {
        return spark.read().schema(CopySearch.PAIR).parquet(folder);
    }

    private CopySlots touched(List<RunState.Task> tasks, int days) {
        Set<String> kept = reading.keptParts();
        List<Path> changed = Stream.concat(
                        files(
                                tasks.stream()
                                        .filter(t -> !kept.contains(t.report().part())),
                                folder),
                        files(reading.dropped().stream(), reading.from()))
                .toList();
        Stream<Row> dates = changed.isEmpty()
                ? Stream.empty()
                : units(changed.stream()).select(CopySearch.day(col("date"))).distinct().collectAsList().stream();
        return CopySlots.touched(days, dates.mapToInt(r -> r.getInt(0)));
    }

    private static Stream<Path> files(Stream<RunState.Task> tasks, Path output) {
        return tasks.map(RunState.Task::report)
                .filter(r -> r.articles() > 0)
                .map(r -> new Path(new Path(output, WorkTables.UNITS.name()), r.part()));
    }
}
