// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.spark.Duck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

/** Export and compare on the tables of the sample archive. */
class ExportIT extends CommandRun {

    @TempDir
    private static Path folder;

    private static Path tables;

    @BeforeAll
    static void analyze() {
        tables = folder.resolve("tables");
        analyzed("data/sample", tables, "--period", "year", "--replicates", "0");
    }

    private static Path export(String name, String... more) {
        Path file = folder.resolve(name);
        List<String> args = new java.util.ArrayList<>(
                List.of("export", "--input", tables.toString(), "--output", file.toString(), "--overwrite"));
        args.addAll(List.of(more));
        assertThat(run(args.toArray(String[]::new))).as(errors).isZero();
        return file;
    }

    @ParameterizedTest
    @CsvSource({"ties", "countries", "networks", "changes", "articles"})
    void aTableAsCsvHasAllItsRowsAndIsTheSameAgain(String table) throws Exception {
        Path file = export(table + ".csv", "--table", table);
        try (Duck duck = new Duck(tables)) {
            assertThat(Files.readAllLines(file)).hasSize((int) duck.number("SELECT count(*) + 1 FROM {" + table + "}"));
        }
        assertThat(export(table + "2.csv", "--table", table)).hasSameTextualContentAs(file);
    }

    @Test
    void periodAndGranularityChooseRows() throws Exception {
        Path file = export("some.csv", "--period", "2018", "--granularity", "sentence");
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSizeGreaterThan(10);
        assertThat(lines.subList(1, lines.size())).allMatch(l -> l.startsWith("2018,2018-01-01,2018-12-31,sentence,"));
    }

    @ParameterizedTest
    @CsvSource({"graphml", "gexf", "gexf-dynamic"})
    void networksAreWellFormedAndHaveAllTies(String format) throws Exception {
        Path file = export("net." + format, "--format", format);
        Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        try (Duck duck = new Duck(tables)) {
            assertThat(xml.getElementsByTagName("edge").getLength()).isEqualTo((int) duck.number(
                    "SELECT count(*) FROM {ties} WHERE period = 'all' AND granularity = 'article' AND n_ab > 0"));
        }
    }

    @Test
    void gephiGetsNodesAndEdges() {
        Path gephi = export("gephi", "--format", "gephi");
        assertThat(gephi.resolve("nodes.csv")).content().startsWith("Id,Label,Latitude,Longitude,Community\n");
        assertThat(gephi.resolve("edges.csv")).content().startsWith("Source,Target,Type,Id,Weight,");
    }

    @Test
    void dyadYearsHaveZerosAndAllPairsOfStates() throws Exception {
        List<String> lines = Files.readAllLines(export("dyads.csv", "--format", "dyad-year", "--code", "gw"));
        assertThat(lines.get(0)).isEqualTo("year,gwcode1,gwcode2,iso1,iso2,mentions");
        assertThat(lines).anyMatch(l -> l.endsWith(",0")).anyMatch(l -> l.matches("2018,731,732,PRK,KOR,[1-9]\\d*"));
        long of2018 = lines.stream().filter(l -> l.startsWith("2018,")).count();
        assertThat(IntStream.rangeClosed(150, 250).anyMatch(n -> (long) n * (n - 1) / 2 == of2018))
                .isTrue();
    }

    @Test
    void anOutputThatIsThereIsKept() {
        Path file = export("kept.csv", "--table", "networks");
        assertThat(run("export", "--input", tables.toString(), "--output", file.toString()))
                .isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(errors).contains("is there already");
        assertThat(run(
                        "export",
                        "--input",
                        folder + "/none",
                        "--output",
                        folder.resolve("n.csv").toString()))
                .isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(errors).contains("has no table ties");
    }

    @Test
    void aMeasureComparedWithItselfAgrees() throws Exception {
        Path ties = export("with.csv", "--granularity", "article");
        // the year of a tie stands in period, where the archive as a whole has 'all'
        Path with = folder.resolve("years.csv");
        Files.write(
                with,
                Files.readAllLines(ties).stream()
                        .filter(l -> !l.startsWith("all,"))
                        .toList());
        Path figures = folder.resolve("figures.csv");
        assertThat(run(
                        "compare",
                        "--input",
                        tables.toString(),
                        "--with",
                        with.toString(),
                        "--measure",
                        "npmi",
                        "--column",
                        "npmi",
                        "--permutations",
                        "99",
                        "--output",
                        figures.toString()))
                .as(errors)
                .isZero();
        assertThat(screen).contains("Spearman's rho +1.000, p 0.010").contains("neither side is seen to run ahead");
        assertThat(figures).content().startsWith("part,year,lag,rho,n,p_qap\noverall,,,1.0,");
        assertThat(run("compare", "--input", tables.toString(), "--with", with.toString(), "--measure", "love"))
                .isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(errors).contains("--measure love");
    }
}
