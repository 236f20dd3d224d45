// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

import static io.entente.report.SampleReport.tie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.network.NetworkEdge;
import io.entente.tie.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes into a report, and in which order and place. */
class ReportSelectionTest {

    @Test
    void whatIsTalkedOfMostAndWhatStandsOutMostComeByTurns() {
        List<ReportTie> ties = List.of(
                tie("AAA", "BBB", 5, 1, 0, 0, 0),
                tie("AAA", "CCC", 50, 2, 0, 0, 0),
                tie("AAA", "DDD", 4, 90, 0, 0, 0),
                tie("AAA", "EEE", 40, 3, 0, 0, 0));
        assertThat(PairRanking.of(ties))
                .extracting(t -> t.pair().toString())
                .containsExactly("AAA-DDD", "AAA-CCC", "AAA-EEE", "AAA-BBB");
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2018-01-01, 2019-12-31, 5000, MONTH, 24",
        "MONTH, 2018-01-01, 2019-12-31, 200, QUARTER, 8",
        "MONTH, 2014-02-14, 2024-12-14, 152, YEAR, 11",
        "MONTH, 1946-01-01, 2026-01-01, 100000, YEAR, 81",
        "DAY, 2018-01-01, 2018-01-30, 900, DAY, 30",
        "WEEK, 2018-01-01, 2020-12-31, 90000, MONTH, 36",
        "YEAR, 2018-05-01, 2018-05-01, 1, YEAR, 1"
    })
    void stepsAreNeitherCrowdedNorThin(
            Period tables, LocalDate first, LocalDate last, long articles, Period step, int steps) {
        ReportSpan span = ReportSpan.of(tables, first, last, articles);
        assertThat(span.step()).isEqualTo(step);
        assertThat(span.labels()).hasSize(steps).hasSize(span.steps());
        assertThat(span.index(last)).isEqualTo(steps - 1);
    }

    @Test
    void eachStepKeepsItsHeaviestTies() {
        List<ReportEdge> edges = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            edges.add(new ReportEdge(new PairKey("AAA", "BB" + (char) ('A' + i)), i % 2, i, 0, false));
        }
        assertThat(EdgeRanking.heaviest(edges, 2))
                .extracting(e -> e.step() + " " + e.articles())
                .containsExactly("0 4", "0 2", "1 5", "1 3");
    }

    @Test
    void eventsAreCountedForTheCountryAndForThePairsThatAreTold() {
        EventTally tally = new EventTally(Set.of(new PairKey("FRA", "PER")));
        tally.add("PER", "FRA", "AID", 2, 14);
        tally.add("PER", "CHL", "AID", 1, -4);
        assertThat(tally.events())
                .containsExactly(
                        new ReportEvents("*", "CHL", "AID", 1, -4),
                        new ReportEvents("*", "FRA", "AID", 2, 7),
                        new ReportEvents("PER", "*", "AID", 3, 10.0 / 3),
                        new ReportEvents("PER", "FRA", "AID", 2, 7));
    }

    @Test
    void countriesThatShareMoreStandCloserAndAlwaysInTheSamePlace() {
        List<NetworkEdge> ties = List.of(
                new NetworkEdge("AAA", "BBB", 50, 1),
                new NetworkEdge("AAA", "CCC", 1, 1),
                new NetworkEdge("CCC", "DDD", 50, 1));
        Map<String, NetworkLayout.Place> places = NetworkLayout.of(ties);
        assertThat(places).hasSize(4).isEqualTo(NetworkLayout.of(ties));
        assertThat(places.values()).allMatch(p -> p.x() >= 0 && p.x() <= 1 && p.y() >= 0 && p.y() <= 1);
        assertThat(distance(places, "AAA", "BBB")).isLessThan(distance(places, "AAA", "DDD"));
        assertThat(NetworkLayout.of(List.of())).isEmpty();
    }

    private static double distance(Map<String, NetworkLayout.Place> places, String a, String b) {
        return Math.hypot(
                places.get(a).x() - places.get(b).x(),
                places.get(a).y() - places.get(b).y());
    }

    @Test
    void onlyAddressesOfTheWebAreKept() {
        assertThat(ReportArticle.of("1", "d", null, null, "HTTPS://example.org/a?b=c")
                        .url())
                .isNotEmpty();
        for (String url : List.of(
                "javascript:alert(1)", "data:text/html,x", "http://a b", "https://x\"onload=y", " https://x", "//x")) {
            assertThat(ReportArticle.of("1", "d", null, null, url).url())
                    .as(url)
                    .isEmpty();
        }
    }

    @Test
    void figuresOfThisVersionAreAllGiven() {
        assertThat(ValidationFigures.all())
                .hasSizeGreaterThan(8)
                .allMatch(f -> f.value().matches("\\.\\d{3}"));
        assertThatThrownBy(() -> new PairKey("PER", "FRA")).hasMessageContaining("order of the alphabet");
    }
}
