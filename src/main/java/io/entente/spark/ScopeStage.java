// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.dyad.Granularity;
import io.entente.table.NetworkTables;
import io.entente.table.Table;
import io.entente.table.Tables;
import io.entente.tie.Period;
import io.entente.tie.SubPeriods;
import io.entente.tie.Tie;
import io.entente.tie.TieCounts;
import io.entente.tie.TieTable;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
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

    private ScopeStage() {}

    /** The period and the days that an archive covers. */
    record Days(Period period, LocalDate first, LocalDate last) implements Serializable {
        TableRows rows() {
            return new TableRows(period, first, last);
        }

        /** The sub-periods of a scope, as far as the archive covers it. */
        SubPeriods parts(int scope) {
            if (scope == TieStage.ALL_PERIODS) {
                return SubPeriods.ofAll(period, first, last);
            }
            LocalDate start = LocalDate.ofEpochDay(scope);
            LocalDate end = period.end(start);
            return SubPeriods.of(period, start.isBefore(first) ? first : start, end.isAfter(last) ? last : end);
        }
    }

    /** The files of one era, as the driver hears of them: one name in all folders. */
    record Part(int era, String name, long ties, long evidence, long countries, long networks) implements Serializable {
        Part withCountries(long rows) {
            return new Part(era, name, ties, evidence, rows, networks);
        }
    }

    /**
     * Writes the tables.
     *
     * @param chunks by scope, as {@link TieStage} and {@link StrengthStage} make them
     * @param named the countries that the archive mentions at all
     * @param touched the eras to write, which the chunks belong to
     */
    static List<Part> write(
            JavaSparkContext spark,
            JavaPairRDD<Integer, byte[]> chunks,
            Days days,
            Set<String> named,
            Path folder,
            TouchedEras touched) {
        Broadcast<SerializableConfiguration> hadoop =
                spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
        Set<String> codes = new TreeSet<>(named);
        String path = folder.toString();
        return chunks.repartitionAndSortWithinPartitions(touched)
                .mapPartitions(rows -> rows.hasNext()
                        ? List.of(part(
                                        rows,
                                        touched,
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
            TouchedEras touched,
            TableRows rows,
            Set<String> named,
            String folder,
            Configuration hadoop)
            throws IOException {
        String name = TableFiles.newName();
        try (ParquetTable ties = table(Tables.TIES, folder, name, hadoop);
                ParquetTable evidence = table(Tables.EVIDENCE, folder, name, hadoop);
                ParquetTable series = table(WorkTables.SERIES, folder, name, hadoop);
                ParquetTable networks = table(NetworkTables.NETWORKS, folder, name, hadoop);
                ParquetTable countries = table(Tables.COUNTRIES, folder, name, hadoop)) {
            Tuple2<Integer, byte[]> ahead = chunks.next();
            int era = touched.era(ahead._1());
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
                    rows.ties(scope, g, pairs, figures, ties);
                    network = g == Granularity.ARTICLE ? new NetworkRows(rows.scope(scope), pairs, figures) : network;
                }
                networks.write(network.row());
                if (scope != TieStage.ALL_PERIODS) {
                    PairSeries.write(scope, counts[Granularity.ARTICLE.number()], figures, parts.exemplars(), series);
                }
                for (Object[] row : rows.evidence(scope, parts.exemplars())) {
                    evidence.write(row);
                }
                for (Object[] row : rows.countries(scope, counts, named, network)) {
                    countries.write(row);
                }
            }
            return new Part(era, name, ties.rows(), evidence.rows(), countries.rows(), networks.rows());
        }
    }

    private static ParquetTable table(Table table, String folder, String name, Configuration hadoop)
            throws IOException {
        return new ParquetTable(table, new Path(new Path(folder, table.name()), name), hadoop);
    }
}
