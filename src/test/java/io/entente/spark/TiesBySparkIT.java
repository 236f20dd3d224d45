// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.entente.Shared;
import io.entente.article.Origin;
import io.entente.copy.Syndication;
import io.entente.dyad.Granularity;
import io.entente.dyad.Units;
import io.entente.tie.Period;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pre-annotated articles through the Spark stages give the reference's figures. */
class TiesBySparkIT {

    private static final List<String> SAME_NAMES = List.of(
            "n_ab",
            "n_a",
            "n_b",
            "n",
            "pmi",
            "npmi",
            "lift",
            "g2",
            "jaccard",
            "cosine",
            "p_value",
            "q_value",
            "disparity_alpha",
            "nc_score",
            "nc_sd",
            "overlap",
            "tone_mean",
            "tone_sd");

    @TempDir
    private Path folder;

    @Test
    void equalTheReferenceToNineDigits() throws Exception {
        Path articles = Shared.path("eval/ties/articles.csv");
        LocalDate day = LocalDate.of(2020, 5, 17);
        Configuration hadoop = new Configuration();
        List<String> lines = Files.readAllLines(articles);
        for (int part = 0; part < 3; part++) {
            org.apache.hadoop.fs.Path file = new org.apache.hadoop.fs.Path(folder + "/_units/" + part + ".parquet");
            try (ParquetTable out = new ParquetTable(WorkTables.UNITS, file, hadoop, 1L << 20)) {
                for (int i = 1 + part; i < lines.size(); i += 3) {
                    out.write(row(lines.get(i).split(",", -1), day, i));
                }
            }
        }
        try (SparkSession spark = Spark.session("test", 2)) {
            JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
            List<org.apache.hadoop.fs.Path> units =
                    TableFiles.in(new org.apache.hadoop.fs.Path(folder + "/_units"), hadoop);
            Clusters clusters = Components.of(
                    spark, CopySearch.pairs(context, CopySearch.texts(context, units), 1, CopySlots.all(7)), 1);
            CopyGroups groups = new CopyGroups(
                    clusters.of(TableFiles.numbered(
                            context, units, WorkTables.UNITS, ClusterMember.COLUMNS, ClusterMember::of)),
                    lines.size(),
                    units,
                    Syndication.COLLAPSE);
            assertThat(groups.files((name, copies) -> copies.nextCopy() < 0 ? List.of() : List.of(name))
                            .count())
                    .isZero();
            TouchedEras all =
                    new TouchedEras(new Eras(Period.YEAR, day, 1), new TreeSet<>(Set.of(0, TieStage.ALL_PERIODS)));
            ScopeStage.write(
                    context,
                    TieStage.chunks(groups.counted(CountedArticle.UNITS), Period.YEAR, all),
                    new ScopeStage.Days(Period.YEAR, day, day),
                    countries(lines),
                    new org.apache.hadoop.fs.Path(folder.toString()),
                    all);
        }
        positionsEqualTheReference();
        Map<String, String[]> actual = new HashMap<>();
        try (Duck duck = new Duck(folder)) {
            for (String r : duck.rows("SELECT country_a || country_b, " + String.join(", ", SAME_NAMES)
                    + " FROM {ties} WHERE granularity = 'article' AND period = '2020' AND n_ab > 0")) {
                String[] cells = r.split("\\|", -1);
                actual.put(cells[0], cells);
            }
        }
        List<String> expected = Files.readAllLines(Shared.path("eval/ties/dyads.csv"));
        List<String> header = List.of(expected.get(0).split(",", -1));
        assertThat(actual).hasSize(expected.size() - 1);
        for (String line : expected.subList(1, expected.size())) {
            String[] cells = line.split(",", -1);
            String[] row = actual.get(cells[0] + cells[1]);
            for (int c = 0; c < SAME_NAMES.size(); c++) {
                String want = cells[header.indexOf(SAME_NAMES.get(c))];
                if (want.isEmpty()) {
                    assertThat(row[c + 1]).isEqualTo("null");
                } else {
                    assertThat(Double.parseDouble(row[c + 1]))
                            .as("%s of %s", SAME_NAMES.get(c), row[0])
                            .isCloseTo(Double.parseDouble(want), within(1e-9));
                }
            }
        }
    }

    private static Set<String> countries(List<String> lines) {
        Set<String> codes = new TreeSet<>();
        for (String line : lines.subList(1, lines.size())) {
            String cell = line.split(",", -1)[1];
            codes.addAll(cell.isEmpty() ? List.of() : List.of(cell.split("[; ]", -1)));
        }
        return codes;
    }

    private void positionsEqualTheReference() throws Exception {
        List<String> expected = Files.readAllLines(Shared.path("eval/ties/countries.csv"));
        String columns =
                expected.get(0).replace("country,n,", "iso3, n_articles, ").replace("constraint", "\"constraint\"");
        try (Duck duck = new Duck(folder)) {
            List<String> actual =
                    duck.rows("SELECT " + columns + " FROM {countries} WHERE period = '2020' ORDER BY iso3");
            assertThat(actual).hasSize(expected.size() - 1);
            for (int i = 0; i < actual.size(); i++) {
                String[] want = expected.get(i + 1).split(",", -1);
                String[] have = actual.get(i).split("\\|", -1);
                assertThat(have[0]).isEqualTo(want[0]);
                for (int c = 1; c < want.length; c++) {
                    assertThat(Double.parseDouble(have[c]))
                            .as("%s, column %d", want[0], c)
                            .isCloseTo(Double.parseDouble(want[c]), within(c == 4 || c == 5 ? 1e-8 : 1e-9));
                }
            }
            assertThat(duck.number("SELECT count(*) FROM {networks} WHERE period = '2020' AND modularity > 0"))
                    .isEqualTo(1);
        }
    }

    private static Object[] row(String[] cells, LocalDate day, int number) {
        int[] codes = cells[1].isEmpty() ? new int[0] : ArticleRows.packed(List.of(cells[1].split("[; ]", -1)));
        Units units = new Units();
        units.add(Granularity.ARTICLE, codes, codes.length, Double.parseDouble(cells[2]));
        return ArticleRows.units(cells[0], day, number, 0, Origin.file("articles.csv"), units);
    }
}
