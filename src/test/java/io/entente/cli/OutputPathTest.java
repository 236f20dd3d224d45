// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.article.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputPathTest {

    @TempDir
    Path folder;

    @Test
    void aPlaceBelowAFileIsRefusedBeforeWork() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "text");
        assertThatThrownBy(() -> OutputPath.check("--output", file.resolve("below/a.csv"), false))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no folder");
        OutputPath.check("--output", folder.resolve("new/folder/a.csv"), false);
    }

    @Test
    void anotherMachinesPlaceIsNoFile() {
        for (String place : new String[] {"http://a/b.csv", "s3a://bucket/b.csv", "hdfs:///b.csv"}) {
            assertThatThrownBy(() -> OutputPath.check("--output", Path.of(place), false))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("is no local file");
        }
        OutputPath.check("--output", folder.resolve("a:b.csv"), false);
    }

    @Test
    void whatAnalyzeWroteIsNotReplacedByOtherCommands() throws IOException {
        Path tables = Files.createDirectories(folder.resolve("tables/ties")).getParent();
        Path manifest = Files.writeString(tables.resolve("run.json"), "{}");
        Files.writeString(tables.resolve("codebook.json"), "{}");
        Path link = Files.createSymbolicLink(folder.resolve("link.html"), manifest);
        Path linked = Files.createSymbolicLink(folder.resolve("linked"), tables.resolve("ties"));
        for (Path own : new Path[] {
            tables,
            manifest,
            tables.resolve("ties/deeper/a.csv"),
            Files.createSymbolicLink(folder.resolve("dangling.csv"), tables.resolve("ties/new.csv")),
            tables.resolve("codebook.md"),
            tables.resolve("ties/a.csv"),
            link,
            linked.resolve("a.csv")
        }) {
            assertThatThrownBy(() -> OutputPath.check("--output", own, true))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("among the tables");
        }
        OutputPath.check("--output", tables.resolve("report.html"), false);
    }

    @Test
    void aFileThatIsReadIsNotReplaced() throws IOException {
        Path read = Files.writeString(folder.resolve("in.csv"), "text");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), read);
        assertThatThrownBy(() -> OutputPath.checkNot("--output", link, "--with", read))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("is the file of --with");
        OutputPath.checkNot("--output", folder.resolve("new.csv"), "--with", read);
    }

    @Test
    void aLinkStaysALinkAndItsFileIsReplaced() throws IOException {
        Path real = Files.writeString(folder.resolve("real.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), real);
        OutputPath.writeText(link, out -> out.write("new"));
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(real).hasContent("new");
    }

    @Test
    void aLinkToAFileThatIsNotThereYetStaysALinkToo() throws IOException {
        Path real = folder.resolve("real.csv");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("real.csv"));
        OutputPath.check("--output", link, false);
        OutputPath.writeText(link, out -> out.write("new"));
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(real).hasContent("new");
    }

    @Test
    void aRingOfLinksIsRefused() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("a.csv"), folder.resolve("b.csv"));
        Files.createSymbolicLink(folder.resolve("b.csv"), link);
        assertThatThrownBy(() -> OutputPath.check("--output", link, true))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("leads to itself");
    }

    @Test
    void aFileThatIsCalledLikeAPartIsTheUsers() throws IOException {
        Path theirs = Files.writeString(folder.resolve("a.csv.part"), "theirs");
        OutputPath.writeText(folder.resolve("a.csv"), out -> out.write("new"));
        assertThat(theirs).hasContent("theirs");
        assertThatThrownBy(() -> OutputPath.writeText(folder.resolve("a.csv"), out -> {
                    out.write("half");
                    throw new IOException("full");
                }))
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("a.csv")).hasContent("new");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a.csv", "a.csv.part");
    }

    @Test
    void aModelIsReplacedOnlyWhereThatIsAskedFor() throws IOException {
        Path train = Files.writeString(folder.resolve("train.jsonl"), "{}");
        Path model = Files.writeString(folder.resolve("model"), "kept");
        CommandRun.mistake(
                "add --overwrite", "train", "tone", "--train", train.toString(), "--output", model.toString());
        CommandRun.mistake(
                "is the file of --train",
                "train",
                "tone",
                "--overwrite",
                "--train",
                train.toString(),
                "--output",
                train.toString());
        assertThat(model).hasContent("kept");
    }
}
