// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import io.entente.country.Countries;
import io.entente.country.Country;
import io.entente.table.NetworkTables;
import io.entente.tie.DyadSeries;
import io.entente.tie.Period;
import io.entente.tie.TieChange;
import io.entente.tie.TieChanges;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * From {@code ties} to {@code changes}: the series of each pair is made and searched where it lies; p-values come to the
 * driver, where the false discovery rate needs all of them, and nothing else.
 */
final class ChangeStage {

    /** Articles that mention both, below which no change could be told from chance. */
    private static final int LEAST_ARTICLES = 20;

    private static final int EXEMPLARS = 3;
    private static final int P = NetworkTables.CHANGES.index("p_value");
    private static final int MEASURE = NetworkTables.CHANGES.index("measure");
    private static final int KIND = NetworkTables.CHANGES.index("kind");

    private ChangeStage() {}

    /** Writes the table; returns its rows. */
    static long write(SparkSession spark, ScopeStage.Days days, String folder) {
        Dataset<Row> ties = spark.read()
                .parquet(folder + "/ties")
                .where(col("granularity")
                        .equalTo("article")
                        .and(col("period").notEqual(Period.ALL))
                        .and(col("n_ab").gt(0)));
        Dataset<Row> pairs = ties.groupBy("country_a", "country_b")
                .agg(
                        collect_list(struct("period_start", "n_ab", "affinity")).as("cells"),
                        sum("n_ab").as("together"))
                .where(col("together").geq(LEAST_ARTICLES));
        double[] exposure = exposure(spark, days, folder);
        Broadcast<double[]> shared =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(exposure);
        JavaRDD<List<Row>> byPair =
                pairs.javaRDD().map(r -> changes(r, days, shared.value())).persist(StorageLevel.MEMORY_AND_DISK());
        JavaRDD<Row> found = byPair.flatMap(List::iterator);
        JavaRDD<Row> adjusted = adjusted(found, byPair.count());
        StructType schema = SparkSchema.of(NetworkTables.CHANGES);
        Dataset<Row> changes = spark.createDataFrame(adjusted, schema).drop("articles");
        Dataset<Row> articles = spark.read()
                .parquet(folder + "/evidence")
                .where(col("period").notEqual(Period.ALL))
                .groupBy("country_a", "country_b", "period_start")
                .agg(collect_list(struct(expr("-weight").as("first"), col("article_id")))
                        .as("all"))
                .withColumn("ids", expr("array_distinct(transform(array_sort(all), e -> e.article_id))"))
                .select(
                        col("country_a"),
                        col("country_b"),
                        col("period_start"),
                        array_join(expr("slice(ids, 1, " + EXEMPLARS + ")"), " ")
                                .as("articles"));
        Dataset<Row> rows = changes.join(articles, new String[] {"country_a", "country_b", "period_start"}, "left")
                .selectExpr(schema.fieldNames());
        rows.coalesce(1).write().parquet(folder + "/" + NetworkTables.CHANGES.name());
        long count = found.count();
        byPair.unpersist();
        return count;
    }

    /** All articles by period; NaN where the archive has none. */
    private static double[] exposure(SparkSession spark, ScopeStage.Days days, String folder) {
        double[] articles = new double[days.period().index(days.first(), days.last()) + 1];
        Arrays.fill(articles, Double.NaN);
        spark.read()
                .parquet(folder + "/countries")
                .where(col("period").notEqual(Period.ALL))
                .select("period_start", "articles")
                .distinct()
                .collectAsList()
                .forEach(r -> articles[days.period().index(days.first(), r.getAs(0))] = r.getLong(1));
        return articles;
    }

    private static List<Row> changes(Row pair, ScopeStage.Days days, double[] exposure) {
        String a = pair.getAs("country_a");
        String b = pair.getAs("country_b");
        double[] counts = new double[exposure.length];
        double[] affinity = new double[exposure.length];
        Arrays.fill(affinity, Double.NaN);
        LocalDate[] starts = new LocalDate[exposure.length];
        starts[0] = days.period().start(days.first());
        for (int t = 0; t < starts.length; t++) {
            LocalDate end = days.period().end(starts[t]);
            boolean covered = exposure[t] > 0 && existed(a, starts[t], end) && existed(b, starts[t], end);
            counts[t] = covered ? 0 : Double.NaN;
            if (t + 1 < starts.length) {
                starts[t + 1] = end.plusDays(1);
            }
        }
        for (Row cell : pair.<Row>getList(pair.fieldIndex("cells"))) {
            int t = days.period().index(days.first(), cell.getAs(0));
            counts[t] = cell.getLong(1);
            affinity[t] = cell.isNullAt(2) ? Double.NaN : cell.getDouble(2);
        }
        List<Row> rows = new ArrayList<>();
        for (TieChange c : TieChanges.of(new DyadSeries(a, b, counts, exposure, affinity))) {
            if (!Double.isNaN(c.p())) {
                rows.add(row(c, days.period().label(starts[c.period()]), starts[c.period()]));
            }
        }
        return rows;
    }

    private static boolean existed(String iso3, LocalDate start, LocalDate end) {
        Optional<Country> country = Countries.all().of(iso3);
        return country.isEmpty() || country.get().existed(start, end);
    }

    private static Row row(TieChange c, String period, LocalDate start) {
        return RowFactory.create(
                c.countryA(),
                c.countryB(),
                c.measure().name().toLowerCase(Locale.ROOT),
                c.kind().name().toLowerCase(Locale.ROOT),
                period,
                start,
                c.before(),
                c.after(),
                Double.isNaN(c.effect()) ? null : c.effect(),
                c.p(),
                Double.NaN,
                null);
    }

    private static JavaRDD<Row> adjusted(JavaRDD<Row> found, long pairs) {
        Map<String, List<Double>> p = new HashMap<>();
        Map<String, Set<String>> changed = new HashMap<>();
        found.map(r -> RowFactory.create(group(r), r.getString(0) + r.getString(1), r.getDouble(P)))
                .collect()
                .forEach(r -> {
                    p.computeIfAbsent(r.getString(0), g -> new ArrayList<>()).add(r.getDouble(2));
                    changed.computeIfAbsent(r.getString(0), g -> new HashSet<>())
                            .add(r.getString(1));
                });
        Map<String, Map<Double, Double>> q = new HashMap<>();
        p.forEach((group, values) -> {
            double[] of = values.stream().mapToDouble(Double::doubleValue).toArray();
            boolean step = group.endsWith("step");
            double[] to = TieChanges.qValues(
                    of, step ? (int) pairs - changed.get(group).size() : 0);
            Map<Double, Double> map = new HashMap<>();
            for (int i = 0; i < of.length; i++) {
                map.put(of[i], to[i]);
            }
            q.put(group, map);
        });
        return found.map(r -> {
            Object[] cells = new Object[r.size()];
            Arrays.setAll(cells, r::get);
            cells[P + 1] = q.get(group(r)).get(r.getDouble(P));
            return RowFactory.create(cells);
        });
    }

    private static String group(Row r) {
        return r.getString(MEASURE) + " " + r.getString(KIND);
    }
}
