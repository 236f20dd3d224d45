// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Changes of level in the counts of a pair: Poisson counts with a rate that is constant within a segment, overdispersion
 * allowed for. Periods that are not covered are left out.
 */
final class CountChanges {
    private static final double[] LOGARITHMS =
            IntStream.range(0, 1 << 15).mapToDouble(Math::log).toArray();

    private final int[] periods;
    private final double[] counts;
    private final double[] exposure;
    private final double dispersion;

    CountChanges(DyadSeries series) {
        periods = IntStream.range(0, series.counts().length)
                .filter(t -> !Double.isNaN(series.counts()[t]))
                .toArray();
        counts = sums(periods, series.counts());
        exposure = sums(periods, series.exposure());
        dispersion = Math.max(1, dispersion());
    }

    /** Index of the period, among all, of a value among the covered. */
    int period(int value) {
        return periods[value];
    }

    int size() {
        return periods.length;
    }

    /**
     * The first values of all segments but the first. A change in the midst of a run of zeros never is the best: with a and b
     * units on its two sides the cost is a ln A + b ln B up to constants, concave in its place, as A + B is the exposure
     * of both. So only places beside a value above 0 are looked at, which for a pair that is seldom together are few.
     */
    int[] changes() {
        if (size() < 2) {
            return new int[0];
        }
        int[] places = IntStream.rangeClosed(0, size())
                .filter(t -> t == 0 || t == size() || counts[t - 1] < counts[t] || counts[t] < counts[t + 1])
                .toArray();
        int[] changes =
                Pelt.changes(places.length - 1, 1, Pelt.penalty(size()), (from, to) -> cost(places[from], places[to]));
        return Arrays.stream(changes).map(i -> places[i]).toArray();
    }

    double rate(int from, int to) {
        return (counts[to] - counts[from]) / (exposure[to] - exposure[from]);
    }

    /** Logarithm of the rate after over the rate before, 0.5 units added to both counts (Haldane 1956). */
    double logRatio(int from, int middle, int to) {
        double before = (counts[middle] - counts[from] + 0.5) / (exposure[middle] - exposure[from]);
        double after = (counts[to] - counts[middle] + 0.5) / (exposure[to] - exposure[middle]);
        return Math.log(after / before);
    }

    /**
     * Whether two neighbouring segments have different rates: exact conditional test of two Poisson counts (Przyborowski
     * &amp; Wilenski 1940, Biometrika 31); with overdispersion, the log rate ratio over its standard error, whose square
     * is the dispersion times 1 / x + 1 / y, 0.5 added to both counts.
     */
    double p(int from, int middle, int to) {
        double before = counts[middle] - counts[from];
        double after = counts[to] - counts[middle];
        double share = (exposure[to] - exposure[middle]) / (exposure[to] - exposure[from]);
        if (dispersion == 1) {
            return PoissonRates.twoSided(Math.round(after), Math.round(before + after), share);
        }
        double ratio = Math.log((after + 0.5) / (before + 0.5)) - Math.log(share / (1 - share));
        return Normal.twoSided(ratio / Math.sqrt(dispersion * (1 / (after + 0.5) + 1 / (before + 0.5))));
    }

    /** Twice the negative log-likelihood of a segment over the dispersion, up to terms that no segmentation changes. */
    double cost(int from, int to) {
        double x = counts[to] - counts[from];
        return x == 0 ? 0 : -2 * x * (log(x) - log(exposure[to] - exposure[from])) / dispersion;
    }

    /** Counts are whole and mostly small: their logarithms are looked up. */
    private static double log(double count) {
        int whole = (int) count;
        return whole == count && whole < LOGARITHMS.length ? LOGARITHMS[whole] : Math.log(count);
    }

    /**
     * Variance over mean from neighbours, which a few changes of level hardly move: squared differences of neighbouring
     * rates over what Poisson counts of the mean rate would give, on average; 1 for fewer than three periods.
     */
    private double dispersion() {
        int n = size();
        double total = rate(0, n);
        if (n < 3 || total == 0) {
            return 1;
        }
        double sum = 0;
        for (int t = 1; t < n; t++) {
            double common = total;
            double difference = rate(t, t + 1) - rate(t - 1, t);
            double variance = common * (1 / (exposure[t + 1] - exposure[t]) + 1 / (exposure[t] - exposure[t - 1]));
            sum += difference * difference / variance;
        }
        return sum / (n - 1);
    }

    private static double[] sums(int[] periods, double[] values) {
        double[] sums = new double[periods.length + 1];
        for (int i = 0; i < periods.length; i++) {
            sums[i + 1] = sums[i] + values[periods[i]];
        }
        return sums;
    }
}
