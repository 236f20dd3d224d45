// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.entente.Shared;
import io.entente.spark.Duck;
import io.entente.spark.PlainRun;
import io.entente.table.Table;
import io.entente.table.Tables;
import io.entente.tie.Period;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user runs it, its tables read by a reader that is not Spark. */
class AnalyzeIT extends CommandRun {

    @TempDir
    private Path folder;

    private Path out(String name) {
        return folder.resolve(name);
    }

    private static JsonNode manifest(Path output) throws IOException {
        return new ObjectMapper().readTree(output.resolve("run.json").toFile());
    }

    private static void allRecordsAreAccountedFor(Path output) throws IOException {
        JsonNode c = manifest(output).get("counts");
        assertThat(c.get("articles").asLong()
                        + c.get("duplicates").asLong()
                        + c.get("rejects").asLong()
                        + c.get("outside").asLong())
                .isEqualTo(c.get("records").asLong());
    }

    private static List<String> sorted(Path output, Table table, String columns) throws SQLException {
        try (Duck duck = new Duck(output)) {
            return duck.rows("SELECT " + columns + " FROM {" + table.name() + "} ORDER BY ALL");
        }
    }

    @Test
    void rowsAreTheSameForAnyNumberOfPartitionsAndInThePlainRun() throws Exception {
        Path input = Files.createDirectory(folder.resolve("in"));
        Path articles = Shared.path("data/formats/jsonl/articles.jsonl");
        Files.copy(articles, input.resolve("a.jsonl"));
        List<String> again = Files.readAllLines(articles).subList(0, 40);
        Files.write(input.resolve("b.jsonl"), again); // duplicates, of which the first by file counts
        for (int n : new int[] {1, 2, 7}) {
            assertThat(run(
                            "analyze",
                            "--input",
                            input.toString(),
                            "--output",
                            out("p" + n).toString(),
                            "--partitions",
                            "" + n))
                    .as(errors)
                    .isZero();
            allRecordsAreAccountedFor(out("p" + n));
        }
        // record numbers are known only where a file was read from its start
        String positions = "* EXCLUDE (record)";
        for (Table t : Tables.all()) {
            String columns = t.equals(Tables.ARTICLES) || t.equals(Tables.REJECTS) ? positions : "*";
            List<String> one = sorted(out("p1"), t, columns);
            assertThat(sorted(out("p2"), t, columns)).as(t.name()).isEqualTo(one);
            assertThat(sorted(out("p7"), t, columns)).as(t.name()).isEqualTo(one);
        }
        PlainRun plain = PlainRun.of(input, Period.MONTH, out("plain"));
        for (Table t : List.of(Tables.ARTICLES, Tables.MENTIONS, Tables.DYADS)) {
            String columns = t.equals(Tables.ARTICLES) ? "* EXCLUDE (record, duplicate_of, cluster)" : "*";
            assertThat(sorted(out("plain"), t, columns)).as(t.name()).isEqualTo(sorted(out("p7"), t, columns));
        }
        for (Table t : List.of(Tables.TIES, Tables.COUNTRIES)) {
            assertThat(plain.rows(t)).isEqualTo(sorted(out("p7"), t, PlainRun.columns(t)));
        }
        assertThat(sorted(out("p7"), Tables.ARTICLES, "id, cluster"))
                .containsExactlyInAnyOrderElementsOf(plain.clusters());
        try (Duck duck = new Duck(out("p7"))) {
            assertThat(duck.number("SELECT count(*) FROM {articles} WHERE duplicate_of IS NOT NULL"))
                    .isGreaterThanOrEqualTo(40);
            assertThat(duck.number("SELECT count(*) FROM {articles} a WHERE duplicate_of IS NOT NULL AND NOT EXISTS"
                            + " (SELECT 1 FROM {articles} b WHERE b.id = a.duplicate_of AND b.duplicate_of IS NULL"
                            + " AND b.fingerprint = a.fingerprint)"))
                    .isZero();
        }
    }

