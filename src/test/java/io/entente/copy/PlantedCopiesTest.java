// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.copy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.entente.Shared;
import io.entente.text.TextScan;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Copies planted beside their originals: which are met in a band, and which are taken for copies. */
class PlantedCopiesTest {

    /** Copies planted of each kind. */
    private static final int EACH = 400;

    private final TextScan scan = new TextScan();
    private final Sketcher sketcher = new Sketcher();

    private Optional<Sketch> sketch(String text) {
        scan.scan(text.toCharArray(), text.length());
        return sketcher.sketch(scan.tokens());
    }

    private static boolean meet(Sketch a, Sketch b) {
        for (int i = 0; i < Sketch.BANDS; i++) {
            if (a.band(i) == b.band(i)) {
                return true;
            }
        }
        return false;
    }

    private record Text(String language, String text) {}

    private static List<Text> archive() throws IOException {
        List<Text> texts = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Shared.path("data/archive.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode n = json.readTree(line);
                texts.add(new Text(n.get("language").asText(), n.get("text").asText()));
            }
        }
        return texts;
    }

    @Test
    void nineteenOfTwentyCopiesWithATenthOfTheirWordsChangedAreFound() throws IOException {
        List<Text> texts = archive();
        Map<String, List<Text>> byLanguage = new HashMap<>();
        texts.forEach(t ->
                byLanguage.computeIfAbsent(t.language(), l -> new ArrayList<>()).add(t));
        Random random = new Random(7);
        for (Plant plant : Plant.values()) {
            Map<String, int[]> counts = new java.util.TreeMap<>();
            for (int i = 0; i < EACH; i++) {
                Text t = texts.get(random.nextInt(texts.size()));
                List<Text> same = byLanguage.get(t.language());
                String copy =
                        plant.of(t.text(), same.get(random.nextInt(same.size())).text(), random);
                Optional<Sketch> a = sketch(t.text());
                Optional<Sketch> b = sketch(copy);
                int[] c = counts.computeIfAbsent(
                        t.language() + (t.text().length() < 250 ? " short" : ""), k -> new int[4]);
                c[0]++;
                if (a.isPresent() && b.isPresent()) {
                    boolean meet = meet(a.get(), b.get());
                    boolean alike = a.get().resemblance(b.get()) >= Likeness.RESEMBLANCE;
                    c[1] += meet ? 1 : 0;
                    c[2] += alike ? 1 : 0;
                    c[3] += meet && Likeness.copies(a.get(), b.get()) ? 1 : 0;
                }
            }
            int[] all = new int[4];
            counts.values().forEach(c -> {
                for (int k = 0; k < 4; k++) {
                    all[k] += c[k];
                }
            });
            counts.put("ALL", all);
            counts.forEach((k, c) -> System.out.println(String.format(
                    Locale.ROOT,
                    "%-12s %-10s n %5d met %.3f alike %.3f found %.3f",
                    plant,
                    k,
                    c[0],
                    c[1] / (double) c[0],
                    c[2] / (double) c[0],
                    c[3] / (double) c[0])));
            if (plant == Plant.EDITED_10) {
                assertThat(all[3]).isGreaterThan(all[0] * 95 / 100);
            }
        }
    }
}
