// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.dyad;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.event.Event;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleReadingTest {

    private static ArticleReading read(String title, String text) {
        return new Analyst(Analyst.SentenceTone.MENTIONING).read(title, text, "en", LocalDate.of(2020, 1, 2));
    }

    @Test
    void eachSentenceHasItsOwnEvents() {
        ArticleReading r = read(
                "France condemned Germany",
                "Japan and Peru met. Germany signed a treaty with France. Brazil condemned Chile and Japan praised Peru.");
        assertThat(r.evidence())
                .extracting(p -> p.dyad().a().iso3() + p.dyad().b().iso3())
                .isEqualTo(
                        r.dyads().stream().map(d -> d.a().iso3() + d.b().iso3()).toList());
        long told = 0;
        for (PairEvidence p : r.evidence()) {
            told += p.events().size();
            assertThat(p.events()).allSatisfy(e -> {
                assertThat(e.field()).isEqualTo(p.dyad().sentence().field());
                assertThat(e.sentence()).isEqualTo(p.dyad().index());
                assertThat(List.of(e.source(), e.target()))
                        .containsExactlyInAnyOrder(
                                p.dyad().a().iso3(), p.dyad().b().iso3());
            });
        }
        assertThat(told).isEqualTo(r.events().coded().size()).isGreaterThan(3);
        assertThat(r.evidence().get(0).events()).extracting(Event::source).contains("FRA");
    }

    @Test
    void evidenceOfALongArticleCostsLessThanItsReading() {
        String text = "France condemned Germany. ".repeat(60_000);
        read(null, text.substring(0, 26_000)).evidence();
        long start = System.nanoTime();
        ArticleReading r = read(null, text);
        long read = System.nanoTime() - start;
        assertThat(r.evidence()).hasSize(60_000);
        assertThat(System.nanoTime() - start - read).isLessThan(read);
    }

    @Test
    void nothingOfTheArticleBeforeIsRead() {
        Analyst analyst = new Analyst(Analyst.SentenceTone.MENTIONING);
        LocalDate day = LocalDate.of(2020, 1, 2);
        analyst.read(null, "A B.....", "en", day);
        assertThat(analyst.read(null, "A U.S", "en", day).mentions())
                .extracting(m -> m.surface())
                .containsExactly("U.S");
    }
}
