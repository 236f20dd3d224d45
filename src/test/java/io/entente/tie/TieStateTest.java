// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** States of strength and affinity: what they hold does not depend on order and grouping. */
class TieStateTest {
    private static final int REPLICATES = 20;
    private static final int MONTHS = 70;
    private static final Decay DECAY = new Decay(LocalDate.of(2020, 12, 31), 100);
    private static final PoissonWeights POISSON = new PoissonWeights(5, REPLICATES);

    @Test
    void anyPartitionAndOrderGivesTheSameState() {
        SplittableRandom random = new SplittableRandom(11);
        for (int run = 0; run < 50; run++) {
            int n = random.nextInt(30);
            TieState whole = TieState.empty(REPLICATES, MONTHS);
            TieState[] parts = new TieState[3];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = TieState.empty(REPLICATES, MONTHS);
            }
            for (int article = 0; article < n; article++) {
                long seed = random.nextLong();
                add(whole, seed);
                add(parts[random.nextInt(parts.length)], seed);
            }
            TieState leftFirst = copy(parts[0]).merge(copy(parts[1])).merge(parts[2]);
            TieState rightFirst = copy(parts[2]).merge(copy(parts[1]).merge(copy(parts[0])));
            for (TieState merged : new TieState[] {leftFirst, rightFirst}) {
                assertThat(merged.active()).isEqualTo(whole.active());
                for (int b = 0; b <= REPLICATES; b++) {
                    for (int field = 0; field < TieEvidence.WIDTH; field++) {
                        assertThat(merged.sum(b, field)).isEqualTo(whole.sum(b, field));
                    }
                }
                assertThat(merged.clusters()).isEqualTo(whole.clusters());
            }
        }
    }

    @Test
    void eventsMergeInAnyOrder() {
        SplittableRandom random = new SplittableRandom(2);
        DirectedTie whole = DirectedTie.EMPTY;
        DirectedTie left = DirectedTie.EMPTY;
        DirectedTie right = DirectedTie.EMPTY;
        for (int i = 0; i < 200; i++) {
            double score = Math.rint(random.nextDouble(-10, 10) * 10) / 10;
            whole = whole.add(score);
            left = i % 3 == 0 ? left.add(score) : left;
            right = i % 3 == 0 ? right : right.add(score);
        }
        assertThat(left.merge(right)).isEqualTo(whole).isEqualTo(right.merge(left));
        assertThat(DirectedTie.EMPTY.netCooperation()).isNaN();
        assertThat(DirectedTie.EMPTY.cooperativeShare()).isEqualTo(Interval.UNDEFINED);
        assertThat(whole.add(0).coop() + whole.conf()).isLessThanOrEqualTo(whole.events());
    }

    @Test
    void weightsArePoissonWithMeanOne() {
        PoissonWeights poisson = new PoissonWeights(9, 400);
        double n = 0;
        double sum = 0;
        double squares = 0;
        double zeros = 0;
        for (int cluster = 0; cluster < 1000; cluster++) {
            ClusterWeights weights = poisson.of(cluster);
            assertThat(weights.get(0)).isEqualTo(1);
            for (int b = 1; b < weights.size(); b++) {
                n++;
                sum += weights.get(b);
                squares += weights.get(b) * weights.get(b);
                zeros += weights.get(b) == 0 ? 1 : 0;
            }
        }
        assertThat(sum / n).isCloseTo(1, within(0.01));
        assertThat(squares / n - 1).isCloseTo(1, within(0.02));
        assertThat(zeros / n).isCloseTo(Math.exp(-1), within(0.005));
        int[] counts = counts(poisson.of(77));
        assertThat(counts).isEqualTo(counts(new PoissonWeights(9, 400).of(77)));
        assertThat(counts).isNotEqualTo(counts(new PoissonWeights(10, 400).of(77)));
    }

    @Test
    void aDayWeighsHalfAfterEachHalfLife() {
        assertThat(DECAY.weight(DECAY.reference())).isEqualTo(Decay.FULL);
        assertThat(DECAY.weight(DECAY.reference().plusDays(9))).isEqualTo(Decay.FULL);
        assertThat(DECAY.weight(DECAY.reference().minusDays(100))).isEqualTo(Decay.FULL / 2);
        assertThat(DECAY.weight(DECAY.reference().minusDays(200))).isEqualTo(Decay.FULL / 4);
        assertThat(new Decay(DECAY.reference(), Double.POSITIVE_INFINITY).weight(LocalDate.of(1950, 1, 1)))
                .isEqualTo(Decay.FULL);
        assertThatIllegalArgumentException().isThrownBy(() -> new Decay(DECAY.reference(), 0));
    }

    @Test
    void aPairThatIsNeverTogetherHasNoStrengthAndNoAffinity() {
        TieState none = TieState.empty(REPLICATES, MONTHS);
        Exposure some = Exposure.empty(REPLICATES).add(POISSON.of(1), Decay.FULL);
        TieStrength strength = TieStrength.of(none, some, some, some, MONTHS, TieStrength.Options.DEFAULT);
        assertThat(strength.strength()).isZero();
        assertThat(strength.closeness()).isNaN();
        assertThat(strength.interval()).isEqualTo(Interval.UNDEFINED);
        assertThat(TieAffinity.of(none, TieAffinity.Options.DEFAULT).affinity()).isNaN();
    }

    @Test
    void affinityHasAnIntervalOnlyWhereTwoClustersSayHowTheTwoStand() {
        TieState pair = TieState.empty(REPLICATES, MONTHS);
        pair.add(POISSON.of(1), Decay.FULL, 0, new TieEvidence().addSentence(0.4));
        for (int cluster = 2; cluster < 6; cluster++) {
            pair.add(POISSON.of(cluster), Decay.FULL, 0, new TieEvidence().addSentence(Double.NaN));
        }
        TieState more = TieState.empty(REPLICATES, MONTHS)
                .add(POISSON.of(7), Decay.FULL, 1, new TieEvidence().addEvent(true, -5));
        TieAffinity one = TieAffinity.of(pair, TieAffinity.Options.DEFAULT);
        assertThat(one.affinity()).isCloseTo(0.4, within(1e-9));
        assertThat(one.interval()).isEqualTo(Interval.UNDEFINED);
        assertThat(one.n()).isEqualTo(5);
        TieAffinity two = TieAffinity.of(pair.merge(more), TieAffinity.Options.DEFAULT);
        assertThat(two.interval()).isNotEqualTo(Interval.UNDEFINED);
        assertThat(two.interval().low()).isLessThan(two.affinity() - 0.1);
    }

    @Test
    void olderDaysCountLessInVolumeAndClosenessAndAlikeInTheRest() {
        TieEvidence kind = new TieEvidence().addSentence(0.4).addEvent(true, 4).addEvent(false, 4);
        TieEvidence harsh = new TieEvidence().addEvent(true, -6);
        ClusterWeights one = ClusterWeights.of(1);
        TieState pair = TieState.empty(0, 2).add(one, Decay.FULL / 4, 0, kind).add(one, Decay.FULL, 1, harsh);
        Exposure seen = Exposure.empty(0).add(one, Decay.FULL / 4).add(one, Decay.FULL);
        Exposure all = Exposure.empty(0);
        for (int i = 0; i < 9; i++) {
            all.add(one, Decay.FULL);
        }
        TieStrength strength = TieStrength.of(pair, seen, seen, all, 2, TieStrength.Options.DEFAULT);
        double e = 1.25 * 1.25 / 9;
        assertThat(strength.volume()).isCloseTo((1.25 - e) / (1.25 + e + 2), within(1e-12));
        assertThat(strength.closeness()).isCloseTo(0.25 / 1.25, within(1e-12));
        assertThat(strength.intensity()).isCloseTo((0.4 + 0.4 + 0.4 + 0.6) / 4, within(1e-12));
        assertThat(strength.reciprocity()).isCloseTo(2 / 3.0, within(1e-12));
        TieAffinity affinity = TieAffinity.of(pair, TieAffinity.Options.DEFAULT);
        assertThat(affinity.events()).isCloseTo((-0.1 + 0.4) / 2, within(1e-12));
        assertThat(affinity.affinity())
                .isCloseTo((1 / 4.0 * 0.4 + 3 * 3 / 6.0 * 0.15) / (1 / 4.0 + 3 * 3 / 6.0), within(1e-12));
        assertThat(pair.telling()).isEqualTo(2);
    }

    @Test
    void componentsFollowTheirDefinitions() {
        TieState pair = TieState.empty(0, 2);
        Exposure a = Exposure.empty(0);
        Exposure all = Exposure.empty(0);
        ClusterWeights one = ClusterWeights.of(1);
        for (int i = 0; i < 10; i++) {
            all.add(one, Decay.FULL);
            if (i < 4) {
                a.add(one, Decay.FULL);
                TieEvidence evidence = new TieEvidence();
                if (i < 3) {
                    evidence.addSentence(-0.5).addEvent(true, 5);
                }
                if (i == 0) {
                    evidence.addEvent(false, -10).addTargetTone(true, 1).addTargetTone(false, -0.5);
                }
                pair.add(one, Decay.FULL, 1, evidence);
            }
        }
        TieStrength strength = TieStrength.of(pair, a, a, all, 2, TieStrength.Options.DEFAULT);
        assertThat(strength.volume()).isCloseTo((4 - 1.6) / (4 + 1.6 + 2), within(1e-12));
        assertThat(strength.closeness()).isEqualTo(0.75);
        assertThat(strength.constancy()).isEqualTo(0.5);
        assertThat(strength.intensity()).isCloseTo((3 * 0.5 + 3 * 0.5 + 1) / 7, within(1e-12));
        assertThat(strength.reciprocity()).isCloseTo(0.5, within(1e-12));
        assertThat(strength.n()).isEqualTo(4);
        TieAffinity affinity = TieAffinity.of(pair, TieAffinity.Options.DEFAULT);
        assertThat(affinity.tone()).isCloseTo(-0.5, within(1e-12));
        assertThat(affinity.targetTone()).isCloseTo(0.25, within(1e-12));
        assertThat(affinity.events()).isCloseTo(-0.25, within(1e-12));
        double[] weights = {3 / 6.0, 2 * 2 / 5.0, 3 * 4 / 7.0};
        assertThat(affinity.affinity())
                .isCloseTo(
                        (weights[0] * -0.5 + weights[1] * 0.25 + weights[2] * -0.25)
                                / (weights[0] + weights[1] + weights[2]),
                        within(1e-12));
    }

    private static int[] counts(ClusterWeights weights) {
        int[] counts = new int[weights.size()];
        Arrays.setAll(counts, weights::get);
        return counts;
    }

    private static void add(TieState state, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TieEvidence evidence = new TieEvidence();
        for (int i = random.nextInt(4); i > 0; i--) {
            evidence.addSentence(random.nextBoolean() ? Double.NaN : random.nextDouble(-1, 1));
            evidence.addTargetTone(random.nextBoolean(), random.nextDouble(-1, 1));
            evidence.addEvent(random.nextBoolean(), random.nextDouble(-10, 10));
        }
        int month = random.nextInt(MONTHS);
        state.add(POISSON.of(seed), DECAY.weight(DECAY.reference().minusDays(30L * month)), month, evidence);
    }

    private static TieState copy(TieState state) {
        return TieState.empty(REPLICATES, MONTHS).merge(state);
    }
}
