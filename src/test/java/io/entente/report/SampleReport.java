// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.tie.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A small report, made up. */
final class SampleReport {

    static final double NAN = Double.NaN;

    private SampleReport() {}

    /** A tie with an affinity and its interval; log-likelihood and articles tell its rank. */
    static ReportTie tie(String a, String b, long articles, double g2, double affinity, double low, double high) {
        return new ReportTie(
                a,
                b,
                articles,
                articles,
                2 * articles,
                3 * articles,
                0.5,
                2.5,
                g2,
                0.001,
                0.4,
                0.3,
                0.5,
                0.6,
                0.5,
                0.4,
                NAN,
                NAN,
                affinity,
                low,
                high,
                -0.1,
                0.2,
                NAN,
                3,
                0,
                -2.5,
                NAN,
                true);
    }

    static ReportCountry country(String iso3, String name) {
        return new ReportCountry(iso3, name, false, 10, 20, 50, 0.5, 0.1, NAN, NAN, 3, 0.2, 1);
    }

    static ReportSentence sentence(String text, ReportArticle article) {
        return sentence(MarkedText.of(text, List.of(new MarkedText.Span(0, 4, 'b'))), article);
    }

    static ReportSentence sentence(MarkedText text, ReportArticle article) {
        return new ReportSentence(new PairKey("FRA", "PER"), 0, true, 1, 0.5, "ab", article, text);
    }

    private static JsonNode run() {
        ObjectNode run = JsonNodeFactory.instance.objectNode();
        run.put("version", "9");
        run.putObject("counts").put("articles", 50).put("duplicates", 2);
        run.putObject("options").put("period", "month").put("half-life", 365.0);
        run.putArray("inputs")
                .addObject()
                .put("file", "<i>.jsonl")
                .put("bytes", 1)
                .put("format", "jsonl");
        return run;
    }

    static Report of(List<ReportTie> ties, List<ReportSentence> sentences, List<ReportChange> changes) {
        List<ReportCountry> countries = new ArrayList<>();
        for (String code : List.of("CHL", "FRA", "PER", "USA")) {
            countries.add(country(
                    code,
                    Map.of("CHL", "Chile", "FRA", "France", "PER", "Peru", "USA", "United States")
                            .get(code)));
        }
        ReportSpan span = new ReportSpan(Period.YEAR, LocalDate.of(2019, 3, 1), LocalDate.of(2020, 4, 1));
        return new Report(
                run(),
                span,
                Period.MONTH,
                ReportLimits.USUAL,
                List.of(30L, 20L),
                span,
                List.of(new ArticleCount(0, "en", 30)),
                List.of(
                        new ReportLanguage("en", 30, 28, 90, 30, 0.21, 12),
                        new ReportLanguage("ar", 2, 2, 5, 0, NAN, 0)),
                List.of(new ArticleCount(0, "", 30)),
                countries,
                List.of(new CountryStep("PER", 1, 4, NAN)),
                ties,
                ties.size(),
                ties.size(),
                ties.stream()
                        .map(t -> new ReportStep(t.pair(), 0, 5, 4, 0.25, NAN, NAN, 1, 0, 7, NAN))
                        .toList(),
                ties.stream()
                        .map(t -> new ReportEdge(t.pair(), 0, t.articles(), NAN, true))
                        .toList(),
                changes,
                List.of(new ReportEvents("FRA", ReportEvents.ANY, "AID", 2, 7)),
                sentences,
                Map.of(),
                Map.of("balance", 0.75, "balance_shuffled", 0.5, "balance_p", 0.01));
    }
}
