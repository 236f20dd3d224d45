// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MentionScoreTest {

    private static final String TEXT = "Peru thanked Chile and Kenya Airways.";

    private static MarkedMention mark(String word, String iso3, String kind) {
        int start = TEXT.indexOf(word);
        return new MarkedMention(start, start + word.length(), iso3, kind);
    }

    private static MentionScore score(List<MarkedMention> gold, List<MarkedMention> found) {
        MentionScore s = new MentionScore(MentionKinds.of(false, false));
        s.add("a", TEXT, gold, found);
        return s;
    }

    @Test
    void countsExactOverlappingWrongMissedAndSpurious() {
        MentionScore s = score(
                List.of(
                        mark("Peru", "PER", "country"),
                        mark("Chile", "CHL", "demonym"),
                        mark("Kenya", "KEN", "embedded")),
                List.of(
                        mark("Peru thanked", "PER", "name"),
                        mark("Chile", "ARG", "name"),
                        mark("Kenya", "KEN", "name"),
                        mark("and", "AND", "name")));
        assertThat(s.gold()).isEqualTo(2);
        assertThat(s.found()).as("the embedded one is dropped").isEqualTo(3);
        assertThat(s.exact().f1()).isZero();
        assertThat(s.overlap()).isEqualTo(Rates.of(1, 3, 2));
        assertThat(s.rightCountry()).isEqualTo(.5);
        assertThat(s.nameRecall()).isEqualTo(1);
        assertThat(s.demonymRecall()).isZero();
        assertThat(s.countries()).isEqualTo(Rates.of(1, 3, 2));
        assertThat(s.errors())
                .extracting(MentionError::type, MentionError::surface, MentionError::iso3)
                .containsExactly(tuple("wrong-iso", "Chile", "CHL->ARG"), tuple("spurious", "and", "AND"));
    }

    @Test
    void eachFindingMatchesOnce() {
        MentionScore s = score(
                List.of(mark("Peru", "PER", "country"), mark("Peru thanked", "PER", "country")),
                List.of(mark("Peru", "PER", "name"), mark("Peru", "PER", "name")));
        assertThat(s.overlap()).isEqualTo(Rates.of(1, 1, 2));
    }

    @Test
    void capitalsAndLeadersCountOnlyWhenAsked() {
        List<MarkedMention> found = List.of(mark("Peru", "PER", "capital"));
        List<MarkedMention> gold = List.of(mark("Peru", "PER", "country"));
        assertThat(score(gold, found).overlap().f1()).isZero();
        MentionScore all = new MentionScore(MentionKinds.of(true, false));
        all.add("a", TEXT, gold, found);
        assertThat(all.overlap().f1()).isEqualTo(1);
        assertThat(all.articlesExact()).isEqualTo(1);
    }

    @Test
    void ratesOfNothingAreZeroAndSharesOfNothingUndefined() {
        assertThat(Rates.of(0, 0, 0)).isEqualTo(new Rates(0, 0, 0));
        assertThat(Figures.of(Rates.share(0, 0))).isEqualTo("nan");
        assertThat(Rates.of(1, 2, 4).f1()).isCloseTo(1 / 3., within(1e-12));
    }

    @Test
    void figuresAreRoundedFromTheirBinaryValue() {
        assertThat(Figures.of(.0005)).as("a little more than half").isEqualTo("0.001");
        assertThat(Figures.of(.9125)).as("exactly half, to the even digit").isEqualTo("0.912");
        assertThat(Figures.of(2 / 3.)).isEqualTo("0.667");
    }
}
