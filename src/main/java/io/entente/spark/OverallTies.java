// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.dyad.Granularity;
import io.entente.table.Tables;
import io.entente.tie.Period;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * The ties of all periods together, for a first look at an output.
 *
 * @param countries that the archive mentions
 * @param pairs that an article mentions together, the strongest first: by log-likelihood, then sentences, then code
 */
public record OverallTies(long countries, List<Pair> pairs) {

    /** A pair; its figures are those of the columns of {@code ties}, {@code null} where these are NULL. */
    public record Pair(
            String a,
            String b,
            long articles,
            long sentences,
            long articlesOfA,
            long articlesOfB,
            Double npmi,
            double g2,
            Double tone,
            Double strength,
            Double affinity) {

        Pair withSentences(long n) {
            return new Pair(a, b, articles, n, articlesOfA, articlesOfB, npmi, g2, tone, strength, affinity);
        }
    }

    private static final Comparator<Pair> STRONGEST = Comparator.comparingDouble(Pair::g2)
            .thenComparingLong(Pair::sentences)
            .reversed()
            .thenComparing(Pair::a)
            .thenComparing(Pair::b);

    private static final List<String> COLUMNS = List.of(
            "period",
            "granularity",
            "country_a",
            "country_b",
            "n_ab",
            "n_a",
            "n_b",
            "npmi",
            "g2",
            "tone_mean",
            "strength",
            "affinity");

    /**
     * Reads them.
     *
     * @param output folder of the tables
     * @param file name of the file that holds them, see {@link AnalyzeJob.Outcome#overall}
     */
    public static OverallTies read(String output, String file, Configuration hadoop) throws IOException {
        Path ties = new Path(new Path(output, Tables.TIES.name()), file);
        List<Pair> articles = new ArrayList<>();
        Map<String, Long> sentences = new HashMap<>();
        try (ParquetRows rows = new ParquetRows(ties, Tables.TIES, COLUMNS, hadoop)) {
            while (rows.hasNext()) {
                Object[] r = rows.next();
                if (!Period.ALL.equals(r[0]) || (Long) r[4] == 0) {
                    continue;
                }
                Pair pair = new Pair(
                        (String) r[2],
                        (String) r[3],
                        (Long) r[4],
                        0,
                        (Long) r[5],
                        (Long) r[6],
                        (Double) r[7],
                        (Double) r[8],
                        (Double) r[9],
                        (Double) r[10],
                        (Double) r[11]);
                if (Granularity.ARTICLE.code().equals(r[1])) {
                    articles.add(pair);
                } else if (Granularity.SENTENCE.code().equals(r[1])) {
                    sentences.put(pair.a() + pair.b(), pair.articles());
                }
            }
        }
        articles.replaceAll(p -> p.withSentences(sentences.getOrDefault(p.a() + p.b(), 0L)));
        articles.sort(STRONGEST);
        return new OverallTies(countries(new Path(new Path(output, Tables.COUNTRIES.name()), file), hadoop), articles);
    }

    private static long countries(Path file, Configuration hadoop) throws IOException {
        long countries = 0;
        try (ParquetRows rows = new ParquetRows(file, Tables.COUNTRIES, List.of("period", "n_articles"), hadoop)) {
            while (rows.hasNext()) {
                Object[] row = rows.next();
                countries += Period.ALL.equals(row[0]) && (Long) row[1] > 0 ? 1 : 0;
            }
        }
        return countries;
    }
}
