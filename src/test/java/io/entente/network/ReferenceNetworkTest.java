// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.country.Iso3;
import io.entente.tie.Backbone;
import io.entente.tie.ReferenceTable;
import io.entente.tie.Tie;
import io.entente.tie.TieCounts;
import io.entente.tie.TieTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** The figures that networkx gives for the networks of both reference archives. */
class ReferenceNetworkTest {
    private static final double TOLERANCE = 1e-9;
    private static final double SPECTRAL_TOLERANCE = 1e-8;

    @Test
    void theCountriesOfTheFirstArchiveStandWhereTheReferencePutsThem() {
        NetworkMeasures measures = first();
        List<Map<String, String>> expected = ReferenceTable.rows("countries.csv");
        assertThat(measures.positions()).hasSize(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            CountryPosition position = measures.positions().get(i);
            Map<String, String> row = expected.get(i);
            assertThat(position.country()).isEqualTo(row.get("country"));
            assertThat(position.degree()).isEqualTo(Integer.parseInt(row.get("degree")));
            Map<String, Double> values = Map.of(
                    "strength", position.strength(),
                    "pagerank", position.pagerank(),
                    "eigenvector", position.eigenvector(),
                    "betweenness", position.betweenness(),
                    "clustering", position.clustering(),
                    "constraint", position.constraint());
            values.forEach((name, value) -> ReferenceTable.assertClose(
                    name + " of " + position.country(),
                    value,
                    row.get(name),
                    name.equals("pagerank") || name.equals("eigenvector") ? SPECTRAL_TOLERANCE : TOLERANCE));
        }
    }

    @Test
    void theTriadsOfTheFirstArchiveAreThoseOfTheReference() {
        Triads triads = first().summary().triads();
        Map<String, Long> counts = Map.of(
                "+++", triads.negatives0(),
                "++-", triads.negatives1(),
                "+--", triads.negatives2(),
                "---", triads.negatives3());
        for (Map<String, String> row : ReferenceTable.rows("triads.csv")) {
            assertThat(counts.get(row.get("triad"))).as(row.get("triad")).isEqualTo(Long.parseLong(row.get("count")));
        }
    }

    @Test
    void everyMeasureOfEveryCountryOfTheSecondArchiveIsThatOfTheReference() {
        TieNetwork network = second();
        double[][] events = events(network);
        Map<String, double[]> values = new HashMap<>();
        values.put("degree", each(network, network::degree));
        values.put("strength", each(network, network::strength));
        values.put("pagerank_w", RandomSurfer.pageRank(network));
        values.put("pagerank_directed_w", RandomSurfer.pageRank(events));
        values.put("eigenvector_w", EigenvectorCentrality.of(network));
        values.put("betweenness", ShortestPaths.byTies(network).betweenness());
        values.put("betweenness_invw", ShortestPaths.byWeight(network).betweenness());
        values.put("closeness_invw", ShortestPaths.byWeight(network).closeness());
        values.put("burt_constraint_w", StructuralHoles.constraint(network));
        values.put("burt_effective_size_w", StructuralHoles.effectiveSize(network));
        values.put("clustering", Cohesion.clustering(network));
        values.put("clustering_onnela_w", Cohesion.onnela(network));
        values.put("clustering_barrat_w", Cohesion.barrat(network));
        values.put("partner_entropy_bits", PartnerSpread.entropyBits(network));
        values.put("partner_hhi", PartnerSpread.concentration(network));
        values.put("out_events", each(network, i -> Arrays.stream(events[i]).sum()));
        values.put(
                "in_events",
                each(
                        network,
                        i -> Arrays.stream(events).mapToDouble(row -> row[i]).sum()));
        for (Map<String, String> row : ReferenceTable.rows("extended/expected_node.csv")) {
            String measure = row.get("measure");
            assertThat(values).containsKey(measure);
            ReferenceTable.assertClose(
                    measure + " of " + row.get("country"),
                    values.get(measure)[network.countries().indexOf(row.get("country"))],
                    row.get("value"),
                    measure.startsWith("pagerank") || measure.startsWith("eigen") ? SPECTRAL_TOLERANCE : TOLERANCE);
        }
    }

