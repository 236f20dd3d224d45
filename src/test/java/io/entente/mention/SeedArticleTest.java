// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.entente.Shared;
import io.entente.article.ArchiveFormat;
import io.entente.article.ArchiveSlice;
import io.entente.article.Article;
import io.entente.article.ArticleReader;
import io.entente.article.FieldMapping;
import io.entente.dyad.Analyst;
import io.entente.dyad.ArticleReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SeedArticleTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void givesExactlyTheMentionsThatAPersonMarked() throws IOException {
        JsonNode gold = json.readTree(Shared.path("data/seed/gold.json").toFile());
        List<String> expected = new ArrayList<>();
        gold.get("mentions_in_order")
                .forEach(m -> expected.add(m.get(0).asText() + " " + m.get(1).asText() + " "
                        + m.get(2).asText()));
        assertThat(reading(gold).mentions())
                .extracting(m -> m.surface() + " " + m.iso3() + " " + m.kind().code())
                .containsExactlyElementsOf(expected);
    }

    @Test
    void itsDyadsAreThoseThatAPersonExpects() throws IOException {
        JsonNode gold = json.readTree(Shared.path("data/seed/gold.json").toFile());
        Map<String, Integer> sentences = new TreeMap<>();
        TreeSet<String> withKorea = new TreeSet<>();
        reading(gold).dyads().forEach(d -> {
            sentences.merge(d.a().iso3() + d.b().iso3(), 1, Integer::sum);
            if (d.a().iso3().equals("KOR")) {
                withKorea.add(d.b().iso3());
            } else if (d.b().iso3().equals("KOR")) {
                withKorea.add(d.a().iso3());
            }
        });
        int most = sentences.values().stream().mapToInt(n -> n).max().orElseThrow();
        assertThat(sentences).containsEntry("CHNKOR", most);
        assertThat(sentences.values().stream().filter(n -> n == most)).hasSize(1);
        List<String> expected = new ArrayList<>();
        gold.at("/expected/co_mentioned_in_a_sentence_with_KOR").forEach(n -> expected.add(n.asText()));
        assertThat(withKorea).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static ArticleReading reading(JsonNode gold) throws IOException {
        Path file = Shared.path("data/seed/" + gold.get("id").asText() + ".txt");
        try (ArticleReader reader = ArchiveFormat.TEXT.open(
                ArchiveSlice.whole(file.toString(), Files.newInputStream(file)), FieldMapping.usual())) {
            Article a = (Article) reader.next();
            assertThat(a.id()).isEqualTo(gold.get("id").asText());
            assertThat(a.date()).hasToString(gold.get("date").asText());
            return new Analyst(Analyst.SentenceTone.EVERY).read(a.title(), a.text(), a.language(), a.date());
        }
    }
}
