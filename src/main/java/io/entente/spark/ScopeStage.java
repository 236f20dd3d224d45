// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

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
import org.apache.spark.HashPartitioner;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/**
 * From counts and figures to the tables {@code ties}, {@code evidence}, {@code networks} and {@code countries}, written as they are made:
 * one scope at a time in memory.
 */
final class ScopeStage {

    private static final long ROW_GROUP = 32L << 20;

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
     * @param chunks by scope, as {@link TieStage} and {@link StrengthStage} make them
     * @param named the countries that the archive mentions at all
     */
    static List<Part> write(
            JavaSparkContext spark, JavaPairRDD<Integer, byte[]> chunks, Days days, Set<String> named, Path folder) {
        Broadcast<SerializableConfiguration> hadoop =
                spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
        Set<String> codes = new TreeSet<>(named);
        String path = folder.toString();
        return chunks.repartitionAndSortWithinPartitions(new HashPartitioner(4 * spark.defaultParallelism()))
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
            Iterator<Tuple2<Integer, byte[]>> chunks,
            TableRows rows,
            Set<String> named,
            String folder,
            Configuration hadoop)
            throws IOException {
        String name = String.format(
                Locale.ROOT, "part-%05d-%s.zstd.parquet", TaskContext.getPartitionId(), UUID.randomUUID());
        try (ParquetTable ties = table(Tables.TIES, folder, name, hadoop);
                ParquetTable evidence = table(Tables.EVIDENCE, folder, name, hadoop);
                ParquetTable networks = table(NetworkTables.NETWORKS, folder, name, hadoop);
                ParquetTable countries = table(Tables.COUNTRIES, folder, name, hadoop)) {
            Tuple2<Integer, byte[]> ahead = chunks.next();
            while (ahead != null) {
                int scope = ahead._1();
                ScopeParts parts = new ScopeParts();
                while (ahead != null && ahead._1() == scope) {
                    parts.add(ahead._2());
                    ahead = chunks.hasNext() ? chunks.next() : null;
                }
                TieCounts[] counts = parts.counts();
                PairFigures figures = parts.figures();
                NetworkRows network = null;
                for (Granularity g : Granularity.values()) {
                    List<Tie> pairs = TieTable.of(counts[g.number()]).ties();
                    rows.ties(scope, g, pairs, figures, ties::write);
                    network = g == Granularity.ARTICLE ? new NetworkRows(rows.scope(scope), pairs, figures) : network;
                }
                networks.write(network.row());
                for (Object[] row : rows.evidence(scope, parts.exemplars())) {
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
