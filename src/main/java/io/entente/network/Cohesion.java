// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

/**
 * How far a country's partners are partners of each other. All in [0, 1]; 0 for a country with fewer than two partners,
 * as networkx has it.
 */
public final class Cohesion {
    private Cohesion() {}

    /** Share of the pairs of partners that are tied (Watts &amp; Strogatz 1998, Nature 393). */
    public static double[] clustering(TieNetwork network) {
        double[] values = new double[network.size()];
        for (int i = 0; i < values.length; i++) {
            int[] partners = network.partners(i);
            long closed = 0;
            for (int j : partners) {
                for (int k : partners) {
                    closed += j < k && network.weight(j, k) > 0 ? 1 : 0;
                }
            }
            values[i] = perPair(2.0 * closed, partners.length);
        }
        return values;
    }

    /**
     * Mean over the pairs of partners of the geometric mean of the triangle's three weights, each divided by the largest
     * weight of the network (Onnela et al. 2005, Physical Review E 71).
     */
    public static double[] onnela(TieNetwork network) {
        int n = network.size();
        double largest = 0;
        double[][] roots = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j : network.partners(i)) {
                largest = Math.max(largest, network.weight(i, j));
                roots[i][j] = Math.cbrt(network.weight(i, j));
            }
        }
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            int[] partners = network.partners(i);
            double sum = 0;
            for (int x = 1; x < partners.length; x++) {
                double[] row = roots[partners[x]];
                double inner = 0;
                for (int y = 0; y < x; y++) {
                    inner += roots[i][partners[y]] * row[partners[y]];
                }
                sum += roots[i][partners[x]] * inner;
            }
            values[i] = perPair(2 * sum / (largest == 0 ? 1 : largest), partners.length);
        }
        return values;
    }

    /**
     * Share of a country's strength that runs into closed triangles: 1 / (s (k - 1)) times the sum of (w_ij + w_ih) / 2
     * over ordered pairs of tied partners (Barrat et al. 2004, PNAS 101).
     */
    public static double[] barrat(TieNetwork network) {
        double[] values = new double[network.size()];
        for (int i = 0; i < values.length; i++) {
            int[] partners = network.partners(i);
            double sum = 0;
            for (int j : partners) {
                for (int k : partners) {
                    if (network.weight(j, k) > 0) {
                        sum += (network.weight(i, j) + network.weight(i, k)) / 2;
                    }
                }
            }
            values[i] = partners.length < 2 ? 0 : sum / (network.strength(i) * (partners.length - 1));
        }
        return values;
    }

    /** Three times the triangles over the pairs of ties that meet, of the whole network; 0 without such pairs. */
    public static double transitivity(TieNetwork network) {
        double closed = 0;
        double all = 0;
        double[] clustering = clustering(network);
        for (int i = 0; i < clustering.length; i++) {
            double pairs = (double) network.degree(i) * (network.degree(i) - 1);
            closed += Math.rint(clustering[i] * pairs);
            all += pairs;
        }
        return all == 0 ? 0 : closed / all;
    }

    /** Ties over pairs of countries, in [0, 1]; 0 for fewer than two countries. */
    public static double density(TieNetwork network) {
        double n = network.size();
        return n < 2 ? 0 : 2 * network.edges() / (n * (n - 1));
    }

    private static double perPair(double sum, int degree) {
        return degree < 2 ? 0 : sum / ((double) degree * (degree - 1));
    }
}
