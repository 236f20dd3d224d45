// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HypergeometricTest {
    /** 1e-12 relative. */
    private static final Percentage TIGHT = Percentage.withPercentage(1e-10);

    @Test
    void everyTableOfUpToTwentyUnitsIsExact() {
        for (int n = 1; n <= 20; n++) {
            for (int nA = 0; nA <= n; nA++) {
                for (int nB = 0; nB <= n; nB++) {
                    for (int nAb = 0; nAb <= Math.min(nA, nB) + 1; nAb++) {
                        assertThat(Hypergeometric.upperTail(nAb, nA, nB, n))
                                .as("P(X >= %d), nA %d, nB %d, n %d", nAb, nA, nB, n)
                                .isCloseTo(exact(nAb, nA, nB, n), within(1e-14));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "30, 100, 120, 400", "31, 100, 120, 400", "29, 100, 120, 400", "99, 100, 120, 400", "1, 3, 2, 500",
        "80, 100, 100, 500", "250, 300, 300, 600", "150, 300, 300, 600", "151, 300, 300, 600", "60, 90, 595, 600"
    })
    void tailsOfHundredsOfUnitsAreExact(int nAb, int nA, int nB, int n) {
        assertThat(Hypergeometric.upperTail(nAb, nA, nB, n)).isCloseTo(exact(nAb, nA, nB, n), TIGHT);
    }

    @Test
    void theTailIsOneWhereItCannotBeMissedAndZeroWhereItCannotBeReached() {
        assertThat(Hypergeometric.upperTail(0, 5, 7, 100)).isEqualTo(1);
        assertThat(Hypergeometric.upperTail(60, 80, 80, 100)).isEqualTo(1);
        assertThat(Hypergeometric.upperTail(7, 100, 7, 100)).isEqualTo(1);
        assertThat(Hypergeometric.upperTail(6, 5, 7, 100)).isZero();
    }

    /** The mentions of a and b change places without changing the chance. */
    @ParameterizedTest
    @CsvSource({"1100, 1000000, 1000000, 1000000000", "5, 1000, 1000000, 1000000000"})
    void bothCountriesCountAlike(long nAb, long nA, long nB, long n) {
        assertThat(Hypergeometric.upperTail(nAb, nA, nB, n)).isCloseTo(Hypergeometric.upperTail(nAb, nB, nA, n), TIGHT);
    }

    /** Reference: the sum in 50 decimal digits. */
    @ParameterizedTest
    @CsvSource({
        "1100, 1000000, 1000000, 1000000000, 0.00095232644646574242",
        "1000, 1000000, 1000000, 1000000000, 0.50421786299853711",
        "1001, 1000000, 1000000, 1000000000, 0.49159062441333495",
        "900, 1000000, 1000000, 1000000000, 0.99938420722470539",
        "2000, 1000000, 1000000, 1000000000, 1.122988262960871e-170",
        "3, 1000, 1000, 1000000000, 1.6554537359322713e-10",
        "1, 1, 1, 1000000000, 1.0e-9",
        "90030000, 300000000, 300000000, 1000000000, 3.1303811278098336e-6",
        "90000001, 300000000, 300000000, 1000000000, 0.49996836071921352",
        "89990000, 300000000, 300000000, 1000000000, 0.93395702845268002",
        "90200000, 300000000, 300000000, 1000000000, 1.6263182238680798e-199",
        "250000100, 500000000, 500000000, 1000000000, 0.49497909883708612"
    })
    void tailsInAThousandMillionUnitsHaveTwelveDigits(long nAb, long nA, long nB, long n, double p) {
        assertThat(Hypergeometric.upperTail(nAb, nA, nB, n)).isCloseTo(p, TIGHT);
    }

    @Test
    void aChanceBelowAllDoublesIsZero() {
        assertThat(Hypergeometric.upperTail(1_000_000, 1_000_000, 1_000_000, 1_000_000_000))
                .isZero();
    }

    private static double exact(int nAb, int nA, int nB, int n) {
        BigInteger sum = BigInteger.ZERO;
        for (int x = nAb; x <= Math.min(nA, nB); x++) {
            sum = sum.add(choose(nA, x).multiply(choose(n - nA, nB - x)));
        }
        return new BigDecimal(sum)
                .divide(new BigDecimal(choose(n, nB)), MathContext.DECIMAL64)
                .doubleValue();
    }

    private static BigInteger choose(int n, int k) {
        if (k < 0 || k > n) {
            return BigInteger.ZERO;
        }
        BigInteger ways = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            ways = ways.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        }
        return ways;
    }
}
