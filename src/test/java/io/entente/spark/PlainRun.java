// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.article.Article;
import io.entente.article.FieldMapping;
import io.entente.copy.CopyRule;
import io.entente.dyad.Analyst;
import io.entente.dyad.ArticleReading;
import io.entente.dyad.Granularity;
import io.entente.dyad.Units;
import io.entente.gazetteer.Vocabulary;
import io.entente.table.Column;
import io.entente.table.Table;
import io.entente.table.Tables;
import io.entente.tie.Period;
import io.entente.tie.Tie;
import io.entente.tie.TieCounts;
import io.entente.tie.TieTable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;

/**
 * The same run in plain Java, without a session: the oracle of the Spark job, but for strength, affinity and what is made of
 * them.
 */
public final class PlainRun {

    private final Path output;
    private final List<String> clusters;

    private PlainRun(Path output, List<String> clusters) {
        this.output = output;
        this.clusters = List.copyOf(clusters);
    }

    /** Runs and writes all tables but the marks of copies and the figures of {@code ties} that need the bootstrap. */
    public static PlainRun of(Path input, Period period, Path output) throws IOException {
        return of(input, period, Vocabulary.shipped(), output);
    }

    /** The same with a vocabulary of its own. */
    public static PlainRun of(Path input, Period period, Vocabulary vocabulary, Path output) throws IOException {
        Configuration hadoop = new Configuration();
        List<ArchiveFile> files = new ArchiveListing(hadoop, Optional.empty()).files(List.of(input.toString()));
        ReadPlan plan = new ReadPlan(
                FieldMapping.usual(), LocalDate.MIN, LocalDate.MAX, Set.of(), vocabulary, output.toString(), true);
        Set<String> named = new TreeSet<>();
        for (List<Slice> task : SlicePlan.of(files, 1)) {
            named.addAll(ReadStage.task(task, plan, hadoop).countries());
        }
        Map<Integer, TieCounts[]> scopes = new TreeMap<>();
        Analyst analyst = new Analyst(vocabulary, Analyst.SentenceTone.MENTIONING);
        List<Article> articles = ReadAll.of(input, 1).stream()
                .filter(Article.class::isInstance)
                .map(Article.class::cast)
                .sorted(Comparator.comparing(Article::date)
                        .thenComparing(Article::id)
                        .thenComparing(a -> a.origin().file())
                        .thenComparing(a -> a.origin().offset()))
                .toList();
        PlainCopies copies = new PlainCopies(CopyRule.USUAL_DAYS);
        List<Units> units = new ArrayList<>();
        for (Article a : articles) {
            ArticleReading reading = Readings.of(a, analyst);
            copies.add(a, reading.sketch());
            units.add(reading.units());
        }
        TreeSet<LocalDate> days = new TreeSet<>();
        List<String> clusters = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            LocalDate date = articles.get(i).date();
            days.add(date);
            clusters.add(articles.get(i).id() + "|" + copies.cluster(i).id());
            if (copies.first(i)) {
                TieStage.tally(units.get(i), (int) period.start(date).toEpochDay(), s -> true, scopes);
            }
        }
        TableRows rows = new TableRows(period, days.first(), days.last());
        try (ParquetTable ties = table(Tables.TIES, output, hadoop);
                ParquetTable countries = table(Tables.COUNTRIES, output, hadoop)) {
            for (Map.Entry<Integer, TieCounts[]> scope : scopes.entrySet()) {
                NetworkRows network = null;
                for (Granularity g : Granularity.values()) {
                    List<Tie> pairs = TieTable.of(scope.getValue()[g.number()]).ties();
                    rows.ties(scope.getKey(), g, pairs, new PairFigures(), ties);
                    if (g == Granularity.ARTICLE) {
                        network = new NetworkRows(rows.scope(scope.getKey()), pairs, new PairFigures());
                    }
                }
                for (Object[] row : rows.countries(scope.getKey(), scope.getValue(), named, network)) {
                    countries.write(row);
                }
            }
        }
        return new PlainRun(output, clusters);
    }

    private static ParquetTable table(Table table, Path output, Configuration hadoop) throws IOException {
        return new ParquetTable(
                table, new org.apache.hadoop.fs.Path(output + "/" + table.name() + "/plain.parquet"), hadoop, 1L << 24);
    }

    /** Each article and the first of its cluster, {@code id|cluster}, by date, id and place. */
    public List<String> clusters() {
        return clusters;
    }

    /** The columns of a table that this run fills, as SQL. */
    public static String columns(Table table) {
        List<String> names = table.columns().stream().map(Column::name).toList();
        if (table.equals(Tables.TIES)) {
            names = names.subList(0, names.indexOf("strength"));
        } else if (table.equals(Tables.COUNTRIES)) {
            names = names.subList(0, names.indexOf("friends"));
        }
        return String.join(", ", names.stream().map(n -> '"' + n + '"').toList());
    }

    /** The rows of those columns in order. */
    public List<String> rows(Table table) throws SQLException {
        try (Duck duck = new Duck(output)) {
            return duck.rows("SELECT " + columns(table) + " FROM {" + table.name() + "} ORDER BY ALL");
        }
    }
}
