// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * Connected components of pairs, each named by its smallest member. Few pairs go through one task; many are contracted to
 * stars, in rounds that grow with the logarithm of the members (Kiveris et al. 2014, SoCC, "Connected components in
 * MapReduce and beyond"). The driver sees counts only.
 */
final class Components {

    /** So many pairs one task holds with ease, in some 200 MB. */
    static final long FEW = 1_000_000;

    private static final StructType EDGE =
            new StructType().add("a", DataTypes.LongType, false).add("b", DataTypes.LongType, false);

    private Components() {}

    /** The clusters of the texts of pairs; each is named by its smallest text. */
    static Clusters of(SparkSession spark, JavaRDD<BandBuckets.Pair> pairs, long few) {
        JavaRDD<BandBuckets.Pair> kept = pairs.persist(StorageLevel.MEMORY_AND_DISK());
        if (kept.count() > few) {
            JavaRDD<Row> edges = kept.map(p -> RowFactory.create(p.a(), p.b()));
            return Clusters.joined(contracted(spark.createDataFrame(edges, EDGE))
                    .javaRDD()
                    .mapToPair(r -> new Tuple2<>(r.getLong(0), r.getLong(1))));
        }
        long[][] members = kept.coalesce(1).mapPartitions(Components::members).first();
        kept.unpersist();
        return Clusters.known(JavaSparkContext.fromSparkContext(spark.sparkContext()), members[0], members[1]);
    }

    /** The members, ascending, and the root of each. */
    private static Iterator<long[][]> members(Iterator<BandBuckets.Pair> pairs) {
        Map<Long, Long> parents = new HashMap<>();
        while (pairs.hasNext()) {
            BandBuckets.Pair p = pairs.next();
            long a = root(parents, p.a());
            long b = root(parents, p.b());
            parents.put(Math.max(a, b), Math.min(a, b));
        }
        long[] texts = parents.keySet().stream().mapToLong(t -> t).sorted().toArray();
        long[] roots = Arrays.stream(texts).map(t -> root(parents, t)).toArray();
        return List.<long[][]>of(new long[][] {texts, roots}).iterator();
    }

    /** The root of a member, its path halved on the way. */
    private static long root(Map<Long, Long> parents, long text) {
        long at = text;
        parents.putIfAbsent(at, at);
        while (parents.get(at) != at) {
            long above = parents.get(parents.get(at));
            parents.put(at, above);
            at = above;
        }
        return at;
    }

    /** Pairs are turned so that {@code b} points to the smaller {@code a}; in the end every {@code a} is a root. */
    private static Dataset<Row> contracted(Dataset<Row> pairs) {
        Dataset<Row> edges = pairs;
        Row before = null;
        while (true) {
            Dataset<Row> next = small(large(edges)).localCheckpoint();
            Row state = next.agg(count(lit(1)), bit_xor(xxhash64(col("a"), col("b"))))
                    .head();
            if (state.equals(before)) {
                return next.select(col("b").as("text"), col("a").as("root"))
                        .union(next.select(col("a").as("text"), col("a").as("root"))
                                .distinct());
            }
            before = state;
            edges = next;
        }
    }

    /** Every greater neighbour of a member is tied to the member's smallest neighbour, or to the member itself. */
    private static Dataset<Row> large(Dataset<Row> edges) {
        Dataset<Row> both = edges.select("a", "b").union(edges.select(col("b").as("a"), col("a").as("b")));
        Dataset<Row> least = both.groupBy("a")
                .agg(min("b").as("least"))
                .select(col("a").as("member"), least(col("a"), col("least")).as("least"));
        return both.where(col("b").gt(col("a")))
                .join(least, col("a").equalTo(col("member")))
                .select(col("least").as("a"), col("b"))
                .distinct();
    }

    /** Every smaller neighbour of a member, and the member, is tied to the smallest of them. */
    private static Dataset<Row> small(Dataset<Row> edges) {
        Dataset<Row> least = edges.groupBy("b").agg(min("a").as("least")).withColumnRenamed("b", "member");
        Dataset<Row> neighbours = edges.join(least, col("b").equalTo(col("member")))
                .where(col("a").notEqual(col("least")))
                .select(col("least").as("a"), col("a").as("b"));
        Dataset<Row> members = least.select(col("least").as("a"), col("member").as("b"));
        return neighbours.union(members).distinct();
    }
}
