// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.dyad.Analyst;
import io.entente.gazetteer.NameKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Look-alikes in sentences of our own, {@code lookalikes.tsv}: one in which the name counts and one in which it does not. */
class JudgementTest {

    private static final LocalDate DAY = LocalDate.of(2018, 6, 1);

    private final Analyst analyst = new Analyst(Analyst.SentenceTone.EVERY);

    record Line(String name, LocalDate date, String text, String expected) {
        static Line of(String row) {
            String[] cells = row.split("\t", -1);
            assertThat(cells).as(row).hasSize(4);
            return new Line(
                    cells[0],
                    cells[1].isEmpty() ? DAY : LocalDate.parse(cells[1]),
                    cells[2].replace("\\n", "\n").replace("\\u0308", "\u0308").replace("\\u0302", "\u0302"),
                    cells[3]);
        }

        @Override
        public String toString() {
            return name + ": " + text;
        }
    }

    static List<Line> lines() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(JudgementTest.class.getResourceAsStream("lookalikes.tsv")),
                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(l -> !l.startsWith("#"))
                    .skip(1)
                    .map(Line::of)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void findsWhatCountsAndNothingElse(Line line) {
        List<Mention> found = analyst.read(null, line.text(), "en", line.date()).mentions();
        assertThat(found.stream().map(JudgementTest::written).collect(Collectors.joining(" ")))
                .isEqualTo(line.expected());
    }

    private static String written(Mention m) {
        String role = m.role() == null ? "" : ":" + m.role().code();
        return m.kind() == NameKind.EMBEDDED ? "(" + m.iso3() + ")" : m.iso3() + role;
    }

    @Test
    void everyLookAlikeIsJudgedBothWays() throws IOException {
        Map<String, List<Line>> byName = new HashMap<>();
        lines().forEach(l -> byName.merge(
                l.name(),
                List.of(l),
                (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
        byName.forEach((name, lines) -> assertThat(lines).as(name).hasSizeGreaterThan(1));
    }
}
