// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.spark.PublishedTables;
import io.entente.spark.Spark;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The figures of the sample, as SVG and PNG, against its tables. */
class PlotIT extends CommandRun {

    private static final int COUNTRIES = 25;

    @TempDir
    private static Path folder;

    private static String tables;

    @BeforeAll
    static void analyze() {
        tables = folder.resolve("tables").toString();
        analyzed("data/sample", tables, "--period", "quarter", "--replicates", "50");
    }

    private static Path plot(String kind, String file, String... more) {
        Path output = folder.resolve(file);
        List<String> args = new ArrayList<>(List.of("plot", kind, "--input", tables, "--output", output.toString()));
        args.addAll(List.of(more));
        assertThat(run(args.toArray(String[]::new))).as(errors).isZero();
        assertThat(screen).contains("Figure: " + output);
        return output;
    }

    private static Document xml(Path svg) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Files.readAllBytes(svg)));
    }

    private static Element layer(Document svg, String name) {
        NodeList groups = svg.getElementsByTagNameNS("*", "g");
        for (int i = 0; i < groups.getLength(); i++) {
            if (groups.item(i) instanceof Element e && e.getAttribute("id").equals(name)) {
                return e;
            }
        }
        throw new AssertionError("no layer " + name);
    }

    private static List<String> texts(Element in) {
        NodeList nodes = in.getElementsByTagNameNS("*", "text");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    private static int count(Element in, String name) {
        return in.getElementsByTagNameNS("*", name).getLength();
    }

    /** Rows of a query over the tables. */
    private static List<Row> rows(String table, String where, String... columns) throws IOException {
        try (SparkSession spark = Spark.session("test", 1)) {
            return new PublishedTables(spark, tables)
                    .table(table)
                    .where(where)
                    .selectExpr(columns)
                    .collectAsList();
        }
    }

    private static Set<String> mostNamed() throws IOException {
        List<Row> rows = new ArrayList<>(rows("countries", "period = 'all' AND n_articles > 0", "iso3", "n_articles"));
        rows.sort((a, b) -> a.getLong(1) != b.getLong(1)
                ? Long.compare(b.getLong(1), a.getLong(1))
                : a.getString(0).compareTo(b.getString(0)));
        Set<String> codes = new HashSet<>();
        rows.subList(0, COUNTRIES).forEach(r -> codes.add(r.getString(0)));
        return codes;
    }

    @Test
    void aNetworkHasTheTiesOfTheTable() throws Exception {
        String countries = String.valueOf(COUNTRIES);
        Document svg =
                xml(plot("network", "net.svg", "--countries", countries, "--labels", "code", "--title", "T < 1"));
        Set<String> drawn = mostNamed();
        List<Row> ties = rows(
                "ties",
                "period = 'all' AND granularity = 'article' AND n_ab > 0",
                "country_a",
                "country_b",
                "backbone_nc");
        List<Row> among = ties.stream()
                .filter(r -> drawn.contains(r.getString(0)) && drawn.contains(r.getString(1)))
                .toList();
        long backbone = among.stream().filter(r -> r.getInt(2) == 1).count();
        assertThat(count(layer(svg, "ties"), "line")).isEqualTo((int) backbone).isPositive();
        assertThat(texts(layer(svg, "labels"))).containsExactlyInAnyOrderElementsOf(drawn);
        assertThat(texts(layer(svg, "title"))).containsExactly("T < 1");
        assertThat(String.join(" ", texts(layer(svg, "caption")))).contains("n = 152 articles");
        Path all = plot("network", "all.svg", "--countries", countries, "--edges", "all");
        assertThat(count(layer(xml(all), "ties"), "line")).isEqualTo(among.size());
        assertThat(plot("network", "again.svg", "--countries", countries, "--edges", "all"))
                .hasSameBinaryContentAs(all);
    }

    @Test
    void aTimelineHasThePointsOfTheTable() throws Exception {
        Document svg = xml(plot("timeline", "time.svg", "--pair", "PRK-KOR", "--pair", "rus-ukr", "--measure", "n_ab"));
        int points = rows(
                        "ties",
                        "period != 'all' AND granularity = 'article' AND country_a = 'KOR' AND country_b = 'PRK'",
                        "n_ab")
                .size();
        assertThat(count(layer(svg, "markers"), "circle"))
                .as("filled and edged")
                .isEqualTo(2 * points)
                .isPositive();
        assertThat(texts(layer(svg, "legend"))).contains("KOR-PRK", "RUS-UKR", "South Korea and North Korea");
        assertThat(texts(layer(svg, "axes"))).contains("0", "Articles that name both");
        Document part =
                xml(plot("timeline", "part.svg", "--pair", "KOR-PRK", "--from", "2018-01-01", "--to", "2020-12-31"));
        assertThat(texts(layer(part, "caption")).get(0)).contains("2018-01-01 to 2020-12-31");
    }

    @Test
    void aHeatmapHasAllCountriesAndCells() throws Exception {
        Document svg = xml(plot("heatmap", "heat.svg", "--countries", "12", "--measure", "npmi", "--font-size", "7"));
        assertThat(texts(layer(svg, "labels"))).hasSize(3 * 12).contains("United States", "USA", "South Korea");
        assertThat(texts(layer(svg, "colour-bar"))).contains("0.0").anyMatch(t -> t.startsWith("\u2212"));
        assertThat(layer(svg, "labels").getElementsByTagNameNS("*", "path").getLength())
                .as("text stays text")
                .isZero();
    }

    @Test
    void aPngKnowsItsSizeInPrint() throws Exception {
        for (String kind : List.of("network", "timeline", "heatmap")) {
            String[] more = kind.equals("timeline")
                    ? new String[] {"--width", "90", "--dpi", "150", "--pair", "KOR-PRK"}
                    : new String[] {"--width", "90", "--dpi", "150"};
            Path png = plot(kind, kind + ".png", more);
            BufferedImage image = ImageIO.read(png.toFile());
            assertThat(image.getWidth()).isEqualTo((int) Math.round(90 / 25.4 * 150));
            assertThat(perMetre(Files.readAllBytes(png))).isEqualTo((int) Math.round(150 / 0.0254));
            long colours = Stream.iterate(0, x -> x < image.getWidth(), x -> x + 1)
                    .map(x -> image.getRGB(x, image.getHeight() / 3))
                    .distinct()
                    .count();
            assertThat(colours).as("something is drawn").isGreaterThan(3);
        }
    }

    /** Pixels a metre across, as the chunk pHYs has them. */
    private static int perMetre(byte[] png) {
        String text = new String(png, StandardCharsets.ISO_8859_1);
        return ByteBuffer.wrap(png).getInt(text.indexOf("pHYs") + 4);
    }

    @Test
    void mistakesAreToldInOneLine() throws Exception {
        refused("must end in .svg or .png", "network", "x.pdf");
        refused("is for .png", "network", "x.svg", "--dpi", "300");
        refused("--width 3: must be a number from 40 to 2000 millimetres", "heatmap", "x.svg", "--width", "3");
        refused("--countries 1: must be a whole number from 2 to", "heatmap", "x.svg", "--countries", "1");
        refused("--edges some: is none of backbone, all", "network", "x.svg", "--edges", "some");
        refused(
                "--measure tone_mean: is none of strength, affinity, npmi",
                "heatmap",
                "x.svg",
                "--measure",
                "tone_mean");
        refused("KOX is no country's", "timeline", "x.svg", "--pair", "KOX-PRK");
        refused("must be two ISO", "timeline", "x.svg", "--pair", "KOR");
        refused("two different countries", "timeline", "x.svg", "--pair", "KOR-KOR");
        refused("is named twice", "timeline", "x.svg", "--pair", "KOR-PRK", "--pair", "PRK-KOR");
        refused(
                "lies before --from",
                "timeline",
                "x.svg",
                "--pair",
                "KOR-PRK",
                "--from",
                "2020-01-01",
                "--to",
                "2019-01-01");
        refused("only", "timeline", "x.svg", "--pair", "KOR-PRK", "--from", "2050-01-01");
        refused(
                "pairs of the two that articles name most: KOR-USA, KOR-PRK, ",
                "timeline",
                "x.svg",
                "--pair",
                "KOR-VUT");
        refused("they have all, 2014-Q1, ", "network", "x.svg", "--period", "1999-Q1");
        refused("they have all, 2014-Q1, ", "heatmap", "x.svg", "--period", "1999-Q1");
        Path there = Files.writeString(folder.resolve("there.svg"), "");
        refused("is there already", "network", "there.svg");
        assertThat(there).isEmptyFile();
        assertThat(folder.resolve("x.svg")).doesNotExist();
    }

    private static void refused(String told, String kind, String file, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "plot",
                kind,
                "--input",
                tables,
                "--output",
                folder.resolve(file).toString()));
        args.addAll(List.of(more));
        mistake(told, args.toArray(String[]::new));
    }
}
