// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.country.StateNumbers;
import io.entente.table.NetworkTables;
import io.entente.tie.Period;
import io.entente.tie.TieChange;
import io.entente.tie.TieChanges;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * From the series of the eras to {@code changes}: the series of each pair is put together and searched where it lies. What
 * is found comes to the driver, where the false discovery rate needs the p of all pairs: it grows with the pairs of
 * countries, not with the archive.
 */
final class ChangeStage {

    /** Articles that mention both, below which no change could be told from chance. */
    private static final int LEAST_ARTICLES = 20;

    private ChangeStage() {}

    /** What was found of a pair, and for each change the articles of its period. */
    private record Found(List<TieChange> changes, List<String> articles) implements Serializable {}

    /** A change with its articles. */
    private record Told(TieChange change, String articles) {
        static final Comparator<Told> ORDER = Comparator.comparing((Told t) -> t.change.countryA())
                .thenComparing(t -> t.change.countryB())
                .thenComparing(t -> t.change.measure())
                .thenComparing(t -> t.change.kind())
                .thenComparing(t -> t.change.period());
    }

    /**
     * Writes the table; returns its rows.
     *
     * @param series files of {@link WorkTables#SERIES}
     * @param totals of the scopes
     */
    static long write(
            JavaSparkContext spark,
            Collection<Path> series,
            ScopeStage.Days days,
            Map<Integer, ScopeTotal> totals,
            Path folder)
            throws IOException {
        double[] all = exposure(days, totals);
        Broadcast<double[]> exposure = spark.broadcast(all);
        LocalDate[] starts = starts(days, all.length);
        List<Found> pairs = TableFiles.rows(spark, series, WorkTables.SERIES, PairSeries.COLUMNS, row -> row)
                .mapPartitionsToPair(rows -> PairSeries.chunks(rows, days))
                .groupByKey()
                .map(p -> changes(p._1(), PairSeries.of(p._2(), exposure.value().length), exposure.value(), starts))
                .filter(found -> found != null)
                .collect();
        List<TieChange> changes =
                pairs.stream().flatMap(f -> f.changes().stream()).toList();
        List<String> articles =
                pairs.stream().flatMap(f -> f.articles().stream()).toList();
        List<TieChange> adjusted = TieChanges.adjusted(changes, pairs.size());
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < adjusted.size(); i++) {
            told.add(new Told(adjusted.get(i), articles.get(i)));
        }
        told.sort(Told.ORDER);
        try (ParquetTable table = new ParquetTable(
                NetworkTables.CHANGES,
                new Path(new Path(folder, NetworkTables.CHANGES.name()), TableFiles.newName()),
                spark.hadoopConfiguration())) {
            for (Told t : told) {
                LocalDate start = starts[t.change().period()];
                table.write(row(t, days.period().label(start), start));
            }
        }
        return told.size();
    }

    /** All articles by period; NaN where the archive has none. */
    private static double[] exposure(ScopeStage.Days days, Map<Integer, ScopeTotal> totals) {
        Period period = days.period();
        double[] articles = new double[period.index(days.first(), days.last()) + 1];
        Arrays.fill(articles, Double.NaN);
        totals.forEach((scope, total) -> {
            if (scope != TieStage.ALL_PERIODS) {
                articles[period.index(days.first(), LocalDate.ofEpochDay(scope))] = total.articles();
            }
        });
        return articles;
    }

    /** First days of the periods, and of the one after the last. */
    private static LocalDate[] starts(ScopeStage.Days days, int periods) {
        LocalDate[] starts = new LocalDate[periods + 1];
        starts[0] = days.period().start(days.first());
        for (int t = 1; t <= periods; t++) {
            starts[t] = days.period().end(starts[t - 1]).plusDays(1);
        }
        return starts;
    }

    /** The changes of a pair; {@code null} of one that is too seldom together to be tested. */
    private static Found changes(int pair, PairSeries series, double[] exposure, LocalDate[] starts) {
        if (series.together() < LEAST_ARTICLES) {
            return null;
        }
        List<TieChange> changes = TieChanges.of(series.covered(pair, exposure, starts)).stream()
                .filter(c -> !Double.isNaN(c.p()))
                .toList();
        List<String> articles = new ArrayList<>();
        changes.forEach(c -> articles.add(series.articles(c.period())));
        return new Found(changes, articles);
    }

    private static Object[] row(Told told, String period, LocalDate start) {
        TieChange c = told.change();
        StateNumbers a = StateNumbers.of(c.countryA(), start.getYear());
        StateNumbers b = StateNumbers.of(c.countryB(), start.getYear());
        return new Object[] {
            c.countryA(),
            c.countryB(),
            c.measure().name().toLowerCase(Locale.ROOT),
            c.kind().name().toLowerCase(Locale.ROOT),
            period,
            start,
            c.before(),
            c.after(),
            TableRows.defined(c.effect()),
            c.p(),
            c.q(),
            told.articles(),
            a.cow(),
            b.cow(),
            a.gw(),
            b.gw()
        };
    }
}
