// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.article.UserError;
import io.entente.country.Countries;
import io.entente.country.Country;
import io.entente.figure.Archive;
import io.entente.figure.DrawnCountry;
import io.entente.figure.DrawnTie;
import io.entente.figure.PairMeasure;
import io.entente.figure.PairSeries;
import io.entente.figure.TieMatrix;
import io.entente.figure.TieNetwork;
import io.entente.figure.Timeline;
import io.entente.report.PairKey;
import io.entente.report.ReportSpan;
import io.entente.report.ReportTie;
import io.entente.tie.Period;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** From the tables of a run to what its figures show; what comes to the driver is bounded by what a figure holds. */
public final class FigureTables {

    private static final String ARTICLE = "article";

    /** Names of inputs in a caption, and things in an error, are not more than these. */
    private static final int MOST_INPUTS = 3;

    private static final int MOST_TOLD = 12;

    private final PublishedTables tables;
    private final JsonNode run;
    private final Archive archive;

    /**
     * @param folder output folder of analyze
     * @param run its manifest
     */
    public FigureTables(SparkSession spark, String folder, JsonNode run) {
        this.tables = new PublishedTables(spark, folder);
        this.run = run;
        this.archive = new Archive(
                name(run.at("/options/input")),
                LocalDate.parse(run.at("/coverage/first").asText()),
                LocalDate.parse(run.at("/coverage/last").asText()));
    }

    private static String name(JsonNode inputs) {
        List<String> names = new ArrayList<>();
        for (JsonNode input : inputs) {
            Path file = Path.of(input.asText()).getFileName();
            names.add(file == null ? input.asText() : file.toString());
        }
        String first = names.stream().limit(MOST_INPUTS).collect(Collectors.joining(", "));
        return names.size() > MOST_INPUTS ? first + " and " + (names.size() - MOST_INPUTS) + " more" : first;
    }

    /** The countries of a period. */
    private record Mentioned(List<DrawnCountry> drawn, long all, long articles) {}

    private Mentioned countries(String period, int most) {
        List<Row> rows = new ArrayList<>(tables.table("countries")
                .where(col("period").equalTo(period).and(col("n_articles").gt(0)))
                .select("iso3", "name", "n_articles", "community", "strength", "articles")
                .collectAsList());
        if (rows.isEmpty()) {
            throw new UserError("--period " + period + ": the tables have no article in it; they have " + periods());
        }
        rows.sort(Comparator.comparingLong((Row r) -> -r.getLong(2)).thenComparing(r -> r.getString(0)));
        List<DrawnCountry> drawn = rows.stream()
                .limit(most)
                .map(r -> new DrawnCountry(
                        r.getString(0), r.getString(1), r.getLong(2), r.isNullAt(3) ? 0 : r.getInt(3), r.getLong(4)))
                .toList();
        return new Mentioned(drawn, rows.size(), rows.get(0).getLong(5));
    }

    /** The periods that have articles, in words. */
    private String periods() {
        List<String> labels = tables.table("countries").select("period").distinct().collectAsList().stream()
                .map(r -> r.getString(0))
                .filter(p -> !p.equals(Period.ALL))
                .sorted()
                .toList();
        String told = labels.size() <= MOST_TOLD
                ? String.join(", ", labels)
                : String.join(", ", labels.subList(0, MOST_TOLD / 2)) + ", ..., "
                        + String.join(", ", labels.subList(labels.size() - MOST_TOLD / 2, labels.size()));
        return Period.ALL + ", " + told;
    }

    private Dataset<Row> ties(String granularity, Mentioned countries, String period) {
        Object[] codes = countries.drawn().stream().map(DrawnCountry::iso3).toArray();
        return tables.table("ties")
                .where(col("period")
                        .equalTo(period)
                        .and(col("granularity").equalTo(granularity))
                        .and(col("country_a").isin(codes))
                        .and(col("country_b").isin(codes)));
    }

    private static PairKey pair(Row r) {
        return new PairKey(r.getAs("country_a"), r.getAs("country_b"));
    }

    /**
     * The network of a period.
     *
     * @param period its label
     * @param most countries
     * @param backboneOnly whether only ties of the backbone are drawn
     * @param codes whether labels are codes instead of names
     */
    public TieNetwork network(String period, int most, boolean backboneOnly, boolean codes) {
        Mentioned countries = countries(period, most);
        Map<PairKey, Long> sentences = new HashMap<>();
        ties("sentence", countries, period)
                .select("country_a", "country_b", "n_ab")
                .collectAsList()
                .forEach(r -> sentences.put(pair(r), r.getLong(2)));
        Dataset<Row> seen = ties(ARTICLE, countries, period).where(col("n_ab").gt(0));
        List<DrawnTie> ties = PublishedTables.sorted(seen, "country_a", "country_b").stream()
                .map(r -> tie(r, sentences.getOrDefault(pair(r), 0L)))
                .toList();
        if (ties.isEmpty()) {
            throw new UserError("--period " + period + ": no article in it names two of the "
                    + countries.drawn().size() + " countries drawn; name a longer period or more --countries");
        }
        return new TieNetwork(
                archive, period, countries.articles(), countries.drawn(), countries.all(), ties, backboneOnly, codes);
    }

    private static DrawnTie tie(Row r, long sentences) {
        Integer backbone = r.getAs("backbone_nc");
        return new DrawnTie(
                pair(r),
                r.<Long>getAs("n_ab"),
                ReportTables.number(r, "strength"),
                ReportTie.lean(
                        sentences, ReportTables.number(r, "affinity_low"), ReportTables.number(r, "affinity_high")),
                backbone != null && backbone == 1);
    }

