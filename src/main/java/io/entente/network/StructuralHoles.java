// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

import java.util.Arrays;

/**
 * Whether a country stands between partners who do not know each other (Burt 1992, Structural Holes). Shares are those
 * of a country's strength. NaN for a country without ties, as networkx has it.
 */
public final class StructuralHoles {
    private StructuralHoles() {}

    /**
     * Burt's constraint: sum over j of (p_ij + sum over q of p_iq p_qj)^2, above 0; low where the partners are not tied
     * to each other. May exceed 1 for a country with few partners.
     */
    public static double[] constraint(TieNetwork network) {
        double[][] shares = shares(network);
        double[] values = new double[network.size()];
        double[] indirect = new double[network.size()];
        for (int i = 0; i < values.length; i++) {
            Arrays.fill(indirect, 0);
            for (int q : network.partners(i)) {
                for (int j : network.partners(q)) {
                    indirect[j] += shares[i][q] * shares[q][j];
                }
            }
            double sum = 0;
            for (int j : network.partners(i)) {
                double tied = shares[i][j] + indirect[j];
                sum += tied * tied;
            }
            values[i] = network.degree(i) == 0 ? Double.NaN : sum;
        }
        return values;
    }

    /**
     * Burt's effective size: partners less their redundancy, the sum over j of 1 - sum over q of p_iq m_jq, m the weight
     * over the largest of j's weights.
     */
    public static double[] effectiveSize(TieNetwork network) {
        double[][] shares = shares(network);
        double[] values = new double[network.size()];
        double[] largest = new double[network.size()];
        for (int i = 0; i < largest.length; i++) {
            for (int j : network.partners(i)) {
                largest[i] = Math.max(largest[i], network.weight(i, j));
            }
        }
        for (int i = 0; i < values.length; i++) {
            double size = network.degree(i);
            for (int j : network.partners(i)) {
                double redundant = 0;
                for (int q : network.partners(i)) {
                    redundant += shares[i][q] * network.weight(j, q);
                }
                size -= redundant / largest[j];
            }
            values[i] = network.degree(i) == 0 ? Double.NaN : size;
        }
        return values;
    }

    private static double[][] shares(TieNetwork network) {
        double[][] shares = new double[network.size()][network.size()];
        for (int i = 0; i < shares.length; i++) {
            double strength = network.strength(i);
            for (int j : network.partners(i)) {
                shares[i][j] = network.weight(i, j) / strength;
            }
        }
        return shares;
    }
}
