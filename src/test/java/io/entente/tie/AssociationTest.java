// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssociationTest {
    private static final Offset<Double> TIGHT = within(1e-14);

    /** 100 units, a in 20, b in 10, both in 8: 8 where 2 are expected. */
    private static final Association FOUR_FOLD = new Association(8, 20, 10, 100);

    @Test
    void measuresFollowThePapersByHand() {
        assertThat(FOUR_FOLD.lift()).isCloseTo(4, TIGHT);
        assertThat(FOUR_FOLD.pmi()).isCloseTo(Math.log(4), TIGHT);
        assertThat(FOUR_FOLD.npmi()).isCloseTo(Math.log(4) / Math.log(12.5), TIGHT);
        assertThat(FOUR_FOLD.jaccard()).isCloseTo(8.0 / 22, TIGHT);
        assertThat(FOUR_FOLD.cosine()).isCloseTo(8 / Math.sqrt(200), TIGHT);
        double g2 = 2
                * (8 * Math.log(8 / 2.0) + 12 * Math.log(12 / 18.0) + 2 * Math.log(2 / 8.0) + 78 * Math.log(78 / 72.0));
        assertThat(FOUR_FOLD.g2()).isCloseTo(g2, within(1e-13));
    }

    @Test
    void ofIndependentCountriesNothingStandsOut() {
        Association independent = new Association(2, 20, 10, 100);
        assertThat(independent.lift()).isEqualTo(1);
        assertThat(independent.pmi()).isZero();
        assertThat(independent.npmi()).isZero();
        assertThat(independent.g2()).isZero();
    }

    @Test
    void neverTogetherIsTheLowestTieAndNotAMissingOne() {
        Association never = new Association(0, 20, 10, 100);
        assertThat(never.lift()).isZero();
        assertThat(never.pmi()).isNaN();
        assertThat(never.npmi()).isEqualTo(-1);
        assertThat(never.jaccard()).isZero();
        assertThat(never.cosine()).isZero();
        assertThat(never.pValue()).isEqualTo(1);
        double g2 = 2 * (20 * Math.log(20 / 18.0) + 10 * Math.log(10 / 8.0) + 70 * Math.log(70 / 72.0));
        assertThat(never.g2()).isCloseTo(-g2, within(1e-13));
    }

    @Test
    void alwaysTogetherIsTheHighestTie() {
        Association always = new Association(10, 10, 10, 100);
        assertThat(always.npmi()).isCloseTo(1, TIGHT);
        assertThat(always.jaccard()).isEqualTo(1);
        assertThat(always.cosine()).isEqualTo(1);
    }

    @Test
    void aCountryInEveryUnitTellsNothing() {
        Association everywhere = new Association(10, 100, 10, 100);
        assertThat(everywhere.lift()).isEqualTo(1);
        assertThat(everywhere.npmi()).isZero();
        assertThat(everywhere.g2()).isZero();
        assertThat(everywhere.pValue()).isEqualTo(1);
        assertThat(new Association(100, 100, 100, 100).npmi()).isNaN();
        assertThat(new Association(100, 100, 100, 100).g2()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 10, 100", "0, 10, 0, 100", "0, 0, 0, 100", "0, 0, 0, 0"})
    void aCountryInNoUnitLeavesEverythingUndefined(long nAb, long nA, long nB, long n) {
        Association absent = new Association(nAb, nA, nB, n);
        assertThat(absent.lift()).isNaN();
        assertThat(absent.pmi()).isNaN();
        assertThat(absent.npmi()).isNaN();
        assertThat(absent.g2()).isNaN();
        assertThat(absent.jaccard()).isNaN();
        assertThat(absent.cosine()).isNaN();
        assertThat(absent.pValue()).isNaN();
    }

    /** Reference: 50 decimal digits. */
    @ParameterizedTest
    @CsvSource({
        "1001, 1000000, 1000000, 1000000000, 0.001001669837906408",
        "999, 1000000, 1000000, 1000000000, -0.0010023365034370714",
        "5, 1000, 1000, 1000000000, 75.223995483436184",
        "90030000, 300000000, 300000000, 1000000000, 20.407423048531423",
        "300000000, 300000000, 300000000, 1000000000, 1221728604.1097869",
        "0, 1000000, 1000000, 1000000000, -2002.0023363374727",
        "2000000001, 4000000000, 4000000000, 8000000000, 2.0e-9"
    })
    void theLikelihoodRatioKeepsItsDigitsInLargeArchives(long nAb, long nA, long nB, long n, double g2) {
        assertThat(new Association(nAb, nA, nB, n).g2()).isCloseTo(g2, within(1e-13 * Math.abs(g2)));
    }

    @Test
    void theSurplusIsExactBeyondLongProducts() {
        long n = 8_000_000_000L;
        assertThat(LikelihoodRatio.surplus(n / 4 + 1, n / 2, n / 2, n)).isEqualTo(1);
        assertThat(LikelihoodRatio.surplus(n / 4 - 1, n / 2, n / 2, n)).isEqualTo(-1);
        assertThat(LikelihoodRatio.surplus(n / 2, n / 2, n / 2, n)).isCloseTo(n / 4.0, within(1e-6));
        assertThat(LikelihoodRatio.surplus(0, n / 2, n / 2, n)).isCloseTo(-n / 4.0, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({
        "11, 20, 10, 100, nAb is 11",
        "0, 60, 50, 100, nAb is 0",
        "1, 101, 10, 100, nA is 101",
        "0, 1, -1, 9, nB is -1"
    })
    void countsThatDoNotFitTogetherAreRefused(long nAb, long nA, long nB, long n, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Association(nAb, nA, nB, n))
                .withMessageStartingWith(message);
    }
}
