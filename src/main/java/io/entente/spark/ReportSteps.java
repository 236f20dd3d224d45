// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;

import io.entente.network.BackboneRule;
import io.entente.report.CountryStep;
import io.entente.report.PairKey;
import io.entente.report.ReportEdge;
import io.entente.report.ReportSpan;
import io.entente.report.ReportStep;
import io.entente.tie.Backbone;
import io.entente.tie.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.storage.StorageLevel;

/**
 * The ties of a run by the steps of a report: counts of the tables' periods added up, other figures averaged. A week belongs
 * to the month, quarter or year in which it begins.
 */
final class ReportSteps {

    /** Column with the first day of a step. */
    static final String START = "step_start";

    private final ReportSpan span;
    private final Dataset<Row> steps;

    ReportSteps(PublishedTables tables, ReportSpan span, Period period) {
        this.span = span;
        Dataset<Row> ties = byStep(tables.table("ties")
                .where(col("period").notEqual(Period.ALL).and(col("n_ab").gt(0))));
        boolean same = span.step() == period;
        this.steps = ties.groupBy(START, "country_a", "country_b")
                .agg(
                        sum(of("article", "n_ab")).as("articles"),
                        sum(of("sentence", "n_ab")).as("sentences"),
                        mean(of("article", "affinity"), of("article", "clusters"))
                                .as("affinity"),
                        (same ? max(of("article", "affinity_low")) : none()).as("affinity_low"),
                        (same ? max(of("article", "affinity_high")) : none()).as("affinity_high"),
                        sum(of("article", "events_ab")).as("events_ab"),
                        sum(of("article", "events_ba")).as("events_ba"),
                        mean(of("article", "goldstein_ab"), of("article", "events_ab"))
                                .as("goldstein_ab"),
                        mean(of("article", "goldstein_ba"), of("article", "events_ba"))
                                .as("goldstein_ba"))
                .where(col("articles").gt(0))
                .persist(StorageLevel.MEMORY_AND_DISK());
    }

    private static Column of(String granularity, String column) {
        return expr("if(granularity = '" + granularity + "', " + column + ", NULL)");
    }

    private static Column none() {
        return max(lit(null).cast("double"));
    }

    /** The mean of a column weighted by another, over the rows that have both. */
    private static Column mean(Column value, Column weight) {
        Column known = when(value.isNotNull(), weight);
        return try_divide(sum(value.multiply(weight)), sum(known));
    }

    /** Rows of a table with periods, each with the first day of its step. */
    Dataset<Row> byStep(Dataset<Row> table) {
        return table.withColumn(START, start(span, "period_start"));
    }

    /** First day of the step of a day. */
    static Column start(ReportSpan span, String day) {
        return span.step() == Period.DAY
                ? col(day)
                : trunc(col(day), span.step().code());
    }

    /**
     * The countries by step.
     *
     * @param articles articles of each step that ties count
     * @param countries those that the step mentions, in order of code and time
     */
    record Countries(List<Long> articles, List<CountryStep> countries) {}

    /** Reads the table of countries, in which every country has a row in every period that has articles. */
    Countries countries(Dataset<Row> table) {
        Dataset<Row> counted = byStep(table.where(col("period").notEqual(Period.ALL)))
                .groupBy("iso3", START)
                .agg(
                        sum("n_articles").as("n"),
                        sum("articles").as("articles"),
                        mean(col("tone_mean"), col("tone_n")).as("tone"));
        Long[] articles = new Long[span.steps()];
        Arrays.fill(articles, 0L);
        List<CountryStep> countries = new ArrayList<>();
        for (Row r : PublishedTables.sorted(counted, "iso3", START)) {
            int step = index(r, 1);
            articles[step] = Math.max(articles[step], r.<Long>getAs("articles"));
            if (r.<Long>getAs("n") > 0) {
                countries.add(
                        new CountryStep(r.getString(0), step, r.<Long>getAs("n"), ReportTables.number(r, "tone")));
            }
        }
        return new Countries(List.of(articles), countries);
    }

    /** The step of a row that has its first day in a column. */
    int index(Row row, int column) {
        return span.index(row.getAs(column));
    }

    /** The steps of some pairs. */
    List<ReportStep> ties(Dataset<Row> pairs) {
        return PublishedTables.sorted(steps.join(pairs, new String[] {"country_a", "country_b"}), "pair_rank", START)
                .stream()
                .map(r -> new ReportStep(
                        pair(r),
                        span.index(r.getAs(START)),
                        r.<Long>getAs("articles"),
                        count(r, "sentences"),
                        ReportTables.number(r, "affinity"),
                        ReportTables.number(r, "affinity_low"),
                        ReportTables.number(r, "affinity_high"),
                        count(r, "events_ab"),
                        count(r, "events_ba"),
                        ReportTables.number(r, "goldstein_ab"),
                        ReportTables.number(r, "goldstein_ba")))
                .toList();
    }

    /** The ties of the most articles in each step, with the noise-corrected backbone of all ties of the step. */
    List<ReportEdge> edges(int most) {
        Map<String, Long> strengths = new HashMap<>();
        Map<Integer, Long> totals = new HashMap<>();
        steps.select(col(START), explode(expr("array(country_a, country_b)")).as("country"), col("articles"))
                .groupBy(START, "country")
                .agg(sum("articles").as("strength"))
                .collectAsList()
                .forEach(r -> {
                    strengths.put(index(r, 0) + r.getString(1), r.getLong(2));
                    totals.merge(index(r, 0), r.getLong(2), Long::sum);
                });
        Column place = row_number()
                .over(Window.partitionBy(START).orderBy(col("articles").desc(), col("country_a"), col("country_b")));
        return PublishedTables.sorted(
                        steps.withColumn("place", place).where(col("place").leq(most)), START, "place")
                .stream()
                .map(r -> edge(r, strengths, totals))
                .toList();
    }

    private ReportEdge edge(Row r, Map<String, Long> strengths, Map<Integer, Long> totals) {
        PairKey pair = pair(r);
        int step = span.index(r.getAs(START));
        long weight = r.<Long>getAs("articles");
        long a = strengths.get(step + pair.a());
        long b = strengths.get(step + pair.b());
        long total = totals.get(step);
        return new ReportEdge(
                pair,
                step,
                weight,
                ReportTables.number(r, "affinity"),
                Backbone.isNoiseCorrected(
                        Backbone.noiseCorrectedScore(weight, a, b, total),
                        Backbone.noiseCorrectedSd(weight, a, b, total),
                        BackboneRule.DEFAULT.deviations()));
    }

    private static PairKey pair(Row r) {
        return new PairKey(r.getAs("country_a"), r.getAs("country_b"));
    }

    private static long count(Row r, String column) {
        Long value = r.getAs(column);
        return value == null ? 0 : value;
    }

    /** Frees what the session kept of the steps. */
    void close() {
        steps.unpersist();
    }
}
