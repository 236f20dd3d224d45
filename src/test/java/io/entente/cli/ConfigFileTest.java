// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.entente.article.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigFileTest {

    @TempDir
    Path folder;

    private Path config(String json) throws IOException {
        return Files.writeString(folder.resolve("config.json"), json);
    }

    @Test
    void whatAManifestTellsOfItsOptionsIsAConfig() throws IOException {
        Map<String, List<String>> given = new TreeMap<>(Map.of(
                "input", List.of("a.jsonl", "b.jsonl"),
                "output", List.of("out"),
                "from", List.of("2018-01-01"),
                "strength-weights", List.of("1,2,3,0.5,0"),
                "half-life", List.of("30"),
                "kinds", List.of("name", "capital"),
                "languages", List.of("en", "fr")));
        Map<String, ?> settings = Manifest.settings(AnalyzeOptions.of(given));
        Path file = config(new ObjectMapper().writeValueAsString(Manifest.options(AnalyzeOptions.of(given))));
        assertThat(Manifest.settings(AnalyzeOptions.of(ConfigFile.read(file)))).isEqualTo(settings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"from\": \"2018-01-01\", \"from\": \"2019-01-01\"}",
                "{} {}",
                "{\"from\": ",
                "{\"languages\": {\"a\": 1}}",
                "{\"languages\": [[\"en\"]]}",
                "{\"languages\": [null]}",
                "{\"input\": \"\"}",
                "{\"input\": \"a\\u0000b\"}",
                "{\"no-option\": 1}",
                "{\"output\": []}",
                "{\"output\": [1, 2]}",
                "{\"output\": true}",
                "{\"overwrite\": 1}",
                "{\"period\": [\"day\", \"week\"]}",
                "{\"half-life\": 1e99999999999}",
                "{\"half-life\": [30]}",
                "{\"strength-weights\": [true]}",
                "{\"input\": {\"file\": \"a\"}}"
            })
    void mistakesAreTold(String json) throws IOException {
        Path file = config(json);
        assertThatThrownBy(() -> ConfigFile.read(file))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("--config " + file);
    }

    @Test
    void aNameThatIsNoOptionIsToldInOneLine() throws IOException {
        Path file = config("{\"a\\nb\\u001b\": 1}");
        assertThatThrownBy(() -> ConfigFile.read(file))
                .isInstanceOf(UserError.class)
                .extracting(Throwable::getMessage)
                .asString()
                .hasLineCount(1)
                .doesNotContain("\u001b");
    }

    @Test
    void whatIsNoFileIsTold() {
        for (Path none : new Path[] {folder, folder.resolve("none.json")}) {
            assertThatThrownBy(() -> ConfigFile.read(none))
                    .isInstanceOf(UserError.class)
                    .hasMessage("--config " + none + ": no such file that can be read");
        }
    }

    @Test
    void theNamesThatAManifestTellsOfAreFilesOfAConfig() throws IOException {
        Path names = Files.writeString(folder.resolve("names.tsv"), "name\tcountry\tkind\nMiddle Kingdom\tCHN\tname\n");
        Map<String, List<String>> given = new TreeMap<>(Map.of(
                "input", List.of("a.jsonl"),
                "output", List.of("out"),
                "overwrite", List.of("true"),
                "date-field", List.of("day"),
                "date-pattern", List.of("d/M/yyyy"),
                "clean", List.of("entities,wire"),
                "seed", List.of("1234567890123456789"),
                "gazetteer", List.of(names.toString())));
        Map<String, ?> options = Manifest.options(AnalyzeOptions.of(given));
        Path file = config(new ObjectMapper().writeValueAsString(options));
        assertThat(Manifest.options(AnalyzeOptions.of(ConfigFile.read(file)))).isEqualTo(options);
    }

    @Test
    void deepNestingIsTold() throws IOException {
        Path file = config("{\"from\": " + "[".repeat(5000) + "]".repeat(5000) + "}");
        assertThatThrownBy(() -> ConfigFile.read(file)).isInstanceOf(UserError.class);
    }
}
