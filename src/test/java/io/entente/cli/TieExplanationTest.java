// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.tie.Association;
import io.entente.tie.TieAffinity;
import io.entente.tie.TieStrength;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TieExplanationTest {

    private static final TieExplanation.Weights USUAL =
            new TieExplanation.Weights(TieStrength.Options.DEFAULT, TieAffinity.Options.DEFAULT);

    /** A row of ties as the tables would hold it: volume .5, closeness 1, constancy .25, nothing else. */
    private static Map<String, Object> tie(long nAb, double strength) {
        Association x = new Association(nAb, 10, 20, 100);
        Map<String, Object> tie = new HashMap<>(Map.of(
                "period",
                "2018",
                "period_start",
                "2018-01-01",
                "period_end",
                "2018-12-31",
                "granularity",
                "article",
                "n_ab",
                nAb,
                "n_a",
                10L,
                "n_b",
                20L,
                "n",
                100L));
        tie.put("lift", x.lift());
        tie.put("pmi", nAb == 0 ? null : x.pmi());
        tie.put("npmi", x.npmi());
        tie.put("g2", x.g2());
        tie.put("p_value", x.pValue());
        tie.put("strength", strength);
        if (nAb > 0) {
            tie.put("volume", 0.5);
            tie.put("closeness", 1.0);
            tie.put("constancy", 0.25);
        }
        tie.put("clusters", nAb);
        tie.put("target_tone_n", 0L);
        tie.put("events_ab", 1L);
        tie.put("events_ba", 0L);
        tie.put("goldstein_ab", 8.0);
        tie.put("affinity", 0.64);
        return tie;
    }

    private static TieExplanation explained(Map<String, Object> tie) {
        return new TieExplanation(
                new CountryPair("KOR", "PRK"),
                tie,
                Map.of("tone_n", 3L, "tone_mean", 0.4),
                USUAL,
                List.of(Map.of(
                        "sign",
                        1,
                        "rank",
                        1,
                        "weight",
                        0.5,
                        "direction",
                        "ab",
                        "date",
                        "2018-09-19",
                        "article_id",
                        "x-1",
                        "tone",
                        0.25,
                        "said",
                        "They\u001b signed.")),
                List.of(Map.of("source", "KOR", "type", "AGREE", "n", 1L, "goldstein", 8.0)),
                5,
                "tables");
    }

    private static String how(TieExplanation explanation, String name) {
        return explanation.lines().stream()
                .filter(l -> l.name().equals(name))
                .findFirst()
                .orElseThrow()
                .how();
    }

    @Test
    void formulasAreFilledInAndHeldAgainstTheTable() {
        TieExplanation e = explained(tie(6, 0.5));
        assertThat(how(e, "npmi"))
                .isEqualTo(
                        "pmi / -ln(n_ab / n) = 1.09861 / -ln(6 / 100) = 1.09861 / 2.81341 = 0.390491, equal to the table");
        assertThat(how(e, "g2"))
                .startsWith("2 sum O ln(O / E) = 2 (6 ln(6 / 2) + 4 ln(4 / 8) + 14 ln(14 / 18) + 76 ln(76 / 72)) = ")
                .endsWith(", equal to the table");
        assertThat(how(e, "strength"))
                .isEqualTo("(0.4 x 0.5 + 0.2 x 1 + 0.2 x 0.25) / (0.4 + 0.2 + 0.2) = 0.5625, BUT THE TABLE SAYS 0.5");
        assertThat(how(explained(tie(6, 0.5625)), "strength")).endsWith("= 0.5625, equal to the table");
    }

    @Test
    void affinityIsOfTheEvidenceThereIs() {
        // tone .4 with weight 1 x 3/6, events .8 with weight 3 x 1/4
        assertThat(how(explained(tie(6, 0.5625)), "affinity"))
                .isEqualTo("(0.5 x 0.4 + 0.75 x 0.8) / (0.5 + 0.75) = 0.64, equal to the table");
    }

    @Test
    void aPairThatIsNeverTogetherHasNoStrength() {
        TieExplanation e = explained(tie(0, 0));
        assertThat(how(e, "strength")).isEqualTo("0, as no article names both = 0, equal to the table");
        assertThat(how(e, "pmi")).startsWith("undefined");
        assertThat(how(e, "g2")).startsWith("below chance, so minus 2 sum");
    }

    @Test
    void sentencesStandInEveryFormat() throws IOException {
        TieExplanation e = explained(tie(6, 0.5625));
        StringWriter table = new StringWriter();
        e.write(QueryFormat.TABLE, table);
        assertThat(table.toString())
                .startsWith(
                        "KOR-PRK: South Korea and North Korea, period 2018 (2018-01-01 to 2018-12-31), by article\n")
                .contains("2018-09-19, source unknown, article x-1, tone 0.25; KOR to PRK\n    They  signed.\n")
                .contains("AGREE 1 (+8.0)")
                .contains("BETWEEN '2018-01-01' AND '2018-12-31'")
                .endsWith(" --input tables\n");
        StringWriter json = new StringWriter();
        e.write(QueryFormat.JSON, json);
        assertThat(json.toString())
                .contains(
                        "{\"part\":\"evidence\",\"name\":\"cooperation 1\",\"value\":0.5,\"low\":null,\"high\":null,\"weight\":null,"
                                + "\"how\":\"KOR to PRK\",\"date\":\"2018-09-19\",\"source\":null,\"article_id\":\"x-1\",\"tone\":0.25,");
        StringWriter csv = new StringWriter();
        e.write(QueryFormat.CSV, csv);
        assertThat(csv.toString().lines()).hasSize(1 + e.lines().size());
    }
}
