// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Changes of level in the affinity of a pair: values with a mean that is constant within a segment and one variance
 * throughout, which is taken from the differences of neighbours (von Neumann 1941), so that a few
 * changes hardly move it. Periods without a value
 * are left out.
 */
final class AffinityChanges {
    /** A segment of one tone may be one article. */
    private static final int LEAST = 2;

    private final int[] periods;
    private final double[] sums;
    private final double[] squares;
    private final double sd;

    AffinityChanges(DyadSeries series) {
        double[] all = series.affinity();
        periods = IntStream.range(0, all.length)
                .filter(t -> !Double.isNaN(all[t]))
                .toArray();
        sums = new double[periods.length + 1];
        squares = new double[periods.length + 1];
        double steps = 0;
        for (int i = 0; i < periods.length; i++) {
            double value = all[periods[i]];
            sums[i + 1] = sums[i] + value;
            squares[i + 1] = squares[i] + value * value;
            if (i > 0) {
                double step = value - all[periods[i - 1]];
                steps += step * step;
            }
        }
        sd = Math.sqrt(steps / (2.0 * (periods.length - 1)));
    }

    int period(int value) {
        return periods[value];
    }

    int size() {
        return periods.length;
    }

    int[] changes() {
        return size() < 2 * LEAST || sd == 0
                ? new int[0]
                : Pelt.changes(size(), LEAST, Pelt.penalty(size()), this::cost);
    }

    double mean(int from, int to) {
        return (sums[to] - sums[from]) / (to - from);
    }

    /**
     * Whether two neighbouring segments have different means: the difference over its standard error, by Student's t with
     * two thirds of the degrees of freedom, as the variance from differences is worth (von Neumann et al. 1941).
     */
    double p(int from, int middle, int to) {
        double error = sd * Math.sqrt(1.0 / (middle - from) + 1.0 / (to - middle));
        double t = Math.abs(mean(middle, to) - mean(from, middle)) / error;
        return 2 * new TDistribution(null, (size() - 1) / 1.5).cumulativeProbability(-t);
    }

    private double cost(int from, int to) {
        double sum = sums[to] - sums[from];
        return (squares[to] - squares[from] - sum * sum / (to - from)) / (sd * sd);
    }
}