    @Test
    void namesAndKindsOfTheUsersReachTheTasksAndTheManifest() throws Exception {
        Path names = Files.writeString(
                folder.resolve("names.tsv"), "name\tcountry\tkind\nRuritania\tPER\tname\nChile\t\tremoved\n");
        Path input = Files.writeString(
                folder.resolve("a.jsonl"),
                "{\"date\": \"2020-05-01\", \"text\": \"Ruritania, Chile and Bolivia met Kenya Airways in Lima.\"}\n");
        String[] usual = {"analyze", "--input", input.toString(), "--output", out("v").toString()};
        List<String> args = new java.util.ArrayList<>(List.of(usual));
        args.addAll(List.of("--gazetteer", names.toString(), "--kinds", "name,demonym"));
        assertThat(run(args.toArray(new String[0]))).as(errors).isZero();
        assertThat(sorted(out("v"), Tables.MENTIONS, "surface, iso3, kind"))
                .hasSize(3)
                .anyMatch(r -> r.contains("Ruritania") && r.contains("PER"))
                .anyMatch(r -> r.contains("Kenya Airways") && r.contains("embedded"))
                .noneMatch(r -> r.contains("Chile") || r.contains("Lima"));
        assertThat(sorted(out("v"), Tables.DYADS, "country_a, country_b")).hasSize(1);
        JsonNode options = manifest(out("v")).get("options");
        assertThat(options.at("/gazetteer/0/file").asText()).isEqualTo(names.toString());
        assertThat(options.at("/gazetteer/0/replaced").asInt()).isEqualTo(2);
        assertThat(options.get("kinds")).hasSize(2);
    }

    @Test
    void aBrokenFileOfNamesIsToldBeforeAnythingIsWritten() throws Exception {
        Path names = Files.writeString(folder.resolve("names.tsv"), "name\tcountry\tkind\nAtlantis\tATL\tname\n");
        assertThat(run("analyze", "--output", out("b").toString(), "--gazetteer", names.toString()))
                .isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(errors).contains(names + ", line 2: 'ATL' is no country");
        assertThat(run("analyze", "--output", out("b").toString(), "--kinds", "king"))
                .isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(errors).contains("'king' is no kind of name");
        assertThat(out("b")).doesNotExist();
    }

    @Test
    void offsetsPointToTheWordsTheyName() throws Exception {
        Path input = Shared.path("data/formats/jsonl/articles.jsonl");
        assertThat(run("analyze", "--input", input.toString(), "--output", out("o").toString()))
                .isZero();
        try (Duck duck = new Duck(out("o"))) {
            assertThat(duck.number("SELECT count(*) FROM {mentions}")).isPositive();
            assertThat(duck.number("SELECT count(*) FROM {mentions} m JOIN {articles} a ON a.id = m.article_id"
                            + " WHERE substring(CASE field WHEN 'title' THEN a.title ELSE a.text END, span_start + 1,"
                            + " span_end - span_start) <> surface"))
                    .isZero();
            assertThat(duck.number(
                            "SELECT count(*) FROM {dyads} WHERE a_start < sentence_start OR b_end > sentence_end"))
                    .isZero();
            // Facts of the state systems: France 220 in both, Germany 255 by COW and 260 by Gleditsch and Ward since
            // 1990.
            assertThat(duck.rows("SELECT DISTINCT iso3, cow, gw FROM {mentions}"
                            + " WHERE iso3 IN ('DEU', 'FRA') AND date > '1990-12-31' ORDER BY ALL"))
                    .isEqualTo(duck.rows("VALUES ('DEU', 255, 260), ('FRA', 220, 220)"));
            for (String table : List.of("dyads", "evidence", "changes", "ties")) {
                assertThat(duck.number("SELECT count(*) FROM {" + table + "} WHERE (cow_a = 220) <> (country_a = 'FRA')"
                                + " OR (gw_b = 220) <> (country_b = 'FRA')"))
                        .isZero();
            }
            assertThat(duck.number("SELECT count(*) FROM {events} WHERE (cow_source = 220) <> (source = 'FRA')"
                            + " OR (gw_target = 220) <> (target = 'FRA')"))
                    .isZero();
        }
    }

