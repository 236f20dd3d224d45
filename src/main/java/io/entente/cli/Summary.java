// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.spark.AnalyzeJob;
import io.entente.table.Table;
import io.entente.table.Tables;
import io.entente.tie.Period;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** What the user sees at the end of a run. */
final class Summary {

    private static final int TIES = 10;

    private final PrintWriter out;
    private final SparkSession spark;
    private final AnalyzeOptions options;
    private final AnalyzeJob.Outcome outcome;

    Summary(PrintWriter out, SparkSession spark, AnalyzeOptions options, AnalyzeJob.Outcome outcome) {
        this.out = out;
        this.spark = spark;
        this.options = options;
        this.outcome = outcome;
    }

    void print(Instant start) {
        long articles = outcome.read().articles() - outcome.copies().duplicates();
        line(
                "%,d records read in %.1f s: %,d articles (%,d near-duplicates among them), %,d duplicates, %,d rejected%s",
                outcome.read().records(),
                Duration.between(start, Instant.now()).toMillis() / 1e3,
                articles,
                outcome.copies().near(),
                outcome.copies().duplicates(),
                outcome.read().rejected(),
                outcome.read().outside() == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                ", %,d outside --from/--to/--languages",
                                outcome.read().outside()));
        if (!outcome.read().rejects().isEmpty()) {
            line("rejected because: %s (see the table rejects)", outcome.read().rejects());
        }
        if (outcome.first() != null) {
            ties();
        }
        paths();
        out.flush();
    }

    private void ties() {
        Dataset<Row> all = spark.read()
                .parquet(options.output() + "/ties")
                .where(functions
                        .col("period")
                        .equalTo(Period.ALL)
                        .and(functions.col("n_ab").gt(0)));
        Dataset<Row> articles = all.where("granularity = 'article'");
        Dataset<Row> sentences = all.where("granularity = 'sentence'")
                .select(
                        functions.col("country_a"),
                        functions.col("country_b"),
                        functions.col("n_ab").as("sentences"));
        long countries = spark.read()
                .parquet(options.output() + "/countries")
                .where(functions.col("period").equalTo(Period.ALL))
                .count();
        line(
                "%s to %s, %,d countries, %,d pairs mentioned together",
                outcome.first(), outcome.last(), countries, articles.count());
        List<Row> top = articles.join(sentences, new String[] {"country_a", "country_b"}, "left")
                .na()
                .fill(0, new String[] {"sentences"})
                .orderBy(
                        functions.col("g2").desc(),
                        functions.col("sentences").desc(),
                        functions.col("country_a"),
                        functions.col("country_b"))
                .limit(TIES)
                .select(
                        "country_a",
                        "country_b",
                        "n_ab",
                        "sentences",
                        "n_a",
                        "n_b",
                        "npmi",
                        "g2",
                        "tone_mean",
                        "strength",
                        "affinity")
                .collectAsList();
        out.println();
        line("Strongest ties (articles and sentences that name both; ordered by log-likelihood g2):");
        line(
                "%-9s %9s %9s %9s %9s %7s %9s %6s %9s %9s",
                "pair", "articles", "sentences", "of first", "of second", "npmi", "g2", "tone", "strength", "affinity");
        for (Row r : top) {
            line(
                    "%-9s %,9d %,9d %,9d %,9d %7s %9.1f %6s %9.2f %9s",
                    r.getString(0) + "-" + r.getString(1),
                    r.getLong(2),
                    r.getLong(3),
                    r.getLong(4),
                    r.getLong(5),
                    signed(r, 6),
                    r.getDouble(7),
                    signed(r, 8),
                    r.getDouble(9),
                    signed(r, 10));
        }
    }

    private static String signed(Row r, int column) {
        return r.isNullAt(column) ? "-" : String.format(Locale.ROOT, "%+.2f", r.getDouble(column));
    }

    private void paths() {
        String dir = options.output();
        out.println();
        String tables = Tables.all().stream().map(Table::name).collect(Collectors.joining(","));
        line("Tables: %s/{%s}; codebook.md says what each column is", dir, tables);
        line("  DuckDB  SELECT * FROM '%s/ties/*.parquet' WHERE period = 'all' ORDER BY g2 DESC;", dir);
        line("  pandas  pandas.read_parquet('%s/ties')", dir);
        line("  R       read.csv('ties.csv'), written by: jobs/entente export --input %s --output ties.csv", dir);
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
