// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToneSumTest {
    @Test
    void meanDeviationAndIntervalAreThoseOfTheTextbook() {
        ToneSum tones = sum(0.1, 0.2, 0.6);
        assertThat(tones.mean()).isCloseTo(0.3, within(1e-15));
        assertThat(tones.sd()).isCloseTo(Math.sqrt(0.07), within(1e-15));
        double half = 4.302652729749464 * Math.sqrt(0.07 / 3);
        assertThat(tones.low()).isCloseTo(0.3 - half, within(1e-12));
        assertThat(tones.high()).isCloseTo(0.3 + half, within(1e-12));
    }

    @Test
    void oneToneHasAMeanButNoSpread() {
        ToneSum one = sum(-0.25);
        assertThat(one.mean()).isEqualTo(-0.25);
        assertThat(one.sd()).isNaN();
        assertThat(one.low()).isNaN();
        assertThat(one.high()).isNaN();
    }

    @Test
    void noToneHasNoMean() {
        assertThat(ToneSum.EMPTY.mean()).isNaN();
        assertThat(ToneSum.EMPTY.sd()).isNaN();
        assertThat(ToneSum.EMPTY.low()).isNaN();
    }

    @Test
    void equalTonesHaveNoSpreadWhateverTheirSize() {
        assertThat(sum(0.1, 0.1, 0.1).sd()).isZero();
        assertThat(sum(999.999999999, 999.999999999).sd()).isZero();
    }

    @Test
    void aSpreadOfOneBillionthAtTheLargestToneIsSeen() {
        assertThat(sum(1000, 999.999999999).sd()).isCloseTo(1e-9 / Math.sqrt(2), within(1e-24));
    }

    @Test
    void squaresAreExactInTwoParts() {
        Random random = new Random(17);
        for (int i = 0; i < 1000; i++) {
            long quantum = ToneSum.quantise(random.nextDouble(-1000, 1000));
            BigInteger square = BigInteger.valueOf(ToneSum.squareHigh(quantum))
                    .shiftLeft(32)
                    .add(BigInteger.valueOf(ToneSum.squareLow(quantum)));
            assertThat(square).isEqualTo(BigInteger.valueOf(quantum).pow(2));
        }
    }

    @Test
    void mergingInAnyOrderAndGroupingGivesTheSameBits() {
        Random random = new Random(5);
        ToneSum[] parts = new ToneSum[20];
        ToneSum all = ToneSum.EMPTY;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = ToneSum.EMPTY;
            for (int j = random.nextInt(30); j > 0; j--) {
                double tone = random.nextDouble(-1, 1);
                parts[i] = parts[i].add(tone);
                all = all.add(tone);
            }
        }
        ToneSum left = ToneSum.EMPTY;
        ToneSum right = ToneSum.EMPTY;
        for (int i = 0; i < parts.length; i++) {
            left = left.merge(parts[i]);
            right = parts[parts.length - 1 - i].merge(right);
        }
        assertThat(left).isEqualTo(all);
        assertThat(right).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1000.0000001, -2000})
    void aToneOutOfRangeIsRefused(double tone) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ToneSum.EMPTY.add(tone))
                .withMessage("tone " + tone + " is outside [-1000, 1000]");
    }

    @Test
    void aSumThatNoLongerFitsIsAnErrorAndNotAWrongNumber() {
        ToneSum full = new ToneSum(1, Long.MAX_VALUE, 0, 0);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> full.add(1));
    }

    @Test
    void impossibleSumsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ToneSum(-1, 0, 0, 0))
                .withMessageStartingWith("n is -1");
        assertThatIllegalArgumentException().isThrownBy(() -> new ToneSum(0, 5, 0, 0));
    }

    /** Reference: the inverse of the incomplete beta function in 40 decimal digits. */
    @ParameterizedTest
    @CsvSource({
        "1, 12.706204736174705",
        "2, 4.3026527297494639",
        "10, 2.2281388519862747",
        "30, 2.0422724563012383",
        "100, 1.9839715185235523",
        "1000, 1.9623390808264085",
        "1001, 1.9623367052808799",
        "5000, 1.9604385517065079"
    })
    void quantilesAreThoseOfStudent(long freedom, double quantile) {
        assertThat(StudentT.quantile975(freedom)).isCloseTo(quantile, within(1e-12 * quantile));
    }

    @Test
    void theQuantileOfEndlessSamplesIsTheNormalOne() {
        assertThat(StudentT.quantile975(Long.MAX_VALUE)).isCloseTo(1.959963984540054, within(1e-15));
    }

    private static ToneSum sum(double... tones) {
        ToneSum sum = ToneSum.EMPTY;
        for (double tone : tones) {
            sum = sum.add(tone);
        }
        return sum;
    }
}
