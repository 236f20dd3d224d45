// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.tie.ClusterWeights;
import io.entente.tie.Decay;
import io.entente.tie.Exposure;
import io.entente.tie.TieOptions;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.codec.digest.MurmurHash3;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/** What the driver knows of the articles of a scope; small, whatever the archive's size. */
final class ScopeTotal implements Serializable {

    private static final long serialVersionUID = 1;

    private final long articles;
    private final long[] exposure;
    private final long digest;

    private ScopeTotal(long articles, long[] exposure, long digest) {
        this.articles = articles;
        this.exposure = exposure;
        this.digest = digest;
    }

    /** How many there are. */
    long articles() {
        return articles;
    }

    /** The exposure of all articles of the scope. */
    Exposure exposure() {
        return Exposure.of(exposure);
    }

    /**
     * Sum of a hash of each article's place in the work tables and its cluster: a scope with the same digest as in the run
     * before has the same articles, each in the same cluster (but for a chance of one in 2^64).
     */
    long digest() {
        return digest;
    }

    /** The totals by scope of the articles that count. */
    static Map<Integer, ScopeTotal> of(JavaRDD<ClusterMember> counted, ScopeStage.Days days, TieOptions options) {
        return new HashMap<>(counted.mapPartitionsToPair(rows -> {
                    Map<Integer, Sum> scopes = new HashMap<>();
                    while (rows.hasNext()) {
                        ClusterMember article = rows.next();
                        LocalDate day = article.date();
                        long cluster = article.clusterHi();
                        ClusterWeights weights = options.weights().of(cluster);
                        long digest = digest(article.part(), article.row(), cluster);
                        int period = (int) days.period().start(day).toEpochDay();
                        for (int scope : new int[] {period, TieStage.ALL_PERIODS}) {
                            scopes.computeIfAbsent(scope, s -> new Sum(s, days, options))
                                    .add(weights, day, digest);
                        }
                    }
                    return scopes.entrySet().stream()
                            .map(e -> new Tuple2<>(e.getKey(), e.getValue().total()))
                            .iterator();
                })
                .reduceByKey(ScopeTotal::plus)
                .collectAsMap());
    }

    private ScopeTotal plus(ScopeTotal other) {
        return new ScopeTotal(
                articles + other.articles, exposure().merge(other.exposure()).cells(), digest + other.digest);
    }

    /** A hash of a text and two numbers. */
    static long digest(String text, long row, long cluster) {
        byte[] all = (row + " " + cluster + " " + text).getBytes(StandardCharsets.UTF_8);
        return MurmurHash3.hash128x64(all, 0, all.length, 0)[0];
    }

    /** The total of one partition's articles, under way. */
    private static final class Sum {
        private final Decay decay;
        private final Exposure exposure;
        private long articles;
        private long digest;

        Sum(int scope, ScopeStage.Days days, TieOptions options) {
            decay = new Decay(days.parts(scope).last(), options.halfLife());
            exposure = Exposure.empty(options.weights().replicates());
        }

        void add(ClusterWeights weights, LocalDate day, long article) {
            exposure.add(weights, decay.weight(day));
            digest += article;
            articles++;
        }

        ScopeTotal total() {
            return new ScopeTotal(articles, exposure.cells(), digest);
        }
    }
}
