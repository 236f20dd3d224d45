// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

/** The interval of a figure from its bootstrap replicates. */
final class BootstrapInterval {
    /** Fewer have no spread. */
    private static final int LEAST_CLUSTERS = 2;

    private BootstrapInterval() {}

    /** So many values of a pair's figure that rests on some clusters are needed: that of the archive, and those of replicates only for an interval. */
    static int values(TieState pair, long clusters) {
        return clusters < LEAST_CLUSTERS ? 1 : pair.replicates() + 1;
    }

    /**
     * The value of the archive plus and minus Student's 0.975 quantile, with clusters - 1 degrees of freedom, times the
     * standard deviation over the replicates in which the figure is defined, made wider by the root of n / (n - 1), by
     * which resampling falls short in small samples (Efron &amp; Tibshirani 1993, chapter 12).
     * Centred on the value, since replicates of a share of active periods lie below it: they lose clusters, never find
     * new ones. Undefined for fewer than two clusters or replicates.
     *
     * @param values the archive's first, then one a replicate; NaN where undefined
     * @param clusters those that the figure rests on
     */
    static Interval of(double[] values, long clusters) {
        int n = 0;
        double sum = 0;
        for (int b = 1; b < values.length; b++) {
            if (!Double.isNaN(values[b])) {
                n++;
                sum += values[b];
            }
        }
        if (clusters < LEAST_CLUSTERS || n < 2 || Double.isNaN(values[0])) {
            return Interval.UNDEFINED;
        }
        double mean = sum / n;
        double squares = 0;
        for (int b = 1; b < values.length; b++) {
            double step = values[b] - mean;
            squares += Double.isNaN(step) ? 0 : step * step;
        }
        double half = StudentT.quantile975(clusters - 1) * Math.sqrt(squares / (n - 1) * clusters / (clusters - 1));
        return new Interval(values[0] - half, values[0] + half);
    }
}
