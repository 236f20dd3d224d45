// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

import java.util.Arrays;

/**
 * Eigenvector centrality: a country is central if its partners are (Bonacich 1972, Journal of Mathematical Sociology
 * 2). The leading eigenvector of the weights, of length 1, no component below 0. Where several are leading (equal parts
 * without a tie between them), the one nearest to equal values, which a power iteration from equal values finds. JGraphT
 * iterates without a shift, so that it never settles on a bipartite network; hence our own.
 */
public final class EigenvectorCentrality {
    /** Far below the 1e-8 that is promised. */
    private static final double TOLERANCE = 1e-14;
    /** Networks of one dense part need some tens of steps; others go to the full decomposition. */
    private static final int MOST_STEPS = 500;
    /** Eigenvalues so near to the largest count as equal to it. */
    private static final double SAME = 1e-10;

    private EigenvectorCentrality() {}

    /** The leading eigenvector and its eigenvalue. */
    static final class Leading {
        private final double value;
        private final double[] vector;

        private Leading(double value, double[] vector) {
            this.value = value;
            this.vector = vector;
        }

        double value() {
            return value;
        }

        double[] vector() {
            return vector;
        }
    }

    /** The centralities, in [0, 1]. */
    public static double[] of(TieNetwork network) {
        return leading(network).vector();
    }

    /** The largest eigenvalue of the weights, 0 or more; 0 without ties. */
    public static double largestEigenvalue(TieNetwork network) {
        return leading(network).value();
    }

    static Leading leading(TieNetwork network) {
        int n = network.size();
        double shift = n == 0 ? 0 : network.totalWeight() / n;
        if (shift == 0) {
            double[] equal = new double[n];
            Arrays.fill(equal, 1 / Math.sqrt(n));
            return new Leading(0, equal);
        }
        double[] vector = new double[n];
        Arrays.fill(vector, 1 / Math.sqrt(n));
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] next = times(network, vector, shift);
            double length = normalise(next);
            double change = 0;
            for (int i = 0; i < n; i++) {
                change = Math.max(change, Math.abs(next[i] - vector[i]));
            }
            vector = next;
            // The error is about change / (1 - ratio of the eigenvalues): small changes alone may mean slow ones.
            if (change < TOLERANCE) {
                return new Leading(length - shift, vector);
            }
        }
        return decomposed(network);
    }

    /** Equal values, projected on the space of the leading eigenvectors. */
    private static Leading decomposed(TieNetwork network) {
        int n = network.size();
        double[][] weights = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j : network.partners(i)) {
                weights[i][j] = network.weight(i, j);
            }
        }
        Spectrum all = Spectrum.of(weights);
        double[] values = all.values();
        double largest = Arrays.stream(values).max().orElse(0);
        double[] vector = new double[n];
        for (int k = 0; k < n; k++) {
            if (values[k] >= largest * (1 - SAME)) {
                double[] one = all.vectors()[k];
                double sum = Arrays.stream(one).sum();
                for (int i = 0; i < n; i++) {
                    vector[i] += sum * one[i];
                }
            }
        }
        normalise(vector);
        for (int i = 0; i < n; i++) {
            vector[i] = Math.max(0, vector[i]);
        }
        return new Leading(largest, vector);
    }

    private static double[] times(TieNetwork network, double[] vector, double shift) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            double sum = shift * vector[i];
            for (int j : network.partners(i)) {
                sum += network.weight(i, j) * vector[j];
            }
            product[i] = sum;
        }
        return product;
    }

    private static double normalise(double[] vector) {
        double squares = 0;
        for (double v : vector) {
            squares += v * v;
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return length;
    }
}
