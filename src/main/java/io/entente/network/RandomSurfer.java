// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * How often a reader who follows ties at random, each by its weight, and starts anew at any country with chance 0.15
 * comes by a country (Brin &amp; Page 1998). By JGraphT. Values sum to 1; a country without ties hands its share to all.
 */
public final class RandomSurfer {
    /** Chance of following a tie (Brin &amp; Page 1998). */
    public static final double DAMPING = 0.85;

    /** Far below the 1e-8 that is promised; reached in some 200 steps. */
    private static final double TOLERANCE = 1e-14;

    private static final int MOST_STEPS = 1000;

    private RandomSurfer() {}

    /** PageRank of each country, ties followed both ways. */
    public static double[] pageRank(TieNetwork network) {
        Graph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        addNodes(graph, network.size());
        for (int a = 0; a < network.size(); a++) {
            for (int b : network.partners(a)) {
                if (a < b) {
                    graph.setEdgeWeight(graph.addEdge(a, b), network.weight(a, b));
                }
            }
        }
        return scores(graph);
    }

    /**
     * PageRank of each country, followed from doer to target.
     *
     * @param events how many by [source][target], 0 or more; the diagonal is left out
     */
    public static double[] pageRank(double[][] events) {
        Graph<Integer, DefaultWeightedEdge> graph = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        addNodes(graph, events.length);
        for (int source = 0; source < events.length; source++) {
            for (int target = 0; target < events.length; target++) {
                if (source != target && events[source][target] > 0) {
                    graph.setEdgeWeight(graph.addEdge(source, target), events[source][target]);
                }
            }
        }
        return scores(graph);
    }

    private static void addNodes(Graph<Integer, DefaultWeightedEdge> graph, int size) {
        for (int i = 0; i < size; i++) {
            graph.addVertex(i);
        }
    }

    private static double[] scores(Graph<Integer, DefaultWeightedEdge> graph) {
        double[] scores = new double[graph.vertexSet().size()];
        if (scores.length == 0) {
            return scores;
        }
        Map<Integer, Double> byNumber = new PageRank<>(graph, DAMPING, MOST_STEPS, TOLERANCE).getScores();
        byNumber.forEach((country, score) -> scores[country] = score);
        return scores;
    }
}
