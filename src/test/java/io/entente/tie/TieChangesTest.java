// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TieChangesTest {
    private static final int PERIODS = 60;

    @Test
    void peltFindsWhatTryingAllSegmentationsFinds() {
        SplittableRandom random = new SplittableRandom(4);
        for (int run = 0; run < 40; run++) {
            double[] values = random.doubles(11).map(v -> Math.rint(v * 6)).toArray();
            Pelt.Cost cost = (from, to) -> squares(values, from, to);
            for (int least = 1; least <= 2; least++) {
                int[] found = Pelt.changes(values.length, least, 5, cost);
                assertThat(total(found, values.length, 5, cost))
                        .isCloseTo(exhaustive(values.length, least, 5, cost), within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 12, 0.5", "2, 10, 0.3", "20, 20, 0.4", "0, 5, 0.5", "7, 9, 0.45", "90, 240, 0.5"})
    void theExactTestIsTheSumOfTheLikelySplits(long x, long n, double share) {
        BinomialDistribution splits = new BinomialDistribution(null, (int) n, share);
        double seen = splits.probability((int) x);
        double expected = 0;
        for (int k = 0; k <= n; k++) {
            expected += splits.probability(k) <= seen * (1 + 1e-7) ? splits.probability(k) : 0;
        }
        assertThat(PoissonRates.twoSided(x, n, share)).isCloseTo(expected, within(1e-9));
    }

    @Test
    void aStepIsFoundWhereItIsAndQuietPairsAreLeftAlone() {
        Well19937c random = new Well19937c(8);
        List<DyadSeries> pairs = new ArrayList<>();
        pairs.add(pair("AAA", poisson(random, 3, 3, 30), tones(random, 0.3, 0.3, 30)));
        pairs.add(pair("BBB", poisson(random, 2, 9, 40), tones(random, 0.4, -0.2, 25)));
        for (int quiet = 0; quiet < 200; quiet++) {
            String code = "" + (char) ('C' + quiet / 26) + (char) ('A' + quiet % 26) + "A";
            pairs.add(pair(code, poisson(random, 1 + quiet % 5, 1 + quiet % 5, 30), tones(random, 0, 0, 30)));
        }
        List<TieChange> steps = TieChanges.of(pairs).stream()
                .filter(c -> c.kind() == TieChange.Kind.STEP && c.q() < 0.05)
                .toList();
        assertThat(steps).filteredOn(c -> !c.countryA().equals("BBB")).hasSizeLessThanOrEqualTo(1);
        assertThat(steps)
                .filteredOn(c -> c.countryA().equals("BBB") && c.measure() == TieChange.Measure.COUNTS)
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.period()).isBetween(38, 42);
                    assertThat(c.before()).isCloseTo(2, within(0.8));
                    assertThat(c.after()).isCloseTo(9, within(2.0));
                    assertThat(c.effect()).isCloseTo(Math.log(4.5), within(0.5));
                });
        assertThat(steps)
                .filteredOn(c -> c.countryA().equals("BBB") && c.measure() == TieChange.Measure.AFFINITY)
                .singleElement()
                .satisfies(c -> assertThat(c.period()).isBetween(24, 26));
    }

    /** Only places beside counts above 0 are looked at: no segmentation of all places is better. */
    @Test
    void noPlaceWithinZerosIsBetter() {
        SplittableRandom random = new SplittableRandom(12);
        int stepped = 0;
        for (int run = 0; run < 300; run++) {
            int n = 20 + random.nextInt(100);
            double rate = random.nextDouble() * 0.6;
            double[] counts = new double[n];
            double[] exposure = new double[n];
            int at = random.nextInt(n);
            for (int t = 0; t < n; t++) {
                exposure[t] = 1 + random.nextInt(40);
                counts[t] = random.nextDouble() < (t < at ? rate : rate / 8) ? 1 + random.nextInt(4) : 0;
            }
            CountChanges series = new CountChanges(new DyadSeries("AAA", "BBB", counts, exposure, new double[n]));
            int[] found = series.changes();
            int[] best = Pelt.changes(n, 1, Pelt.penalty(n), series::cost);
            assertThat(total(found, n, series)).isCloseTo(total(best, n, series), within(1e-9));
            stepped += found.length > 0 ? 1 : 0;
        }
        assertThat(stepped).isBetween(20, 290);
    }

    private static double total(int[] changes, int n, CountChanges series) {
        double sum = Pelt.penalty(n) * changes.length;
        int from = 0;
        for (int to : Arrays.copyOf(changes, changes.length + 1)) {
            int end = to == 0 ? n : to;
            sum += series.cost(from, end);
            from = end;
        }
        return sum;
    }

    @Test
    void aRiseIsATrendAndNoSeriesOfNoiseIs() {
        Well19937c random = new Well19937c(9);
        List<DyadSeries> pairs = new ArrayList<>();
        double[] rising = new double[PERIODS];
        for (int t = 0; t < PERIODS; t++) {
            rising[t] = new PoissonDistribution(random, 2 + 0.2 * t, 1e-9, 1000).sample();
        }
        pairs.add(pair("AAA", rising, new double[PERIODS]));
        for (int quiet = 0; quiet < 100; quiet++) {
            String code = "B" + (char) ('A' + quiet / 26) + (char) ('A' + quiet % 26);
            pairs.add(pair(code, poisson(random, 3, 3, 30), new double[PERIODS]));
        }
        List<TieChange> trends = TieChanges.of(pairs).stream()
                .filter(c -> c.kind() == TieChange.Kind.TREND && c.q() < 0.05)
                .toList();
        assertThat(trends).singleElement().satisfies(c -> {
            assertThat(c.countryA()).isEqualTo("AAA");
            assertThat(c.effect()).isPositive();
            assertThat(c.after()).isGreaterThan(c.before());
        });
    }

    @Test
    void bareAndShortSeriesHaveNoSteps() {
        double[] none = new double[PERIODS];
        Arrays.fill(none, Double.NaN);
        double[] zeros = new double[PERIODS];
        assertThat(TieChanges.of(List.of(pair("AAA", none, none)))).isEmpty();
        assertThat(TieChanges.of(List.of(pair("AAA", zeros, none)))).allSatisfy(c -> {
            assertThat(c.kind()).isEqualTo(TieChange.Kind.TREND);
            assertThat(c.p()).isEqualTo(1);
        });
        assertThat(TieChanges.of(List.of(new DyadSeries("AAA", "ZZZ", new double[1], new double[] {1}, new double[1]))))
                .isEmpty();
    }

    private static DyadSeries pair(String a, double[] counts, double[] affinity) {
        double[] exposure = new double[counts.length];
        Arrays.fill(exposure, 1);
        return new DyadSeries(a, "ZZZ", counts, exposure, affinity);
    }

    private static double[] poisson(Well19937c random, double before, double after, int at) {
        double[] counts = new double[PERIODS];
        Arrays.setAll(counts, t -> new PoissonDistribution(random, t < at ? before : after, 1e-9, 1000).sample());
        return counts;
    }

    private static double[] tones(Well19937c random, double before, double after, int at) {
        double[] tones = new double[PERIODS];
        Arrays.setAll(tones, t -> (t < at ? before : after) + 0.1 * random.nextGaussian());
        return tones;
    }

    private static double squares(double[] values, int from, int to) {
        double mean = Arrays.stream(values, from, to).average().orElseThrow();
        return Arrays.stream(values, from, to).map(v -> (v - mean) * (v - mean)).sum();
    }

    private static double total(int[] changes, int n, double penalty, Pelt.Cost cost) {
        double sum = penalty * changes.length;
        int from = 0;
        for (int change : changes) {
            sum += cost.of(from, change);
            from = change;
        }
        return sum + cost.of(from, n);
    }

    private static double exhaustive(int n, int least, double penalty, Pelt.Cost cost) {
        double best = Double.POSITIVE_INFINITY;
        for (int set = 0; set < 1 << (n - 1); set++) {
            int[] changes = new int[Integer.bitCount(set)];
            int found = 0;
            int from = 0;
            boolean allowed = true;
            for (int at = 1; at <= n; at++) {
                if (at == n || (set >> (at - 1) & 1) == 1) {
                    allowed &= at - from >= least;
                    from = at;
                    if (at < n) {
                        changes[found++] = at;
                    }
                }
            }
            if (allowed) {
                best = Math.min(best, total(changes, n, penalty, cost));
            }
        }
        return best;
    }
}
