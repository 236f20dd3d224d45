// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the reference tables beside the project; a test that asks for one is skipped where they are not. */
public final class ReferenceTable {
    private static final Path FOLDER = Path.of("../shared/eval/ties");

    private ReferenceTable() {}

    /** The rows of a table, by column. */
    public static List<Map<String, String>> rows(String file) {
        assumeTrue(Files.isDirectory(FOLDER), "no reference archive at " + FOLDER);
        try {
            List<String> lines = Files.readAllLines(FOLDER.resolve(file), StandardCharsets.UTF_8);
            String[] header = lines.get(0).split(",", -1);
            return lines.stream().skip(1).map(line -> row(header, line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(String[] header, String line) {
        String[] values = line.split(",", -1);
        assertThat(values).hasSameSizeAs(header);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < header.length; i++) {
            row.put(header[i], values[i]);
        }
        return row;
    }

    /** Fails unless |value - expected| is at most tolerance * max(1, |expected|); an empty cell expects NaN. */
    public static void assertClose(String name, double value, String expected, double tolerance) {
        if (expected.isEmpty()) {
            assertThat(value).as(name).isNaN();
            return;
        }
        double number = Double.parseDouble(expected);
        assertThat(Math.abs(value - number))
                .as("%s is %s, expected %s", name, value, expected)
                .isLessThanOrEqualTo(tolerance * Math.max(1, Math.abs(number)));
    }
}
