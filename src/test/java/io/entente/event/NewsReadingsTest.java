// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.entente.Shared;
import io.entente.country.Tsv;
import io.entente.dyad.Analyst;
import io.entente.evaluation.FoundEvent;
import io.entente.evaluation.PairScore;
import io.entente.mention.Field;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Sentences of real archives, and what a reader found in them. */
class NewsReadingsTest {

    /** Below what is reached, so that a rule that costs several sentences is noticed and one that costs one is not. */
    private static final double LEAST_MACRO_F1 = 0.77;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Analyst analyst = new Analyst(Analyst.SentenceTone.MENTIONING);
    private final PairScore score = new PairScore();

    @Test
    void theSignBetweenTwoCountriesIsMostlyTold() throws IOException {
        Tsv table = Tsv.resource(NewsReadingsTest.class, "readings.tsv");
        Map<String, Map<String, List<List<String>>>> archives = new LinkedHashMap<>();
        for (List<String> row : table.rows()) {
            if (row.get(9).isEmpty()) {
                archives.computeIfAbsent(row.get(0), a -> new LinkedHashMap<>())
                        .computeIfAbsent(row.get(1), a -> new ArrayList<>())
                        .add(row);
            }
        }
        for (Map.Entry<String, Map<String, List<List<String>>>> archive : archives.entrySet()) {
            read(archive.getKey(), archive.getValue());
        }
        System.out.printf(
                Locale.ROOT,
                "news readings: %d pairs, macro F1 %.3f, direction %.3f of %d%n",
                score.signs().n(),
                score.signs().macroF1(),
                score.direction(),
                score.directed());
        assertThat(score.signs().macroF1()).isGreaterThan(LEAST_MACRO_F1);
        assertThat(score.direction()).isGreaterThan(0.9);
    }

    private void read(String archive, Map<String, List<List<String>>> wanted) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Shared.path("data/large/" + archive + ".jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String id = line.split("\"", 5)[3]; // {"id": "..."
                if (wanted.containsKey(id)) {
                    JsonNode article = JSON.readTree(line);
                    assertThat(article.path("id").asText()).isEqualTo(id);
                    wanted.get(id).forEach(row -> add(article, row));
                }
            }
        }
    }

    private void add(JsonNode article, List<String> row) {
        String text = article.path("text").asText();
        String sentence = text.substring(
                text.offsetByCodePoints(0, Integer.parseInt(row.get(2))),
                text.offsetByCodePoints(0, Integer.parseInt(row.get(3))));
        LocalDate date = LocalDate.parse(article.path("date").asText());
        List<FoundEvent> events = analyst.read(null, sentence, "en", date).events().coded().stream()
                .filter(e -> e.field() == Field.TEXT)
                .map(e -> new FoundEvent(e.source(), e.target(), e.type().name(), e.goldstein()))
                .toList();
        score.add(row.get(4), row.get(5), Integer.parseInt(row.get(6)), row.get(7), events);
    }
}
