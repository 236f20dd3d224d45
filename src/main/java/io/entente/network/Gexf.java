// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;

/**
 * GEXF 1.3, Gephi's own format. Nodes carry label, latitude, longitude and community, edges weight, affinity, sign and
 * backbone. The dynamic form has each tie once, a spell for each run of periods with it, and one value a period of the
 * dynamic attributes, weight among them, so that Gephi's timeline plays the network.
 */
public final class Gexf {
    private static final String NAMESPACE = "http://gexf.net/1.3";

    private Gexf() {}

    /** Writes the network of one period; the stream stays open. */
    public static void write(Collection<NetworkNode> nodes, Collection<ExportEdge> edges, OutputStream stream)
            throws XMLStreamException {
        Xml xml = head(stream, "mode", "static", "defaultedgetype", "undirected");
        nodeAttributes(xml);
        xml.open("attributes", "class", "edge", "mode", "static");
        attribute(xml, "affinity", "double");
        attribute(xml, "sign", "integer");
        attribute(xml, "backbone", "boolean");
        xml.close();
        nodes(xml, nodes);
        xml.open("edges");
        for (ExportEdge edge : edges) {
            NetworkEdge tie = edge.tie();
            openEdge(xml, tie, edge.id(), "weight", String.valueOf(tie.weight()));
            xml.open("attvalues");
            if (!Double.isNaN(tie.affinity())) {
                xml.empty("attvalue", "for", "affinity", "value", String.valueOf(tie.affinity()));
            }
            xml.empty("attvalue", "for", "sign", "value", String.valueOf(tie.sign()));
            xml.empty("attvalue", "for", "backbone", "value", String.valueOf(edge.backbone()));
            xml.close().close();
        }
        xml.close().close().close().end();
    }

    /** Writes the networks of several periods, in order of time and apart from each other; the stream stays open. */
    public static void writeDynamic(Collection<NetworkNode> nodes, List<PeriodEdges> periods, OutputStream stream)
            throws XMLStreamException {
        requireOrder(periods);
        Xml xml = head(
                stream,
                "mode",
                "dynamic",
                "defaultedgetype",
                "undirected",
                "timeformat",
                "date",
                "timerepresentation",
                "interval");
        nodeAttributes(xml);
        xml.open("attributes", "class", "edge", "mode", "dynamic");
        attribute(xml, "weight", "double");
        attribute(xml, "affinity", "double");
        attribute(xml, "sign", "integer");
        attribute(xml, "backbone", "boolean");
        xml.close();
        nodes(xml, nodes);
        xml.open("edges");
        Map<String, List<Dated>> ties = new TreeMap<>();
        for (PeriodEdges period : periods) {
            for (ExportEdge edge : period.edges()) {
                ties.computeIfAbsent(edge.id(), id -> new ArrayList<>()).add(new Dated(period, edge));
            }
        }
        for (List<Dated> tie : ties.values()) {
            edge(xml, tie);
        }
        xml.close().close().close().end();
    }

    private record Dated(PeriodEdges period, ExportEdge edge) {}

    private static void edge(Xml xml, List<Dated> tie) throws XMLStreamException {
        ExportEdge first = tie.get(0).edge();
        openEdge(xml, first.tie(), first.id());
        xml.open("attvalues");
        for (Dated dated : tie) {
            NetworkEdge of = dated.edge().tie();
            value(xml, "weight", String.valueOf(of.weight()), dated.period());
            if (!Double.isNaN(of.affinity())) {
                value(xml, "affinity", String.valueOf(of.affinity()), dated.period());
            }
            value(xml, "sign", String.valueOf(of.sign()), dated.period());
            value(xml, "backbone", String.valueOf(dated.edge().backbone()), dated.period());
        }
        xml.close();
        xml.open("spells");
        for (Map.Entry<LocalDate, LocalDate> spell : spells(tie).entrySet()) {
            xml.empty(
                    "spell",
                    "start",
                    spell.getKey().toString(),
                    "end",
                    spell.getValue().toString());
        }
        xml.close().close();
    }

    /** First and last days of the runs of periods that follow each other. */
    private static Map<LocalDate, LocalDate> spells(List<Dated> tie) {
        Map<LocalDate, LocalDate> spells = new LinkedHashMap<>();
        LocalDate start = null;
        LocalDate end = null;
        for (Dated dated : tie) {
            if (end == null || !dated.period().first().equals(end.plusDays(1))) {
                start = dated.period().first();
            }
            end = dated.period().last();
            spells.put(start, end);
        }
        return spells;
    }

    private static Xml head(OutputStream stream, String... graph) throws XMLStreamException {
        Xml xml = new Xml(stream);
        xml.open("gexf", "xmlns", NAMESPACE, "version", "1.3");
        xml.open("meta");
        xml.text("creator", "Entente").text("description", "Ties between countries");
        return xml.close().open("graph", graph);
    }

    private static void nodeAttributes(Xml xml) throws XMLStreamException {
        xml.open("attributes", "class", "node", "mode", "static");
        attribute(xml, "latitude", "double");
        attribute(xml, "longitude", "double");
        attribute(xml, "community", "integer");
        xml.close();
    }

    private static void nodes(Xml xml, Collection<NetworkNode> nodes) throws XMLStreamException {
        xml.open("nodes");
        for (NetworkNode node : nodes) {
            xml.open("node", "id", node.code(), "label", node.label()).open("attvalues");
            if (!Double.isNaN(node.latitude()) && !Double.isNaN(node.longitude())) {
                xml.empty("attvalue", "for", "latitude", "value", String.valueOf(node.latitude()));
                xml.empty("attvalue", "for", "longitude", "value", String.valueOf(node.longitude()));
            }
            if (node.community() > 0) {
                xml.empty("attvalue", "for", "community", "value", String.valueOf(node.community()));
            }
            xml.close().close();
        }
        xml.close();
    }

    private static void openEdge(Xml xml, NetworkEdge tie, String id, String... more) throws XMLStreamException {
        String[] attributes = new String[6 + more.length];
        System.arraycopy(
                new String[] {"id", id, "source", tie.countryA(), "target", tie.countryB()}, 0, attributes, 0, 6);
        System.arraycopy(more, 0, attributes, 6, more.length);
        xml.open("edge", attributes);
    }

    private static void attribute(Xml xml, String name, String type) throws XMLStreamException {
        xml.empty("attribute", "id", name, "title", name, "type", type);
    }

    private static void value(Xml xml, String name, String value, PeriodEdges period) throws XMLStreamException {
        xml.empty(
                "attvalue",
                "for",
                name,
                "value",
                value,
                "start",
                period.first().toString(),
                "end",
                period.last().toString());
    }

    private static void requireOrder(List<PeriodEdges> periods) {
        for (int i = 1; i < periods.size(); i++) {
            if (!periods.get(i).first().isAfter(periods.get(i - 1).last())) {
                throw new IllegalArgumentException(
                        "period from " + periods.get(i).first() + " does not follow the one to "
                                + periods.get(i - 1).last());
            }
        }
    }
}
