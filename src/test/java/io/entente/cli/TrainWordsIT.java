// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that are used alike come to lie close, whatever the number of cores. */
class TrainWordsIT extends CommandRun {

    private static final List<String> FRIENDLY = List.of("praised", "lauded", "thanked");
    private static final List<String> HOSTILE = List.of("shelled", "bombed", "raided");
    private static final List<String> OBJECTS = List.of("harbour", "bridge", "village", "tower");
    private static final List<String> PEOPLE = List.of("mayor", "teacher", "doctor", "driver");

    @TempDir
    private Path folder;

    @Test
    void wordsUsedAlikeLieClose() throws IOException {
        Path tables = folder.resolve("tables");
        analyzed(archive(), tables);
        Path one = folder.resolve("one.vec");
        Path two = folder.resolve("two.vec");
        String[] options = {"--dimension", "8", "--min-count", "10"};
        assertThat(trained(tables, one, "1", options)).as(errors).isZero();
        assertThat(screen).contains("one.vec: vectors of ");
        assertThat(trained(tables, two, "2", options)).as(errors).isZero();

        Map<String, double[]> vectors = vectors(one);
        Map<String, double[]> again = vectors(two);
        assertThat(again.keySet()).isEqualTo(vectors.keySet());
        vectors.forEach((word, vector) -> assertThat(again.get(word)).as(word).containsExactly(vector, within(1e-4)));
        assertThat(vectors).containsKeys("the", "praised", "raided").doesNotContainKey("1990");
        assertThat(closeness(vectors, "praised", "lauded")).isGreaterThan(.9);
        assertThat(closeness(vectors, "shelled", "raided")).isGreaterThan(.9);
        assertThat(closeness(vectors, "praised", "raided")).isLessThan(.5);

        mistake(
                "one.vec: is there already",
                "train",
                "words",
                "--input",
                tables.toString(),
                "--output",
                one.toString());
        mistake(
                "too few for vectors of 100",
                "train",
                "words",
                "--input",
                tables.toString(),
                "--output",
                folder.resolve("three.vec").toString());
        assertThat(folder.resolve("three.vec")).doesNotExist();
    }

    private static int trained(Path tables, Path output, String cores, String... options) {
        String[] args = {"train", "words", "--input", tables.toString(), "--output", output.toString(), "--cores", cores
        };
        String[] all = Arrays.copyOf(args, args.length + options.length);
        System.arraycopy(options, 0, all, args.length, options.length);
        return run(all);
    }

    private Path archive() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int n = 0; n < 144; n++) { // each a year after the one before, so that none is another one's copy
            String text = "In 1990 the crowd " + FRIENDLY.get(n % 7 / 3) + " a kind " + PEOPLE.get(n % 11 / 3)
                    + ". At night soldiers " + HOSTILE.get(n / 7 % 5 / 2) + " an old " + OBJECTS.get(n % 13 / 4)
                    + " " + n
                    + ".";
            lines.append(String.format(
                    Locale.ROOT,
                    "{\"id\":\"t%d\",\"date\":\"%d-01-01\",\"language\":\"en\",\"text\":\"%s\"}%n",
                    n,
                    1860 + n,
                    text));
        }
        return Files.writeString(folder.resolve("archive.jsonl"), lines);
    }

    private static Map<String, double[]> vectors(Path file) throws IOException {
        Map<String, double[]> vectors = new HashMap<>();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(" ");
            vectors.put(
                    cells[0],
                    Arrays.stream(cells)
                            .skip(1)
                            .mapToDouble(Double::parseDouble)
                            .toArray());
        }
        assertThat(lines.get(0)).isEqualTo(vectors.size() + " 8");
        return vectors;
    }

    private static double closeness(Map<String, double[]> vectors, String word, String other) {
        double[] a = vectors.get(word);
        double[] b = vectors.get(other);
        double dot = 0;
        for (int d = 0; d < a.length; d++) {
            dot += a[d] * b[d];
        }
        return dot;
    }
}
