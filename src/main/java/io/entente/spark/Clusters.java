// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import java.util.Arrays;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/** Which texts are copies of each other: the root of each text that has near-duplicates. */
@FunctionalInterface
interface Clusters {

    /** Puts the articles whose text has near-duplicates into their clusters. */
    JavaRDD<ClusterMember> of(JavaRDD<ClusterMember> articles);

    /** Few enough for every task to know them: texts, ascending, and the root of each. */
    static Clusters known(JavaSparkContext spark, long[] texts, long[] roots) {
        Broadcast<long[][]> all = spark.broadcast(new long[][] {texts, roots});
        return articles -> articles.map(m -> {
            int at = Arrays.binarySearch(all.value()[0], m.textHi());
            if (at >= 0) {
                m.join(all.value()[1][at]);
            }
            return m;
        });
    }

    /** As many as there may be: texts and their roots. */
    static Clusters joined(JavaPairRDD<Long, Long> roots) {
        return articles -> articles.mapToPair(m -> new Tuple2<>(m.textHi(), m))
                .leftOuterJoin(roots)
                .map(m -> {
                    ClusterMember member = m._2()._1();
                    if (m._2()._2().isPresent()) {
                        member.join(m._2()._2().get());
                    }
                    return member;
                });
    }
}
