// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.spark.AnalyzeJob;
import io.entente.spark.OverallTies;
import io.entente.table.Table;
import io.entente.table.Tables;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;

/** What the user sees at the end of a run. */
final class Summary {

    private static final int TIES = 10;

    private final PrintWriter out;
    private final AnalyzeOptions options;
    private final AnalyzeJob.Outcome outcome;

    Summary(PrintWriter out, AnalyzeOptions options, AnalyzeJob.Outcome outcome) {
        this.out = out;
        this.options = options;
        this.outcome = outcome;
    }

    void print(Instant start, Configuration hadoop) throws IOException {
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
            ties(OverallTies.read(options.output(), outcome.overall(), hadoop));
        }
        paths();
        out.flush();
    }

    private void ties(OverallTies ties) {
        line(
                "%s to %s, %,d countries, %,d pairs mentioned together",
                outcome.first(), outcome.last(), ties.countries(), ties.pairs().size());
        out.println();
        line("Strongest ties (articles and sentences that name both; ordered by log-likelihood g2):");
        line(
                "%-9s %9s %9s %9s %9s %7s %9s %6s %9s %9s",
                "pair", "articles", "sentences", "of first", "of second", "npmi", "g2", "tone", "strength", "affinity");
        for (OverallTies.Pair p : ties.pairs().stream().limit(TIES).toList()) {
            line(
                    "%-9s %,9d %,9d %,9d %,9d %7s %9.1f %6s %9.2f %9s",
                    p.a() + "-" + p.b(),
                    p.articles(),
                    p.sentences(),
                    p.articlesOfA(),
                    p.articlesOfB(),
                    signed(p.npmi()),
                    p.g2(),
                    signed(p.tone()),
                    p.strength(),
                    signed(p.affinity()));
        }
    }

    private static String signed(Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, "%+.2f", value);
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
