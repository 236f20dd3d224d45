// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenjaminiHochbergTest {
    private static final Offset<Double> TIGHT = within(1e-15);

    @Test
    void aSmallerPNeverGetsALargerQ() {
        assertThat(BenjaminiHochberg.adjust(new double[] {0.01, 0.04, 0.03, 0.005}))
                .containsExactly(new double[] {0.02, 0.04, 0.04, 0.02}, TIGHT);
    }

    @Test
    void equalPsGetEqualQs() {
        assertThat(BenjaminiHochberg.adjust(new double[] {0.02, 0.5, 0.02, 0.02}))
                .containsExactly(new double[] {0.08 / 3, 0.5, 0.08 / 3, 0.08 / 3}, TIGHT);
    }

    @Test
    void nothingRisesAboveOneAndZeroStaysZero() {
        assertThat(BenjaminiHochberg.adjust(new double[] {0.9, 1, 0})).containsExactly(1, 1, 0);
    }

    @Test
    void aMissingPIsNoTest() {
        assertThat(BenjaminiHochberg.adjust(new double[] {Double.NaN, 0.01, 0.04}))
                .containsExactly(new double[] {Double.NaN, 0.02, 0.04}, TIGHT);
    }

    @Test
    void noTestsGiveNoAnswers() {
        assertThat(BenjaminiHochberg.adjust(new double[0])).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.POSITIVE_INFINITY})
    void whatIsNoProbabilityIsRefused(double p) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenjaminiHochberg.adjust(new double[] {0.5, p}))
                .withMessage("p-value " + p + " is outside [0, 1]");
    }
}
