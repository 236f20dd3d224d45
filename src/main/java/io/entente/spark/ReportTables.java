// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.article.UserError;
import io.entente.country.Countries;
import io.entente.country.Country;
import io.entente.report.EventTally;
import io.entente.report.PairKey;
import io.entente.report.PairRanking;
import io.entente.report.Report;
import io.entente.report.ReportChange;
import io.entente.report.ReportCountry;
import io.entente.report.ReportEvents;
import io.entente.report.ReportLimits;
import io.entente.report.ReportSpan;
import io.entente.report.ReportTie;
import io.entente.tie.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * From the tables of a run to what a report shows of them. Spark aggregates; what comes to the driver is bounded by the number
 * of countries, of steps and by {@link ReportLimits}, never by that of articles.
 */
public final class ReportTables {

    /** Changes that chance gives in one of ten places are shown, and told apart by their false discovery rate. */
    private static final double MOST_P = 0.1;

    /** Eleven years of days: with more a page takes tens of megabytes, and no screen has the points. */
    private static final int MOST_STEPS = 4000;

    private final SparkSession spark;
    private final PublishedTables tables;
    private final JsonNode run;
    private final ReportLimits limits;

    /**
     * @param spark a session
     * @param folder output folder of analyze
     * @param run its manifest
     */
    public ReportTables(SparkSession spark, String folder, JsonNode run, ReportLimits limits) {
        this.spark = spark;
        this.tables = new PublishedTables(spark, folder);
        this.run = run;
        this.limits = limits;
    }

    /** Whether there is anything to report. */
    public static boolean isEmpty(JsonNode run) {
        return run.at("/coverage/first").asText("null").equals("null");
    }

    /**
     * Reads a report.
     *
     * @param step length of the steps of its charts; empty to have it chosen
     * @throws UserError when the step is shorter than the tables' periods, or too short for the time they cover
     */
    public Report read(Optional<Period> step) {
        String code = run.at("/options/period").asText("month");
        Period period = Period.of(code)
                .orElseThrow(
                        () -> new UserError("run.json: has the period " + code + ", which this version does not know"));
        LocalDate first = LocalDate.parse(run.at("/coverage/first").asText());
        LocalDate last = LocalDate.parse(run.at("/coverage/last").asText());
        if (step.isPresent() && step.get().compareTo(period) < 0) {
            throw new UserError("--step " + step.get().code() + ": is shorter than the tables' periods, "
                    + period.code() + "; name that or a longer one, or run analyze anew with --period "
                    + step.get().code());
        }
        ReportSpan span = step.map(s -> new ReportSpan(s, first, last))
                .orElseGet(() -> ReportSpan.of(
                        period, first, last, run.at("/counts/articles").asLong()));
        if (step.isPresent() && span.steps() > MOST_STEPS) {
            throw new UserError("--step " + step.get().code() + ": would draw " + span.steps()
                    + " steps, more than the " + MOST_STEPS + " that a page can show; name --step "
                    + longer(span).step().code());
        }
        ReportSteps steps = new ReportSteps(tables, span, period);
        List<ReportTie> ranked = PairRanking.of(ties());
        List<ReportTie> kept = ranked.subList(0, Math.min(ranked.size(), limits.ties()));
        List<ReportTie> detailed = kept.subList(0, Math.min(kept.size(), limits.pairs()));
        Dataset<Row> pairs = broadcast(pairs(detailed));
        List<ReportChange> changes = changes(detailed);
        ReportEvidence evidence = new ReportEvidence(tables, span, limits.sentences());
        ReportArticles articles = ReportArticles.read(tables, ReportSpan.ofArticles(first, last));
        ReportSteps.Countries countrySteps = steps.countries(tables.table("countries"));
        Report report = new Report(
                run,
                span,
                period,
                limits,
                countrySteps.articles(),
                articles.span(),
                articles.languages(),
                ReportArticles.coverage(tables),
                articles.sources(),
                countries(),
                countrySteps.countries(),
                kept,
                ranked.size(),
                detailed.size(),
                steps.ties(pairs),
                steps.edges(limits.edges()),
                changes,
                events(detailed),
                evidence.sentences(pairs, changes),
                evidence.articles(changes),
                network());
        steps.close();
        return report;
    }

    /** The span by the shortest step that a page can show, a year when none can. */
    private static ReportSpan longer(ReportSpan crowded) {
        return EnumSet.range(crowded.step(), Period.YEAR).stream()
                .map(s -> new ReportSpan(s, crowded.first(), crowded.last()))
                .filter(s -> s.steps() <= MOST_STEPS || s.step() == Period.YEAR)
                .findFirst()
                .orElseThrow();
    }

    /** The pairs with their rank from 0, as Spark joins them. */
    private Dataset<Row> pairs(List<ReportTie> ties) {
        List<Row> rows = new ArrayList<>();
        for (ReportTie t : ties) {
            rows.add(RowFactory.create(t.a(), t.b(), rows.size()));
        }
        StructType schema = new StructType()
                .add("country_a", DataTypes.StringType)
                .add("country_b", DataTypes.StringType)
                .add("pair_rank", DataTypes.IntegerType);
        return spark.createDataFrame(rows, schema);
    }

