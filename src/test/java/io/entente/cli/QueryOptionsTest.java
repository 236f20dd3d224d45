// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.article.UserError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryOptionsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "xml | - | - | - | --format xml: is none of table, csv, json",
                "csv | 5 | - | - | --limit 5: is for --format table",
                "- | - | 2018 | - | --period 2018: is for --explain",
                "- | - | - | sentence | --granularity sentence: is for --explain"
            })
    void mistakesAreToldWithTheRemedy(String format, Integer limit, String period, String unit, String message) {
        assertThatThrownBy(() -> QueryOptions.ofSql(format, null, limit, period, unit))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(message);
    }

    @Test
    void anExplanationIsOfAllByArticleUnlessTold() {
        assertThat(QueryOptions.ofExplain("PRK-KOR", null, null, null, null, null))
                .isEqualTo(new QueryOptions(QueryFormat.TABLE, 0, new CountryPair("KOR", "PRK"), "all", "article"));
        assertThatThrownBy(() -> QueryOptions.ofExplain("PRK-KOR", null, null, 5, null, null))
                .hasMessageContaining("--limit 5: is for SQL");
        assertThatThrownBy(() -> QueryOptions.ofExplain("PRK-KOR", null, null, null, null, "word"))
                .hasMessageContaining("--granularity word: is none of article, paragraph, sentence");
    }

    @ParameterizedTest
    @CsvSource({"a.csv,CSV", "a.jsonl,JSON", "a.JSON,JSON", "a.txt,TABLE", "answer,CSV"})
    void theEndingOfAFileTellsTheFormat(Path output, QueryFormat format) {
        assertThat(QueryFormat.of(null, output)).isEqualTo(format);
        assertThat(QueryFormat.of("table", output)).isEqualTo(QueryFormat.TABLE);
    }

    @Test
    void sqlComesFromOnePlace() throws IOException {
        InputStream in = new ByteArrayInputStream("\uFEFFSELECT 'é'".getBytes(StandardCharsets.UTF_8));
        assertThat(QueryText.of("-", null, in)).isEqualTo("SELECT 'é'");
        assertThat(QueryText.of("SELECT 1", null, in)).isEqualTo("SELECT 1");
        assertThatThrownBy(() -> QueryText.of("SELECT 1", "a.sql", in)).hasMessageContaining("drop one of the two");
        assertThatThrownBy(() -> QueryText.of(null, null, in)).hasMessageContaining("no SQL given");
        assertThatThrownBy(() -> QueryText.of(" ", null, in)).hasMessageContaining("is empty");
        assertThatThrownBy(() -> QueryText.of(null, "none.sql", in)).hasMessageContaining("no such file");
        InputStream latin1 = new ByteArrayInputStream("SELECT 'é'".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> QueryText.of(null, "-", latin1)).hasMessageContaining("is not UTF-8");
    }
}
