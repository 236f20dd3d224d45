// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.country.Countries;
import io.entente.country.Country;
import io.entente.network.ExportEdge;
import io.entente.network.NetworkEdge;
import io.entente.network.NetworkNode;
import io.entente.network.PeriodEdges;
import io.entente.spark.PublishedTables;
import io.entente.tie.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** The network of ties as the core's writers take it; weight n_ab, the flag that of the noise-corrected backbone. */
final class ExportNetwork {

    private final PublishedTables tables;

    ExportNetwork(PublishedTables tables) {
        this.tables = tables;
    }

    /** The ties of one period, in order of pair. */
    List<ExportEdge> edges(String granularity, String period) {
        return tables.ties(granularity, period).stream()
                .map(ExportNetwork::edge)
                .toList();
    }

    /** The ties of each period that has any, in order of time. */
    List<PeriodEdges> periods(String granularity) {
        List<PeriodEdges> periods = new ArrayList<>();
        List<ExportEdge> edges = new ArrayList<>();
        Row before = null;
        for (Row row : tables.ties(granularity, null)) {
            if (row.getAs("period").equals(Period.ALL)) {
                continue;
            }
            if (before != null && !before.getAs("period").equals(row.getAs("period"))) {
                periods.add(period(before, edges));
                edges.clear();
            }
            edges.add(edge(row));
            before = row;
        }
        if (before != null) {
            periods.add(period(before, edges));
        }
        return periods;
    }

    private static PeriodEdges period(Row row, List<ExportEdge> edges) {
        return new PeriodEdges(row.<LocalDate>getAs("period_start"), row.<LocalDate>getAs("period_end"), edges);
    }

    private static ExportEdge edge(Row row) {
        Double affinity = row.getAs("affinity");
        Integer backbone = row.getAs("backbone_nc");
        return new ExportEdge(
                new NetworkEdge(
                        row.getAs("country_a"),
                        row.getAs("country_b"),
                        row.<Long>getAs("n_ab"),
                        affinity == null ? Double.NaN : affinity),
                backbone != null && backbone == 1);
    }

    /** The countries of some ties, in order of code, with their camps in a period. */
    List<NetworkNode> nodes(List<ExportEdge> edges, String period) {
        Map<String, Row> rows = new HashMap<>();
        tables.table("countries")
                .where(functions.col("period").equalTo(period))
                .select("iso3", "name", "community")
                .collectAsList()
                .forEach(r -> rows.put(r.getString(0), r));
        TreeSet<String> codes = new TreeSet<>();
        for (ExportEdge edge : edges) {
            codes.add(edge.tie().countryA());
            codes.add(edge.tie().countryB());
        }
        return codes.stream().map(c -> node(c, rows.get(c))).toList();
    }

    private static NetworkNode node(String code, Row row) {
        Optional<Country> country = Countries.all().of(code);
        return new NetworkNode(
                code,
                row == null ? country.map(Country::name).orElse(code) : row.getString(1),
                country.map(Country::latitude).orElse(Double.NaN),
                country.map(Country::longitude).orElse(Double.NaN),
                row == null || row.isNullAt(2) ? 0 : row.getInt(2));
    }
}
