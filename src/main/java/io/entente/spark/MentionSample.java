// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import io.entente.text.Spans;
import io.entente.text.TextScan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Draws mentions at random, as many of each kind as the kind has and the sample allows. A mention's place in the draw is a hash
 * of the seed and of what identifies it, so that neither the order of files nor the number of tasks matters. Duplicates of
 * articles are left out.
 */
public final class MentionSample {

    /**
     * A mention drawn.
     *
     * @param sentence its sentence with the mention between double brackets
     * @param stratum how many mentions of its kind there are
     */
    public record Drawn(
            String article,
            String date,
            String kind,
            String surface,
            String iso3,
            String sentence,
            String field,
            int start,
            int end,
            long stratum) {}

    private static final String[] KEY = {"article_id", "date", "field", "span_start", "span_end", "iso3"};

    private MentionSample() {}

    /**
     * Draws a sample.
     *
     * @param tables output folder of a run
     * @param n how many mentions at most
     * @return by kind, within it in the order of the draw
     */
    public static List<Drawn> draw(SparkSession spark, String tables, int n, long seed) {
        PublishedTables published = new PublishedTables(spark, tables);
        Dataset<Row> articles = published
                .table("articles")
                .where("duplicate_of is null")
                .select(col("id").as("article_id"), col("date"), col("title"), col("text"));
        Column[] key = Arrays.stream(KEY).map(functions::col).toArray(Column[]::new);
        Dataset<Row> mentions = published
                .table("mentions")
                .join(articles.select("article_id", "date"), new String[] {"article_id", "date"}, "left_semi")
                .dropDuplicates(KEY)
                .withColumn("draw", xxhash64(prepend(lit(seed), key)));
        Map<String, Long> sizes = new TreeMap<>();
        mentions.groupBy("kind").count().collectAsList().forEach(r -> sizes.put(r.getString(0), r.getLong(1)));
        List<Drawn> drawn = new ArrayList<>();
        shares(sizes, n).forEach((kind, share) -> {
            Dataset<Row> some = mentions.where(col("kind").equalTo(kind))
                    .orderBy(prepend(col("draw"), key))
                    .limit(share);
            some.join(articles, new String[] {"article_id", "date"}).dropDuplicates(KEY).collectAsList().stream()
                    .sorted(Comparator.<Row>comparingLong(r -> r.getAs("draw")).thenComparing((Row r) -> r.mkString()))
                    .forEach(r -> drawn.add(drawn(r, sizes.get(kind))));
        });
        return drawn;
    }

    private static Column[] prepend(Column first, Column[] rest) {
        Column[] all = new Column[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    /** Equal shares; what small kinds cannot fill goes to the others. */
    static Map<String, Integer> shares(Map<String, Long> sizes, int n) {
        Map<String, Integer> shares = new LinkedHashMap<>();
        List<Map.Entry<String, Long>> smallestFirst = sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .toList();
        int left = n;
        int kinds = smallestFirst.size();
        for (Map.Entry<String, Long> kind : smallestFirst) {
            int share = (int) Math.min(kind.getValue(), left / kinds);
            shares.put(kind.getKey(), share);
            left -= share;
            kinds--;
        }
        return new TreeMap<>(shares);
    }

    private static Drawn drawn(Row r, long stratum) {
        String field = r.getAs("field");
        String text = r.getAs(field.equals("title") ? "title" : "text");
        int start = r.getAs("span_start");
        int end = r.getAs("span_end");
        return new Drawn(
                r.getAs("article_id"),
                String.valueOf(r.<Object>getAs("date")),
                r.getAs("kind"),
                r.getAs("surface"),
                r.getAs("iso3"),
                marked(text, start, end),
                field,
                start,
                end,
                stratum);
    }

    /** The sentence of a span of code points, with the span between double brackets. */
    static String marked(String text, int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        int to = text.offsetByCodePoints(from, end - start);
        TextScan scan = new TextScan();
        char[] units = text.toCharArray();
        scan.scan(units, units.length);
        Spans sentences = scan.sentences();
        int i = 0;
        while (i < sentences.size() - 1 && sentences.end(i) <= from) {
            i++;
        }
        int first = Math.min(from, sentences.start(i));
        int last = Math.max(to, sentences.end(i));
        return text.substring(first, from) + "[[" + text.substring(from, to) + "]]" + text.substring(to, last);
    }
}
