// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TrendTest {
    private static final Offset<Double> TIGHT = within(1e-12);
    private static final double NONE = Double.NaN;

    @Test
    void aConstantSeriesHasNoTrend() {
        double[] constant = {2, 2, 2, 2};
        assertThat(Trend.olsSlope(constant)).isZero();
        assertThat(Trend.theilSen(constant)).isZero();
        assertThat(Trend.mannKendall(constant)).isEqualTo(new Trend.MannKendall(0, 0, 0, 1));
        assertThat(Trend.dispersion(constant)).isZero();
        assertThat(Trend.ewma(constant, 2)).isCloseTo(2, TIGHT);
    }

    @Test
    void zerosAreValuesButTheirDispersionIsUndefined() {
        assertThat(Trend.dispersion(new double[] {0, 0, 0})).isNaN();
        assertThat(Trend.olsSlope(new double[] {0, 0, 3})).isCloseTo(1.5, TIGHT);
    }

    @Test
    void missingPeriodsKeepTheirPlaceInTime() {
        double[] line = {1, NONE, 5, 7, NONE, 11};
        assertThat(Trend.olsSlope(line)).isCloseTo(2, TIGHT);
        assertThat(Trend.theilSen(line)).isCloseTo(2, TIGHT);
        assertThat(Trend.mannKendall(line).s()).isEqualTo(6);
        // pandas: Series([1, nan, 5]).ewm(halflife=1, adjust=False).mean() ends at 11 / 3.
        assertThat(Trend.ewma(new double[] {1, NONE, 5}, 1)).isCloseTo(11.0 / 3, TIGHT);
    }

    @Test
    void tooFewValuesGiveNoFigure() {
        for (double[] few : new double[][] {{}, {3}, {NONE, 3, NONE}}) {
            assertThat(Trend.olsSlope(few)).isNaN();
            assertThat(Trend.theilSen(few)).isNaN();
            assertThat(Trend.mannKendall(few).z()).isNaN();
        }
        assertThat(Trend.ewma(new double[] {NONE}, 2)).isNaN();
        assertThat(Trend.logRateRatio(new double[] {NONE, 3}, new double[] {NONE, 10}))
                .isNaN();
    }

    @Test
    void tiesShrinkTheVarianceOfMannKendall() {
        // scipy and pymannkendall: 1 1 2 2 3 has S 8 and variance (5*4*15 - 2*2*1*9) / 18.
        Trend.MannKendall tied = Trend.mannKendall(new double[] {1, 1, 2, 2, 3});
        assertThat(tied.s()).isEqualTo(8);
        assertThat(tied.variance()).isCloseTo((300 - 36) / 18.0, TIGHT);
        assertThat(tied.z()).isCloseTo(7 / Math.sqrt(264 / 18.0), TIGHT);
    }

    @Test
    void theMedianIsThatOfTheSortedValues() {
        SplittableRandom random = new SplittableRandom(3);
        for (int run = 0; run < 300; run++) {
            double[] values =
                    random.doubles(1 + run % 17).map(v -> Math.rint(v * 8)).toArray();
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            double expected = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
            assertThat(Median.of(values)).isEqualTo(expected);
        }
    }
}