    @Test
    void everyMeasureOfEveryEdgeOfTheSecondArchiveIsThatOfTheReference() {
        TieNetwork network = second();
        for (Map<String, String> row : ReferenceTable.rows("extended/expected_edge.csv")) {
            int a = network.countries().indexOf(row.get("a"));
            int b = network.countries().indexOf(row.get("b"));
            CommonPartners common = CommonPartners.of(network, a, b);
            double value = switch (row.get("measure")) {
                case "common_neighbours" -> common.commonPartners();
                case "adamic_adar" -> common.adamicAdar();
                default -> Backbone.overlap(common.commonPartners(), network.degree(a), network.degree(b));
            };
            ReferenceTable.assertClose(row.toString(), value, row.get("value"), TOLERANCE);
        }
    }

    @Test
    void theSecondNetworkAsAWholeIsThatOfTheReference() {
        TieNetwork network = second();
        NetworkSummary summary = NetworkMeasures.of(network, 0, 0, NetworkMeasures.Options.DEFAULT)
                .summary();
        Reciprocity reciprocity = Reciprocity.of(events(network));
        Map<String, int[]> partitions = partitions(network);
        Map<String, Double> values = new HashMap<>();
        values.put("eigenvalue_max", summary.eigenvalueMax());
        values.put("modularity_fixed_blocks", Communities.modularity(network, partitions.get("fixed_block")));
        values.put("modularity_optimum_exhaustive", Communities.modularity(network, partitions.get("optimum")));
        values.put("modularity_louvain_best_of_1000", summary.modularity());
        values.put("triads_0neg", (double) summary.triads().negatives0());
        values.put("triads_1neg", (double) summary.triads().negatives1());
        values.put("triads_2neg", (double) summary.triads().negatives2());
        values.put("triads_3neg", (double) summary.triads().negatives3());
        values.put("triads_total", (double) summary.triads().total());
        values.put("balance_ratio", summary.triads().balanceRatio());
        values.put("balance_ratio_geomw", summary.balanceGeometric());
        values.put("balance_trace_ratio", summary.balanceTrace());
        values.put("walk_balance_K", summary.walkBalance());
        values.put("frustration_index", (double) summary.frustration().index());
        values.put("negative_edges", (double) summary.negativeEdges());
        values.put("edges", (double) summary.edges());
        values.put("density", summary.density());
        values.put("transitivity", summary.transitivity());
        values.put("avg_clustering_onnela_w", summary.clustering());
        values.put("reciprocity_weighted", reciprocity.weighted());
        values.put("reciprocity_binary", reciprocity.binary());
        assertThat(summary.frustration().exact()).isTrue();
        for (Map<String, String> row : ReferenceTable.rows("extended/expected_global.csv")) {
            assertThat(values).containsKey(row.get("measure"));
            ReferenceTable.assertClose(row.get("measure"), values.get(row.get("measure")), row.get("value"), TOLERANCE);
        }
    }

    private static NetworkMeasures first() {
        TieCounts counts = new TieCounts();
        for (Map<String, String> article : ReferenceTable.rows("articles.csv")) {
            int[] countries = Arrays.stream(article.get("countries").split(" ", -1))
                    .mapToInt(Iso3::pack)
                    .sorted()
                    .toArray();
            counts.addUnit(countries, countries.length, Double.parseDouble(article.get("tone")));
        }
        return NetworkMeasures.of(TieTable.of(counts).ties(), Tie::toneMean, NetworkMeasures.Options.DEFAULT);
    }

    private static TieNetwork second() {
        List<NetworkEdge> edges = new ArrayList<>();
        for (Map<String, String> row : ReferenceTable.rows("extended/graph_edges.csv")) {
            edges.add(new NetworkEdge(
                    row.get("a"),
                    row.get("b"),
                    Double.parseDouble(row.get("weight")),
                    Double.parseDouble(row.get("tone_mean"))));
        }
        return TieNetwork.of(List.of(), edges);
    }

    private static double[][] events(TieNetwork network) {
        double[][] events = new double[network.size()][network.size()];
        for (Map<String, String> row : ReferenceTable.rows("extended/events.csv")) {
            events[network.countries().indexOf(row.get("source"))][
                    network.countries().indexOf(row.get("target"))]++;
        }
        return events;
    }

    private static Map<String, int[]> partitions(TieNetwork network) {
        Map<String, int[]> partitions =
                Map.of("fixed_block", new int[network.size()], "optimum", new int[network.size()]);
        for (Map<String, String> row : ReferenceTable.rows("extended/expected_partition.csv")) {
            int country = network.countries().indexOf(row.get("country"));
            partitions.forEach((name, camps) -> camps[country] = Integer.parseInt(row.get(name)));
        }
        return partitions;
    }

    private static double[] each(TieNetwork network, IntToDoubleFunction measure) {
        double[] values = new double[network.size()];
        Arrays.setAll(values, measure);
        return values;
    }
}
