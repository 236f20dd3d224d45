// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static io.entente.cli.CommandRun.mistake;
import static io.entente.cli.CommandRun.run;
import static io.entente.cli.CommandRun.screen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectTest {

    private static final Path FORMATS = Path.of("../shared/data/formats");
    private static final String PROSE = "Peru and Chile signed a treaty on trade. ".repeat(10);

    @TempDir
    private Path folder;

    private JsonNode proposed(Path input) throws IOException {
        Path config = folder.resolve("config.json");
        assertThat(run("inspect", "--input", input.toString(), "--save", config.toString(), "--overwrite"))
                .as(CommandRun.errors)
                .isZero();
        JsonNode json = new ObjectMapper().readTree(config.toFile());
        // What is proposed is what analyze takes.
        AnalyzeOptions.of(ConfigFile.read(config));
        return json;
    }

    @Test
    void theArchiveIsNotReplacedByWhatIsSaved() throws IOException {
        Path archive = Files.writeString(folder.resolve("a.csv"), "text,date\nPeru and Chile,2018-02-03\n");
        mistake(
                "is the file of --input",
                "inspect",
                "--input",
                folder.toString(),
                "--save",
                archive.toString(),
                "--overwrite");
        assertThat(archive).content().startsWith("text,date");
    }

    @Test
    void namesOfFilesDoNotSteerTheTerminal() throws IOException {
        Files.write(folder.resolve("a\u001b[31m\u202e.bin"), new byte[] {0, 1, 2});
        assertThat(run("inspect", "--input", folder.toString())).isZero();
        assertThat(screen).contains("a [31m.bin").doesNotContain("\u001b").doesNotContain("\u202e");
    }

    @Test
    void saysWhatIsThereWhatIsRejectedAndWhatToClean() throws IOException {
        Path archive = folder.resolve("wire.csv");
        StringBuilder rows = new StringBuilder("Ref,Printed,Story\n");
        for (int day = 1; day <= 28; day++) {
            rows.append(String.format(
                    Locale.ROOT, "r%d,%d/2/2018,\"LIMA, Feb %d (EX) - Trade &amp; aid: %s\"\n", day, day, day, PROSE));
        }
        rows.append("r29,soon,").append(PROSE).append("\nr30,28/2/2018,\n");
        Files.writeString(archive, rows);
        JsonNode config = proposed(archive);
        assertThat(config.get("text-field").asText()).isEqualTo("Story");
        assertThat(config.get("date-field").asText()).isEqualTo("Printed");
        assertThat(config.get("id-field").asText()).isEqualTo("Ref");
        assertThat(config.get("date-pattern").asText()).isEqualTo("d/M/yyyy");
        assertThat(config.get("clean").asText()).isEqualTo("entities,datelines");
        assertThat(config.get("input").get(0).asText()).isEqualTo(archive.toString());
        assertThat(screen)
                .contains("30 records read, which are all: 28 articles, 2 that would be rejected")
                .contains("Dates: 2018-02-01 to 2018-02-28")
                .contains("Languages: en 100 % (guessed)")
                .contains("Rejected, no_text: 3 %, such as " + archive + ", record 31")
                .contains("Rejected, bad_date: 3 %")
                .contains("entities (100 %)", "datelines (100 %)");
    }

    @Test
    void formatsThatDisagreeOnAFieldAreTold() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "day,maintext\n2018-01-01,\"" + PROSE + "\"\n");
        Files.writeString(folder.resolve("b.tsv"), "day\tdescription\n2018-01-01\t" + PROSE + "\n");
        assertThat(run("inspect", "--input", folder.toString())).isZero();
        assertThat(screen).contains("Mind: the text-field is maintext in some files and description in others");
    }

    @Test
    void filesOfNoKnownFormatAreNamed() throws IOException {
        Files.write(folder.resolve("noise.bin"), new byte[] {0, 1, 2, 3});
        assertThat(run("inspect", "--input", folder.toString())).isZero();
        assertThat(screen).contains("of no format that is known").contains("noise.bin");
    }

    @Test
    void mistakesAreToldBeforeAnythingIsRead() throws IOException {
        Path there = Files.createFile(folder.resolve("there.json"));
        mistake("--save " + there + ": is there already", "inspect", "--input", "x", "--save", there.toString());
        mistake("--records 0", "inspect", "--input", "x", "--records", "0");
        mistake("no such file", "inspect", "--input", folder.resolve("none").toString());
    }

    @ParameterizedTest
    @CsvSource({
        "jsonl/articles.jsonl, 400",
        "json/articles_array.json, 400",
        "csv/articles.csv, 400",
        "csv/articles_bom_crlf_semicolon.csv, 400",
        "tsv/articles.tsv, 400",
        "parquet/articles.parquet, 400"
    })
    void realFilesNeedNoHelp(String file, int articles) throws IOException {
        Path path = FORMATS.resolve(file);
        assumeTrue(Files.exists(path), path + " is not there");
        JsonNode config = proposed(path);
        assertThat(screen).contains(articles + " records read, which are all: " + articles + " articles, 0 that would");
        for (String field : List.of("id", "date", "title", "text", "source", "language", "url")) {
            assertThat(config.get(field + "-field").asText()).isEqualTo(field);
        }
        assertThat(config.has("date-pattern")).isFalse();
    }
}
