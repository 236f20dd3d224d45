// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An article that the memory does not hold. */
class LongArticleIT {

    @TempDir
    private Path folder;

    @Test
    void endsInOneLineThatNamesItAndTheRemedy() throws Exception {
        Path archive = folder.resolve("long.jsonl");
        Files.writeString(
                archive,
                "{\"date\":\"2020-01-02\",\"text\":\"Peru met Chile.\"}\n{\"date\":\"2020-01-02\",\"text\":\""
                        + "Japan condemned Peru and praised Chile. ".repeat(700_000) + "\"}\n");
        List<String> run = List.of("analyze", "--input", archive.toString(), "--output", folder + "/tables");
        try (ChildJvm child = ChildJvm.entente(folder.resolve("said"), List.of("-Xmx600m"), List.of(), run)) {
            assertThat(child.code()).as(child.said()).isEqualTo(ExitCode.USER_MISTAKE);
            assertThat(child.said().lines().filter(l -> l.contains("more memory than there is")))
                    .singleElement()
                    .asString()
                    .startsWith("entente: --input " + archive)
                    .contains("record 2", "ENTENTE_HEAP=4g");
            assertThat(child.said()).doesNotContain("\tat ");
        }
        assertThat(folder.resolve("tables")).doesNotExist();
    }

    @Test
    void isToldByAnnotateToo() throws Exception {
        Path archive = folder.resolve("long.jsonl");
        Files.writeString(archive, "{\"text\":\"" + "Japan condemned Peru. ".repeat(500_000) + "\"}\n");
        List<String> run = List.of("annotate", "--input", archive.toString());
        try (ChildJvm child = ChildJvm.entente(folder.resolve("said"), List.of("-Xmx100m"), List.of(), run)) {
            assertThat(child.code()).as(child.said()).isEqualTo(ExitCode.USER_MISTAKE);
            assertThat(child.said()).startsWith("entente: ran out of memory").hasLineCount(1);
        }
    }

    @Test
    void aHeapThatIsTooSmallForSparkIsRefused() throws Exception {
        List<String> run = List.of("analyze", "--input", "data/sample", "--output", folder + "/tables");
        try (ChildJvm child = ChildJvm.entente(folder.resolve("said"), List.of("-Xmx200m"), List.of(), run)) {
            assertThat(child.code()).as(child.said()).isEqualTo(ExitCode.USER_MISTAKE);
            assertThat(child.said()).startsWith("entente: ENTENTE_HEAP: ").hasLineCount(1);
        }
    }
}
