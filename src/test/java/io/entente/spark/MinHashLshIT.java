// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.entente.Shared;
import io.entente.article.Origin;
import io.entente.copy.Plant;
import io.entente.copy.Sketch;
import io.entente.copy.Sketcher;
import io.entente.dyad.Units;
import io.entente.text.TextScan;
import io.entente.text.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.ml.feature.MinHashLSH;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search for copies beside Spark MLlib's MinHashLSH, on one sample: articles of English and a copy of each. */
class MinHashLshIT {

    /** Every so many articles one is taken. */
    private static final int EVERY = 12;

    /** Shingles are hashed to so many features. */
    private static final int FEATURES = 1 << 20;

    /** Resemblance below which MLlib is not to report a pair; the same as ours. */
    private static final double RESEMBLANCE = 0.46;

    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    private final TextScan scan = new TextScan();
    private final Sketcher sketcher = new Sketcher();

    @TempDir
    private Path folder;

    /** Originals at even places, the copy of each after it. */
    private static List<String> texts(Plant plant) throws IOException {
        List<String> originals = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Shared.path("data/archive.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            int n = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode article = n++ % EVERY == 0 ? json.readTree(line) : null;
                if (article != null && article.get("language").asText().equals("en")) {
                    originals.add(article.get("text").asText());
                }
            }
        }
        Random random = new Random(5);
        List<String> texts = new ArrayList<>();
        for (String text : new HashSet<>(originals)) {
            texts.add(text);
            texts.add(plant.of(text, originals.get(random.nextInt(originals.size())), random));
        }
        return texts;
    }

    private Tokens tokens(String text) {
        scan.scan(text.toCharArray(), text.length());
        return scan.tokens();
    }

    private JavaRDD<CopySearch.Text> units(JavaSparkContext spark, List<String> texts) throws IOException {
        String file = folder + "/units.parquet";
        try (ParquetTable out = new ParquetTable(
                WorkTables.UNITS, new org.apache.hadoop.fs.Path(file), new Configuration(), 1L << 24)) {
            for (int i = 0; i < texts.size(); i++) {
                Object[] row = ArticleRows.units("a" + i, DAY, i, 0, Origin.file("a"), new Units());
                Optional<Sketch> sketch = sketcher.sketch(tokens(texts.get(i)));
                row[WorkTables.UNITS.index("sketch")] =
                        sketch.map(Sketch::encode).orElse(null);
                out.write(row);
            }
        }
        return CopySearch.texts(spark, List.of(new org.apache.hadoop.fs.Path(file)));
    }

    private Dataset<Row> vectors(SparkSession spark, List<String> texts) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Tokens tokens = tokens(texts.get(i));
            Set<Integer> shingles = new TreeSet<>();
            for (int t = 1; t < tokens.size(); t++) {
                shingles.add(Math.floorMod(tokens.hash(t - 1) * 31 + tokens.hash(t), FEATURES));
            }
            if (shingles.size() >= Sketcher.FEWEST) {
                int[] indices = shingles.stream().mapToInt(s -> s).toArray();
                double[] ones = new double[indices.length];
                java.util.Arrays.fill(ones, 1);
                Vector vector = Vectors.sparse(FEATURES, indices, ones);
                rows.add(RowFactory.create((long) i, vector));
            }
        }
        return spark.createDataFrame(
                rows,
                new StructType()
                        .add("text", DataTypes.LongType, false)
                        .add("shingles", SQLDataTypes.VectorType(), false));
    }

    private static Dataset<Row> joined(Dataset<Row> vectors, int tables) {
        return new MinHashLSH()
                .setInputCol("shingles")
                .setOutputCol("hashes")
                .setNumHashTables(tables)
                .setSeed(3)
                .fit(vectors)
                .approxSimilarityJoin(vectors, vectors, 1 - RESEMBLANCE)
                .select(
                        functions.col("datasetA.text").as("a"),
                        functions.col("datasetB.text").as("b"))
                .where("a < b");
    }

    /** Recall of the planted copies. */
    private static double measure(String name, int copies, Supplier<List<long[]>> search) {
        long start = System.nanoTime();
        List<long[]> pairs = search.get();
        double seconds = (System.nanoTime() - start) / 1e9;
        long planted = pairs.stream().filter(p -> p[0] / 2 == p[1] / 2).count();
        double recall = planted / (double) copies;
        System.out.println(String.format(
                Locale.ROOT,
                "%-28s recall %.3f, pairs of two articles %4d, %6.2f s",
                name,
                recall,
                pairs.size() - planted,
                seconds));
        return recall;
    }

    @Test
    void findsAsManyCopiesAsMllibAndFewerTemplates() throws Exception {
        List<String> texts = texts(Plant.EDITED_10);
        int copies = texts.size() / 2;
        System.out.println(copies + " articles, a copy of each with a tenth of its words changed");
        try (SparkSession spark = Spark.session("test", 2)) {
            JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
            JavaRDD<CopySearch.Text> units = units(context, texts);
            Dataset<Row> vectors = vectors(spark, texts).cache();
            vectors.count();
            Supplier<List<long[]>> search = () -> CopySearch.pairs(context, units, texts.size(), CopySlots.all(7))
                    .map(p -> new long[] {p.a(), p.b()})
                    .collect();
            measure("(warming up)", copies, search);
            double ours = measure("Entente", copies, search);
            for (int tables : new int[] {2, 4, 8}) {
                measure(
                        "MLlib, " + tables + " hash tables",
                        copies,
                        () -> joined(vectors, tables).collectAsList().stream()
                                .map(r -> new long[] {r.getLong(0), r.getLong(1)})
                                .toList());
            }
            assertThat(ours).isGreaterThan(0.95);
        }
    }
}
