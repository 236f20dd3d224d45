// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.article.Article;
import io.entente.article.Coding;
import io.entente.article.Fingerprint;
import io.entente.article.Origin;
import io.entente.dyad.ArticleReading;
import io.entente.dyad.Granularity;
import io.entente.event.Event;
import io.entente.table.Column;
import io.entente.table.Table;
import io.entente.table.Tables;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that others coded become what we would have read. */
class ReadingsTest {

    private static Article article(Coding coding) {
        return new Article(
                "11",
                LocalDate.of(2018, 10, 24),
                "example.org",
                null,
                null,
                "",
                null,
                null,
                Fingerprint.of("11"),
                List.of(),
                List.of(),
                coding,
                Origin.file("x"));
    }

    private static ArticleReading event(String source, String target, String code, double goldstein) {
        return Readings.of(
                article(new Coding(
                        Coding.Scheme.CAMEO, List.of(source, target), source, target, code, goldstein, -0.25)),
                null);
    }

    @Test
    void anEventPairsItsActorsInOneSentence() {
        ArticleReading r = event("ROM", "FRA", "042", 1.9);
        assertThat(r.dyads()).hasSize(1);
        assertThat(r.dyads().get(0).a().iso3()).isEqualTo("FRA");
        assertThat(r.dyads().get(0).sentence().tone()).isEqualTo(-0.25);
        for (Granularity g : Granularity.values()) {
            assertThat(r.units().total(g)).isEqualTo(1);
        }
        assertThat(r.units().size()).isEqualTo(3);
        Event e = r.events().coded().get(0);
        assertThat(List.of(e.source(), e.target(), e.type().name(), e.pattern()))
                .containsExactly("ROU", "FRA", "CONSULT", "CAMEO 042");
        assertThat(e.goldstein()).isEqualTo(1.9);
        assertThat(r.evidence().get(0).direction()).isEqualTo("ba");
    }

    @Test
    void statementsGroupsAndDeedsToOneselfAreNoEvents() {
        assertThat(event("USA", "FRA", "010", 0).events().coded()).isEmpty();
        assertThat(event("USA", "FRA", "014", 0.1).events().coded()).isEmpty();
        assertThat(event("USA", "FRA", "010", 0).dyads()).hasSize(1);
        assertThat(event("USA", "EUR", "042", 1).dyads()).isEmpty();
        assertThat(event("USA", "USA", "042", 1).events().coded()).isEmpty();
        assertThat(event("USA", "USA", "042", 1).mentions()).hasSize(1);
        assertThat(event("USA", "FRA", "", 1).events().coded()).isEmpty();
        assertThat(event("USA", "FRA", "1999", -10)
                        .events()
                        .coded()
                        .get(0)
                        .type()
                        .name())
                .isEqualTo("FIGHT");
    }

    @Test
    void placesAreOnlyPairedByTheirArticle() {
        ArticleReading r = Readings.of(
                article(new Coding(
                        Coding.Scheme.FIPS, List.of("RS", "UP", "OS", "GM"), "", "", "", Double.NaN, Double.NaN)),
                null);
        assertThat(r.mentions()).extracting(m -> m.iso3()).containsExactly("DEU", "RUS", "UKR");
        assertThat(r.dyads()).isEmpty();
        assertThat(r.units().size()).isEqualTo(1);
        assertThat(r.units().granularity(0)).isEqualTo(Granularity.ARTICLE);
        assertThat(r.tone()).isEmpty();
    }

    @Test
    void theirRowsKeepToTheTables() {
        ArticleReading r = event("ROM", "FRA", "042", 1.9);
        Article a = article(new Coding(Coding.Scheme.CAMEO, List.of("ROM", "FRA"), "ROM", "FRA", "042", 1.9, -0.25));
        check(Tables.ARTICLES, ArticleRows.article(a, r));
        r.mentions().forEach(m -> check(Tables.MENTIONS, ArticleRows.mention(a, r, m)));
        r.evidence().forEach(s -> check(Tables.DYADS, ArticleRows.dyad(a, s)));
        r.events().coded().forEach(e -> check(Tables.EVENTS, ArticleRows.event(a, r, e)));
    }

    private static void check(Table table, Object[] row) {
        for (int i = 0; i < row.length; i++) {
            Column c = table.columns().get(i);
            boolean marked = c.name().equals("duplicate_of");
            assertThat(row[i] != null || !c.required() || marked).as(c.name()).isTrue();
            assertThat(row[i]).as(c.name()).isNotEqualTo(Double.NaN);
        }
    }
}
