// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

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
import scala.Tuple2;

/**
 * Articles by cluster: those of one normalised text, and of texts that are copies. Within a cluster the order is by date,
 * then id, then place in the archive; the first article gives the cluster its id, and of the articles with one text the first
 * is the original, the others its duplicates. One shuffle serves all answers.
 */
final class CopyGroups {

    /** Articles of a partition, some 100 MB. */
    private static final long MEMBERS = 100_000;

    private final JavaRDD<ClusterMember> byCluster;

    /**
     * @param members all articles, in their clusters
     * @param articles how many there are
     */
    CopyGroups(JavaRDD<ClusterMember> members, long articles) {
        int partitions = (int) Math.max(members.context().defaultParallelism(), articles / MEMBERS + 1);
        byCluster = members.mapToPair(m -> new Tuple2<>(m, true))
                .repartitionAndSortWithinPartitions(new ClusterMember.ByCluster(partitions))
                .keys();
    }

    /** The articles that count. */
    JavaRDD<ClusterMember> counted(Syndication syndication) {
        if (syndication == Syndication.KEEP) {
            return byCluster;
        }
        return byCluster.mapPartitions(members -> {
            Walk walk = new Walk();
            Set<String> sources = new HashSet<>();
            return stream(members)
                    .filter(m -> {
                        boolean first = walk.next(m);
                        if (first) {
                            sources.clear();
                        }
                        return syndication == Syndication.COLLAPSE ? first : sources.add(m.source());
                    })
                    .iterator();
        });
    }

    /** The articles that are not the first of their cluster. */
    JavaRDD<Copy> copies() {
        return byCluster.mapPartitions(members -> {
            Walk walk = new Walk();
            return stream(members)
                    .filter(m -> !walk.next(m))
                    .map(m -> new Copy(m.part(), m.row(), walk.original(m), walk.cluster()))
                    .iterator();
        });
    }

    /**
     * A copy: the file of {@code articles} that it stands in, its row there, from 0, the id of the article with the same
     * text that comes first, {@code null} when it is that one, and the id of its cluster's first article.
     */
    record Copy(String part, long row, String original, String cluster) implements Serializable {}

    private static Stream<ClusterMember> stream(Iterator<ClusterMember> members) {
        return StreamSupport.stream(((Iterable<ClusterMember>) () -> members).spliterator(), false);
    }

    /** Goes through articles in order and knows the cluster it is in. */
    private static final class Walk {
        private ClusterMember first;
        private final Map<Text, String> originals = new HashMap<>();

        private record Text(long hi, long lo) {
            static Text of(ClusterMember m) {
                return new Text(m.textHi(), m.textLo());
            }
        }

        /** Whether the article begins a cluster. */
        boolean next(ClusterMember m) {
            boolean begins = first == null || !first.sameCluster(m);
            if (begins) {
                first = m;
                originals.clear();
                originals.put(Text.of(m), m.id());
            }
            return begins;
        }

        String original(ClusterMember m) {
            return originals.putIfAbsent(Text.of(m), m.id());
        }

        String cluster() {
            return first.id();
        }
    }
}
