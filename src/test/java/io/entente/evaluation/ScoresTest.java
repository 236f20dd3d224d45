// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoresTest {

    @Test
    void focusIsScoredOverArticlesThatHaveAnyOtherCountry() {
        FocusScore abroad = new FocusScore(Set.of("USA"));
        abroad.add(Set.of("USA"), Set.of("PER"));
        abroad.add(Set.of("USA", "PER"), Set.of("PER"));
        abroad.add(Set.of("CHL"), Set.of("CHL", "BOL"));
        assertThat(abroad.articles()).isEqualTo(2);
        assertThat(abroad.rates()).isEqualTo(Rates.of(2, 3, 2));
        assertThat(abroad.exact()).isEqualTo(.5);
    }

    @Test
    void signOfAPairIsThatOfTheSum() {
        PairScore s = new PairScore();
        List<FoundEvent> events = List.of(new FoundEvent("A", "B", "AID", 6), new FoundEvent("B", "A", "REJECT", -4));
        assertThat(s.add("A", "B", 1, "ab", events)).isEqualTo(1);
        assertThat(s.add("B", "A", 1, "ab", events)).isEqualTo(1);
        assertThat(s.add("A", "C", -1, "ab", events)).isZero();
        assertThat(s.signs().accuracy()).isEqualTo(2 / 3.);
        assertThat(s.directed()).isEqualTo(2);
        assertThat(s.direction()).isEqualTo(.5);
    }

    @Test
    void eventsAreScoredByPairTypeAndDirection() {
        EventScore s = new EventScore();
        EventScore.Pair pair = new EventScore.Pair("A", "B");
        EventScore.Gold gold = new EventScore.Gold(List.of("B"), List.of("A"), Set.of(pair), "AID", 1);
        assertThat(s.add(gold, List.of(new FoundEvent("B", "A", "AID", 7), new FoundEvent("A", "C", "FIGHT", -10))))
                .isEmpty();
        assertThat(s.add(gold, List.of(new FoundEvent("A", "B", "FIGHT", -10)))).containsExactly(pair);
        assertThat(s.found()).isEqualTo(1);
        assertThat(s.sign()).isEqualTo(.5);
        assertThat(s.type()).isEqualTo(.5);
        assertThat(s.direction()).isEqualTo(.5);
        assertThat(s.spurious()).isEqualTo(.5);
        assertThat(s.macroF1()).isCloseTo((2 / 3.) / 2, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 0.0000, 0.2775", "10, 10, 0.7225, 1.0000", "5, 10, 0.2366, 0.7634", "81, 263, 0.2553, 0.3662"})
    void wilsonsIntervalIsThatOfNewcombesTable(int k, int n, double low, double high) {
        // n = 263 from Newcombe 1998, Statistics in Medicine 17, table I.
        Wilson w = Wilson.of(k, n);
        assertThat(w.low()).isCloseTo(low, within(5e-5));
        assertThat(w.high()).isCloseTo(high, within(5e-5));
    }

    @Test
    void wilsonNeedsTrials() {
        assertThatThrownBy(() -> Wilson.of(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Wilson.of(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void precisionOfASampleIsWeightedByItsStrata() {
        CodedSample sample = new CodedSample();
        sample.add("name", true, 90);
        sample.add("name", null, 90);
        sample.add("capital", false, 10);
        assertThat(sample.strata().get("name")).isEqualTo(new CodedSample.Stratum(1, 1, 1, 90));
        assertThat(sample.weighted()).isEqualTo(.9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "=1+1|\"'=1+1\"",
                "@SUM(A1)|\"'@SUM(A1)\"",
                "-5 degrees|\"'-5 degrees\"",
                "He said \"no\"|\"He said \"\"no\"\"\"",
                "Peru, Chile|\"Peru, Chile\"",
            })
    void cellsAreQuotedAndNoFormulas(String value, String cell) {
        assertThat(SampleCell.quoted(value)).isEqualTo(cell);
    }

    @Test
    void lineEndsWithinCellsBecomeBlanks() {
        assertThat(SampleCell.quoted("  @SUM(A1)")).isEqualTo("\"'  @SUM(A1)\"");
        assertThat(SampleCell.quoted("a\r\nb\nc\td")).isEqualTo("\"a b c d\"");
    }

    @Test
    void readsCsvAsSpreadsheetsWriteIt() {
        List<CsvRows.Row> rows =
                CsvRows.of("\uFEFFkind;text;correct\r\nname;\"a;\"\"b\"\"\nc\";1\r\n\r\n;;\r\nseat;d;0");
        assertThat(rows)
                .extracting(CsvRows.Row::cells)
                .containsExactly(
                        List.of("kind", "text", "correct"),
                        List.of("name", "a;\"b\"\nc", "1"),
                        List.of("seat", "d", "0"));
        assertThat(rows).extracting(CsvRows.Row::line).containsExactly(1, 2, 6);
        assertThatThrownBy(() -> CsvRows.of("a,b\n\"open")).hasMessage("line 2: a quote is never closed");
    }
}
