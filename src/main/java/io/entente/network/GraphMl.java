// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

import java.io.OutputStream;
import java.util.Collection;
import javax.xml.stream.XMLStreamException;

/**
 * GraphML 1.0 (Brandes et al. 2002), as networkx, igraph, Gephi, R and JGraphT read it. Undirected; nodes carry label,
 * latitude, longitude and community, edges weight, affinity, sign and backbone. What is unknown is left out.
 */
public final class GraphMl {
    private GraphMl() {}

    /** Writes a network; the stream stays open. */
    public static void write(Collection<NetworkNode> nodes, Collection<ExportEdge> edges, OutputStream stream)
            throws XMLStreamException {
        Xml xml = new Xml(stream);
        xml.open("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns");
        key(xml, "label", "node", "string");
        key(xml, "latitude", "node", "double");
        key(xml, "longitude", "node", "double");
        key(xml, "community", "node", "int");
        key(xml, "weight", "edge", "double");
        key(xml, "affinity", "edge", "double");
        key(xml, "sign", "edge", "int");
        key(xml, "backbone", "edge", "boolean");
        xml.open("graph", "id", "ties", "edgedefault", "undirected");
        for (NetworkNode node : nodes) {
            xml.open("node", "id", node.code());
            xml.text("data", node.label(), "key", "label");
            number(xml, "latitude", node.latitude());
            number(xml, "longitude", node.longitude());
            if (node.community() > 0) {
                xml.text("data", String.valueOf(node.community()), "key", "community");
            }
            xml.close();
        }
        for (ExportEdge edge : edges) {
            NetworkEdge tie = edge.tie();
            xml.open("edge", "id", edge.id(), "source", tie.countryA(), "target", tie.countryB());
            number(xml, "weight", tie.weight());
            number(xml, "affinity", tie.affinity());
            xml.text("data", String.valueOf(tie.sign()), "key", "sign");
            xml.text("data", String.valueOf(edge.backbone()), "key", "backbone");
            xml.close();
        }
        xml.close().close().end();
    }

    private static void key(Xml xml, String name, String element, String type) throws XMLStreamException {
        xml.empty("key", "id", name, "for", element, "attr.name", name, "attr.type", type);
    }

    private static void number(Xml xml, String key, double value) throws XMLStreamException {
        if (!Double.isNaN(value)) {
            xml.text("data", String.valueOf(value), "key", key);
        }
    }
}
