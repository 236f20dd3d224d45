// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/**
 * The camps of a network: groups of countries with more weight among them than their strengths would give by chance.
 * Found by the Leiden algorithm (Traag, Waltman &amp; van Eck 2019, Scientific Reports 9) of its authors, the best of
 * several starts by modularity; the same seed gives the same camps.
 */
public final class Communities {
    private static final int STARTS = 10;
    /** Of each start; more of them gain next to nothing over more starts. */
    private static final int ITERATIONS = 3;

    private Communities() {}

    /**
     * The camp of each country, numbered from 1 by falling size, then by the first of their countries. A country without
     * ties is a camp of its own.
     */
    public static int[] leiden(TieNetwork network, long seed) {
        if (network.edges() == 0) {
            return numbered(singletons(network.size()));
        }
        Network graph = graph(network);
        double resolution = 1 / (2 * graph.getTotalEdgeWeight());
        LeidenAlgorithm leiden =
                new LeidenAlgorithm(resolution, ITERATIONS, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(seed));
        Clustering best = leiden.findClustering(graph);
        double bestQuality = leiden.calcQuality(graph, best);
        for (int start = 1; start < STARTS; start++) {
            Clustering found = leiden.findClustering(graph);
            double quality = leiden.calcQuality(graph, found);
            if (quality > bestQuality) {
                best = found;
                bestQuality = quality;
            }
        }
        return numbered(best.getClusters());
    }

    /**
     * Modularity of a partition: the share of weight within camps above what the strengths would give, in [-0.5, 1)
     * (Newman &amp; Girvan 2004, Physical Review E 69; resolution 1, weighted); NaN without ties.
     *
     * @param camps a number for each country, 0 or more
     */
    public static double modularity(TieNetwork network, int[] camps) {
        int most = Arrays.stream(camps).max().orElse(0);
        double[] strengths = new double[most + 1];
        double within = 0;
        double all = 0;
        for (int i = 0; i < camps.length; i++) {
            double strength = network.strength(i);
            strengths[camps[i]] += strength;
            all += strength;
            for (int j : network.partners(i)) {
                within += camps[i] == camps[j] ? network.weight(i, j) : 0;
            }
        }
        double expected = 0;
        for (double strength : strengths) {
            expected += (strength / all) * (strength / all);
        }
        return within / all - expected;
    }

    private static Network graph(TieNetwork network) {
        int edges = network.edges();
        int[][] ends = new int[2][edges];
        double[] weights = new double[edges];
        int edge = 0;
        for (int a = 0; a < network.size(); a++) {
            for (int b : network.partners(a)) {
                if (a < b) {
                    ends[0][edge] = a;
                    ends[1][edge] = b;
                    weights[edge++] = network.weight(a, b);
                }
            }
        }
        return new Network(
                network.size(),
                /* setNodeWeightsToTotalEdgeWeights= */ true,
                new LargeIntArray[] {new LargeIntArray(ends[0]), new LargeIntArray(ends[1])},
                new LargeDoubleArray(weights),
                /* sortedEdges= */ false,
                /* checkIntegrity= */ false);
    }

    private static int[] singletons(int n) {
        int[] camps = new int[n];
        Arrays.setAll(camps, i -> i);
        return camps;
    }

    private static int[] numbered(int[] camps) {
        int most = Arrays.stream(camps).max().orElse(-1) + 1;
        int[] sizes = new int[most];
        int[] firsts = new int[most];
        for (int i = camps.length - 1; i >= 0; i--) {
            sizes[camps[i]]++;
            firsts[camps[i]] = i;
        }
        Integer[] order = new Integer[most];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order, Comparator.comparingInt((Integer c) -> -sizes[c]).thenComparingInt((Integer c) -> firsts[c]));
        int[] numbers = new int[most];
        for (int rank = 0; rank < most; rank++) {
            numbers[order[rank]] = rank + 1;
        }
        return Arrays.stream(camps).map(c -> numbers[c]).toArray();
    }
}
