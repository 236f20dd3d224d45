// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.tie.LeadLag;
import io.entente.tie.QuadraticAssignment;
import io.entente.tie.RankCorrelation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A measure of ties beside one of others.
 *
 * @param overall of the pairs' means over the periods that both know
 * @param periods Spearman's correlation and pairs of each period
 * @param lags by period
 * @param countries in the pairs that both know
 */
record Comparison(QuadraticAssignment overall, List<Correlation> periods, List<LeadLag> lags, int countries) {

    /** Spearman's correlation of one period. */
    record Correlation(int year, double rho, int n) {}

    private static final int MOST_LAG = 3;

    /**
     * Compares.
     *
     * @param ours series by pair, as many periods as theirs
     * @param partner the country of all pairs, {@code null} = pairs of any
     */
    static Comparison of(
            Map<String, double[]> ours, OutsideMeasure theirs, String partner, int permutations, long seed) {
        TreeMap<String, double[]> means = new TreeMap<>();
        List<double[]> x = new ArrayList<>();
        List<double[]> y = new ArrayList<>();
        new TreeMap<>(ours).forEach((pair, series) -> {
            double[] other = theirs.series(pair);
            double[] mean = means(series, other);
            x.add(series);
            y.add(other);
            if (mean != null) {
                means.put(pair, mean);
            }
        });
        TreeSet<String> codes = new TreeSet<>();
        means.keySet().forEach(p -> codes.addAll(List.of(p.split("-", 2))));
        List<Correlation> periods = new ArrayList<>();
        for (int t = 0; t < theirs.periods(); t++) {
            int at = t;
            double[] one = x.stream().mapToDouble(s -> s[at]).toArray();
            double[] two = y.stream().mapToDouble(s -> s[at]).toArray();
            int n = (int) java.util.stream.IntStream.range(0, one.length)
                    .filter(i -> !Double.isNaN(one[i]) && !Double.isNaN(two[i]))
                    .count();
            if (n > 0) {
                periods.add(new Correlation(theirs.first() + t * theirs.step(), RankCorrelation.spearman(one, two), n));
            }
        }
        QuadraticAssignment overall = partner == null
                ? pairs(means, List.copyOf(codes), permutations, seed)
                : QuadraticAssignment.around(
                        means.values().stream().mapToDouble(m -> m[0]).toArray(),
                        means.values().stream().mapToDouble(m -> m[1]).toArray(),
                        permutations,
                        seed);
        return new Comparison(overall, periods, LeadLag.of(x, y, MOST_LAG), codes.size());
    }

    private static QuadraticAssignment pairs(
            Map<String, double[]> means, List<String> codes, int permutations, long seed) {
        double[][] one = new double[codes.size()][codes.size()];
        double[][] two = new double[codes.size()][codes.size()];
        for (int i = 0; i < one.length; i++) {
            Arrays.fill(one[i], Double.NaN);
            Arrays.fill(two[i], Double.NaN);
        }
        means.forEach((pair, mean) -> {
            String[] ends = pair.split("-", 2);
            int a = codes.indexOf(ends[0]);
            int b = codes.indexOf(ends[1]);
            one[a][b] = mean[0];
            one[b][a] = mean[0];
            two[a][b] = mean[1];
            two[b][a] = mean[1];
        });
        return QuadraticAssignment.of(one, two, permutations, seed);
    }

    /** Of both series over the periods that both know; {@code null} without such. */
    private static double[] means(double[] one, double[] two) {
        double[] sums = new double[2];
        int n = 0;
        for (int t = 0; t < one.length; t++) {
            if (!Double.isNaN(one[t]) && !Double.isNaN(two[t])) {
                sums[0] += one[t];
                sums[1] += two[t];
                n++;
            }
        }
        return n == 0 ? null : new double[] {sums[0] / n, sums[1] / n};
    }
}
