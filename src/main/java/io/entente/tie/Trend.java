// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which way a series runs. A series is one value a period in order of time, at equal distances; NaN is a period that the
 * archive does not cover and is left out, its place in time is kept. Zeros are values.
 */
public final class Trend {
    private Trend() {}

    /** The statistic of Mann and Kendall: sum s, its variance, the normal score z and the two-sided p. */
    public record MannKendall(double s, double variance, double z, double p) {}

    /** Slope of the least-squares line, per period; NaN for fewer than two values. */
    public static double olsSlope(double[] series) {
        double n = 0;
        double meanTime = 0;
        double meanValue = 0;
        double times = 0;
        double products = 0;
        for (int t = 0; t < series.length; t++) {
            if (!Double.isNaN(series[t])) {
                n++;
                double step = t - meanTime;
                meanTime += step / n;
                double rise = series[t] - meanValue;
                meanValue += rise / n;
                times += step * (t - meanTime);
                products += step * (series[t] - meanValue);
            }
        }
        return n < 2 ? Double.NaN : products / times;
    }

    /**
     * Whether a series rises or falls at all, by the signs of all differences; the variance with Kendall's term for
     * ties, z with the correction for continuity, and 0 with p 1 for a constant series (Mann 1945, Econometrica 13;
     * Kendall 1975). All NaN for fewer than two values.
     */
    public static MannKendall mannKendall(double[] series) {
        double[] values = covered(series);
        int n = values.length;
        if (n < 2) {
            return new MannKendall(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        Steps steps = Steps.of(values);
        long s = steps.rising - steps.falling;
        double variance = (term(n) - ties(values)) / 18.0;
        double z = s == 0 ? 0 : (s - Long.signum(s)) / Math.sqrt(variance);
        return new MannKendall(s, variance, z, Normal.twoSided(z));
    }

    /** Sum of t (t - 1) (2 t + 5) over the groups of t equal values. */
    private static long ties(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        long sum = 0;
        for (int from = 0; from < sorted.length; ) {
            int to = from;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            sum += term(to - from);
            from = to;
        }
        return sum;
    }

    private static long term(long t) {
        return t * (t - 1) * (2 * t + 5);
    }

    /** Median of the slopes between all pairs of values, per period (Sen 1968, JASA 63); NaN for fewer than two. */
    public static double theilSen(double[] series) {
        int[] times = IntStream.range(0, series.length)
                .filter(t -> !Double.isNaN(series[t]))
                .toArray();
        double[] values = covered(series);
        if (Steps.of(values).areLevelInTheMiddle()) {
            return 0;
        }
        double[] slopes = new double[values.length * (values.length - 1) / 2];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                slopes[n++] = (values[j] - values[i]) / (times[j] - times[i]);
            }
        }
        return Median.of(slopes);
    }

    /** How many of all pairs of values rise in time, and how many fall. */
    private record Steps(long rising, long falling, long pairs) {
        /** Falls are what merge sort puts right (Knight 1966, JASA 61), ties are neighbours in the end, the rest rises. */
        static Steps of(double[] values) {
            double[] sorted = values.clone();
            long falling = sorted(sorted, values.clone(), 0, values.length);
            long level = 0;
            int first = 0;
            for (int i = 1; i < sorted.length; i++) {
                first = sorted[i] == sorted[first] ? first : i;
                level += i - first;
            }
            long pairs = values.length * (values.length - 1L) / 2;
            return new Steps(pairs - falling - level, falling, pairs);
        }

        /** Sorts a stretch of values, with room of the same length; returns its pairs of which the second is less. */
        private static long sorted(double[] values, double[] room, int from, int to) {
            if (to - from < 2) {
                return 0;
            }
            int middle = (from + to) >>> 1;
            long falling = sorted(values, room, from, middle) + sorted(values, room, middle, to);
            System.arraycopy(values, from, room, from, to - from);
            int left = from;
            int right = middle;
            for (int i = from; i < to; i++) {
                if (right == to || left < middle && room[left] <= room[right]) {
                    values[i] = room[left++];
                } else {
                    falling += middle - left;
                    values[i] = room[right++];
                }
            }
            return falling;
        }

        /** Whether the slopes of the middle, by rank, are 0, as they are in counts with many zeros. */
        boolean areLevelInTheMiddle() {
            return 2 * falling < pairs && 2 * rising < pairs;
        }
    }

    /**
     * The exponentially weighted mean at the end: e_0 = y_0, e = l y + (1 - l) e with l = 1 - 2^(-1 / half-life)
     * (Roberts 1959, Technometrics 1). After missing periods the old mean weighs less, by the time that passed, and the
     * new value as much more. NaN without values.
     *
     * @param halfLife periods, above 0
     */
    public static double ewma(double[] series, double halfLife) {
        if (!(halfLife > 0)) {
            throw new IllegalArgumentException("half-life " + halfLife + " periods must be above 0");
        }
        double keep = Math.exp(-Math.log(2) / halfLife);
        double mean = Double.NaN;
        double old = 1;
        for (double value : series) {
            old *= keep;
            if (!Double.isNaN(value)) {
                mean = Double.isNaN(mean) ? value : (old * mean + (1 - keep) * value) / (old + (1 - keep));
                old = 1;
            }
        }
        return mean;
    }

    /**
     * Index of dispersion sum (o - mean)^2 / mean: chi-squared with n - 1 degrees of freedom if the counts are Poisson
     * with one rate (Fisher 1950, Biometrics 6). NaN if all are zero or none is covered.
     */
    public static double dispersion(double[] counts) {
        double[] values = covered(counts);
        double mean = Arrays.stream(values).sum() / values.length;
        double squares = Arrays.stream(values).map(o -> (o - mean) * (o - mean)).sum();
        return mean == 0 ? Double.NaN : squares / mean;
    }

    /**
     * Logarithm of the last rate over the first, 0.5 added to both counts (Haldane 1956); NaN where either is missing.
     *
     * @param counts units that mention both, by period
     * @param totals units of each period, above 0
     */
    public static double logRateRatio(double[] counts, double[] totals) {
        if (counts.length == 0) {
            return Double.NaN;
        }
        int last = counts.length - 1;
        return Math.log((counts[last] + 0.5) / totals[last]) - Math.log((counts[0] + 0.5) / totals[0]);
    }

    private static double[] covered(double[] series) {
        return Arrays.stream(series).filter(v -> !Double.isNaN(v)).toArray();
    }
}
