// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import io.entente.report.MarkedText;
import io.entente.report.PairKey;
import io.entente.report.ReportArticle;
import io.entente.report.ReportChange;
import io.entente.report.ReportLimits;
import io.entente.report.ReportSentence;
import io.entente.report.ReportSpan;
import io.entente.tie.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** The sentences and headlines behind a report's numbers. Texts stay with Spark; only the sentences come to the driver. */
final class ReportEvidence {

    /** Code points that are read of a sentence; longer ones are lists, not language. */
    private static final int LONGEST = 3000;

    private static final String[] SENTENCE = {"article_id", "date", "field", "sentence", "country_a", "country_b"};

    private final PublishedTables tables;
    private final ReportSpan span;
    private final int most;

    /** @param most sentences in all */
    ReportEvidence(PublishedTables tables, ReportSpan span, int most) {
        this.tables = tables;
        this.span = span;
        this.most = most;
    }

    /**
     * Telling sentences of some pairs: those of the whole archive first, then those of articles that changes name, then those of
     * each step, by rank of pair.
     */
    List<ReportSentence> sentences(Dataset<Row> pairs, List<ReportChange> changes) {
        Set<String> told = changes.stream().flatMap(ReportEvidence::told).collect(Collectors.toSet());
        Column named = told.isEmpty()
                ? lit(false)
                : concat_ws(" ", col("country_a"), col("country_b"), col("article_id"))
                        .isin(told.toArray());
        String start = span.step() == Period.DAY
                ? "date"
                : "trunc(date, '" + span.step().code() + "')";
        Dataset<Row> chosen = tables.table("evidence")
                .join(pairs, new String[] {"country_a", "country_b"})
                .withColumn("whole", expr("if(period = '" + Period.ALL + "', 1, 0)"))
                .withColumn("step_start", expr("if(whole = 1, NULL, " + start + ")"))
                .withColumn(
                        "place",
                        row_number()
                                .over(Window.partitionBy("country_a", "country_b", "whole", "step_start", "sign")
                                        .orderBy(
                                                col("weight").desc(),
                                                col("date"),
                                                col("article_id"),
                                                col("field"),
                                                col("sentence"))))
                .withColumn("named", named)
                .where(col("whole").equalTo(1).or(col("named")).or(col("place").leq(ReportLimits.SENTENCES_A_STEP)))
                .orderBy(
                        col("whole").desc(),
                        expr("whole = 0 and named").desc(),
                        expr("if(whole = 1, 0, place)"),
                        col("pair_rank"),
                        col("step_start"),
                        col("sign"),
                        col("place"))
                .limit(most)
                .select(
                        "article_id",
                        "date",
                        "field",
                        "sentence",
                        "country_a",
                        "country_b",
                        "pair_rank",
                        "whole",
                        "place",
                        "sign",
                        "weight",
                        "direction",
                        "sentence_start",
                        "sentence_end");
        List<Row> rows = chosen.collectAsList();
        Dataset<Row> few = broadcast(chosen.sparkSession().createDataFrame(rows, chosen.schema()));
        Map<List<Object>, Row> texts = byKey(tables.table("articles")
                .selectExpr("id as article_id", "date", "source", "title", "text", "url")
                .join(few, new String[] {"article_id", "date"})
                .withColumn(
                        "words",
                        expr("substring(if(field = 'title', title, text), sentence_start + 1, least(" + LONGEST
                                + ", sentence_end - sentence_start))"))
                .drop("text"));
        Map<List<Object>, Row> marks = byKey(tables.table("dyads").join(few.select(columns(SENTENCE)), SENTENCE));
        List<ReportSentence> sentences = new ArrayList<>();
        Set<List<Object>> taken = new HashSet<>();
        for (Row r : rows) {
            List<Object> key = key(r);
            // a sentence of the whole archive is one of its step too
            if (taken.add(key) && texts.containsKey(key)) {
                sentences.add(sentence(r, texts.get(key), marks.get(key)));
            }
        }
        return sentences;
    }

    private static Column[] columns(String... names) {
        return Arrays.stream(names).map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
    }

    /** Rows by the sentence and pair that they are about; of articles of a day that share an identifier the first by its cells. */
    private static Map<List<Object>, Row> byKey(Dataset<Row> rows) {
        Map<List<Object>, Row> map = new HashMap<>();
        for (Row row : rows.collectAsList()) {
            map.merge(key(row), row, (x, y) -> x.toString().compareTo(y.toString()) <= 0 ? x : y);
        }
        return map;
    }

    private static List<Object> key(Row row) {
        return Arrays.stream(SENTENCE).map(row::<Object>getAs).toList();
    }

    private static Stream<String> told(ReportChange change) {
        return change.kind().equals("step")
                ? change.articles().stream()
                        .map(id -> change.pair().a() + " " + change.pair().b() + " " + id)
                : Stream.empty();
    }

    private ReportSentence sentence(Row r, Row text, Row marks) {
        int start = r.<Integer>getAs("sentence_start");
        List<MarkedText.Span> spans = new ArrayList<>();
        if (marks != null) {
            spans.add(span(marks, 'a', start));
            spans.add(span(marks, 'b', start));
        }
        String words = text.getAs("words");
        return new ReportSentence(
                new PairKey(r.getAs("country_a"), r.getAs("country_b")),
                span.index(r.<LocalDate>getAs("date")),
                r.<Integer>getAs("whole") == 1,
                r.<Integer>getAs("sign"),
                r.<Double>getAs("weight"),
                r.getAs("direction"),
                article(text, "article_id"),
                MarkedText.of(words == null ? "" : words, spans));
    }

    private static MarkedText.Span span(Row marks, char country, int sentenceStart) {
        return new MarkedText.Span(
                marks.<Integer>getAs(country + "_start") - sentenceStart,
                marks.<Integer>getAs(country + "_end") - sentenceStart,
                country);
    }

    private static ReportArticle article(Row r, String id) {
        return ReportArticle.of(
                r.getAs(id), r.<Object>getAs("date").toString(), r.getAs("source"), r.getAs("title"), r.getAs("url"));
    }

    /** The articles that some changes name, by id. */
    Map<String, ReportArticle> articles(List<ReportChange> changes) {
        Object[] ids =
                changes.stream().flatMap(c -> c.articles().stream()).distinct().toArray();
        Map<String, ReportArticle> found = new HashMap<>();
        if (ids.length > 0) {
            Dataset<Row> named =
                    tables.table("articles").where(col("id").isin(ids)).select("id", "date", "source", "title", "url");
            PublishedTables.sorted(named, "id", "date")
                    .forEach(r -> found.putIfAbsent(r.getString(0), article(r, "id")));
        }
        return found;
    }
}
