// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.junit.jupiter.api.Test;

/** Networks as news make them: in pieces, with lonely countries, without signs. */
class NetworkMeasuresTest {
    private static final Offset<Double> TIGHT = within(1e-12);
    private static final double NONE = Double.NaN;

    @Test
    void aNetworkWithoutCountriesOrWithoutTiesHasFiguresToo() {
        NetworkMeasures empty = measures(TieNetwork.of(List.of(), List.of()));
        assertThat(empty.positions()).isEmpty();
        assertThat(empty.summary().modularity()).isNaN();
        NetworkMeasures lonely = measures(TieNetwork.of(List.of("FRA", "GBR"), List.of()));
        assertThat(lonely.positions()).allSatisfy(p -> {
            assertThat(p.pagerank()).isCloseTo(0.5, TIGHT);
            assertThat(p.betweenness()).isZero();
            assertThat(p.closeness()).isZero();
            assertThat(p.clustering()).isZero();
            assertThat(p.constraint()).isNaN();
            assertThat(p.effectiveSize()).isNaN();
        });
        assertThat(lonely.positions()).extracting(CountryPosition::community).containsExactly(1, 2);
        assertThat(lonely.summary().density()).isZero();
        assertThat(lonely.summary().triads().balanceRatio()).isNaN();
        assertThat(lonely.summary().shuffled().p()).isNaN();
        assertThat(lonely.summary().walkBalance()).isEqualTo(1);
        assertThat(lonely.summary().frustration()).isEqualTo(new Frustration(0, true));
    }

    /** Figures of networkx 2.8.8: a path AAA-BBB-CCC of weights 2 and 1, a pair DDD-EEE of weight 4, and FFF alone. */
    @Test
    void aNetworkInPiecesHasTheFiguresOfNetworkx() {
        TieNetwork network = TieNetwork.of(
                List.of("FFF"), List.of(edge("AAA", "BBB", 2), edge("BBB", "CCC", 1), edge("DDD", "EEE", 4)));
        List<CountryPosition> p = measures(network).positions();
        assertThat(p.get(1).betweenness()).isCloseTo(0.1, TIGHT);
        assertThat(p.get(0).closeness()).isCloseTo(2 / 2.0 * (2 / 5.0), TIGHT);
        assertThat(p.get(3).eigenvector()).isCloseTo(Math.sqrt(0.5), within(1e-9));
        assertThat(p.get(1).eigenvector()).isCloseTo(0, within(1e-9));
        assertThat(p.get(5).eigenvector()).isCloseTo(0, within(1e-9));
        assertThat(p.get(5).constraint()).isNaN();
        assertThat(p.get(0).constraint()).isCloseTo(1, TIGHT);
        assertThat(p.get(1).constraint()).isCloseTo(5.0 / 9, TIGHT);
        assertThat(p.stream().mapToDouble(CountryPosition::pagerank).sum()).isCloseTo(1, TIGHT);
        assertThat(p.get(5).pagerank()).isCloseTo(0.15 / (6 - 0.85), within(1e-9));
        assertThat(p).extracting(CountryPosition::community).containsExactly(1, 1, 1, 2, 2, 3);
    }

    @Test
    void twoEqualPiecesShareTheLeadingEigenvector() {
        TieNetwork network = TieNetwork.of(List.of(), List.of(edge("AAA", "BBB", 3), edge("CCC", "DDD", 3)));
        assertThat(EigenvectorCentrality.of(network)).containsExactly(new double[] {0.5, 0.5, 0.5, 0.5}, within(1e-9));
        // A star, which is bipartite, and two pieces whose eigenvalues are near each other.
        TieNetwork near = TieNetwork.of(List.of(), List.of(edge("AAA", "BBB", 1000), edge("CCC", "DDD", 999)));
        assertThat(EigenvectorCentrality.of(near)[0]).isCloseTo(Math.sqrt(0.5), within(1e-8));
        assertThat(EigenvectorCentrality.of(near)[2]).isCloseTo(0, within(1e-8));
    }

    @Test
    void betweennessIsThatOfJgraphtWhichDividesByTwiceThePairs() {
        SplittableRandom random = new SplittableRandom(5);
        for (int run = 0; run < 20; run++) {
            TieNetwork network = random(random, 15, random.nextDouble(0.1, 0.9));
            Graph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
            for (int i = 0; i < network.size(); i++) {
                graph.addVertex(i);
                for (int j = 0; j < i; j++) {
                    if (network.weight(i, j) > 0) {
                        graph.setEdgeWeight(graph.addEdge(i, j), 1 / network.weight(i, j));
                    }
                }
            }
            Map<Integer, Double> expected = new BetweennessCentrality<>(graph, true).getScores();
            double[] found = ShortestPaths.byWeight(network).betweenness();
            for (int i = 0; i < found.length; i++) {
                assertThat(found[i]).isCloseTo(2 * expected.get(i), TIGHT);
            }
        }
    }

