// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BackboneTest {
    private static final Offset<Double> TIGHT = within(1e-15);

    @Test
    void disparityIsThatOfTheEndForWhichTheTieMattersMore() {
        assertThat(Backbone.disparityAlpha(6, 10, 3, 100, 20)).isCloseTo(0.4 * 0.4, TIGHT);
        assertThat(Backbone.disparityAlpha(6, 100, 20, 10, 3)).isCloseTo(0.4 * 0.4, TIGHT);
    }

    @Test
    void anOnlyTieIsNoEvidence() {
        assertThat(Backbone.disparityAlpha(6, 6, 1, 6, 1)).isEqualTo(1);
        assertThat(Backbone.disparityAlpha(6, 6, 1, 12, 2)).isEqualTo(0.5);
    }

    @Test
    void aWeightAsExpectedFromTheStrengthsScoresZero() {
        assertThat(Backbone.noiseCorrectedScore(2, 10, 20, 100)).isZero();
        assertThat(Backbone.noiseCorrectedScore(6, 10, 20, 100)).isCloseTo(0.5, TIGHT);
    }

    /** One tie of weight 1: mu 1/4, variance 1/16, alpha 1/2, beta 3, p 3/11, slope -3, k 2. */
    @Test
    void theDeviationOfASingleTieFollowsByHand() {
        double p = 3.0 / 11;
        assertThat(Backbone.noiseCorrectedSd(1, 1, 1, 2))
                .isCloseTo(Math.sqrt(p * (1 - p) * 2) * Math.abs(2 * (2 - 3.0) / 9), TIGHT);
    }

    /**
     * Weight 1 of strengths 1 and 2, total 4: mu 1/8, variance 1/8 * 3/4 * 1/2 / 3 = 1/64, alpha 3/4, beta 7, p 7/47,
     * k 2, slope 1/2 - 3 = -5/2.
     */
    @Test
    void theDeviationOfAPathFollowsByHand() {
        double p = (0.75 + 1) / (0.75 + 4 + 7);
        assertThat(Backbone.noiseCorrectedSd(1, 1, 2, 4)).isCloseTo(Math.sqrt(p * (1 - p) * 4) * 2 * 0.5 / 9, TIGHT);
    }

    @Test
    void overlapIsTheShareOfOtherPartnersThatAreCommon() {
        assertThat(Backbone.overlap(2, 4, 5)).isCloseTo(0.4, TIGHT);
        assertThat(Backbone.overlap(0, 2, 1)).isZero();
        assertThat(Backbone.overlap(3, 4, 4)).isEqualTo(1);
    }

    @Test
    void aTieWithoutNeighboursHasNoOverlap() {
        assertThat(Backbone.overlap(0, 1, 1)).isZero();
    }

    @Test
    void commonPartnersOfManyCountriesAreThoseCountedOneByOne() {
        int countries = 130;
        boolean[][] tied = new boolean[countries][countries];
        TieGraph graph = new TieGraph(countries);
        Random random = new Random(8);
        for (int a = 0; a < countries; a++) {
            for (int b = a + 1; b < countries; b++) {
                if (random.nextInt(3) == 0) {
                    tied[a][b] = true;
                    tied[b][a] = true;
                    graph.connect(a, b, 1 + random.nextInt(9));
                }
            }
        }
        for (int a = 0; a < countries; a++) {
            for (int b = a + 1; b < countries; b++) {
                int common = 0;
                for (int c = 0; c < countries; c++) {
                    common += tied[a][c] && tied[b][c] ? 1 : 0;
                }
                assertThat(graph.overlap(a, b)).isEqualTo(Backbone.overlap(common, graph.degree(a), graph.degree(b)));
            }
        }
    }
}
