// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.entente.Shared;
import io.entente.text.TextScan;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToneReaderTest {

    private final ToneReader reader = new ToneReader();

    @Test
    void allFourFiguresEqualTheReferenceOnEveryText() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> wrong = new ArrayList<>();
        List<String> lines = Files.readAllLines(Shared.path("eval/tone/vader_reference_dev.jsonl"));
        for (String line : lines) {
            JsonNode d = json.readTree(line);
            String text = d.get("text").asText();
            Tone t = reader.tone(text);
            boolean same = t.neg() == d.get("neg").asDouble()
                    && t.neu() == d.get("neu").asDouble()
                    && t.pos() == d.get("pos").asDouble()
                    && t.compound() == d.get("compound").asDouble();
            if (!same) {
                wrong.add(t + " for " + line.substring(0, Math.min(300, line.length())));
            }
        }
        assertThat(wrong).as("of %d texts", lines.size()).isEmpty();
    }

    /** Sums of valences worked out by hand from the published rules; the compound is s / sqrt(s² + 15). */
    @ParameterizedTest
    @CsvSource({
        "the talks were good, 1.9",
        "the talks were very good, 2.193",
        "the talks were not good, -1.406",
        "the talks were barely good, 1.607",
        "the talks were GOOD, 2.633",
        "the talks were good!!, 2.484",
        "the talks were good!!!!!!, 3.068",
        "the accord was good but the war was bad, -7.15",
    })
    void sumsValencesByThePublishedRules(String text, double sum) {
        double expected = sum / Math.sqrt(sum * sum + 15);
        assertThat(reader.tone(text).compound()).isCloseTo(expected, within(5.1e-5));
    }

    @Test
    void aTextWithoutWordsHasNoTone() {
        assertThat(reader.tone("")).isEqualTo(Tone.NONE);
        assertThat(reader.tone(" \n\t\u001c\u0085 ")).isEqualTo(Tone.NONE);
    }

    @Test
    void aStretchIsScoredAsIfItStoodAlone() {
        String[] words =
                "The minister was VERY happy but not good at all! War , never so bad ? kind of the bomb least nice"
                        .split(" ", -1);
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            List<Integer> starts = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                starts.add(text.length());
                text.append(words[random.nextInt(words.length)]).append(' ');
            }
            int from = starts.get(random.nextInt(30));
            int to = starts.get(30 + random.nextInt(30));
            char[] chars = text.toString().toCharArray();
            ToneReader alone = new ToneReader();
            TextScan scan = new TextScan();
            scan.scan(chars, chars.length);
            reader.read(chars, chars.length, scan);
            assertThat(reader.tone(from, to)).isEqualTo(alone.tone(text.substring(from, to)));
        }
    }

    @Test
    void theContrastOfButIsTheSameByEitherSearch() {
        Random random = new Random(3);
        double[] grid = {1.9, -2.1, .95, 2.85, -1.05, -3.15, 3.8};
        for (int round = 0; round < 200; round++) {
            int n = 49 + random.nextInt(40);
            double[] quick = IntStream.range(0, n)
                    .mapToDouble(i -> grid[random.nextInt(7)])
                    .toArray();
            double[] plain = quick.clone();
            int[] places = IntStream.range(0, n).map(i -> 2 * i).toArray();
            int but = random.nextInt(2 * n);
            new ButContrast().apply(quick, places, n, but);
            for (int k = 0; k < n; k++) {
                int first = 0;
                while (plain[first] != plain[k]) {
                    first++;
                }
                plain[first] *= places[first] < but ? .5 : places[first] > but ? 1.5 : 1;
            }
            assertThat(quick).isEqualTo(plain);
        }
    }

    @Test
    void timeIsLinearInTheText() {
        String text = "good news but bad war and great peace ".repeat(100_000);
        long start = System.nanoTime();
        assertThat(reader.tone(text).words()).isEqualTo(800_000);
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }

    @Test
    void anyCharactersAreTaken() {
        assertThat(reader.tone("\ud800 \udc00 good \uD83D").words()).isEqualTo(4);
        assertThat(reader.tone("x".repeat(3_000_000)).compound()).isZero();
    }

    @Test
    void languagesWithoutALexiconHaveNone() {
        assertThat(ToneLexicon.of("fr")).isEmpty();
        assertThat(ToneLexicon.of("en")).isPresent();
    }
}