    @Test
    void triadsAreThoseOfCountingByHandAndTheirSignsMayBeMissing() {
        SplittableRandom random = new SplittableRandom(6);
        for (int run = 0; run < 20; run++) {
            TieNetwork network = random(random, 70, 0.4);
            long[] seen = new long[4];
            for (int i = 0; i < network.size(); i++) {
                for (int j = 0; j < i; j++) {
                    for (int k = 0; k < j; k++) {
                        int[] signs = {network.sign(i, j), network.sign(i, k), network.sign(j, k)};
                        if (signs[0] * signs[1] * signs[2] != 0) {
                            seen[(3 - signs[0] - signs[1] - signs[2]) / 2]++;
                        }
                    }
                }
            }
            Triads triads = Triads.of(network);
            assertThat(triads).isEqualTo(new Triads(seen[0], seen[1], seen[2], seen[3]));
            assertThat(SignedTies.of(network).balanced()).isEqualTo(seen[0] + seen[2]);
        }
    }

    @Test
    void twoCampsAreBalancedBeyondChanceAndWithoutFrustration() {
        List<NetworkEdge> edges = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            for (int j = i + 1; j < 30; j++) {
                edges.add(new NetworkEdge(code(i), code(j), 1 + (i + j) % 3, i % 2 == j % 2 ? 0.5 : -0.5));
            }
        }
        TieNetwork camps = TieNetwork.of(List.of(), edges);
        NetworkSummary summary = measures(camps).summary();
        assertThat(summary.triads().balanceRatio()).isEqualTo(1);
        assertThat(summary.balanceGeometric()).isCloseTo(1, TIGHT);
        assertThat(summary.walkBalance()).isCloseTo(1, within(1e-9));
        assertThat(summary.shuffled().p()).isEqualTo(1.0 / 201);
        assertThat(summary.shuffled().z()).isGreaterThan(3);
        assertThat(summary.shuffled().mean()).isCloseTo(0.5, within(0.05));
        assertThat(summary.frustration()).isEqualTo(new Frustration(0, false));
    }

    @Test
    void plantedCommunitiesAreFoundTheSameEachTime() {
        List<NetworkEdge> edges = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            for (int j = i + 1; j < 24; j++) {
                edges.add(new NetworkEdge(code(i), code(j), i / 8 == j / 8 ? 10 : 1, NONE));
            }
        }
        TieNetwork network = TieNetwork.of(List.of(), edges);
        int[] camps = Communities.leiden(network, 3);
        assertThat(camps).isEqualTo(Communities.leiden(network, 3));
        for (int i = 0; i < 24; i++) {
            assertThat(camps[i]).isEqualTo(1 + i / 8);
        }
        assertThat(Communities.modularity(network, new int[24])).isCloseTo(0, TIGHT);
    }

    @Test
    void edgesThatAreNoneAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new NetworkEdge("GBR", "FRA", 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new NetworkEdge("FRA", "GBR", 0, 0));
        List<NetworkEdge> twice = List.of(edge("FRA", "GBR", 1), edge("FRA", "GBR", 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TieNetwork.of(List.of(), twice))
                .withMessage("two edges of FRA and GBR");
    }

    private static NetworkMeasures measures(TieNetwork network) {
        return NetworkMeasures.of(network, 0, 0, NetworkMeasures.Options.DEFAULT);
    }

    private static NetworkEdge edge(String a, String b, double weight) {
        return new NetworkEdge(a, b, weight, NONE);
    }

    private static String code(int i) {
        return "A" + (char) ('A' + i / 26) + (char) ('A' + i % 26);
    }

    private static TieNetwork random(SplittableRandom random, int n, double density) {
        Map<String, NetworkEdge> edges = new HashMap<>();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            codes.add(code(i));
            for (int j = i + 1; j < n; j++) {
                if (random.nextDouble() < density) {
                    double affinity = random.nextInt(4) == 0 ? NONE : random.nextDouble(-1, 1);
                    edges.put(code(i) + code(j), new NetworkEdge(code(i), code(j), 1 + random.nextInt(9), affinity));
                }
            }
        }
        return TieNetwork.of(codes, edges.values());
    }
}