    /**
     * The matrix of a period.
     *
     * @param period its label
     * @param most countries
     * @param measure what it shows
     */
    public TieMatrix matrix(String period, int most, PairMeasure measure) {
        Mentioned countries = countries(period, most);
        Map<PairKey, TieMatrix.Cell> cells = new HashMap<>();
        ties(ARTICLE, countries, period)
                .select("country_a", "country_b", "n_ab", measure.code())
                .collectAsList()
                .forEach(r -> cells.put(
                        pair(r),
                        new TieMatrix.Cell(ReportTables.number(r, measure.code()), r.<Long>getAs("n_ab") > 0)));
        return new TieMatrix(archive, period, countries.articles(), measure, countries.drawn(), countries.all(), cells);
    }

    /**
     * Pairs over time.
     *
     * @param pairs in the order of the legend
     * @param unit that is counted: article, paragraph or sentence
     * @param from first day; the archive's own where that is later
     * @param to last day; the archive's own where that is earlier
     * @param q false discovery rate up to which steps are marked
     */
    public Timeline timeline(
            List<PairKey> pairs, PairMeasure measure, String unit, LocalDate from, LocalDate to, double q) {
        ReportSpan span = span(from, to);
        Column any = pairs.stream().map(p -> PublishedTables.pair(p.a(), p.b())).reduce(lit(false), Column::or);
        Map<PairKey, List<PairSeries.Point>> points = new HashMap<>();
        Dataset<Row> cells = tables.table("ties")
                .where(any.and(col("granularity").equalTo(unit)).and(within(span)));
        for (Row r : PublishedTables.sorted(cells, "period_start")) {
            PairSeries.Point point = point(r, span, measure);
            if (!Double.isNaN(point.value())) {
                points.computeIfAbsent(pair(r), p -> new ArrayList<>()).add(point);
            }
        }
        pairs.forEach(p -> check(p, measure, points.containsKey(p)));
        Map<PairKey, List<PairSeries.Step>> steps = steps(any, span, measure, q);
        List<PairSeries> series = pairs.stream()
                .map(p -> new PairSeries(
                        p, name(p.a()) + " and " + name(p.b()), points.get(p), steps.getOrDefault(p, List.of())))
                .toList();
        long articles = tables
                .table("countries")
                .where(within(span))
                .select("period_start", "articles")
                .distinct()
                .collectAsList()
                .stream()
                .mapToLong(r -> r.getLong(1))
                .sum();
        return new Timeline(archive, span, articles, measure, unit, series, q);
    }

    private ReportSpan span(LocalDate from, LocalDate to) {
        Period period = Period.of(run.at("/options/period").asText()).orElseThrow();
        if (from.isAfter(archive.last()) || to.isBefore(archive.first())) {
            throw new UserError("--from, --to: the tables have articles from " + archive.first() + " to "
                    + archive.last() + " only");
        }
        return new ReportSpan(
                period,
                from.isAfter(archive.first()) ? period.start(from) : archive.first(),
                to.isBefore(archive.last()) ? period.end(period.start(to)) : archive.last());
    }

    private static Column within(ReportSpan span) {
        return col("period")
                .notEqual(Period.ALL)
                .and(col("period_start").between(span.step().start(span.first()), span.last()));
    }

    private static String name(String iso3) {
        return Countries.all().of(iso3).map(Country::name).orElse(iso3);
    }

    private static PairSeries.Point point(Row r, ReportSpan span, PairMeasure measure) {
        double value = r.getAs(measure.code()) instanceof Number n ? n.doubleValue() : Double.NaN;
        return new PairSeries.Point(
                span.index(r.getAs("period_start")),
                value,
                measure.low().isEmpty() ? Double.NaN : ReportTables.number(r, measure.low()),
                measure.high().isEmpty() ? Double.NaN : ReportTables.number(r, measure.high()),
                r.<Long>getAs("n_ab") > 0);
    }

    private Map<PairKey, List<PairSeries.Step>> steps(Column any, ReportSpan span, PairMeasure measure, double q) {
        Map<PairKey, List<PairSeries.Step>> steps = new HashMap<>();
        Dataset<Row> likely = tables.table("changes")
                .where(any.and(col("kind").equalTo("step"))
                        .and(col("measure").equalTo(measure.changes()))
                        .and(within(span))
                        .and(col("q_value").leq(q)));
        for (Row r : PublishedTables.sorted(likely, "period_start")) {
            boolean up = r.<Double>getAs("after") > r.<Double>getAs("before");
            steps.computeIfAbsent(pair(r), p -> new ArrayList<>())
                    .add(new PairSeries.Step(span.index(r.getAs("period_start")), up));
        }
        return steps;
    }

    /** Refuses a pair that has nothing to draw, and tells which pairs have. */
    private void check(PairKey pair, PairMeasure measure, boolean known) {
        if (known) {
            return;
        }
        List<Row> others = new ArrayList<>(tables.table("ties")
                .where(col("period")
                        .equalTo(Period.ALL)
                        .and(col("granularity").equalTo(ARTICLE))
                        .and(col("n_ab").gt(0))
                        .and(col("country_a")
                                .isin(pair.a(), pair.b())
                                .or(col("country_b").isin(pair.a(), pair.b()))))
                .select("country_a", "country_b", "n_ab")
                .collectAsList());
        others.sort(Comparator.comparingLong((Row r) -> -r.getLong(2)).thenComparing(FigureTables::pair));
        String told = others.stream()
                .filter(r -> !pair(r).equals(pair))
                .limit(MOST_TOLD)
                .map(r -> pair(r).toString())
                .collect(Collectors.joining(", "));
        throw new UserError("--pair " + pair + ": the tables have no " + measure.code() + " of it in these periods; "
                + (told.isEmpty()
                        ? "they name neither country together with another"
                        : "pairs of the two that articles name most: " + told));
    }
}
