// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;

import io.entente.copy.Likeness;
import io.entente.copy.Sketch;
import java.time.LocalDate;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Finds copies without moving a text: texts that share a band of their sketches within the days are candidates (Indyk &
 * Motwani 1998), those whose sketches are alike are kept. A text is known by the first half of its fingerprint: among a
 * thousand million texts two share it with chance 0.03, and then only the copies of one are taken for copies of both.
 */
final class CopySearch {

    /** Two different texts, {@code a < b}, and the slot of {@link CopySlots} in which they met. */
    static final StructType PAIR = new StructType()
            .add("slot", DataTypes.IntegerType, false)
            .add("a", DataTypes.LongType, false)
            .add("b", DataTypes.LongType, false);

    /** Entries of a reduce partition, some 60 MB in all. */
    private static final long ENTRIES = 1_500_000;

    private static final LocalDate EPOCH = LocalDate.EPOCH;

    private CopySearch() {}

    /**
     * Pairs of different texts of which one is a copy of the other, once for each slot in which they meet.
     *
     * @param units rows of {@link WorkTables#UNITS}
     * @param articles how many there are
     */
    static Dataset<Row> pairs(SparkSession spark, Dataset<Row> units, long articles, CopySlots slots) {
        // Not where("sketch is not null"): pages without bounds pass for empty in Parquet's column index.
        Dataset<Row> texts = units.select(col("fingerprint_hi").as("text"), day(col("date")), col("sketch"))
                .filter((FilterFunction<Row>) r -> !r.isNullAt(2) && slots.concerns(r.getInt(1)));
        Dataset<Row> candidates = candidates(spark, texts, articles, slots).persist();
        Dataset<Row> met = candidates
                .select(col("a").as("met"))
                .union(candidates.select(col("b").as("met")))
                .distinct();
        Dataset<Row> sketches = texts.join(met, col("text").equalTo(col("met")), "left_semi")
                .dropDuplicates("text")
                .select("text", "sketch");
        return candidates
                .join(sketches.toDF("text_a", "sketch_a"), col("a").equalTo(col("text_a")))
                .join(sketches.toDF("text_b", "sketch_b"), col("b").equalTo(col("text_b")))
                .filter((FilterFunction<Row>)
                        r -> Likeness.copies(Sketch.decode(r.getAs("sketch_a")), Sketch.decode(r.getAs("sketch_b"))))
                .select("slot", "a", "b");
    }

    /** Days since 1970 of a date. */
    static Column day(Column date) {
        return datediff(date, lit(EPOCH)).as("day");
    }

    private static Dataset<Row> candidates(SparkSession spark, Dataset<Row> texts, long articles, CopySlots slots) {
        int parallelism =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).defaultParallelism();
        int partitions = (int) Math.max(parallelism, articles * Sketch.BANDS / ENTRIES + 1);
        JavaRDD<Row> pairs = texts.javaRDD()
                .mapPartitionsToPair(rows -> new BandEntries(slots, partitions).of(rows))
                .partitionBy(new HashPartitioner(partitions))
                .values()
                .mapPartitions(chunks -> BandBuckets.pairs(chunks, slots).stream()
                        .map(p -> RowFactory.create(p.slot(), p.a(), p.b()))
                        .iterator());
        return spark.createDataFrame(pairs, PAIR).distinct();
    }
}
