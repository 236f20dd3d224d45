// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What other programs read of a network, and that they read it. */
class ExportTest {
    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final List<NetworkNode> NODES = List.of(
            new NetworkNode("CIV", "Côte d'Ivoire", 6.82, -5.27, 1),
            new NetworkNode("COD", "Congo, \"Dem.\" <Rep.>", Double.NaN, Double.NaN, 0),
            new NetworkNode("FRA", "France", 48.87, 2.33, 2));
    private static final List<ExportEdge> EDGES =
            List.of(edge("CIV", "FRA", 12, -0.25, true), edge("COD", "FRA", 3, Double.NaN, false));
    private static final List<PeriodEdges> PERIODS = List.of(
            new PeriodEdges(day(1, 1), day(1, 31), List.of(edge("CIV", "FRA", 4, -0.5, true))),
            new PeriodEdges(day(2, 1), day(2, 29), EDGES),
            new PeriodEdges(day(3, 1), day(3, 31), List.of()),
            new PeriodEdges(day(4, 1), day(4, 30), List.of(edge("CIV", "FRA", 7, 0.125, false))));

    @TempDir
    private Path folder;

    /** Writes something. */
    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws Exception;
    }

    @Test
    void graphMlHoldsWeightSignAndBackbone() throws Exception {
        Document xml = parse(out -> GraphMl.write(NODES, EDGES, out));
        NodeList edges = xml.getElementsByTagName("edge");
        assertThat(edges.getLength()).isEqualTo(2);
        Element first = (Element) edges.item(0);
        assertThat(first.getAttribute("source")).isEqualTo("CIV");
        assertThat(first.getTextContent().split("\\s+", -1)).contains("12.0", "-0.25", "-1", "true");
        assertThat(edges.item(1).getTextContent().split("\\s+", -1)).contains("3.0", "0", "false");
        assertThat(xml.getElementsByTagName("node").item(1).getTextContent().strip())
                .isEqualTo("Congo, \"Dem.\" <Rep.>");
    }

    @Test
    void theDynamicGexfHasOneWeightAPeriodAndASpellForEachRunOfThem() throws Exception {
        Document xml = parse(out -> Gexf.writeDynamic(NODES, PERIODS, out));
        assertThat(xml.getDocumentElement().getAttribute("version")).isEqualTo("1.3");
        Element edge = (Element) xml.getElementsByTagName("edge").item(0);
        assertThat(edge.getAttribute("id")).isEqualTo("CIV-FRA");
        assertThat(values(edge, "attvalue", "for", "weight", "value")).containsExactly("4.0", "12.0", "7.0");
        assertThat(values(edge, "attvalue", "for", "weight", "start"))
                .containsExactly("2020-01-01", "2020-02-01", "2020-04-01");
        assertThat(values(edge, "attvalue", "for", "weight", "end"))
                .containsExactly("2020-01-31", "2020-02-29", "2020-04-30");
        assertThat(edge.getElementsByTagName("spell").getLength()).isEqualTo(2);
        assertThat(((Element) edge.getElementsByTagName("spell").item(0)).getAttribute("end"))
                .isEqualTo("2020-02-29");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Gexf.writeDynamic(NODES, List.of(PERIODS.get(1), PERIODS.get(0)), new ByteArrayOutputStream()));
    }

    @Test
    void gexfIsValid() throws Exception {
        Validator schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(ExportTest.class.getResource("gexf.xsd"))
                .newValidator();
        for (Path written : List.of(
                file("still.gexf", out -> Gexf.write(NODES, EDGES, out)),
                file("moving.gexf", out -> Gexf.writeDynamic(NODES, PERIODS, out)))) {
            schema.validate(new StreamSource(written.toFile()));
            Path broken = written.resolveSibling("broken.gexf");
            Files.writeString(broken, Files.readString(written).replace("source=\"CIV\"", "source=\"XXX\""));
            assertThatThrownBy(() -> schema.validate(new StreamSource(broken.toFile())))
                    .as("an edge of no node")
                    .hasMessageContaining("XXX");
        }
    }

    @Test
    void gephiFindsItsHeaders() throws IOException {
        StringBuilder nodes = new StringBuilder();
        StringBuilder edges = new StringBuilder();
        GephiCsv.nodes(NODES, nodes);
        GephiCsv.edges(EDGES, edges);
        assertThat(nodes.toString().lines())
                .containsExactly(
                        "Id,Label,Latitude,Longitude,Community",
                        "CIV,Côte d'Ivoire,6.82,-5.27,1",
                        "COD,\"Congo, \"\"Dem.\"\" <Rep.>\",,,",
                        "FRA,France,48.87,2.33,2");
        assertThat(edges.toString().lines())
                .containsExactly(
                        "Source,Target,Type,Id,Weight,Affinity,Sign,Backbone",
                        "CIV,FRA,Undirected,CIV-FRA,12.0,-0.25,-1,true",
                        "COD,FRA,Undirected,COD-FRA,3.0,,0,false");
    }

    @Test
    void networkxReadsWhatWasWritten() throws Exception {
        assumePython("networkx");
        Path graphMl = file("ties.graphml", out -> GraphMl.write(NODES, EDGES, out));
        Path still = asVersion12(file("ties.gexf", out -> Gexf.write(NODES, EDGES, out)));
        Path moving = asVersion12(file("moving.gexf", out -> Gexf.writeDynamic(NODES, PERIODS, out)));
        assertThat(python("import networkx as nx; g=nx.read_graphml('" + graphMl + "'); e=g.edges['CIV','FRA'];"
                        + "print(len(g), g.size(), g.is_directed(), e['weight'], e['sign'], e['backbone'],"
                        + " g.nodes['FRA']['latitude'], g.nodes['CIV']['label'])"))
                .isEqualTo("3 2 False 12.0 -1 True 48.87 Côte d'Ivoire");
        assertThat(
                        python(
                                "import networkx as nx; g=nx.read_gexf('" + still + "'); e=g.edges['CIV','FRA'];"
                                        + "print(len(g), g.size(), e['weight'], e['sign'], e['backbone'], g.nodes['FRA']['community'])"))
                .isEqualTo("3 2 12.0 -1 True 2");
        assertThat(python("import networkx as nx; g=nx.read_gexf('" + moving + "');"
                        + "print(g.edges['CIV','FRA']['spells'])"))
                .isEqualTo("[('2020-01-01', '2020-02-29'), ('2020-04-01', '2020-04-30')]");
    }

    @Test
    void igraphReadsWhatWasWritten() throws Exception {
        assumePython("igraph");
        Path graphMl = file("ties.graphml", out -> GraphMl.write(NODES, EDGES, out));
        assertThat(
                        python(
                                "import igraph; g=igraph.Graph.Read_GraphML('" + graphMl + "');"
                                        + "print(g.vcount(), g.ecount(), g.is_directed(), g.es['weight'], g.es['backbone'], g.vs['id'])"))
                .isEqualTo("3 2 False [12.0, 3.0] [True, False] ['CIV', 'COD', 'FRA']");
    }

    @Test
    void dyadYearsFollowTheListOfStatesOfTheYear() {
        List<DyadYear> cow = DyadYear.of(1989, DyadYear.StateSystem.COW, Map.of("DDR-SUN", 3L, "DEU-FRA", 2L));
        assertThat(cow).allSatisfy(row -> assertThat(row.ccode1()).isLessThan(row.ccode2()));
        assertThat(cow).doesNotHaveDuplicates();
        assertThat(cow)
                .filteredOn(row -> row.mentions().orElseThrow() > 0)
                .extracting(row ->
                        row.ccode1() + " " + row.ccode2() + " " + row.mentions().orElseThrow())
                .containsExactlyInAnyOrder("220 260 2", "265 365 3");
        assertThat(cow).anySatisfy(row -> assertThat(row.mentions()).hasValue(0));
        List<DyadYear> uncovered = DyadYear.of(1995, DyadYear.StateSystem.GLEDITSCH_WARD, null);
        assertThat(uncovered)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.mentions()).isEqualTo(OptionalLong.empty()));
        assertThat(uncovered)
                .anySatisfy(row -> assertThat(row.ccode1() + "-" + row.ccode2()).isEqualTo("260-365"))
                .noneSatisfy(row -> assertThat(row.ccode1()).isEqualTo(265));
    }

    private static ExportEdge edge(String a, String b, double weight, double affinity, boolean backbone) {
        return new ExportEdge(new NetworkEdge(a, b, weight, affinity), backbone);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2020, month, day);
    }

    private static List<String> values(Element of, String name, String key, String wanted, String attribute) {
        NodeList all = of.getElementsByTagName(name);
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .filter(e -> e.getAttribute(key).equals(wanted))
                .map(e -> e.getAttribute(attribute))
                .toList();
    }

    private static Document parse(Writing writing) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(out);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toByteArray()));
    }

    private Path file(String name, Writing writing) throws Exception {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            writing.to(out);
        }
        return file;
    }

    /** networkx knows the namespace of 1.2 only; the elements it reads are the same. */
    private static Path asVersion12(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        return Files.writeString(
                file, text.replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft"), StandardCharsets.UTF_8);
    }

    private static void assumePython(String module) throws Exception {
        assumeTrue(Files.isExecutable(PYTHON), "no " + PYTHON);
        assumeTrue(run("import " + module).exitValue() == 0, "Debian's python3-" + module + " is not installed");
    }

    private static String python(String program) throws Exception {
        Process process = run(program);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    private static Process run(String program) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(PYTHON.toString(), "-c", program).redirectErrorStream(true);
        builder.environment().put("PYTHONIOENCODING", "UTF-8");
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return process;
    }
}
