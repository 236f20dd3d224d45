// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** The two CSV files that Gephi's import reads, with its headers; comma, quotes doubled, empty = unknown. */
public final class GephiCsv {
    private GephiCsv() {}

    /** Writes the nodes: Id, Label, Latitude, Longitude, Community. */
    public static void nodes(Collection<NetworkNode> nodes, Appendable out) throws IOException {
        row(out, List.of("Id", "Label", "Latitude", "Longitude", "Community"));
        for (NetworkNode node : nodes) {
            row(
                    out,
                    List.of(
                            node.code(),
                            node.label(),
                            number(node.latitude()),
                            number(node.longitude()),
                            node.community() == 0 ? "" : String.valueOf(node.community())));
        }
    }

    /** Writes the edges: Source, Target, Type, Id, Weight, Affinity, Sign, Backbone. */
    public static void edges(Collection<ExportEdge> edges, Appendable out) throws IOException {
        row(out, List.of("Source", "Target", "Type", "Id", "Weight", "Affinity", "Sign", "Backbone"));
        for (ExportEdge edge : edges) {
            NetworkEdge tie = edge.tie();
            row(
                    out,
                    List.of(
                            tie.countryA(),
                            tie.countryB(),
                            "Undirected",
                            edge.id(),
                            number(tie.weight()),
                            number(tie.affinity()),
                            String.valueOf(tie.sign()),
                            String.valueOf(edge.backbone())));
        }
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.valueOf(value);
    }

    private static void row(Appendable out, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "" : ",").append(quoted(cells.get(i)));
        }
        out.append('\n');
    }

    private static String quoted(String cell) {
        boolean plain = cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
