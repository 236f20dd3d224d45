// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All changes of the ties of an archive: steps ({@link Pelt}) and trends ({@link Trend#mannKendall}) in the counts and
 * the affinity of each pair. Every pair is tested for a trend in what it has four values of at least; each step found is
 * tested, its p times the places where it might have been. The false discovery rate is controlled over all pairs, for each
 * measure and kind by itself; a pair without a step is a test that found nothing.
 */
public final class TieChanges {
    private static final int LEAST_FOR_TREND = 4;

    /** The slope, which takes all pairs of periods, is worked out for trends of at most this p. */
    private static final double TELLING = 0.1;

    private TieChanges() {}

    /** The changes by pair, measure, kind and period; those that are not significant too, for the reader to choose by q. */
    public static List<TieChange> of(Collection<DyadSeries> pairs) {
        List<TieChange> changes = new ArrayList<>();
        for (DyadSeries pair : pairs) {
            changes.addAll(of(pair));
        }
        return adjusted(changes, pairs.size());
    }

    /** The changes of one pair by measure, kind and period; q is NaN, for it needs those of all pairs: {@link #adjusted}. */
    public static List<TieChange> of(DyadSeries pair) {
        List<TieChange> changes = new ArrayList<>();
        countSteps(pair, changes);
        trend(pair, TieChange.Measure.COUNTS, rates(pair), changes);
        affinitySteps(pair, changes);
        trend(pair, TieChange.Measure.AFFINITY, pair.affinity(), changes);
        return changes;
    }

    private static void countSteps(DyadSeries pair, List<TieChange> into) {
        CountChanges counts = new CountChanges(pair);
        int[] starts = ends(counts.changes(), counts.size());
        for (int i = 1; i + 1 < starts.length; i++) {
            int from = starts[i - 1];
            int middle = starts[i];
            int to = starts[i + 1];
            into.add(new TieChange(
                    pair.countryA(),
                    pair.countryB(),
                    TieChange.Measure.COUNTS,
                    TieChange.Kind.STEP,
                    counts.period(middle),
                    counts.rate(from, middle),
                    counts.rate(middle, to),
                    counts.logRatio(from, middle, to),
                    anywhere(counts.p(from, middle, to), to - from - 1),
                    Double.NaN));
        }
    }

    private static void affinitySteps(DyadSeries pair, List<TieChange> into) {
        AffinityChanges affinity = new AffinityChanges(pair);
        int[] starts = ends(affinity.changes(), affinity.size());
        for (int i = 1; i + 1 < starts.length; i++) {
            double before = affinity.mean(starts[i - 1], starts[i]);
            double after = affinity.mean(starts[i], starts[i + 1]);
            into.add(new TieChange(
                    pair.countryA(),
                    pair.countryB(),
                    TieChange.Measure.AFFINITY,
                    TieChange.Kind.STEP,
                    affinity.period(starts[i]),
                    before,
                    after,
                    after - before,
                    anywhere(affinity.p(starts[i - 1], starts[i], starts[i + 1]), starts[i + 1] - starts[i - 1] - 1),
                    Double.NaN));
        }
    }

    private static void trend(DyadSeries pair, TieChange.Measure measure, double[] series, List<TieChange> into) {
        double[] values = Arrays.stream(series).filter(v -> !Double.isNaN(v)).toArray();
        if (values.length < LEAST_FOR_TREND) {
            return;
        }
        int first = 0;
        while (Double.isNaN(series[first])) {
            first++;
        }
        int half = values.length / 2;
        double p = Trend.mannKendall(series).p();
        into.add(new TieChange(
                pair.countryA(),
                pair.countryB(),
                measure,
                TieChange.Kind.TREND,
                first,
                mean(values, 0, half),
                mean(values, half, values.length),
                p <= TELLING ? Trend.theilSen(series) : Double.NaN,
                p,
                Double.NaN));
    }

    /** The step was found by looking at so many places: Bonferroni. */
    private static double anywhere(double p, int places) {
        return Math.min(1, p * places);
    }

    private static double[] rates(DyadSeries pair) {
        double[] rates = new double[pair.counts().length];
        Arrays.setAll(rates, t -> pair.counts()[t] / pair.exposure()[t]);
        return rates;
    }

    private static double mean(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).average().orElse(Double.NaN);
    }

    private static int[] ends(int[] changes, int size) {
        int[] ends = new int[changes.length + 2];
        System.arraycopy(changes, 0, ends, 1, changes.length);
        ends[ends.length - 1] = size;
        return ends;
    }

    /**
     * Changes with their q, the false discovery rate controlled over all pairs by measure and kind.
     *
     * @param changes of all pairs together, with a p each
     * @param pairs that were tested; one without a step is a test that found nothing
     * @return in the same order
     */
    public static List<TieChange> adjusted(List<TieChange> changes, int pairs) {
        double[] q = new double[changes.size()];
        for (TieChange.Measure measure : TieChange.Measure.values()) {
            for (TieChange.Kind kind : TieChange.Kind.values()) {
                int[] rows = IntStream.range(0, q.length)
                        .filter(i -> changes.get(i).measure() == measure
                                && changes.get(i).kind() == kind)
                        .toArray();
                long found = Arrays.stream(rows)
                        .mapToObj(
                                i -> changes.get(i).countryA() + changes.get(i).countryB())
                        .distinct()
                        .count();
                int quiet = kind == TieChange.Kind.STEP ? (int) (pairs - found) : 0;
                double[] p = new double[rows.length];
                Arrays.setAll(p, i -> changes.get(rows[i]).p());
                double[] adjusted = qValues(p, quiet);
                for (int i = 0; i < rows.length; i++) {
                    q[rows[i]] = adjusted[i];
                }
            }
        }
        List<TieChange> rows = new ArrayList<>(q.length);
        for (int i = 0; i < q.length; i++) {
            rows.add(changes.get(i).withQ(q[i]));
        }
        return rows;
    }

    /** The q-values of some p and of as many tests that found nothing, whose p is 1, as are quiet; in the order of p. */
    private static double[] qValues(double[] p, int quiet) {
        double[] all = Arrays.copyOf(p, p.length + quiet);
        Arrays.fill(all, p.length, all.length, 1);
        return Arrays.copyOf(BenjaminiHochberg.adjust(all), p.length);
    }
}
