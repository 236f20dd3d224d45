// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.entente.report.PairKey;
import io.entente.report.ReportSpan;
import io.entente.tie.Period;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class FigureTest {

    private static final double NONE = Double.NaN;
    private static final Archive ARCHIVE = new Archive("made <up> & \"small\"", day("2018-01-05"), day("2018-06-20"));
    private static final FigureStyle STYLE = new FigureStyle(90, 8, "A < B & C");
    private static final List<DrawnCountry> COUNTRIES = List.of(
            new DrawnCountry("CIV", "Côte d'Ivoire", 20, 2, 4),
            new DrawnCountry("FRA", "France", 80, 1, 12),
            new DrawnCountry("MLI", "Mali", 10, 0, 1),
            new DrawnCountry("USA", "United States", 90, 1, 19));
    private static final PairKey USUAL = new PairKey("FRA", "USA");

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static TieNetwork network(boolean backboneOnly) {
        List<DrawnTie> ties = List.of(
                new DrawnTie(new PairKey("CIV", "FRA"), 4, 0.3, -1, true),
                new DrawnTie(new PairKey("CIV", "USA"), 1, 0.1, 0, false),
                new DrawnTie(USUAL, 9, 0.6, 1, true));
        return new TieNetwork(ARCHIVE, Period.ALL, 100, COUNTRIES, 9, ties, backboneOnly, false);
    }

    private static Timeline timeline() {
        List<PairSeries.Point> points = List.of(
                new PairSeries.Point(0, 0.2, 0.1, 0.3, true),
                new PairSeries.Point(1, 0, NONE, NONE, false),
                new PairSeries.Point(3, 0.5, 0.3, 0.8, true));
        PairSeries series =
                new PairSeries(USUAL, "France and United States", points, List.of(new PairSeries.Step(3, true)));
        ReportSpan span = new ReportSpan(Period.MONTH, ARCHIVE.first(), ARCHIVE.last());
        return new Timeline(ARCHIVE, span, 100, PairMeasure.STRENGTH, "article", List.of(series), 0.05);
    }

    private static TieMatrix matrix() {
        return new TieMatrix(
                ARCHIVE,
                "2018",
                100,
                PairMeasure.AFFINITY,
                COUNTRIES,
                9,
                Map.of(
                        USUAL,
                        new TieMatrix.Cell(-0.4, true),
                        new PairKey("CIV", "FRA"),
                        new TieMatrix.Cell(NONE, true),
                        new PairKey("CIV", "USA"),
                        new TieMatrix.Cell(NONE, false)));
    }

    private static String svg(Figure figure) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SvgFile.write(figure, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The words of a layer, its lines joined. */
    private static String words(String svg, String layer) {
        return layer(svg, layer).replaceAll("<text[^>]*>", " ").replaceAll("<[^>]*>", "");
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    /** What stands in a layer. */
    private static String layer(String svg, String name) {
        String from = svg.substring(svg.indexOf("id=\"" + name + "\""));
        int next = from.indexOf(" id=\"", 1);
        return next < 0 ? from : from.substring(0, next);
    }

    @Test
    void aNetworkHasALineForEachTieOfTheBackbone() throws IOException {
        String backbone = svg(network(true).figure(STYLE));
        assertThat(count(layer(backbone, "ties"), "<line ")).isEqualTo(2);
        assertThat(count(layer(svg(network(false).figure(STYLE)), "ties"), "<line "))
                .isEqualTo(3);
        assertThat(layer(backbone, "ties")).contains("stroke-dasharray");
        assertThat(layer(backbone, "labels")).contains(">Côte d'Ivoire<", ">France<", ">United States<");
        assertThat(words(backbone, "caption")).contains("to the others: Mali.", "n = 100 articles", "made &lt;up&gt;");
        assertThat(words(backbone, "title")).contains("A &lt; B &amp; C");
        assertThat(backbone).as("nothing to fetch").doesNotContain("DOCTYPE").doesNotContain("Dialog");
    }

    @Test
    void aTimelineBreaksWhereNothingIsKnownAndShowsZeros() throws IOException {
        assertThat(TimelinePlot.runs(timeline().pairs().get(0).points(), false)).hasSize(2);
        assertThat(TimelinePlot.runs(timeline().pairs().get(0).points(), true)).hasSize(2);
        String svg = svg(timeline().figure(STYLE));
        assertThat(svg).contains(">2018-04 \u2191<");
        assertThat(words(svg, "caption")).contains("Hollow: both named, never together (0).");
        assertThat(count(layer(svg, "markers"), "<circle "))
                .as("three, filled and edged")
                .isEqualTo(6);
    }

    @Test
    void aMatrixTellsZeroFromMissingAndStandsInOrderOfCommunity() {
        TieMatrix matrix = matrix();
        assertThat(matrix.countries().stream().map(DrawnCountry::iso3)).containsExactly("USA", "FRA", "CIV", "MLI");
        List<TieMatrix.State> states = new ArrayList<>();
        for (DrawnCountry other : matrix.countries().subList(1, 4)) {
            states.add(matrix.state(matrix.countries().get(0), other));
        }
        assertThat(states)
                .containsExactly(TieMatrix.State.VALUE, TieMatrix.State.NEVER_TOGETHER, TieMatrix.State.NO_DATA);
        assertThat(matrix.state(matrix.countries().get(1), matrix.countries().get(2)))
                .isEqualTo(TieMatrix.State.NO_DATA);
    }

    @Test
    void theSameFigureIsTheSameFile() throws IOException {
        assertThat(svg(matrix().figure(STYLE))).isEqualTo(svg(matrix().figure(STYLE)));
        assertThat(svg(network(true).figure(STYLE))).isEqualTo(svg(network(true).figure(STYLE)));
    }

    @Test
    void sizesAreThoseAskedFor() throws IOException {
        Figure figure = matrix().figure(STYLE);
        assertThat(figure.width()).isCloseTo(90 / 25.4 * 72, within(1e-9));
        assertThat(svg(figure)).contains("width=\"90.00mm\"");
        assertThat(PngFile.pixels(figure, 72)).isEqualTo(Math.round(figure.width()) * Math.round(figure.height()));
    }

    @Test
    void textIsWrappedToItsWidth() {
        Lettering lettering = Lettering.of(8);
        List<String> lines = lettering.wrap("one two three four five six seven", 60);
        assertThat(lines).hasSizeGreaterThan(1).allMatch(l -> lettering.width(l) <= 60);
        assertThat(String.join(" ", lines)).isEqualTo("one two three four five six seven");
        assertThat(lettering.wrap("", 60)).containsExactly("");
    }

    @Test
    void namesAndTitlesOfOthersBreakNoFigure() throws Exception {
        String hostile = "a\u0001\u001b[31m\ufffe\ud800b \u202Ec\u0000";
        FigureStyle style = new FigureStyle(180, 8, hostile);
        Figure figure = new Figure(style, hostile, List.of(), hostile);
        String svg = svg(figure);
        DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(svg)
                .contains("a [31m\uFFFD\uFFFDb c")
                .doesNotContain("\u202E")
                .doesNotContain("&#");
    }
}
