// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

import io.entente.network.NetworkEdge;
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
        double[] low = {Double.MAX_VALUE, Double.MAX_VALUE};
        double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int axis = 0; axis < 2; axis++) {
            for (double value : xy[axis]) {
                low[axis] = Math.min(low[axis], value);
                high[axis] = Math.max(high[axis], value);
            }
        }
        Map<String, Place> places = new HashMap<>();
        index.forEach((code, i) ->
                places.put(code, new Place(within(xy[0][i], low[0], high[0]), within(xy[1][i], low[1], high[1]))));
        return places;
    }

    private static double within(double value, double low, double high) {
        return high > low ? (value - low) / (high - low) : 0.5;
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
