// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.entente.spark.FaultyDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to inputs and disks in the midst of a run is told in one line, and the tables before stay as they were. */
class FaultsIT extends CommandRun {

    private static final int ARTICLES = 20;
    private static final String[] OPTIONS = {
        "--partitions", "4", "--period", "year", "--replicates", "0", "--cores", "1", "--overwrite"
    };

    @TempDir
    private Path folder;

    @BeforeEach
    void twoFilesAndTheTablesOfAnEarlierRun() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("data/sample/dispatches.jsonl"));
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.write(in.resolve("a.jsonl"), lines.subList(0, ARTICLES));
        Files.write(in.resolve("b.jsonl"), lines.subList(ARTICLES, 2 * ARTICLES));
        analyzed(in, tables(), OPTIONS);
        analyzed(in, folder.resolve("before"), OPTIONS);
    }

    private Path tables() {
        return folder.resolve("tables");
    }

    private Path second() {
        return folder.resolve("in").resolve("b.jsonl");
    }

    private int analyze(long room, FaultyDisk.Event opened) {
        String[] start = {"analyze", "--input", folder.resolve("in").toString(), "--output", tables().toString()};
        String[] all = Stream.of(start, OPTIONS).flatMap(Stream::of).toArray(String[]::new);
        return FaultyDisk.during(room, opened, () -> run(all));
    }

    private void isToldAndTheTablesBeforeStand(String... told) throws Exception {
        assertThat(errors.strip().lines().filter(l -> l.startsWith("entente: --")))
                .singleElement()
                .asString()
                .contains(told);
        assertThat(errors).doesNotContain("\tat ");
        tablesAreEqual(tables(), folder.resolve("before"), "record");
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside.map(p -> p.getFileName().toString())).containsExactlyInAnyOrder("in", "tables", "before");
        }
    }

    /** Lets something happen to the second file when a task opens the first: the listing has been there already. */
    private FaultyDisk.Event inReading(FaultyDisk.Event event) {
        return new FaultyDisk.Event() {
            private int opened;

            @Override
            public void opens(org.apache.hadoop.fs.Path file) throws IOException {
                boolean task = Thread.currentThread().getName().startsWith("Executor task launch worker");
                if (task && file.getName().equals("a.jsonl") && opened++ == 0) {
                    event.opens(file);
                }
            }
        };
    }

    @Test
    void anInputThatIsReplacedInTheMidstIsNamed() throws Exception {
        List<String> lines = Files.readAllLines(second());
        int code = analyze(Long.MAX_VALUE, inReading(f -> Files.write(second(), lines.subList(3, ARTICLES))));
        assertThat(code).as(errors).isEqualTo(ExitCode.USER_MISTAKE);
        isToldAndTheTablesBeforeStand("--input " + second(), "has changed while the archive was read", "run again");
    }

    @Test
    void anInputThatGrowsInTheMidstIsNamed() throws Exception {
        int code =
                analyze(Long.MAX_VALUE, inReading(f -> Files.writeString(second(), "{}\n", StandardOpenOption.APPEND)));
        assertThat(code).as(errors).isEqualTo(ExitCode.USER_MISTAKE);
        isToldAndTheTablesBeforeStand("--input " + second(), "has changed while the archive was read");
    }

    @Test
    void anInputThatVanishesInTheMidstIsAReject() throws Exception {
        int code = analyze(Long.MAX_VALUE, inReading(f -> Files.delete(second())));
        assertThat(code).as(errors).isZero();
        var counts = new ObjectMapper()
                .readTree(tables().resolve("run.json").toFile())
                .get("counts");
        assertThat(counts.get("articles").asInt()).isEqualTo(ARTICLES);
        assertThat(counts.at("/rejects_by_reason/unreadable").asInt())
                .isEqualTo(counts.get("rejects").asInt())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 30_000, 100_000, 160_000})
    void aFullDiskIsToldWithTheRemedy(long room) throws Exception {
        assertThat(analyze(room, f -> {})).as(errors).isEqualTo(ExitCode.USER_MISTAKE);
        isToldAndTheTablesBeforeStand("--output " + tables(), "no space is left", "make room and run again");
    }
}
