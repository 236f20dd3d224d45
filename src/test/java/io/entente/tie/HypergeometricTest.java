// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

class HypergeometricTest {

    @Test
    void equalsTheExactSumForSmallNumbers() {
        for (int units = 1; units <= 14; units++) {
            for (int marked = 0; marked <= units; marked++) {
                for (int drawn = 0; drawn <= units; drawn++) {
                    for (int k = 0; k <= Math.min(marked, drawn); k++) {
                        assertThat(Hypergeometric.upperTail(k, marked, drawn, units))
                                .as("P(X >= %d), %d marked, %d drawn, %d units", k, marked, drawn, units)
                                .isCloseTo(exact(k, marked, drawn, units), within(1e-13));
                    }
                }
            }
        }
    }

    @Test
    void aBillionUnitsCostNoMoreThanAThousand() {
        long start = System.nanoTime();
        double p = 0;
        for (int i = 0; i < 1000; i++) {
            p += Hypergeometric.upperTail(1_000_000 + i, 20_000_000, 50_000_000, 1_000_000_000);
        }
        assertThat(p).isBetween(309.0, 312.0);
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }

    private static double exact(int k, int marked, int drawn, int units) {
        BigInteger sum = BigInteger.ZERO;
        for (int x = k; x <= Math.min(marked, drawn); x++) {
            sum = sum.add(choose(marked, x).multiply(choose(units - marked, drawn - x)));
        }
        return new BigDecimal(sum)
                .divide(new BigDecimal(choose(units, drawn)), MathContext.DECIMAL64)
                .doubleValue();
    }

    private static BigInteger choose(int n, int k) {
        if (k < 0 || k > n) {
            return BigInteger.ZERO;
        }
        BigInteger c = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            c = c.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        }
        return c;
    }
}
