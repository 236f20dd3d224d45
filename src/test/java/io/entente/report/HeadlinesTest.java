// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

import static io.entente.report.SampleReport.NAN;
import static io.entente.report.SampleReport.tie;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadlinesTest {

    private static ReportChange change(String kind, double q) {
        return new ReportChange(
                new PairKey("FRA", "PER"),
                "counts",
                kind,
                "2019-07",
                LocalDate.of(2019, 7, 1),
                0.02,
                0.123,
                q,
                List.of());
    }

    private static String told(List<ReportTie> ties, List<ReportChange> changes, String label) {
        return Headlines.of(SampleReport.of(ties, List.of(), changes)).stream()
                .filter(h -> h.label().equals(label))
                .map(Headline::text)
                .findFirst()
                .orElse("-");
    }

    @Test
    void theTieThatStandsOutMostIsTheClosest() {
        List<ReportTie> ties =
                List.of(tie("FRA", "PER", 12, 30, 0.4, 0.2, 0.6), tie("CHL", "USA", 50, 20, -0.4, -0.6, -0.2));
        assertThat(told(ties, List.of(), "Closest"))
                .contains("France and Peru: 12 articles", "2.5 times", "0.40 of 1 (95% interval 0.30 to 0.50)");
        assertThat(told(ties, List.of(), "Warmest"))
                .contains("France and Peru: affinity +0.40 (95% interval +0.20 to +0.60)");
        assertThat(told(ties, List.of(), "Coldest")).contains("Chile and United States: affinity −0.40");
    }

    @Test
    void whatRestsOnOneArticleOrFewSentencesIsNotCalledWarm() {
        assertThat(tie("FRA", "PER", 12, 30, 0.9, 0.9, 0.9).lean()).isZero();
        assertThat(tie("FRA", "PER", 2, 30, 0.9, 0.5, 1).lean()).isZero();
        assertThat(tie("FRA", "PER", 12, 30, 0.1, -0.1, 0.3).lean()).isZero();
        assertThat(tie("FRA", "PER", 12, 30, NAN, NAN, NAN).lean()).isZero();
        assertThat(tie("FRA", "PER", 12, 30, -0.2, -0.3, -0.1).lean()).isEqualTo(-1);
        assertThat(told(List.of(tie("FRA", "PER", 9, 30, 0.4, 0.2, 0.6)), List.of(), "Warmest"))
                .isEqualTo("-");
    }

    @Test
    void onlyChangesToldFromChanceAreTold() {
        List<ReportTie> ties = List.of(tie("FRA", "PER", 12, 30, 0.4, 0.2, 0.6));
        assertThat(told(ties, List.of(change("step", 0.2)), "Change")).startsWith("No step and no trend");
        assertThat(told(ties, List.of(change("trend", 0.01)), "Change")).contains("1 slow trend is");
        assertThat(told(ties, List.of(change("step", 0.2), change("step", 0.0001)), "Change"))
                .contains("from 2019-07 on, the attention to France and Peru rises from 2.0% of all articles to 12.3%")
                .contains("below 0.001");
    }

    @Test
    void aTieIsToldInASentenceWithWhatIsKnownOfIt() {
        Report report = SampleReport.of(List.of(tie("FRA", "PER", 1, 30, NAN, NAN, NAN)), List.of(), List.of());
        assertThat(Headlines.ties(report, 3))
                .containsExactly(new Headline(
                        "France and Peru",
                        "1 article names both, 2.5 times as many as chance would give; strength 0.40 (95% interval 0.30 to 0.50);"
                                + " nothing that tells friend from foe; 3 deeds of France toward Peru and 0 the other way.",
                        "dyad/FRA-PER"));
    }
}
