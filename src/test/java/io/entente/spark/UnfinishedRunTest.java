// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.article.FieldMapping;
import io.entente.gazetteer.Vocabulary;
import io.entente.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed run leaves is taken over where it is whole, and nothing else of it stays. */
class UnfinishedRunTest {

    private static final int TASKS = 3;

    private final Configuration hadoop = new Configuration();

    @TempDir
    private Path folder;

    private UnfinishedRun run;
    private final List<TaskReport> reports = new ArrayList<>();

    @BeforeEach
    void threeTasksAreDone() throws IOException {
        run = new UnfinishedRun(new org.apache.hadoop.fs.Path(work().toString()), hadoop);
        Path in = Files.createDirectory(folder.resolve("in"));
        for (int i = 0; i < TASKS; i++) {
            Files.writeString(
                    in.resolve(i + ".jsonl"),
                    "{\"id\":\"a" + i + "\",\"date\":\"2020-01-02\",\"text\":\"Peru and Chile agreed.\"}\n");
        }
        ReadingPlan reading = ReadingPlan.full(files(), TASKS, Map.of("period", "\"month\""), List.of());
        assertThat(reading.tasks()).hasSize(TASKS);
        run.begin(RunPlan.of(reading, files(), TASKS));
        ReadPlan plan = new ReadPlan(
                FieldMapping.usual(),
                LocalDate.MIN,
                LocalDate.MAX,
                Set.of(),
                Vocabulary.shipped(),
                work().toString(),
                true);
        for (int i = 0; i < TASKS; i++) {
            TaskReport report = ReadStage.task(reading.tasks().get(i), plan, hadoop);
            run.done(i, report);
            reports.add(report);
        }
    }

    private Path work() {
        return folder.resolve("work");
    }

    private List<ArchiveFile> files() throws IOException {
        return new ArchiveListing(hadoop, Optional.empty())
                .files(List.of(folder.resolve("in").toString()));
    }

    private Path part(String table, int task) {
        return work().resolve(table).resolve(reports.get(task).part());
    }

    private static void overwrite(Path file, byte[] bytes) throws IOException {
        Files.deleteIfExists(file.resolveSibling("." + file.getFileName() + ".crc"));
        Files.write(file, bytes);
    }

    private Path note(int task) throws IOException {
        try (Stream<Path> notes = Files.list(work().resolve("_done"))) {
            return notes.filter(n -> n.getFileName().toString().startsWith(task + "-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void reportsAndPlanComeBackAsTheyWere() throws IOException {
        assertThat(run.takeOver()).isEqualTo(Map.of(0, reports.get(0), 1, reports.get(1), 2, reports.get(2)));
        ReadingPlan same = ReadingPlan.full(files(), TASKS, Map.of("period", "\"month\""), List.of());
        assertThat(run.plan()).contains(RunPlan.of(same, files(), TASKS));
        assertThat(same.resumed(Map.of(1, reports.get(1))).open()).containsExactly(0, 2);
    }

    @Test
    void aNoteThatWasCutOffCountsAsNone() throws IOException {
        byte[] whole = Files.readAllBytes(note(1));
        for (int length : new int[] {0, 1, whole.length / 2, whole.length - 1}) {
            overwrite(note(1), java.util.Arrays.copyOf(whole, length));
            run = new UnfinishedRun(new org.apache.hadoop.fs.Path(work().toString()), hadoop);
            assertThat(run.takeOver()).as("%s bytes", length).containsOnlyKeys(0, 2);
        }
    }

    @Test
    void aTaskThatLacksAFileOrTheEndOfOneIsReadAgain() throws IOException {
        Files.delete(part("articles", 0));
        byte[] whole = Files.readAllBytes(part("_units", 2));
        overwrite(part("_units", 2), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(run.takeOver()).containsOnlyKeys(1);
        assertThat(part("articles", 1)).exists();
        assertThat(part("_units", 2)).doesNotExist();
        assertThat(part("dyads", 0)).doesNotExist();
    }

    @Test
    void whatNoTaskReportedIsSwept() throws IOException {
        Files.copy(part("articles", 0), work().resolve("articles").resolve("part-00009-killed.zstd.parquet"));
        Files.createDirectory(work().resolve("ties"));
        Files.writeString(work().resolve("ties").resolve("part"), "half");
        Files.writeString(work().resolve("codebook.md"), "half");
        run.takeOver();
        assertThat(work().resolve("ties")).doesNotExist();
        assertThat(work().resolve("codebook.md")).doesNotExist();
        try (Stream<Path> articles = Files.list(work().resolve(Tables.ARTICLES.name()))) {
            assertThat(articles.filter(f -> f.toString().endsWith(".parquet"))).hasSize(TASKS);
        }
    }

    @Test
    void nothingOfTheNotesStaysWhenTheRunIsOver() throws IOException {
        run.end();
        assertThat(run.plan()).isEmpty();
        assertThat(work().resolve("_done")).doesNotExist();
    }
}
