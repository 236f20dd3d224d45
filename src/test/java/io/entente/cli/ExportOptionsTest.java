// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.article.UserError;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportOptionsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "tie | - | - | - | - | --table tie: is none of articles, mentions",
                "- | xml | - | - | - | --format xml: is none of csv, graphml, gexf, gexf-dynamic, gephi, dyad-year",
                "countries | gexf | - | - | - | --table countries: --format gexf is made of ties; drop --table",
                "- | - | - | - | gw | --code gw: is for --format dyad-year only",
                "- | dyad-year | - | - | iso | --code iso: is none of cow, gw",
                "- | dyad-year | - | 2018 | - | --period 2018: --format dyad-year holds all periods; drop --period",
                "- | - | word | - | - | --granularity word: is none of article, paragraph, sentence",
                "countries | - | article | - | - | table countries has no column granularity",
                "articles | - | - | 2018 | - | table articles has no column period"
            })
    void mistakesAreToldWithTheRemedy(
            String table, String format, String granularity, String period, String code, String message) {
        assertThatThrownBy(() -> ExportOptions.of(table, format, ExportFormat.CSV, granularity, period, code))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(message);
    }

    @Test
    void aNetworkIsOfArticlesAndOfAllPeriodsUnlessTold() {
        ExportOptions options = ExportOptions.of(null, "graphml", ExportFormat.CSV, null, null, null);
        assertThat(options.granularity()).isEqualTo("article");
        assertThat(options.period()).isEqualTo("all");
        assertThat(ExportOptions.of(null, null, ExportFormat.CSV, null, null, null)
                        .period())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"net.gexf,gexf", "a.b/NET.GraphML,graphml", "ties.csv,csv", "gexf,csv"})
    void theNameOfTheFileTellsTheFormatUnlessOneIsGiven(String name, String format) {
        ExportFormat usual = ExportFormat.ofName(Path.of(name));
        assertThat(usual.code()).isEqualTo(format);
        assertThat(ExportOptions.of(null, null, usual, null, null, null).format())
                .isEqualTo(usual);
        assertThat(ExportOptions.of(null, "gexf-dynamic", usual, null, null, null)
                        .format())
                .isEqualTo(ExportFormat.GEXF_DYNAMIC);
    }

    @Test
    void cellsAreSafeInASpreadsheetAndNumbersStayNumbers() {
        assertThat(CsvCells.line(
                        Arrays.asList("FRA", "=cmd()", "a, \"b\"", "two\nlines", "-1", -1.5, null, Double.NaN)))
                .isEqualTo("FRA,\"'=cmd()\",\"a, \"\"b\"\"\",two lines,\"'-1\",-1.5,,"
                        .replace("two lines", "\"two lines\""));
        assertThat(CsvCells.line(List.of("Côte d'Ivoire"))).isEqualTo("\"Côte d'Ivoire\"");
    }
}
