// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

import io.entente.network.NetworkEdge;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import nl.cwts.networkanalysis.GradientDescentVOSLayoutAlgorithm;
import nl.cwts.networkanalysis.Layout;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/**
 * Where the countries stand in drawings of the network: near those they share more articles with than chance would have
 * them share. VOS layout over association strengths (van Eck, Waltman, Dekker &amp; van den Berg 2010, JASIST 61(12)) of its
 * authors' library. The same ties give the same places, in the report and in figures.
 */
public final class NetworkLayout {

    private static final int STARTS = 5;
    private static final long SEED = 1;
    private static final int ATTRACTION = 2;
    private static final int REPULSION = 0;
    private static final int MOST_STEPS = 1000;

    /**
     * A place in the drawing.
     *
     * @param x 0 to 1, from the left
     * @param y 0 to 1, from the top
     */
    public record Place(double x, double y) {}

    private NetworkLayout() {}

    /** The places of all countries of some ties. */
    public static Map<String, Place> of(List<NetworkEdge> ties) {
        TreeSet<String> codes = new TreeSet<>();
        ties.forEach(t -> {
            codes.add(t.countryA());
            codes.add(t.countryB());
        });
        if (codes.isEmpty()) {
            return Map.of();
        }
        Map<String, Integer> index = new HashMap<>();
        codes.forEach(c -> index.put(c, index.size()));
        double[][] xy = best(network(ties, index));
        double[] x = filling(xy[0]);
        double[] y = filling(xy[1]);
        Map<String, Place> places = new HashMap<>();
        index.forEach((code, i) -> places.put(code, new Place(x[i], y[i])));
        return places;
    }

    /**
     * Coordinates from 0 to 1, halfway between the places themselves and their ranks: a few countries far out would else leave
     * most of the drawing empty and press all others into a corner.
     */
    private static double[] filling(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double low = sorted[0];
        double range = sorted[sorted.length - 1] - low;
        double[] filled = new double[values.length];
        Arrays.setAll(filled, i -> {
            double place = range > 0 ? (values[i] - low) / range : 0.5;
            double rank =
                    sorted.length > 1 ? (double) Arrays.binarySearch(sorted, values[i]) / (sorted.length - 1) : 0.5;
            return (place + rank) / 2;
        });
        return filled;
    }

    private static Network network(List<NetworkEdge> ties, Map<String, Integer> index) {
        int[][] ends = new int[2][ties.size()];
        double[] weights = new double[ties.size()];
        for (int i = 0; i < weights.length; i++) {
            NetworkEdge tie = ties.get(i);
            ends[0][i] = index.get(tie.countryA());
            ends[1][i] = index.get(tie.countryB());
            weights[i] = tie.weight();
        }
        return new Network(
                        index.size(),
                        /* setNodeWeightsToTotalEdgeWeights= */ true,
                        new LargeIntArray[] {new LargeIntArray(ends[0]), new LargeIntArray(ends[1])},
                        new LargeDoubleArray(weights),
                        /* sortedEdges= */ false,
                        /* checkIntegrity= */ false)
                .createNormalizedNetworkUsingAssociationStrength();
    }

    private static double[][] best(Network network) {
        GradientDescentVOSLayoutAlgorithm vos =
                new GradientDescentVOSLayoutAlgorithm(ATTRACTION, REPULSION, 0, new Random(SEED));
        vos.setMaxNIterations(MOST_STEPS);
        Layout best = null;
        double bestQuality = Double.POSITIVE_INFINITY;
        for (int start = 0; start < STARTS; start++) {
            Layout layout = vos.findLayout(network);
            double quality = vos.calcQuality(network, layout);
            if (best == null || quality < bestQuality) {
                best = layout;
                bestQuality = quality;
            }
        }
        best.standardize(true);
        return best.getCoordinates();
    }
}
