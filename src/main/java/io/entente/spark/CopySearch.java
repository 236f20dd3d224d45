// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.copy.Likeness;
import io.entente.copy.Sketch;
import io.entente.table.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * Finds copies without moving a text: texts that share a band of their sketches within the days are candidates (Indyk &
 * Motwani 1998), those whose sketches are alike are kept. A text is known by the first half of its fingerprint: among a
 * thousand million texts two share it with chance 0.03, and then only the copies of one are taken for copies of both.
 */
final class CopySearch {

    /** Entries of a reduce partition, some 60 MB in all. */
    private static final long ENTRIES = 1_500_000;

    /** Up to so many candidates every task knows which texts they are, and only their sketches travel. */
    private static final long FEW = 1_000_000;

    private CopySearch() {}

    /** A text long enough for a sketch: the first half of its fingerprint, its day since 1970, its sketch. */
    @SuppressWarnings("ArrayRecordComponent") // Bytes on their way; not compared.
    record Text(long text, int day, byte[] sketch) implements Serializable {}

    /** The texts of files of {@link WorkTables#UNITS}. */
    static JavaRDD<Text> texts(JavaSparkContext spark, Collection<Path> units) {
        Table table = WorkTables.UNITS;
        return TableFiles.rows(
                        spark,
                        units,
                        table,
                        List.of("fingerprint_hi", "date", "sketch"),
                        c -> new Text((Long) c[0], (int) ((LocalDate) c[1]).toEpochDay(), (byte[]) c[2]))
                .filter(t -> t.sketch() != null);
    }

    /**
     * Pairs of different texts of which one is a copy of the other, once for each slot in which they meet.
     *
     * @param texts of all articles
     * @param articles how many there are
     */
    static JavaRDD<BandBuckets.Pair> pairs(
            JavaSparkContext spark, JavaRDD<Text> texts, long articles, CopySlots slots) {
        JavaRDD<Text> concerned = texts.filter(t -> slots.concerns(t.day()));
        JavaRDD<BandBuckets.Pair> candidates =
                candidates(spark, concerned, articles, slots).persist(StorageLevel.MEMORY_AND_DISK());
        if (candidates.isEmpty()) {
            return candidates;
        }
        JavaPairRDD<Long, byte[]> sketches = met(spark, concerned, candidates)
                .mapToPair(t -> new Tuple2<>(t.text(), t.sketch()))
                .reduceByKey((one, same) -> one);
        return candidates
                .mapToPair(p -> new Tuple2<>(p.a(), p))
                .join(sketches)
                .mapToPair(p -> new Tuple2<>(p._2()._1().b(), p._2()))
                .join(sketches)
                .filter(p -> Likeness.copies(Sketch.decode(p._2()._1()._2()), Sketch.decode(p._2()._2())))
                .map(p -> p._2()._1()._1());
    }

    /** The texts that are candidates, or all where these are too many to tell every task. */
    private static JavaRDD<Text> met(
            JavaSparkContext spark, JavaRDD<Text> texts, JavaRDD<BandBuckets.Pair> candidates) {
        if (candidates.count() > FEW) {
            return texts;
        }
        Broadcast<long[]> met =
                spark.broadcast(candidates.flatMap(p -> List.of(p.a(), p.b()).iterator()).distinct().collect().stream()
                        .mapToLong(Long::longValue)
                        .sorted()
                        .toArray());
        return texts.filter(t -> Arrays.binarySearch(met.value(), t.text()) >= 0);
    }

    private static JavaRDD<BandBuckets.Pair> candidates(
            JavaSparkContext spark, JavaRDD<Text> texts, long articles, CopySlots slots) {
        int partitions = (int) Math.max(spark.defaultParallelism(), articles * Sketch.BANDS / ENTRIES + 1);
        return texts.mapPartitionsToPair(rows -> new BandEntries(slots, partitions).of(rows))
                .partitionBy(new HashPartitioner(partitions))
                .values()
                .mapPartitions(chunks -> BandBuckets.pairs(chunks, slots).iterator())
                .distinct();
    }
}
