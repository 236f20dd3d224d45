// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is killed in the midst of reading, with SIGKILL; {@code --resume} reads the rest, and the tables are those of one run. */
class ResumeIT extends CommandRun {

    private static final int COPIES = 12;
    private static final int TASKS = 20;

    /** The exit code of a process that SIGTERM ended. */
    private static final int SIGTERM = 128 + 15;

    private static final String[] OPTIONS = {
        "--partitions", String.valueOf(TASKS), "--period", "year", "--replicates", "0"
    };

    @TempDir
    private Path folder;

    private String cores = "1"; // so that a kill comes between two tasks

    @BeforeEach
    void archive() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("data/sample/dispatches.jsonl"));
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.createDirectory(folder.resolve("out"));
        for (int i = 0; i < COPIES; i++) {
            String copy = "{\"id\": \"copy" + i + "-";
            Files.write(
                    in.resolve("a.jsonl"),
                    lines.stream()
                            .map(l -> l.replaceFirst("\\{\\s*\"id\"\\s*:\\s*\"", copy))
                            .toList(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    private Path tables() {
        return folder.resolve("out").resolve("tables");
    }

    private ChildJvm started(String... more) throws IOException {
        Files.deleteIfExists(folder.resolve("said"));
        List<String> args = new ArrayList<>(
                List.of("analyze", "--input", folder.resolve("in").toString(), "--output", tables().toString()));
        args.addAll(List.of(OPTIONS));
        args.addAll(List.of(more));
        args.addAll(List.of("--cores", cores));
        return ChildJvm.entente(folder.resolve("said"), List.of(), List.of(), args);
    }

    private Path work() throws IOException {
        try (Stream<Path> beside = Files.list(folder.resolve("out"))) {
            return beside.filter(p -> p.getFileName().toString().startsWith(".tables.run-"))
                    .findFirst()
                    .orElse(folder.resolve("none"));
        }
    }

    /** Tasks that a run has noted as done; the last of them may not be whole. */
    private long noted() {
        try (Stream<Path> notes = Files.list(work().resolve("_done"))) {
            return notes.filter(n -> n.toString().endsWith(".json")).count();
        } catch (IOException none) {
            return 0;
        }
    }

    private void killedInReading(String... more) throws Exception {
        long before = noted();
        try (ChildJvm run = started(more)) {
            run.await(() -> noted() > before + 2);
        }
        assertThat(noted()).isBetween(before + 2, (long) TASKS - 1);
    }

    private JsonNode manifest() throws IOException {
        return new ObjectMapper().readTree(tables().resolve("run.json").toFile());
    }

    private void isRefused(String told, String... more) throws Exception {
        Path work = work();
        long notes = noted();
        try (ChildJvm run = started(more)) {
            assertThat(run.code()).as(run.said()).isEqualTo(ExitCode.USER_MISTAKE);
            assertThat(run.said().strip().lines())
                    .singleElement()
                    .asString()
                    .startsWith("entente: --resume: ")
                    .contains(told)
                    .contains("leave --resume out");
        }
        assertThat(work()).isEqualTo(work);
        assertThat(noted()).isEqualTo(notes);
    }

    @Test
    void readsOnlyWhatTheKilledRunHadNot() throws Exception {
        killedInReading();
        killedInReading("--resume");

        isRefused("--languages [], now [\"en\"]", "--resume", "--languages", "en");
        Path late = Files.writeString(folder.resolve("in").resolve("b.jsonl"), "{}\n");
        isRefused("b.jsonl is new", "--resume");
        Files.delete(late);

        cores = "2";
        try (ChildJvm run = started("--resume")) {
            assertThat(run.code()).as(run.said()).isZero();
            int taken = manifest().get("tasks_taken_over").asInt();
            assertThat(taken).isBetween(4, TASKS - 1);
            assertThat(run.said()).contains("that did not end: " + taken + " of " + TASKS + " reading tasks are done");
        }
        analyzed(folder.resolve("in"), folder.resolve("expected"), OPTIONS);
        tablesAreEqual(tables(), folder.resolve("expected"), "record");
        JsonNode expected = new ObjectMapper()
                .readTree(folder.resolve("expected").resolve("run.json").toFile());
        assertThat(manifest().get("counts")).isEqualTo(expected.get("counts"));
        assertThat(manifest().get("rows")).isEqualTo(expected.get("rows"));
        assertThat(names(folder.resolve("out"))).containsExactly("tables");
        assertThat(names(tables())).doesNotContain("_done", "_plan.json").contains("_state.json", "ties");
    }

    @Test
    void oneThatIsToldToEndSaysNothingOfBugs() throws Exception {
        try (ChildJvm run = started()) {
            run.await(() -> noted() > 2);
            run.end();
            assertThat(run.code()).as(run.said()).isEqualTo(SIGTERM);
            assertThat(run.said()).doesNotContain("bug", "Exception");
        }
        assertThat(tables()).doesNotExist();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(p -> p.getFileName().toString()).toList();
        }
    }

    @Test
    void anUpdateGoesOnTooAndAnOrdinaryRunSweeps() throws Exception {
        Path in = folder.resolve("in").resolve("a.jsonl");
        byte[] all = Files.readAllBytes(in);
        Files.write(in, Files.readAllLines(in).subList(0, 40));
        try (ChildJvm run = started("--resume")) {
            assertThat(run.code()).as(run.said()).isZero();
            assertThat(run.said()).contains("begins from scratch");
        }
        Files.write(folder.resolve("in").resolve("b.jsonl"), all);
        killedInReading("--update");
        try (ChildJvm run = started("--update", "--resume")) {
            assertThat(run.code()).as(run.said()).isZero();
            assertThat(manifest().get("tasks_taken_over").asInt()).isPositive();
        }
        killedInReading("--overwrite");
        Path dead = work();
        analyzed(folder.resolve("in"), folder.resolve("expected"), OPTIONS);
        tablesAreEqual(tables(), folder.resolve("expected"), "record");
        try (ChildJvm run = started("--overwrite")) {
            run.await(() -> !Files.exists(dead));
        }
    }
}
