// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.entente.text.WordHash;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordVectorsTest {

    private static final double EXACT = 1e-6;

    private static WordVectors read(String lines) throws IOException {
        return WordVectors.read(new StringReader(lines));
    }

    private static double[] vector(WordVectors vectors, String stem) {
        double[] vector = new double[vectors.dimension()];
        vectors.addTo(vectors.find((int) WordHash.of(stem)), vector, 0);
        return vector;
    }

    @Test
    void vectorsAreOfLengthOne() throws IOException {
        WordVectors vectors = read("2 2\nharbour 3 4\nmoon 0 -2\n");
        assertThat(vectors.size()).isEqualTo(2);
        assertThat(vectors.dimension()).isEqualTo(2);
        assertThat(vector(vectors, "harbour")).containsExactly(new double[] {.6, .8}, within(EXACT));
        assertThat(vector(vectors, "moon")).containsExactly(new double[] {0, -1}, within(EXACT));
        assertThat(vectors.find((int) WordHash.of("sun"))).isNegative();
    }

    @Test
    void wordsOfOneStemAreOneAndTheFrequentCountsForMore() throws IOException {
        WordVectors vectors = read("attacked 1 0\nmoon 1 0\nattacks 0 1\n");
        assertThat(vectors.size()).isEqualTo(2);
        double length = Math.hypot(1 / 11.0, 1 / 13.0);
        assertThat(vector(vectors, "attack"))
                .containsExactly(new double[] {1 / 11.0 / length, 1 / 13.0 / length}, within(EXACT));
    }

    @Test
    void whatIsNoWordIsPassedOver() throws IOException {
        assertThat(read("</s> 1 1\nn't 1 2\n1990 1 1\nice-cream 2 2\nmoon 1 0\n")
                        .size())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "moon 1 2;sun 1 2 3 | line 2 has 3 numbers, those before have 2",
                "moon 1 2;sun 1 warm | line 2: \"warm\" is no number",
                "moon 1 2;sun 1 NaN | line 2: \"NaN\" is no finite number",
                "moon | line 1 has 0 numbers",
                "1990 1 2 | holds no vectors of words"
            })
    void namesTheLineThatIsWrong(String lines, String told) {
        assertThatThrownBy(() -> read(lines.strip().replace(';', '\n')))
                .isInstanceOf(IOException.class)
                .hasMessage(told);
    }

    @Test
    void scoresAreTheProductsOfTheSums() throws IOException {
        WordVectors vectors = read("harbour 3 4\nmoon 0 -2\nsun 1 1\n");
        double[] negative = new double[VectorSums.size(vectors)];
        double[] positive = new double[negative.length];
        for (int i = 0; i < negative.length; i++) {
            negative[i] = i - 3;
            positive[i] = 7 - i * i;
        }
        VectorSums training = new VectorSums(vectors);
        WordScores.Sums inference = VectorSums.scores(vectors, negative, positive).new Sums();
        for (String word : new String[] {"harbour", "sun", "stone", "moon", "moon", "sun"}) {
            int stem = (int) WordHash.of(word);
            for (Stretch stretch : Stretch.values()) {
                training.word(stretch, stem);
                inference.word(stretch, stem);
            }
        }
        double[] sums = training.take();
        assertThat(sums).hasSize(12);
        assertThat(inference.negative()).isCloseTo(dot(sums, negative), within(1e-5));
        assertThat(inference.positive()).isCloseTo(dot(sums, positive), within(1e-5));
        assertThat(training.take()).containsOnly(0);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
