// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.entente.spark.Duck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of the sample archive asked in SQL, and its ties explained. */
class QueryIT extends CommandRun {

    @TempDir
    private static Path folder;

    private static String tables;

    @BeforeAll
    static void analyze() {
        tables = folder.resolve("tables").toString();
        analyzed(
                "data/sample",
                tables,
                "--period",
                "year",
                "--replicates",
                "20",
                "--strength-weights",
                "0.3,0.1,0.2,0.2,0.2",
                "--affinity-weights",
                "2,1,4");
    }

    private static int query(String... args) {
        return run(command(args));
    }

    private static String[] command(String... args) {
        return Stream.concat(Stream.of("query", "--input", tables), Stream.of(args))
                .toArray(String[]::new);
    }

    private static void refused(String told, String... args) {
        CommandRun.mistake(told, command(args));
        assertThat(screen).isEmpty();
    }

    private static Path part() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(tables, "dyads"))) {
            return files.filter(f -> f.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aTableThatLostAFileIsRefused() throws Exception {
        Path part = part();
        Path away = Files.move(part, folder.resolve("away"));
        try {
            refused("table dyads has ", "SELECT count(*) FROM dyads");
            assertThat(errors).contains("run.json tells").doesNotContain("\tat ");
        } finally {
            Files.move(away, part);
        }
    }

    @Test
    void aFileThatSparkPassesOverIsNoFileOfTheTable() throws Exception {
        Path part = part();
        Path away = Files.move(part, folder.resolve("away"));
        Path hidden = Files.copy(away, part.resolveSibling("._" + part.getFileName()));
        Path checksum = part.resolveSibling("." + part.getFileName() + ".crc");
        Path sum = Files.move(checksum, folder.resolve("sum"));
        try {
            refused("table dyads has ", "SELECT count(*) FROM dyads");
            Files.createFile(part); // as a full disk or a broken copy leaves it
            refused(part + ": this file of the tables is empty", "SELECT count(*) FROM dyads");
        } finally {
            Files.deleteIfExists(hidden);
            Files.move(away, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(sum, checksum);
        }
    }

    @Test
    void everyTableIsAView() throws Exception {
        List<String> names = List.of(
                "articles",
                "mentions",
                "dyads",
                "events",
                "evidence",
                "ties",
                "countries",
                "networks",
                "changes",
                "rejects");
        List<String> counts = names.stream()
                .map(n -> "SELECT '" + n + "' AS name, count(*) AS n FROM " + n)
                .toList();
        assertThat(query(String.join(" UNION ALL ", counts) + " ORDER BY name", "--format", "csv"))
                .as(errors)
                .isZero();
        try (Duck duck = new Duck(Path.of(tables))) {
            List<String> expected = new ArrayList<>(List.of("name,n"));
            for (String name : names.stream().sorted().toList()) {
                expected.add(name + "," + duck.number("SELECT count(*) FROM {" + name + "}"));
            }
            assertThat(screen.lines()).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void aTableOnTheScreenIsCutAndSaysSo() throws Exception {
        assertThat(query("SELECT id, text, date FROM articles ORDER BY date, id", "--limit", "2"))
                .isZero();
        assertThat(screen.lines()).hasSize(5);
        assertThat(screen).contains("…  2014-02-14").contains("(the first 2 rows; there are more: --limit N");
        Path sql = Files.writeString(folder.resolve("my.sql"), "SELECT max(date) AS last\nFROM articles;\n");
        assertThat(query("--file", sql.toString())).isZero();
        assertThat(screen).isEqualTo("last\n----------\n2024-12-14\n(1 row)\n");
    }

    @Test
    void datesNestedValuesAndNothingKeepTheirForm() throws Exception {
        String sql = "SELECT date'2018-09-19' AS d, timestamp'2018-09-19 01:02:03' AS t, NULL AS z, double('NaN') AS q,"
                + " array(1.50, NULL) AS a, named_struct('d', date'2018-09-19', 'm', map('k', array(true))) AS s,"
                + " CAST(-1E9 AS DECIMAL(20, 1)) AS e, '' AS v";
        Path json = folder.resolve("new/answer.jsonl");
        assertThat(query(sql, "--output", json.toString())).as(errors).isZero();
        assertThat(json)
                .hasContent(
                        "{\"d\":\"2018-09-19\",\"t\":\"2018-09-19T01:02:03Z\",\"z\":null,\"q\":null,\"a\":[1.50,null],"
                                + "\"s\":{\"d\":\"2018-09-19\",\"m\":{\"k\":[true]}},\"e\":-1000000000.0,\"v\":\"\"}\n");
        assertThat(query(sql, "--format", "csv")).isZero();
        assertThat(screen)
                .isEqualTo("d,t,z,q,a,s,e,v\n2018-09-19,2018-09-19T01:02:03Z,,,\"[1.50,null]\","
                        + "\"{\"\"d\"\":\"\"2018-09-19\"\",\"\"m\"\":{\"\"k\"\":[true]}}\",-1000000000.0,\"\"\n");
        refused("is there already", sql, "--output", json.toString());
        try (Stream<Path> left = Files.list(json.getParent())) {
            assertThat(left).containsExactly(json);
        }
    }

    @Test
    void mistakesInSqlAreToldInOneLine() {
        refused("[TABLE_OR_VIEW_NOT_FOUND]", "SELECT * FROM tie");
        refused("the tables are articles, mentions,", "SELECT * FROM tie");
        refused("[UNRESOLVED_COLUMN.WITH_SUGGESTION]", "SELECT nab FROM ties");
        refused("[PARSE_SYNTAX_ERROR]", "SELEC 1");
        refused("[CAST_INVALID_INPUT]", "SELECT sum(CAST(period AS INT)) FROM ties");
        refused("two columns are called a", "SELECT 1 AS a, 2 AS a", "--format", "json");
        String missed = folder.resolve("missed.csv").toString();
        refused("[DIVIDE_BY_ZERO]", "SELECT 1 / (n_ab - n_ab) FROM ties", "--output", missed);
        assertThat(folder.resolve("missed.csv")).doesNotExist();
        assertThat(folder.resolve("missed.csv.part")).doesNotExist();
        assertThat(run("query", "SELECT 1 FROM ties", "--input", folder.toString()))
                .isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(errors).contains("has no table ties");
    }

    @Test
    void nothingIsWritten() {
        Path target = folder.resolve("written");
        refused("is no query", "INSERT OVERWRITE DIRECTORY '" + target + "' USING csv SELECT 1");
        refused("is no query", "DROP TABLE ties");
        assertThat(target).doesNotExist();
        assertThat(query("SELECT count(*) FROM ties")).isZero();
        assertThat(Path.of("spark-warehouse")).doesNotExist();
    }

    private static Map<String, JsonNode> explained(String... more) throws Exception {
        String[] args = Stream.concat(Stream.of("--explain", "North Korea-KR", "--format", "json"), Stream.of(more))
                .toArray(String[]::new);
        assertThat(query(args)).as(errors).isZero();
        Map<String, JsonNode> lines = new TreeMap<>();
        for (String line : screen.lines().toList()) {
            JsonNode node = new ObjectMapper().readTree(line);
            lines.put(node.get("part").asText() + " " + node.get("name").asText(), node);
        }
        return lines;
    }

    @Test
    void aTieIsReckonedAgain() throws Exception {
        for (String period : List.of("all", "2018")) {
            Map<String, JsonNode> lines = explained("--period", period, "--granularity", "sentence");
            for (String name :
                    List.of("chance npmi", "chance g2", "chance p_value", "strength strength", "affinity affinity")) {
                assertThat(lines.get(name).get("how").asText()).as(name).endsWith(", equal to the table");
            }
            assertThat(lines.get("strength volume").get("weight").asDouble()).isEqualTo(0.3);
            JsonNode affinity = lines.get("affinity affinity");
            assertThat(affinity.get("low").asDouble())
                    .isLessThan(affinity.get("high").asDouble());
        }
    }

    @Test
    void theSentencesBehindATieAreToldAndCounted() throws Exception {
        Map<String, JsonNode> lines = explained("--period", "2018");
        JsonNode first = lines.get("evidence cooperation 1");
        try (Duck duck = new Duck(Path.of(tables))) {
            String pair = " country_a = 'KOR' AND country_b = 'PRK' ";
            assertThat(lines.get("dyads sentences").get("value").asLong())
                    .isEqualTo(duck.number("SELECT count(*) FROM {dyads} WHERE" + pair + "AND year(date) = 2018"));
            assertThat(duck.rows(
                            "SELECT substring(CASE e.field WHEN 'title' THEN a.title ELSE a.text END, e.sentence_start + 1,"
                                    + " e.sentence_end - e.sentence_start), e.date, e.source, d.tone FROM {evidence} e"
                                    + " JOIN {articles} a ON a.id = e.article_id JOIN {dyads} d USING (article_id, field, sentence, country_a,"
                                    + " country_b) WHERE" + pair + "AND period = '2018' AND sign = 1 AND rank = 1"))
                    .containsExactly(first.get("sentence").asText() + "|"
                            + first.get("date").asText() + "|"
                            + first.get("source").asText() + "|"
                            + first.get("tone").asText());
        }
        String how = lines.get("dyads sentences").get("how").asText();
        String listing = how.substring(how.indexOf('"') + 1, how.lastIndexOf('"'));
        assertThat(query(listing, "--format", "csv")).as(errors).isZero();
        assertThat(screen.lines())
                .hasSize(1 + lines.get("dyads sentences").get("value").asInt());
    }

    @Test
    void whatIsNotCoveredIsTold() {
        refused("they have all, 2014, 2015,", "--explain", "KOR-PRK", "--period", "2018-09");
        refused("never mentions GUM", "--explain", "Guam-USA");
        refused("'Atlantis' is no country", "--explain", "KOR-Atlantis");
        refused("takes no SQL", "SELECT 1", "--explain", "KOR-PRK");
    }

    @Test
    void weightsThatAreNotTheTablesAreSeen() throws Exception {
        Path run = Path.of(tables, "run.json");
        String told = Files.readString(run);
        Files.deleteIfExists(run.resolveSibling(".run.json.crc")); // the sum that Hadoop holds a file against
        try {
            Files.writeString(run, told.replaceFirst("\"strength-weights\" : \\[ 0.3", "\"strength-weights\" : [ 0.9"));
            assertThat(query("--explain", "KOR-PRK")).as(errors).isZero();
            assertThat(screen).contains("BUT THE TABLE SAYS");
        } finally {
            Files.writeString(run, told);
        }
    }
}
