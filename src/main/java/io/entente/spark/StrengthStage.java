// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.tie.ClusterWeights;
import io.entente.tie.Decay;
import io.entente.tie.Exposure;
import io.entente.tie.SubPeriods;
import io.entente.tie.TieOptions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/**
 * Strength, affinity and events of every pair in every scope, with a Poisson bootstrap over clusters of articles. Articles
 * travel as bytes to the blocks of {@link ScopeGrid}, where one block of one scope is in memory at a time.
 */
final class StrengthStage {

    private static final int PARTITIONS_A_CORE = 4;

    private StrengthStage() {}

    /** The figures of each block, as chunks of {@link ScopeParts} by scope. */
    static JavaPairRDD<Integer, byte[]> chunks(
            JavaSparkContext spark, JavaRDD<Row> counted, ScopeStage.Days days, TieOptions options) {
        Map<Integer, long[]> totals = totals(counted, days, options);
        Broadcast<Map<Integer, long[]>> shared = spark.broadcast(new HashMap<>(totals));
        return JavaPairRDD.fromJavaRDD(counted.mapPartitions(rows -> new EvidenceEntries(rows, days.period())))
                .repartitionAndSortWithinPartitions(new HashPartitioner(PARTITIONS_A_CORE * spark.defaultParallelism()))
                .mapPartitionsToPair(chunks -> new Blocks(chunks, days, options, shared.value()));
    }

    /** The exposure of all articles of each scope; small, whatever the archive's size. */
    private static Map<Integer, long[]> totals(JavaRDD<Row> counted, ScopeStage.Days days, TieOptions options) {
        return counted.mapPartitionsToPair(rows -> {
                    Map<Integer, Exposure> scopes = new HashMap<>();
                    Map<Integer, Decay> decays = new HashMap<>();
                    while (rows.hasNext()) {
                        Row row = rows.next();
                        LocalDate day = row.getAs("date");
                        ClusterWeights weights = options.weights().of(row.<Long>getAs("group_hi"));
                        int period = (int) days.period().start(day).toEpochDay();
                        for (int scope : new int[] {period, TieStage.ALL_PERIODS}) {
                            Decay decay = decays.computeIfAbsent(
                                    scope, s -> new Decay(parts(s, days).last(), options.halfLife()));
                            scopes.computeIfAbsent(
                                            scope,
                                            s -> Exposure.empty(
                                                    options.weights().replicates()))
                                    .add(weights, decay.weight(day));
                        }
                    }
                    return scopes.entrySet().stream()
                            .map(e -> new Tuple2<>(e.getKey(), e.getValue().cells()))
                            .iterator();
                })
                .reduceByKey((a, b) -> Exposure.of(a).merge(Exposure.of(b)).cells())
                .collectAsMap();
    }

    private static SubPeriods parts(int scope, ScopeStage.Days days) {
        if (scope == TieStage.ALL_PERIODS) {
            return SubPeriods.ofAll(days.period(), days.first(), days.last());
        }
        LocalDate start = LocalDate.ofEpochDay(scope);
        LocalDate end = days.period().end(start);
        return SubPeriods.of(
                days.period(),
                start.isBefore(days.first()) ? days.first() : start,
                end.isAfter(days.last()) ? days.last() : end);
    }

    /** The figures of one partition's blocks, one block at a time. */
    private static final class Blocks implements Iterator<Tuple2<Integer, byte[]>> {
        private final Iterator<Tuple2<Long, byte[]>> chunks;
        private final ScopeStage.Days days;
        private final TieOptions options;
        private final Map<Integer, long[]> totals;
        private Tuple2<Long, byte[]> ahead;

        Blocks(
                Iterator<Tuple2<Long, byte[]>> chunks,
                ScopeStage.Days days,
                TieOptions options,
                Map<Integer, long[]> totals) {
            this.chunks = chunks;
            this.days = days;
            this.options = options;
            this.totals = totals;
            advance();
        }

        private void advance() {
            ahead = chunks.hasNext() ? chunks.next() : null;
        }

        @Override
        public boolean hasNext() {
            return ahead != null;
        }

        @Override
        public Tuple2<Integer, byte[]> next() {
            if (ahead == null) {
                throw new NoSuchElementException();
            }
            long key = ahead._1();
            int scope = ScopeGrid.scope(key);
            BlockStates block = new BlockStates(ScopeGrid.block(key), parts(scope, days), options);
            while (ahead != null && ahead._1() == key) {
                block.add(ahead._2());
                advance();
            }
            return new Tuple2<>(scope, block.figures(Exposure.of(totals.get(scope))));
        }
    }
}
