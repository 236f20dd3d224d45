// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.tie.TieOptions;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
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
            JavaSparkContext spark,
            JavaRDD<CountedArticle> counted,
            ScopeStage.Days days,
            TieOptions options,
            Map<Integer, ScopeTotal> totals,
            TouchedEras touched) {
        Broadcast<Map<Integer, ScopeTotal>> shared = spark.broadcast(totals);
        return JavaPairRDD.fromJavaRDD(counted.mapPartitions(
                        rows -> new EvidenceEntries(rows, days.period(), touched, shared.value())))
                .repartitionAndSortWithinPartitions(new HashPartitioner(PARTITIONS_A_CORE * spark.defaultParallelism()))
                .mapPartitionsToPair(chunks -> new Blocks(chunks, days, options, shared.value()));
    }

    /** The figures of one partition's blocks, one block at a time. */
    private static final class Blocks implements Iterator<Tuple2<Integer, byte[]>> {
        private final Iterator<Tuple2<Long, byte[]>> chunks;
        private final ScopeStage.Days days;
        private final TieOptions options;
        private final Map<Integer, ScopeTotal> totals;
        private Tuple2<Long, byte[]> ahead;

        Blocks(
                Iterator<Tuple2<Long, byte[]>> chunks,
                ScopeStage.Days days,
                TieOptions options,
                Map<Integer, ScopeTotal> totals) {
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
            ScopeTotal total = totals.get(scope);
            BlockStates block =
                    new BlockStates(ScopeGrid.of(total), ScopeGrid.block(key), days.parts(scope), options, total);
            while (ahead != null && ahead._1() == key) {
                block.add(ahead._2());
                advance();
            }
            return new Tuple2<>(scope, block.figures());
        }
    }
}