    @Test
    void theSeedArticlesStrongestTieIsChinaAndSouthKorea() throws Exception {
        Path seed = Shared.path("data/seed/000_72e5cc221548cc22.txt");
        assertThat(run(
                        "analyze",
                        "--input",
                        seed.toString(),
                        "--output",
                        out("seed").toString()))
                .isZero();
        assertThat(screen.lines().filter(l -> l.matches("[A-Z]{3}-[A-Z]{3} .*")).findFirst())
                .hasValueSatisfying(l -> assertThat(l).startsWith("CHN-KOR"));
    }

    @Test
    void tenPercentOfCorruptedLinesAndATruncatedGzipEndWellWithTheRejectsInTheirTable() throws Exception {
        Path in = Files.createDirectory(folder.resolve("in"));
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            String line =
                    "{\"id\":\"a" + i + "\",\"date\":\"2020-01-02\",\"text\":\"Peru and Chile, talk " + i + ".\"}";
            lines.append(i % 10 == 3 ? line.substring(0, 30) : line).append('\n');
        }
        Files.writeString(in.resolve("a.jsonl"), lines);
        ByteArrayOutputStream gz = new ByteArrayOutputStream();
        try (OutputStream o = new GZIPOutputStream(gz)) {
            o.write(lines.toString().replace("talk", "call").getBytes(StandardCharsets.UTF_8));
        }
        Files.write(in.resolve("b.jsonl.gz"), Arrays.copyOf(gz.toByteArray(), gz.size() - 60));
        byte[] noise = new byte[50_000];
        new Random(4).nextBytes(noise);
        Files.write(in.resolve("noise.bin"), noise);
        assertThat(run("analyze", "--input", in.toString(), "--output", out("o").toString()))
                .isZero();
        allRecordsAreAccountedFor(out("o"));
        assertThat(screen).contains("rejected");
        try (Duck duck = new Duck(out("o"))) {
            assertThat(duck.number(
                            "SELECT count(*) FROM {rejects} WHERE file LIKE '%a.jsonl' AND reason = 'bad_syntax'"))
                    .isEqualTo(30);
            assertThat(duck.number("SELECT count(*) FROM {rejects} WHERE file LIKE '%.gz' AND reason = 'truncated'"))
                    .isPositive();
            assertThat(duck.number(
                            "SELECT count(*) FROM {rejects} WHERE file LIKE '%noise.bin' AND reason = 'unreadable'"))
                    .isEqualTo(1);
            assertThat(duck.number("SELECT count(*) FROM {articles} WHERE file LIKE '%a.jsonl'"))
                    .isEqualTo(270);
        }
    }

    @Test
    void anArchiveWithoutOneGoodRecordStillHasAllTables() throws Exception {
        Path in =
                Files.writeString(folder.resolve("a.jsonl"), "{\"id\":\"x\",\"date\":\"2020-01-02\",\"text\":null}\n");
        assertThat(run("analyze", "--input", in.toString(), "--output", out("o").toString()))
                .as(errors)
                .isZero();
        try (Duck duck = new Duck(out("o"))) {
            for (Table t : Tables.all()) {
                assertThat(duck.number("SELECT count(*) FROM {" + t.name() + "}"))
                        .isEqualTo(t.equals(Tables.REJECTS) ? 1 : 0);
            }
        }
    }

    @Test
    void mistakesAreToldInOneLineBeforeAnyWork() throws IOException {
        Path in = Files.writeString(folder.resolve("a.jsonl"), "{\"date\":\"2020-01-02\",\"text\":\"Peru\"}\n");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path mine = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(mine.resolve("thesis.txt"), "precious");
        Path blocked = Files.writeString(folder.resolve("file"), "");
        String i = in.toString();
        String o = out("o").toString();
        mistake("nowhere", "analyze", "--input", folder.resolve("nowhere").toString(), "--output", o);
        mistake("no files", "analyze", "--input", empty.toString(), "--output", o);
        mistake("--output", "analyze", "--input", i);
        mistake("--period century", "analyze", "--input", i, "--output", o, "--period", "century");
        mistake("--format docx", "analyze", "--input", i, "--output", o, "--format", "docx");
        mistake("--from yesterday", "analyze", "--input", i, "--output", o, "--from", "yesterday");
        mistake(
                "--to 2019-01-01",
                "analyze",
                "--input",
                i,
                "--output",
                o,
                "--from",
                "2020-01-01",
                "--to",
                "2019-01-01");
        mistake("--languages", "analyze", "--input", i, "--output", o, "--languages", "klingon");
        mistake("--perriod", "analyze", "--input", i, "--output", o, "--perriod", "day");
        mistake("exists already", "analyze", "--input", i, "--output", mine.toString());
        mistake("not overwritten", "analyze", "--input", i, "--output", mine.toString(), "--overwrite");
        mistake(
                "cannot be written",
                "analyze",
                "--input",
                i,
                "--output",
                blocked.resolve("below").toString());
        mistake("no command", new String[0]);
        assertThat(mine.resolve("thesis.txt")).hasContent("precious");
        assertThat(out("o")).doesNotExist();
    }

    @Test
    void theConfigFileGivesOptionsAndTheCommandLineWins() throws Exception {
        Path in = Files.writeString(
                folder.resolve("a.jsonl"),
                "{\"day\":\"2020-01-02\",\"body\":\"Peru met Chile.\"}\n{\"day\":\"2021-01-02\",\"body\":\"Peru met Fiji.\"}\n");
        Path config = Files.writeString(
                folder.resolve("c.json"),
                "{\"input\":[\"" + in + "\"],\"date-field\":\"day\",\"period\":\"day\",\"to\":\"2020-12-31\"}");
        assertThat(run("analyze", "--config", config.toString(), "--output", out("o").toString(), "--period", "year"))
                .as(errors)
                .isZero();
        JsonNode m = manifest(out("o"));
        assertThat(m.at("/options/period").asText()).isEqualTo("year");
        assertThat(m.at("/counts/outside").asLong()).isEqualTo(1);
        try (Duck duck = new Duck(out("o"))) {
            assertThat(duck.rows("SELECT DISTINCT period, period_start, period_end FROM {ties} ORDER BY ALL"))
                    .containsExactly("2020|2020-01-01|2020-12-31", "all|2020-01-02|2020-01-02");
        }
        Files.writeString(config, "{\"inptu\":1}");
        mistake("'inptu' is no option", "analyze", "--config", config.toString());
        Files.writeString(config, "{\"input\":");
        mistake("line 1", "analyze", "--config", config.toString());
    }

    @Test
    void overwritingReplacesAnOutputOfOursAndLeavesNothingBehind() throws Exception {
        Path in = Files.writeString(
                folder.resolve("a.jsonl"), "{\"date\":\"2020-01-02\",\"text\":\"Peru met Chile.\"}\n");
        String o = out("o").toString();
        assertThat(run("analyze", "--input", in.toString(), "--output", o)).isZero();
        Files.writeString(in, "{\"date\":\"2020-01-02\",\"text\":\"Peru met Fiji.\"}\n");
        mistake("exists already", "analyze", "--input", in.toString(), "--output", o);
        assertThat(sorted(out("o"), Tables.DYADS, "country_a, country_b")).containsExactly("CHL|PER");
        assertThat(run("analyze", "--input", in.toString(), "--output", o, "--overwrite"))
                .isZero();
        assertThat(sorted(out("o"), Tables.DYADS, "country_a, country_b")).containsExactly("FJI|PER");
        try (var left = Files.list(folder)) {
            assertThat(left.map(p -> p.getFileName().toString())).noneMatch(n -> n.startsWith("."));
        }
    }
}
