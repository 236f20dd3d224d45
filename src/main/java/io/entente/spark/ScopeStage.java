// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.apache.spark.sql.functions.col;

import io.entente.dyad.Granularity;
import io.entente.table.NetworkTables;
import io.entente.table.Table;
import io.entente.table.Tables;
import io.entente.tie.Period;
import io.entente.tie.Tie;
import io.entente.tie.TieCounts;
import io.entente.tie.TieTable;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;

/**
 * From cells to the tables {@code ties}, {@code evidence}, {@code networks} and {@code countries}, written as they are made:
 * one scope at a time in memory.
 */
final class ScopeStage {

    private static final long ROW_GROUP = 32L << 20;
    private static final int FIGURES_COLUMN = TieStage.CELL_AND_MORE.fieldIndex("figures");
    private static final int EXEMPLAR_COLUMN = TieStage.CELL_AND_MORE.fieldIndex("exemplar");

    private ScopeStage() {}

    /** The period and the days that an archive covers. */
    record Days(Period period, LocalDate first, LocalDate last) implements Serializable {
        TableRows rows() {
            return new TableRows(period, first, last);
        }
    }

    /** The files of one task, as the driver hears of them: one name in all folders. */
    record Part(String name, long ties, long evidence, long countries, long networks) implements Serializable {}

    /** Where rows of a table go. */
    @FunctionalInterface
    interface Sink {
        void row(Object[] cells) throws IOException;
    }

    /**
     * Writes the tables.
     *
     * @param cells as {@link TieStage#cells} makes them, and the figures of {@link StrengthStage}
     * @param named the countries that the archive mentions at all
     */
    static List<Part> write(JavaSparkContext spark, Dataset<Row> cells, Days days, Set<String> named, Path folder) {
        Broadcast<SerializableConfiguration> hadoop =
                spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
        Set<String> codes = new TreeSet<>(named);
        String path = folder.toString();
        return cells.repartition(4 * spark.defaultParallelism(), col("scope"))
                .sortWithinPartitions("scope", "granularity", "a", "b")
                .javaRDD()
                .mapPartitions(rows -> rows.hasNext()
                        ? List.of(part(
                                        rows,
                                        days.rows(),
                                        codes,
                                        path,
                                        hadoop.value().value()))
                                .iterator()
                        : List.<Part>of().iterator())
                .collect();
    }

    private static Part part(
            Iterator<Row> cells, TableRows rows, Set<String> named, String folder, Configuration hadoop)
            throws IOException {
        String name = String.format(
                Locale.ROOT, "part-%05d-%s.zstd.parquet", TaskContext.getPartitionId(), UUID.randomUUID());
        try (ParquetTable ties = table(Tables.TIES, folder, name, hadoop);
                ParquetTable evidence = table(Tables.EVIDENCE, folder, name, hadoop);
                ParquetTable networks = table(NetworkTables.NETWORKS, folder, name, hadoop);
                ParquetTable countries = table(Tables.COUNTRIES, folder, name, hadoop)) {
            Row ahead = cells.next();
            while (ahead != null) {
                int scope = ahead.getInt(0);
                TieCounts[] counts = {new TieCounts(), new TieCounts(), new TieCounts()};
                PairFigures figures = new PairFigures();
                PairExemplars exemplars = new PairExemplars();
                while (ahead != null && ahead.getInt(0) == scope) {
                    if (ahead.getInt(1) == StrengthStage.FIGURES) {
                        figures.add(ahead.getInt(2), ahead.getInt(3), ahead.getSeq(FIGURES_COLUMN));
                    } else if (ahead.getInt(1) == StrengthStage.EXEMPLAR) {
                        exemplars.add(ahead.getInt(2), ahead.getInt(3), ahead.getAs(EXEMPLAR_COLUMN));
                    } else {
                        TieStage.add(counts[ahead.getInt(1)], ahead);
                    }
                    ahead = cells.hasNext() ? cells.next() : null;
                }
                NetworkRows network = null;
                for (Granularity g : Granularity.values()) {
                    List<Tie> pairs = TieTable.of(counts[g.number()]).ties();
                    rows.ties(scope, g, pairs, figures, ties::write);
                    network = g == Granularity.ARTICLE ? new NetworkRows(rows.scope(scope), pairs, figures) : network;
                }
                networks.write(network.row());
                for (Object[] row : rows.evidence(scope, exemplars)) {
                    evidence.write(row);
                }
                for (Object[] row : rows.countries(scope, counts, named, network)) {
                    countries.write(row);
                }
            }
            return new Part(name, ties.rows(), evidence.rows(), countries.rows(), networks.rows());
        }
    }

    private static ParquetTable table(Table table, String folder, String name, Configuration hadoop)
            throws IOException {
        return new ParquetTable(table, new Path(new Path(folder, table.name()), name), hadoop, ROW_GROUP);
    }
}
