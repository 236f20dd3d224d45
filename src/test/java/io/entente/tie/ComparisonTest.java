// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final int COUNTRIES = 12;

    @Test
    void spearmanIsThatOfTheLibraryTiesIncluded() {
        SplittableRandom random = new SplittableRandom(1);
        for (int run = 0; run < 50; run++) {
            double[] x = random.doubles(20).map(v -> Math.rint(v * 6)).toArray();
            double[] y = random.doubles(20).map(v -> Math.rint(v * 6)).toArray();
            assertThat(RankCorrelation.spearman(x, y))
                    .isCloseTo(new SpearmansCorrelation().correlation(x, y), within(1e-12));
        }
    }

    @Test
    void unknownValuesAreLeftOutAndConstantsTellNothing() {
        double[] x = {1, 2, Double.NaN, 3, 4};
        assertThat(RankCorrelation.spearman(x, new double[] {10, 20, 0, 30, Double.NaN}))
                .isEqualTo(1);
        assertThat(RankCorrelation.spearman(x, new double[] {5, 5, 5, 5, 5})).isNaN();
        assertThat(RankCorrelation.spearman(new double[] {1}, new double[] {2})).isNaN();
    }

    @Test
    void agreementOfPairsIsFoundAndRepeatsWithItsSeed() {
        double[][] x = matrix(1, null, 0);
        QuadraticAssignment same = QuadraticAssignment.of(x, matrix(2, x, 0.3), 499, 7);
        assertThat(same.rho()).isGreaterThan(0.7);
        assertThat(same.pairs()).isEqualTo(COUNTRIES * (COUNTRIES - 1) / 2);
        assertThat(same.p()).isEqualTo(1.0 / 500);
        assertThat(QuadraticAssignment.of(x, matrix(2, x, 0.3), 499, 7)).isEqualTo(same);
    }

    @Test
    void measuresThatHaveNothingToDoWithEachOtherRarelyLookAsIfTheyHad() {
        int small = 0;
        for (int run = 0; run < 100; run++) {
            small += QuadraticAssignment.of(matrix(run, null, 0), matrix(1000 + run, null, 0), 99, run)
                                    .p()
                            <= 0.05
                    ? 1
                    : 0;
        }
        assertThat(small).isBetween(0, 12);
    }

    @Test
    void whoLeadsIsSeenAtTheLagOfItsLead() {
        SplittableRandom random = new SplittableRandom(3);
        double[] ahead = random.doubles(60).toArray();
        double[] behind = new double[60];
        for (int t = 0; t < 60; t++) {
            behind[t] = t < 2 ? Double.NaN : ahead[t - 2];
        }
        List<LeadLag> lags = LeadLag.of(List.of(ahead), List.of(behind), 3);
        assertThat(lags).extracting(LeadLag::lag).containsExactly(-3, -2, -1, 0, 1, 2, 3);
        assertThat(lags.get(5).rho()).isEqualTo(1);
        assertThat(lags.get(5).n()).isEqualTo(58);
        assertThat(Math.abs(lags.get(3).rho())).isLessThan(0.5);
    }

    /** Random pairs in which some countries stand out; with another matrix, that one plus noise. */
    private static double[][] matrix(long seed, double[][] of, double noise) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] own = random.doubles(COUNTRIES).toArray();
        double[][] matrix = new double[COUNTRIES][COUNTRIES];
        for (int i = 0; i < COUNTRIES; i++) {
            for (int j = 0; j < i; j++) {
                double fresh = random.nextDouble();
                matrix[i][j] = of == null ? own[i] + own[j] + fresh : of[i][j] + noise * fresh;
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }
}
