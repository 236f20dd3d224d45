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
    /** Of all periods together the exposure of each country, some 400 KB; else {@code null}. */
    @SuppressWarnings("serial") // a HashMap
    private final Map<Integer, long[]> countries;

    private final long digest;

    private ScopeTotal(long articles, long[] exposure, Map<Integer, long[]> countries, long digest) {
        this.articles = articles;
        this.exposure = exposure;
        this.countries = countries;
        this.digest = digest;
    }

    /** Whether the exposures of countries are told. */
    boolean tellsCountries() {
        return countries != null;
    }

    /** The exposure of a packed country that the scope mentions, where {@link #tellsCountries}. */
    Exposure exposure(int country) {
        return Exposure.of(countries.get(country));
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
    static Map<Integer, ScopeTotal> of(JavaRDD<CountedArticle> counted, ScopeStage.Days days, TieOptions options) {
        return new HashMap<>(counted.mapPartitionsToPair(rows -> {
                    Map<Integer, Sum> scopes = new HashMap<>();
                    while (rows.hasNext()) {
                        CountedArticle article = rows.next();
                        LocalDate day = article.date();
                        long cluster = article.cluster();
                        ClusterWeights weights = options.weights().of(cluster);
                        int[] countries = UnitsCodec.ofArticle(article.units());
                        long digest = digest(article.part(), article.row(), cluster);
                        int period = (int) days.period().start(day).toEpochDay();
                        for (int scope : new int[] {period, TieStage.ALL_PERIODS}) {
                            scopes.computeIfAbsent(scope, s -> new Sum(s, days, options))
                                    .add(weights, day, countries, digest);
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
        Map<Integer, long[]> both = null;
        if (countries != null) {
            both = new HashMap<>(countries);
            for (Map.Entry<Integer, long[]> e : other.countries.entrySet()) {
                both.merge(
                        e.getKey(),
                        e.getValue(),
                        (x, y) -> Exposure.of(x).merge(Exposure.of(y)).cells());
            }
        }
        return new ScopeTotal(
                articles + other.articles, exposure().merge(other.exposure()).cells(), both, digest + other.digest);
    }

    /** A hash of a text and two numbers. */
    static long digest(String text, long row, long cluster) {
        byte[] all = (row + " " + cluster + " " + text).getBytes(StandardCharsets.UTF_8);
        return MurmurHash3.hash128x64(all, 0, all.length, 0)[0];
    }

    /** The total of one partition's articles, under way. */
    private static final class Sum {
        private final Decay decay;
        private final int replicates;
        private final Exposure exposure;
        private final Map<Integer, Exposure> countries;
        private final Map<LocalDate, Long> dayWeights = new HashMap<>();
        private long articles;
        private long digest;

        Sum(int scope, ScopeStage.Days days, TieOptions options) {
            decay = new Decay(days.parts(scope).last(), options.halfLife());
            replicates = options.weights().replicates();
            exposure = Exposure.empty(replicates);
            countries = scope == TieStage.ALL_PERIODS ? new HashMap<>() : null;
        }

        void add(ClusterWeights weights, LocalDate day, int[] named, long article) {
            long dayWeight = dayWeights.computeIfAbsent(day, decay::weight);
            exposure.add(weights, dayWeight);
            if (countries != null) {
                for (int c : named) {
                    countries
                            .computeIfAbsent(c, k -> Exposure.empty(replicates))
                            .add(weights, dayWeight);
                }
            }
            digest += article;
            articles++;
        }

        ScopeTotal total() {
            Map<Integer, long[]> cells = null;
            if (countries != null) {
                cells = new HashMap<>();
                for (Map.Entry<Integer, Exposure> e : countries.entrySet()) {
                    cells.put(e.getKey(), e.getValue().cells());
                }
            }
            return new ScopeTotal(articles, exposure.cells(), cells, digest);
        }
    }
}
