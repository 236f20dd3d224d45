// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.entente.report.ArticleCount;
import io.entente.report.Report;
import io.entente.report.ReportLanguage;
import io.entente.report.ReportSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How many articles there are of which language and source over time, identical copies left out.
 *
 * @param span the steps
 * @param languages articles by language, in order of language and time
 * @param sources articles by source; those of sources beyond the largest under one name
 */
record ReportArticles(ReportSpan span, List<ArticleCount> languages, List<ArticleCount> sources) {

    private static final int LARGEST_SOURCES = 8;

    static ReportArticles read(PublishedTables tables, ReportSpan span) {
        Column source = coalesce(col("source"), lit(""));
        Dataset<Row> articles =
                tables.table("articles").where(col("duplicate_of").isNull());
        List<Object> largest = new ArrayList<>();
        articles.groupBy(source.as("source"))
                .agg(count(lit(1)).as("n"))
                .orderBy(col("n").desc(), col("source"))
                .limit(LARGEST_SOURCES)
                .collectAsList()
                .forEach(r -> largest.add(r.getString(0)));
        List<Row> counted = articles.groupBy(
                        ReportSteps.start(span, "date").as(ReportSteps.START),
                        coalesce(col("language"), lit("")).as("language"),
                        when(source.isin(largest.toArray()), source)
                                .otherwise(lit(Report.OTHER))
                                .as("source"))
                .agg(count(lit(1)).as("n"))
                .collectAsList();
        return new ReportArticles(span, counts(span, counted, 1), counts(span, counted, 2));
    }

    /** What was read in each language. */
    static List<ReportLanguage> coverage(PublishedTables tables) {
        Dataset<Row> deeds = tables.table("events")
                .groupBy(col("article_id").as("id"))
                .agg(count(lit(1)).as("deeds"));
        List<ReportLanguage> all = new ArrayList<>();
        tables.table("articles")
                .where(col("duplicate_of").isNull())
                .select("id", "language", "countries", "mentions", "tone", "tone_coverage")
                .join(deeds, ScalaLists.of(List.of("id")), "left")
                .groupBy(coalesce(col("language"), lit("")).as("language"))
                .agg(
                        count(lit(1)).as("n"),
                        count(when(col("countries").gt(0), 1)),
                        sum("mentions"),
                        count(col("tone")),
                        avg("tone_coverage"),
                        coalesce(sum("deeds"), lit(0L)))
                .orderBy(col("n").desc(), col("language"))
                .collectAsList()
                .forEach(r -> all.add(new ReportLanguage(
                        r.getString(0),
                        r.getLong(1),
                        r.getLong(2),
                        r.getLong(3),
                        r.getLong(4),
                        r.isNullAt(5) ? Double.NaN : r.getDouble(5),
                        r.getLong(6))));
        return all;
    }

    private static List<ArticleCount> counts(ReportSpan span, List<Row> rows, int column) {
        Map<String, long[]> groups = new TreeMap<>();
        for (Row r : rows) {
            groups.computeIfAbsent(r.getString(column), g -> new long[span.steps()])[span.index(r.getAs(0))] +=
                    r.getLong(3);
        }
        List<ArticleCount> counts = new ArrayList<>();
        groups.forEach((group, steps) -> IntStream.range(0, steps.length)
                .filter(i -> steps[i] > 0)
                .forEach(i -> counts.add(new ArticleCount(i, group, steps[i]))));
        return counts;
    }
}
