// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static io.entente.cli.CommandRun.errors;
import static io.entente.cli.CommandRun.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What inspect proposes is what analyze runs with, on every kind of file that there is. */
class InspectIT {

    private static final Path FORMATS = Path.of("../shared/data/formats");

    @TempDir
    private Path folder;

    /** A file or folder; the records in it; the articles and, by reason, the rejects that analyze makes of them. */
    @ParameterizedTest
    @CsvSource({
        "jsonl, 400, 400, ''",
        "json, 400, 400, ''",
        "csv/articles.csv, 400, 400, ''",
        "csv/articles_bom_crlf_semicolon.csv, 400, 400, ''",
        "tsv, 400, 400, ''",
        "parquet, 400, 400, ''",
        "txt, 400, 400, ''",
        "warc_same, 400, 400, ''",
        "warc_real, 219, 206, bad_syntax 5 no_text 7 truncated 1",
        "sgml_reuters_original/reut2-000.sgm, 1000, 925, no_text 75",
        "sgml_reuters_original, 2202, 2064, no_date 1 no_text 136 unreadable 1",
        "tei, 224, 204, no_text 1 unreadable 19",
        "gdelt/Insight-GDELT-Feed__20190121220000.export2.CSV, 1629, 1629, ''",
        "gdelt/simsearch__data_gdelt_sample.csv, 1, 0, unreadable 1",
        "gdelt, 5864, 5856, no_date 1 unreadable 7"
    })
    void whatIsProposedRuns(String input, long records, long articles, String rejects) throws IOException {
        Path path = FORMATS.resolve(input);
        assumeTrue(Files.exists(path), path + " is not there");
        Path config = folder.resolve("config.json");
        assertThat(run("inspect", "--input", path.toString(), "--save", config.toString()))
                .as(errors)
                .isZero();
        Path tables = folder.resolve("tables");
        assertThat(run(
                        "analyze",
                        "--config",
                        config.toString(),
                        "--output",
                        tables.toString(),
                        "--period",
                        "year",
                        "--replicates",
                        "0"))
                .as(errors)
                .isZero();
        JsonNode counts =
                new ObjectMapper().readTree(tables.resolve("run.json").toFile()).get("counts");
        assertThat(counts.get("records").asLong()).isEqualTo(records);
        assertThat(counts.get("articles").asLong() + counts.get("duplicates").asLong())
                .isEqualTo(articles);
        StringBuilder reasons = new StringBuilder();
        counts.get("rejects_by_reason")
                .properties()
                .forEach(e -> reasons.append(e.getKey())
                        .append(' ')
                        .append(e.getValue().asLong())
                        .append(' '));
        assertThat(reasons.toString().strip()).isEqualTo(rejects);
    }
}
