// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpectrumTest {

    private static double[][] random(int n, Random random, int kinds) {
        double[][] a = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                a[i][j] = random.nextInt(kinds) - kinds / 2;
                a[j][i] = a[i][j];
            }
        }
        return a;
    }

    @Test
    void theVectorsBelongToTheValues() {
        Random random = new Random(5);
        for (int n : new int[] {1, 2, 3, 10, 40, 130}) {
            double[][] a = random(n, random, 3);
            Spectrum found = Spectrum.of(a);
            for (int i = 0; i < n; i++) {
                double[] v = found.vectors()[i];
                for (int row = 0; row < n; row++) {
                    double product = 0;
                    for (int k = 0; k < n; k++) {
                        product += a[row][k] * v[k];
                    }
                    assertThat(product).isCloseTo(found.values()[i] * v[row], within(1e-9));
                }
            }
            assertThat(Spectrum.values(a)).containsExactly(found.values(), within(1e-9));
            assertThat(Arrays.stream(found.values()).sum()).isCloseTo(0, within(1e-9));
        }
        assertThat(Spectrum.values(new double[0][0])).isEmpty();
    }

    @Test
    void matricesWithManyEqualValuesAreSolvedToo() {
        for (int n : new int[] {5, 60, 150}) {
            double[][] complete = new double[n][n];
            for (int i = 0; i < n; i++) {
                Arrays.fill(complete[i], 1);
                complete[i][i] = 0;
            }
            double[] values = Spectrum.values(complete);
            assertThat(values[n - 1]).isCloseTo(n - 1.0, within(1e-9));
            assertThat(values[0]).isCloseTo(-1, within(1e-9));
        }
    }
}
