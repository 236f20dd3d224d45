// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The weighted graph of one scope, weight n_ab, and what each edge is worth in it.
 */
final class Backbone {

    /** An edge between two nodes by number. */
    record Edge(int a, int b, long weight) {}

    private final long[] strength;
    private final int[] degree;
    private final BitSet[] neighbours;
    private final double total;

    Backbone(int nodes, List<Edge> edges) {
        strength = new long[nodes];
        degree = new int[nodes];
        neighbours = new BitSet[nodes];
        Arrays.setAll(neighbours, i -> new BitSet(nodes));
        double sum = 0;
        for (Edge e : edges) {
            strength[e.a()] += e.weight();
            strength[e.b()] += e.weight();
            degree[e.a()]++;
            degree[e.b()]++;
            neighbours[e.a()].set(e.b());
            neighbours[e.b()].set(e.a());
            sum += e.weight();
        }
        total = 2 * sum;
    }

    /** Sum of a node's weights. */
    long strength(int node) {
        return strength[node];
    }

    /** How many edges a node has. */
    int degree(int node) {
        return degree[node];
    }

    /** Disparity filter: min over both ends of (1 - w/s)^(k-1), 1 where k = 1 (Serrano, Boguñá &amp; Vespignani 2009). */
    double disparity(Edge e) {
        return Math.min(alpha(e, e.a()), alpha(e, e.b()));
    }

    private double alpha(Edge e, int end) {
        return degree[end] <= 1 ? 1 : Math.pow(1 - (double) e.weight() / strength[end], degree[end] - 1);
    }

    /** Noise-corrected score (κw - 1)/(κw + 1), κ = n../(s_a s_b), n.. twice the sum of weights (Coscia &amp; Neffke 2017). */
    double noiseCorrected(Edge e) {
        double kappa = kappa(e);
        return (kappa * e.weight() - 1) / (kappa * e.weight() + 1);
    }

    private double kappa(Edge e) {
        return total / ((double) strength[e.a()] * strength[e.b()]);
    }

    /** Standard deviation of {@link #noiseCorrected}, with the beta prior of the authors' published code. */
    double noiseCorrectedSd(Edge e) {
        double product = (double) strength[e.a()] * strength[e.b()];
        double sum = (double) strength[e.a()] + strength[e.b()];
        double w = e.weight();
        double mean = product / (total * total);
        double variance =
                product * (total - strength[e.a()]) * (total - strength[e.b()]) / (Math.pow(total, 4) * (total - 1));
        double alpha = mean * mean / variance * (1 - mean) - mean;
        double beta = mean / variance * (1 - mean * mean) - (1 - mean);
        double p = (alpha + w) / (alpha + total + beta);
        double kappa = total / product;
        double slope = 1 / product - total * sum / (product * product);
        double gradient = 2 * (kappa + w * slope) / Math.pow(kappa * w + 1, 2);
        return Math.sqrt(p * (1 - p) * total) * Math.abs(gradient);
    }

    /** Neighbourhood overlap c / ((k_a - 1) + (k_b - 1) - c), 0 where that is 0/0 (Onnela et al. 2007). */
    double overlap(Edge e) {
        BitSet common = (BitSet) neighbours[e.a()].clone();
        common.and(neighbours[e.b()]);
        int c = common.cardinality();
        int others = degree[e.a()] - 1 + degree[e.b()] - 1 - c;
        return others == 0 ? 0 : (double) c / others;
    }
}
