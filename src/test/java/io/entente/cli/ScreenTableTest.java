// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenTableTest {

    @Test
    void columnsAreAlignedAlsoWhereSignsAreWide() {
        assertThat(ScreenTable.lines(
                        List.of("title", "n"), List.of(Arrays.asList("中美", 7), Arrays.asList("Café", null)), false))
                .containsExactly("title     n", "-----  ----", "中美      7", "Café   NULL", "(2 rows)");
    }

    @Test
    void whatIsCutIsToldBoth() {
        List<String> lines = ScreenTable.lines(List.of("text"), List.of(List.of("中".repeat(60))), true);
        assertThat(lines.get(2)).isEqualTo("中".repeat(29) + "…");
        assertThat(lines.get(3)).contains("the first 1 rows; there are more").contains("marks a cut cell");
    }

    @Test
    void theHeadOfAnExpressionWithoutANameIsCut() {
        assertThat(ScreenTable.lines(List.of("sum(" + "a, ".repeat(100) + ")"), List.of(List.of(1)), false))
                .allMatch(line -> ScreenTable.width(line) <= ScreenTable.WIDEST);
    }

    @Test
    void nothingFromTheArchiveSteersTheTerminal() {
        assertThat(ScreenTable.text("a\u001b[2J\nb\u2028c\u202Ed")).isEqualTo("a [2J b cd");
    }

    @ParameterizedTest
    @CsvSource({"0.5,0.5", "-0.0,0", "1234567.8,1234570", "128.52912,128.529", "1e-28,1E-28", "1,1", "NaN,NaN"})
    void numbersHaveSixDigits(double value, String text) {
        assertThat(ScreenTable.number(value)).isEqualTo(text);
    }

    @Test
    void listsAndMapsAreJsonInCells() {
        Map<String, Object> map = Map.of("k", new BigDecimal("1E+3"));
        assertThat(PlainCells.text(List.of(1, map))).isEqualTo("[1,{\"k\":1000}]");
        assertThat(PlainCells.csv(Arrays.asList(List.of("a"), null, new BigDecimal("-1E+3"), "=1", "a,b")))
                .isEqualTo("\"[\"\"a\"\"]\",,-1000,\"'=1\",\"a,b\"");
        assertThat(PlainCells.json(List.of("a", "b"), Arrays.asList(null, map)))
                .isEqualTo("{\"a\":null,\"b\":{\"k\":1000}}");
    }
}
