// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.copy.Plant;
import io.entente.spark.Duck;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Copies planted in an archive, one of every article, and found by the command. The archive is the shared one, of which every
 * eighth article is taken ({@code -Dentente.copies.every=1} for all of them), or the sample where that one is absent.
 */
class PlantedCopiesIT {

    private static final Path SHARED = Path.of("../shared/data/archive.jsonl.gz");
    private static final Path SAMPLE = Path.of("data/sample/dispatches.jsonl");

    /** Days from an article to its copy, at most. */
    private static final int LAG = 3;

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    private Path folder;

    private List<ObjectNode> articles() throws IOException {
        boolean shared = Files.exists(SHARED);
        int every = shared ? Integer.getInteger("entente.copies.every", 8) : 1;
        List<ObjectNode> articles = new ArrayList<>();
        try (InputStream in = Files.newInputStream(shared ? SHARED : SAMPLE);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(shared ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            int n = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (n++ % every == 0) {
                    articles.add((ObjectNode) json.readTree(line));
                }
            }
        }
        return articles;
    }

    /** Writes the articles, and copies of them whose ids are {@code KIND original} when {@code planted}. */
    private Path archive(List<ObjectNode> articles, boolean planted) throws IOException {
        Map<String, List<ObjectNode>> byLanguage = new HashMap<>();
        for (ObjectNode a : articles) {
            byLanguage
                    .computeIfAbsent(a.path("language").asText(), l -> new ArrayList<>())
                    .add(a);
        }
        List<Plant> plants = List.of(Plant.values());
        Random random = new Random(11);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            ObjectNode a = articles.get(i);
            lines.add(json.writeValueAsString(a));
            if (planted) {
                Plant plant = plants.get(i % plants.size());
                List<ObjectNode> same = byLanguage.get(a.path("language").asText());
                String strange =
                        same.get(random.nextInt(same.size())).get("text").asText();
                LocalDate day = LocalDate.parse(a.get("date").asText()).plusDays(random.nextInt(LAG + 1));
                lines.add(json.writeValueAsString(a.deepCopy()
                        .put("id", plant + " " + a.get("id").asText())
                        .put("date", day.toString())
                        .put("text", plant.of(a.get("text").asText(), strange, random))));
            }
        }
        return Files.write(folder.resolve(planted ? "planted.jsonl" : "bare.jsonl"), lines);
    }

    /** The cluster of each article. */
    private Map<String, String> clusters(Path input) throws SQLException {
        Path output = folder.resolve(input.getFileName() + "-tables");
        assertThat(Entente.run(
                        "analyze",
                        "--input",
                        input.toString(),
                        "--output",
                        output.toString(),
                        "--period",
                        "year",
                        "--replicates",
                        "0"))
                .isZero();
        Map<String, String> clusters = new HashMap<>();
        try (Duck duck = new Duck(output)) {
            for (String row : duck.rows("SELECT id, cluster FROM {articles}")) {
                int bar = row.indexOf('|');
                clusters.put(row.substring(0, bar), row.substring(bar + 1));
            }
        }
        return clusters;
    }

    private static String original(String id) {
        for (Plant plant : Plant.values()) {
            if (id.startsWith(plant + " ")) {
                return id.substring(plant.name().length() + 1);
            }
        }
        return id;
    }

    @Test
    void nineteenOfTwentyCopiesAreFoundAndOneMergerOfAHundredIsWrongAtMost() throws Exception {
        List<ObjectNode> articles = articles();
        Map<String, String> before = clusters(archive(articles, false));
        Map<String, String> after = clusters(archive(articles, true));
        Map<String, List<String>> members = new HashMap<>();
        after.forEach((id, cluster) ->
                members.computeIfAbsent(cluster, c -> new ArrayList<>()).add(id));
        Map<Plant, int[]> found = new HashMap<>();
        long right = 0;
        long wrong = 0;
        for (String id : after.keySet()) {
            String original = original(id);
            if (original.equals(id)) {
                continue;
            }
            Plant plant = Plant.valueOf(id.substring(0, id.indexOf(' ')));
            int[] counts = found.computeIfAbsent(plant, p -> new int[2]);
            counts[0]++;
            counts[1] += after.get(id).equals(after.get(original)) ? 1 : 0;
            for (String other : members.get(after.get(id))) {
                // What was a copy of the original before is one of its copy.
                boolean kin = before.get(original(other)).equals(before.get(original));
                right += kin && !other.equals(id) ? 1 : 0;
                wrong += kin ? 0 : 1;
            }
        }
        for (Plant plant : Plant.values()) {
            int[] c = found.get(plant);
            System.out.println(
                    String.format(Locale.ROOT, "%-12s %5d planted, recall %.3f", plant, c[0], c[1] / (double) c[0]));
        }
        double precision = right / (double) (right + wrong);
        System.out.println(String.format(
                Locale.ROOT,
                "precision of pairs with a planted copy %.4f (%d of %d)",
                precision,
                right,
                right + wrong));
        for (Plant plant : List.of(Plant.EDITED_5, Plant.EDITED_10, Plant.TRUNCATED, Plant.WIRE_HEADER)) {
            int[] c = found.get(plant);
            assertThat(c[1] / (double) c[0]).as(plant.name()).isGreaterThanOrEqualTo(0.95);
        }
        assertThat(precision).isGreaterThanOrEqualTo(0.99);
    }
}
