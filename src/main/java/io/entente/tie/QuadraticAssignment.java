// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Whether two measures of the same pairs of countries agree more than if the countries of one were renamed at random. The
 * pairs of one country depend on each other, so an ordinary p-value is too small; renaming keeps the dependence
 * (quadratic assignment procedure; Krackhardt 1988, Social Networks 10).
 *
 * @param rho Spearman's correlation over the pairs known in both, [-1, 1]; NaN = undefined
 * @param pairs how many those are
 * @param p chance of a correlation at least as far from 0, (1 + permutations as far) / (1 + permutations), (0, 1]
 */
public record QuadraticAssignment(double rho, int pairs, double p) {

    /**
     * Compares two undirected measures.
     *
     * @param x by [country][country], symmetric, NaN = unknown; the diagonal is not read
     * @param y the same countries in the same order
     * @param permutations 1 or more
     * @param seed the same seed gives the same p
     */
    public static QuadraticAssignment of(double[][] x, double[][] y, int permutations, long seed) {
        if (x.length != y.length || permutations < 1) {
            throw new IllegalArgumentException(
                    x.length + " countries against " + y.length + ", " + permutations + " permutations");
        }
        int[] names = new int[x.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = i;
        }
        double[] fixed = pairs(x, names);
        double[] moved = pairs(y, names);
        double rho = RankCorrelation.spearman(fixed, moved);
        int known = RankCorrelation.known(fixed, moved).length;
        if (Double.isNaN(rho)) {
            return new QuadraticAssignment(rho, known, Double.NaN);
        }
        SplittableRandom random = new SplittableRandom(seed);
        int asFar = 0;
        int defined = 0;
        for (int permutation = 0; permutation < permutations; permutation++) {
            shuffle(names, random);
            double other = RankCorrelation.spearman(fixed, pairs(y, names));
            defined += Double.isNaN(other) ? 0 : 1;
            // A hair's breadth for sums that come in another order.
            asFar += Math.abs(other) >= Math.abs(rho) - 1e-12 ? 1 : 0;
        }
        return new QuadraticAssignment(rho, known, (1.0 + asFar) / (1.0 + defined));
    }

    /**
     * Compares two measures of the ties of one country, which keeps its place: its partners are renamed at random.
     *
     * @param x by partner, NaN = unknown
     * @param y the same partners in the same order
     * @param permutations 1 or more
     * @param seed the same seed gives the same p
     */
    public static QuadraticAssignment around(double[] x, double[] y, int permutations, long seed) {
        if (permutations < 1) {
            throw new IllegalArgumentException(permutations + " permutations, must be 1 or more");
        }
        double rho = RankCorrelation.spearman(x, y);
        int known = RankCorrelation.known(x, y).length;
        int[] names = new int[y.length];
        Arrays.setAll(names, i -> i);
        SplittableRandom random = new SplittableRandom(seed);
        int asFar = 0;
        int defined = 0;
        for (int permutation = 0; permutation < permutations; permutation++) {
            shuffle(names, random);
            double other = RankCorrelation.spearman(
                    x, Arrays.stream(names).mapToDouble(i -> y[i]).toArray());
            defined += Double.isNaN(other) ? 0 : 1;
            asFar += Math.abs(other) >= Math.abs(rho) - 1e-12 ? 1 : 0;
        }
        return new QuadraticAssignment(rho, known, Double.isNaN(rho) ? Double.NaN : (1.0 + asFar) / (1.0 + defined));
    }

    private static double[] pairs(double[][] values, int[] names) {
        double[] pairs = new double[values.length * (values.length - 1) / 2];
        int pair = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < i; j++) {
                pairs[pair++] = values[names[i]][names[j]];
            }
        }
        return pairs;
    }

    private static void shuffle(int[] names, SplittableRandom random) {
        for (int i = names.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int name = names[i];
            names[i] = names[j];
            names[j] = name;
        }
    }
}
