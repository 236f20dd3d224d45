// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Measures of structural balance beyond the plain count of {@link Triads}. Only ties with a sign count. */
public final class Balance {
    private Balance() {}

    /** Share of balanced triads, each weighted by the geometric mean of its three weights; NaN without closed triads. */
    public static double geometric(TieNetwork network) {
        int n = network.size();
        double[][] roots = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j : network.partners(i)) {
                roots[i][j] = network.sign(i, j) * Math.cbrt(network.weight(i, j));
            }
        }
        double signed = 0;
        double all = 0;
        for (int i = 0; i < n; i++) {
            int[] partners = network.partners(i);
            for (int x = 0; x < partners.length && partners[x] < i; x++) {
                double[] row = roots[partners[x]];
                double sum = 0;
                double absolute = 0;
                for (int y = 0; y < x; y++) {
                    double product = roots[i][partners[y]] * row[partners[y]];
                    sum += product;
                    absolute += Math.abs(product);
                }
                signed += roots[i][partners[x]] * sum;
                all += Math.abs(roots[i][partners[x]]) * absolute;
            }
        }
        return (signed + all) / (2 * all);
    }

    /**
     * (tr S^3 + tr |S|^3) / (2 tr |S|^3) of the matrix of signs, in [0, 1]: closed walks of three steps that are balanced
     * (Terzi &amp; Winkler 2011). Of signs without weights it equals the share of balanced triads.
     */
    public static double traceRatio(Triads triads) {
        double signed = 6.0 * (triads.negatives0() + triads.negatives2() - triads.negatives1() - triads.negatives3());
        double all = 6.0 * triads.total();
        return (signed + all) / (2 * all);
    }

    /**
     * Walk balance K = tr exp(S) / tr exp |S| of the matrix of signs, in (0, 1]: closed walks of all lengths, the shorter
     * the weightier (Estrada &amp; Benzi 2014, Physical Review E 90). 1 without ties; NaN without countries.
     */
    public static double walks(TieNetwork network) {
        int n = network.size();
        if (n == 0) {
            return Double.NaN;
        }
        if (network.edges(-1) == 0) {
            return 1;
        }
        int[] tied = IntStream.range(0, n).filter(i -> network.degree(i) > 0).toArray();
        double[][] signs = new double[tied.length][tied.length];
        double[][] absolute = new double[tied.length][tied.length];
        for (int i = 0; i < tied.length; i++) {
            for (int j = 0; j < tied.length; j++) {
                signs[i][j] = network.sign(tied[i], tied[j]);
                absolute[i][j] = Math.abs(signs[i][j]);
            }
        }
        double[] unsigned = Spectrum.values(absolute);
        double largest = unsigned[unsigned.length - 1];
        double alone = (n - tied.length) * Math.exp(-largest);
        return (exponentials(Spectrum.values(signs), largest) + alone) / (exponentials(unsigned, largest) + alone);
    }

    private static double exponentials(double[] values, double less) {
        return Arrays.stream(values).map(v -> Math.exp(v - less)).sum();
    }
}