    private List<ReportCountry> countries() {
        List<ReportCountry> all = new ArrayList<>();
        Dataset<Row> rows = tables.table("countries")
                .where(col("period").equalTo(Period.ALL).and(col("n_articles").gt(0)));
        for (Row r : PublishedTables.sorted(rows, "iso3")) {
            Optional<Country> country = Countries.all().of(r.getAs("iso3"));
            Integer community = r.getAs("community");
            all.add(new ReportCountry(
                    r.getAs("iso3"),
                    r.getAs("name"),
                    r.getAs("status").equals(Country.Status.VANISHED.code()),
                    country.map(Country::latitude).orElse(Double.NaN),
                    country.map(Country::longitude).orElse(Double.NaN),
                    r.<Long>getAs("n_articles"),
                    r.<Double>getAs("share"),
                    number(r, "tone_mean"),
                    number(r, "tone_low"),
                    number(r, "tone_high"),
                    r.<Long>getAs("degree"),
                    number(r, "pagerank"),
                    community == null ? 0 : community));
        }
        return all;
    }

    private List<ReportTie> ties() {
        List<ReportTie> all = new ArrayList<>();
        Dataset<Row> seen = tables.table("ties")
                .where(col("period")
                        .equalTo(Period.ALL)
                        .and(col("granularity").isin("article", "sentence"))
                        .and(col("n_ab").gt(0)));
        Map<String, List<Row>> rows =
                seen.collectAsList().stream().collect(Collectors.groupingBy(r -> r.getAs("granularity")));
        Map<PairKey, Row> sentences = new HashMap<>();
        rows.getOrDefault("sentence", List.of())
                .forEach(r -> sentences.put(new PairKey(r.getAs("country_a"), r.getAs("country_b")), r));
        for (Row r : rows.getOrDefault("article", List.of())) {
            PairKey pair = new PairKey(r.getAs("country_a"), r.getAs("country_b"));
            Integer backbone = r.getAs("backbone_nc");
            Row shared = sentences.get(pair);
            all.add(new ReportTie(
                    pair.a(),
                    pair.b(),
                    r.<Long>getAs("n_ab"),
                    shared == null ? 0 : shared.<Long>getAs("n_ab"),
                    r.<Long>getAs("n_a"),
                    r.<Long>getAs("n_b"),
                    number(r, "npmi"),
                    number(r, "lift"),
                    number(r, "g2"),
                    number(r, "q_value"),
                    number(r, "strength"),
                    number(r, "strength_low"),
                    number(r, "strength_high"),
                    number(r, "volume"),
                    number(r, "closeness"),
                    number(r, "constancy"),
                    number(r, "intensity"),
                    number(r, "reciprocity"),
                    number(r, "affinity"),
                    number(r, "affinity_low"),
                    number(r, "affinity_high"),
                    shared == null ? Double.NaN : number(shared, "tone_mean"),
                    number(r, "target_tone_a"),
                    number(r, "target_tone_b"),
                    r.<Long>getAs("events_ab"),
                    r.<Long>getAs("events_ba"),
                    number(r, "goldstein_ab"),
                    number(r, "goldstein_ba"),
                    backbone != null && backbone == 1));
        }
        return all;
    }

    /** A number of a row, NaN where it is missing. */
    static double number(Row row, String column) {
        Double value = row.getAs(column);
        return value == null ? Double.NaN : value;
    }

    /** Changes of the pairs that are told of in full, by rank of pair, then date. */
    private List<ReportChange> changes(List<ReportTie> detailed) {
        Map<PairKey, Integer> ranks = new HashMap<>();
        detailed.forEach(t -> ranks.put(t.pair(), ranks.size()));
        Dataset<Row> likely = tables.table("changes").where(col("p_value").leq(MOST_P));
        return PublishedTables.sorted(likely, "period_start", "measure", "kind").stream()
                .map(ReportTables::change)
                .filter(c -> ranks.containsKey(c.pair()))
                .sorted(Comparator.comparingInt(c -> ranks.get(c.pair())))
                .toList();
    }

    private static ReportChange change(Row r) {
        return new ReportChange(
                new PairKey(r.getAs("country_a"), r.getAs("country_b")),
                r.getAs("measure"),
                r.getAs("kind"),
                r.getAs("period"),
                r.getAs("period_start"),
                r.<Double>getAs("before"),
                r.<Double>getAs("after"),
                r.<Double>getAs("q_value"),
                ids(r.getAs("articles")));
    }

    private static List<String> ids(String joined) {
        return joined == null || joined.isBlank() ? List.of() : List.of(joined.split(" ", -1));
    }

    private List<ReportEvents> events(List<ReportTie> detailed) {
        Dataset<Row> counted = tables.table("events")
                .groupBy("source", "target", "type")
                .agg(count(lit(1)).as("n"), sum("goldstein").as("score"));
        EventTally tally = new EventTally(detailed.stream().map(ReportTie::pair).collect(Collectors.toSet()));
        counted.collectAsList()
                .forEach(r -> tally.add(r.getString(0), r.getString(1), r.getString(2), r.getLong(3), r.getDouble(4)));
        return tally.events();
    }

    private Map<String, Double> network() {
        Map<String, Double> figures = new TreeMap<>();
        for (Row r : tables.table("networks")
                .where(col("period").equalTo(Period.ALL))
                .collectAsList()) {
            for (String column : r.schema().fieldNames()) {
                if (r.getAs(column) instanceof Number n && Double.isFinite(n.doubleValue())) {
                    figures.put(column, n.doubleValue());
                }
            }
        }
        return figures;
    }
}
