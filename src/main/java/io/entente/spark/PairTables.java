// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What a run's tables hold of one pair. Rows are maps by column, dates as ISO 8601. */
public final class PairTables {

    private static final String[] SENTENCE = {"article_id", "date", "field", "sentence", "country_a", "country_b"};

    private final PublishedTables tables;
    private final String a;
    private final String b;

    /**
     * @param a the first country in order of code
     * @param b the second
     */
    public PairTables(PublishedTables tables, String a, String b) {
        this.tables = tables;
        this.a = a;
        this.b = b;
    }

    private Column pair() {
        return PublishedTables.pair(a, b);
    }

    private static Column between(Object first, Object last) {
        return col("date").between(lit(first).cast("date"), lit(last).cast("date"));
    }

    /** All rows of {@code ties}, in order of period. */
    public List<Map<String, Object>> ties() {
        return PublishedTables.sorted(tables.table("ties").where(pair()), "period_start", "period", "granularity")
                .stream()
                .map(PlainRows::named)
                .toList();
    }

    /** Which of the two the archive mentions at all. */
    public List<String> mentioned() {
        return tables
                .table("countries")
                .where(col("period")
                        .equalTo("all")
                        .and(col("n_articles").gt(0))
                        .and(col("iso3").isin(a, b)))
                .select("iso3")
                .collectAsList()
                .stream()
                .map(r -> r.getString(0))
                .sorted()
                .toList();
    }

    /** The rows of {@code evidence} of a period, conflict first, each with {@code tone} of the sentence and its words, {@code said}. */
    public List<Map<String, Object>> evidence(String period) {
        Dataset<Row> evidence =
                tables.table("evidence").where(pair()).where(col("period").equalTo(period));
        Dataset<Row> tones = tables.table("dyads").where(pair()).select(columns(SENTENCE, "tone"));
        Dataset<Row> texts =
                tables.table("articles").select(col("id").as("article_id"), col("date"), col("title"), col("text"));
        Dataset<Row> all = evidence.join(tones, SENTENCE, "left")
                .join(texts, new String[] {"article_id", "date"}, "left")
                .withColumn(
                        "said",
                        coalesce(
                                expr("substring(if(field = 'title', title, text), sentence_start + 1,"
                                        + " sentence_end - sentence_start)"),
                                lit("")))
                .drop("title", "text");
        // articles of a day that share an identifier: the first by its words
        Map<List<Object>, Map<String, Object>> first = new LinkedHashMap<>();
        for (Row row : PublishedTables.sorted(all, "sign", "rank", "said")) {
            first.putIfAbsent(List.of(row.getAs("sign"), row.getAs("rank")), PlainRows.named(row));
        }
        return List.copyOf(first.values());
    }

    /** How many rows {@code dyads} has between two days, both included. */
    public long sentences(Object first, Object last) {
        return tables.table("dyads").where(pair()).where(between(first, last)).count();
    }

    /** What they do to each other by kind of deed: {@code source}, {@code type}, {@code n}, {@code goldstein}; the commonest first. */
    public List<Map<String, Object>> deeds(Object first, Object last) {
        Column either = col("source")
                .equalTo(a)
                .and(col("target").equalTo(b))
                .or(col("source").equalTo(b).and(col("target").equalTo(a)));
        return tables
                .table("events")
                .where(either.and(between(first, last)))
                .groupBy("source", "type")
                .agg(expr("count(*) AS n"), expr("avg(goldstein) AS goldstein"))
                .orderBy(col("source"), col("n").desc(), col("type"))
                .collectAsList()
                .stream()
                .map(PlainRows::named)
                .toList();
    }

    private static Column[] columns(String[] names, String more) {
        Column[] columns = new Column[names.length + 1];
        for (int i = 0; i < names.length; i++) {
            columns[i] = col(names[i]);
        }
        columns[names.length] = col(more);
        return columns;
    }
}
