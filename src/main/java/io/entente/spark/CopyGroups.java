// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.entente.copy.Syndication;
import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Articles by cluster: those of one normalised text, and of texts that are copies. Within a cluster the order is by date,
 * then id, then place in the archive; the first article gives the cluster its id, and of the articles with one text the first
 * is the original, the others its duplicates. One shuffle serves all answers.
 */
final class CopyGroups {

    private static final String HI = "fingerprint_hi";
    private static final String LO = "fingerprint_lo";

    private final JavaRDD<Row> byCluster;

    /**
     * @param units rows of {@link WorkTables#UNITS}
     * @param clusters rows of {@code text} and {@code root} for the texts that have near-duplicates, as {@link Components} gives
     */
    CopyGroups(Dataset<Row> units, Dataset<Row> clusters) {
        Column[] order = Stream.of("group_hi", "group_lo", "date", "id", "file", "record", "offset", "row")
                .map(c -> col(c))
                .toArray(Column[]::new);
        byCluster = units.drop("sketch")
                .join(clusters, col(HI).equalTo(col("text")), "left")
                .withColumn("group_hi", coalesce(col("root"), col(HI)))
                .withColumn("group_lo", when(col("root").isNull(), col(LO)).otherwise(lit(0L)))
                .repartition(col("group_hi"), col("group_lo"))
                .sortWithinPartitions(order)
                .javaRDD();
    }

    /** The units of the articles that count. */
    JavaRDD<Row> counted(Syndication syndication) {
        if (syndication == Syndication.KEEP) {
            return byCluster;
        }
        return byCluster.mapPartitions(rows -> {
            Walk walk = new Walk();
            Set<String> sources = new HashSet<>();
            return stream(rows)
                    .filter(row -> {
                        boolean first = walk.next(row);
                        if (first) {
                            sources.clear();
                        }
                        return syndication == Syndication.COLLAPSE ? first : sources.add(row.getAs("source"));
                    })
                    .iterator();
        });
    }

    /** The articles that are not the first of their cluster. */
    JavaRDD<Copy> copies() {
        return byCluster.mapPartitions(rows -> {
            Walk walk = new Walk();
            return stream(rows)
                    .filter(row -> !walk.next(row))
                    .map(row -> new Copy(row.getAs("part"), row.getAs("row"), walk.original(row), walk.cluster()))
                    .iterator();
        });
    }

    /**
     * A copy: the file of {@code articles} that it stands in, its row there, from 0, the id of the article with the same
     * text that comes first, {@code null} when it is that one, and the id of its cluster's first article.
     */
    record Copy(String part, long row, String original, String cluster) implements Serializable {}

    private static Stream<Row> stream(Iterator<Row> rows) {
        return StreamSupport.stream(((Iterable<Row>) () -> rows).spliterator(), false);
    }

    /** Goes through rows in order and knows the cluster it is in. */
    private static final class Walk {
        private Row first;
        private final Map<Text, String> originals = new HashMap<>();

        private record Text(long hi, long lo) {
            static Text of(Row row) {
                return new Text(row.getAs(HI), row.getAs(LO));
            }
        }

        /** Whether the row begins a cluster. */
        boolean next(Row row) {
            boolean begins = first == null || !same("group_hi", row) || !same("group_lo", row);
            if (begins) {
                first = row;
                originals.clear();
                originals.put(Text.of(row), row.getAs("id"));
            }
            return begins;
        }

        String original(Row row) {
            return originals.putIfAbsent(Text.of(row), row.getAs("id"));
        }

        String cluster() {
            return first.getAs("id");
        }

        private boolean same(String column, Row row) {
            return first.<Long>getAs(column).equals(row.<Long>getAs(column));
        }
    }
}
