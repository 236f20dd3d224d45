// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.apache.spark.sql.functions.col;

import io.entente.dyad.Granularity;
import io.entente.table.Table;
import io.entente.table.Tables;
import io.entente.tie.Period;
import io.entente.tie.TieCounts;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;

/** From cells to the tables {@code ties} and {@code countries}, written as they are made: one scope at a time in memory. */
final class ScopeStage {

    private static final long ROW_GROUP = 16L << 20;

    private ScopeStage() {}

    /** The period and the days that an archive covers. */
    record Days(Period period, LocalDate first, LocalDate last) implements Serializable {
        TableRows rows() {
            return new TableRows(period, first, last);
        }
    }

    /** A file written, as the driver hears of it. */
    record Part(String name, long rows) implements Serializable {}

    /** Where rows of a table go. */
    @FunctionalInterface
    interface Sink {
        void row(Object[] cells) throws IOException;
    }

    /** What becomes of a scope. */
    @FunctionalInterface
    private interface Maker extends Serializable {
        void rows(int scope, int granularity, TieCounts[] counts, Sink out) throws IOException;
    }

    /** Writes all ties. */
    static List<Part> ties(JavaSparkContext spark, Dataset<Row> cells, Days days, Path folder) {
        Maker maker = (scope, granularity, counts, out) ->
                days.rows().ties(scope, Granularity.of(granularity), counts[granularity], out);
        return write(spark, cells, Tables.TIES, folder, maker, true);
    }

    /** Writes all countries; {@code named} are those that the archive mentions at all. */
    static List<Part> countries(JavaSparkContext spark, Dataset<Row> cells, Days days, Path folder, Set<String> named) {
        Maker maker = (scope, granularity, counts, out) -> {
            for (Object[] row : days.rows().countries(scope, counts, named)) {
                out.row(row);
            }
        };
        return write(spark, cells, Tables.COUNTRIES, folder, maker, false);
    }

    private static List<Part> write(
            JavaSparkContext spark, Dataset<Row> cells, Table table, Path folder, Maker maker, boolean byGranularity) {
        Broadcast<SerializableConfiguration> hadoop =
                spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
        String path = new Path(folder, table.name()).toString();
        Column[] keys = byGranularity ? new Column[] {col("scope"), col("granularity")} : new Column[] {col("scope")};
        return cells.repartition(4 * spark.defaultParallelism(), keys)
                .sortWithinPartitions("scope", "granularity", "a", "b")
                .javaRDD()
                .mapPartitions(rows -> {
                    if (!rows.hasNext()) {
                        return List.<Part>of().iterator();
                    }
                    String name = String.format(
                            Locale.ROOT, "part-%05d-%s.zstd.parquet", TaskContext.getPartitionId(), UUID.randomUUID());
                    try (ParquetTable file = new ParquetTable(
                            table, new Path(path, name), hadoop.value().value(), ROW_GROUP)) {
                        scopes(rows, byGranularity, maker, file::write);
                        return List.of(new Part(name, file.rows())).iterator();
                    }
                })
                .collect();
    }

    /** Gathers sorted cells scope by scope. */
    private static void scopes(Iterator<Row> cells, boolean byGranularity, Maker maker, Sink out) throws IOException {
        Row ahead = cells.next();
        while (ahead != null) {
            int scope = ahead.getInt(0);
            int granularity = ahead.getInt(1);
            TieCounts[] counts = {new TieCounts(), new TieCounts(), new TieCounts()};
            while (ahead != null && ahead.getInt(0) == scope && (!byGranularity || ahead.getInt(1) == granularity)) {
                TieStage.add(counts[ahead.getInt(1)], ahead);
                ahead = cells.hasNext() ? cells.next() : null;
            }
            maker.rows(scope, granularity, counts, out);
        }
    }
}
