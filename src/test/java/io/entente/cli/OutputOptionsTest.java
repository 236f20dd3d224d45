// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.entente.article.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputOptionsTest extends CommandRun {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export --input t --output",
                "export --input t --format gephi --output",
                "report --input t --output",
                "plot network --input t --output",
                "compare --input t --with w.csv --output",
                "sample --input t --output",
                "query SQL --output",
                "inspect --input t --save"
            })
    void anotherMachinesPlaceIsToldBeforeAnyWork(String command) {
        for (String place : List.of("http://x/y.svg", "foo://x.svg", "s3a://bucket/a.svg")) {
            List<String> args = new ArrayList<>(Arrays.asList(command.split(" ")));
            args.add(place);
            mistake("is no local file", args.toArray(String[]::new));
        }
    }

    @Test
    void aFolderThatTakesNoFilesIsToldBeforeAnyWork() {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")));
        for (String command : List.of("export --input t", "report --input t", "sample --input t", "query SQL")) {
            List<String> args = new ArrayList<>(Arrays.asList(command.split(" ")));
            args.addAll(List.of("--output", "/proc/none/a.csv"));
            mistake("--output /proc/none/a.csv: cannot be written", args.toArray(String[]::new));
        }
    }

    @Test
    void aNameTooLongIsNoBug() {
        Path file = folder.resolve("a".repeat(300) + ".csv");
        assertThatThrownBy(() -> OutputPath.writeText(file, out -> out.write("text")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void aModelDoesNotReplaceTheTargets() throws IOException {
        Path targets = Files.writeString(folder.resolve("targets.jsonl"), "{}\n");
        String[] train = {"train", "tone", "--train", targets.toString(), "--output", targets.toString(), "--overwrite"
        };
        mistake("is the file of --train", train);
    }
}
