// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.spark.OutputLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code watch} against one {@code analyze} over the same files. */
class WatchIT extends CommandRun {

    private static final int FILES = 50;
    private static final int BATCHES = 10;
    private static final List<String> OPTIONS =
            List.of("--partitions", "2", "--replicates", "10", "--period", "year", "--cores", "2");
    /** Far more than a batch takes. Seconds. */
    private static final long PATIENCE = 180;

    private final ObjectMapper json = new ObjectMapper();
    private final Random random = new Random(8);

    @TempDir
    private Path folder;

    private Process watch;

    @AfterEach
    void end() throws InterruptedException {
        if (watch != null) {
            watch.destroyForcibly().waitFor();
        }
    }

    private Path in() {
        return folder.resolve("in");
    }

    private Path tables() {
        return folder.resolve("tables");
    }

    private Path screen() {
        return folder.resolve("screen");
    }

    /** The sample in files, each with a copy of an article of the file before and some with a broken record. */
    private List<List<String>> archive() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(Path.of("data/sample/dispatches.jsonl")));
        Collections.shuffle(lines, random);
        List<List<String>> files = new ArrayList<>();
        for (int f = 0; f < FILES; f++) {
            int from = f * lines.size() / FILES;
            List<String> part = new ArrayList<>(lines.subList(from, (f + 1) * lines.size() / FILES));
            if (f > 0) {
                ObjectNode copy = (ObjectNode) json.readTree(lines.get(from - 1));
                copy.put("id", "copy" + f)
                        .put("text", copy.get("text").asText() + (f % 2 == 0 ? "" : " It was told again."));
                part.add(json.writeValueAsString(copy));
            }
            if (f % 10 == 0) {
                part.add("{\"id\": \"broken\", \"date\": \"2020-01-01\"");
            }
            files.add(part);
        }
        return files;
    }

    /** Writes a file as users are told to: under a hidden name, then renamed. */
    private Path put(int f, List<String> lines) throws IOException {
        Path part = Files.createDirectories(in().resolve("day" + f % 3)).resolve(".part" + f + ".jsonl");
        Files.write(part, lines);
        return Files.move(part, part.resolveSibling("news" + f + ".jsonl"), StandardCopyOption.REPLACE_EXISTING);
    }

    private void start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@jobs/jvm-options",
                "-Xmx800m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                "-Dlog4j2.configurationFile=entente-log4j2.properties",
                "-cp",
                System.getProperty("java.class.path"),
                Entente.class.getName()));
        command.addAll(
                List.of("watch", "--input", in().toString(), "--output", tables().toString(), "--interval", "1"));
        command.addAll(OPTIONS);
        watch = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(screen().toFile()))
                .start();
    }

    private void await(BooleanSupplier state) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!state.getAsBoolean()) {
            boolean over = watch.waitFor(50, TimeUnit.MILLISECONDS) || System.nanoTime() > end;
            assertThat(over).as(() -> "watch: " + text(screen())).isFalse();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private boolean working() {
        try (Stream<Path> beside = Files.list(folder)) {
            return beside.anyMatch(p -> p.getFileName().toString().startsWith(".tables.run-"));
        } catch (IOException e) {
            return false;
        }
    }

    /** How many files the tables are made of; none while they are being put in place. */
    private int held() {
        try {
            return manifest(tables()).get("inputs").size();
        } catch (IOException e) {
            return 0;
        }
    }

    private JsonNode manifest(Path output) throws IOException {
        return json.readTree(output.resolve("run.json").toFile());
    }

    @Test
    void filesThatComeInTenBatchesWhileItIsKilledTwiceGiveTheTablesOfOneRun() throws Exception {
        List<List<String>> files = archive();
        Files.createDirectory(in());
        List<Integer> kills =
                random.ints(1, BATCHES - 1).distinct().limit(2).boxed().toList();
        start();
        for (int batch = 0; batch < BATCHES; batch++) {
            int fed = (batch + 1) * FILES / BATCHES;
            for (int f = batch * FILES / BATCHES; f < fed; f++) {
                put(f, files.get(f));
            }
            if (kills.contains(batch)) {
                await(this::working);
                watch.waitFor(random.nextInt(3000), TimeUnit.MILLISECONDS);
                watch.destroyForcibly().waitFor(); // SIGKILL
                start();
            } else if (batch == 0 || random.nextBoolean()) {
                await(() -> held() == fed);
            }
        }
        await(() -> held() == FILES);
        watch.destroy(); // SIGTERM, which is told to it as Ctrl-C is
        assertThat(watch.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(watch.exitValue()).as(text(screen())).isZero();

        Path full = folder.resolve("full");
        analyzed(in(), full, OPTIONS.toArray(String[]::new));
        tablesAreEqual(tables(), full, "record");
        assertThat(manifest(tables()).get("counts")).isEqualTo(manifest(full).get("counts"));
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside.map(p -> p.getFileName().toString()))
                    .containsExactlyInAnyOrder("in", "tables", ".tables.checkpoint", "full", "screen");
        }
    }

    private String[] once(String... more) {
        List<String> args = new ArrayList<>(
                List.of("watch", "--once", "--input", in().toString(), "--output", tables().toString()));
        args.addAll(OPTIONS);
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }

    private void expect(String told) {
        assertThat(run(once())).as(errors).isZero();
        assertThat(screen).contains(told);
    }

    private FileTime published() throws IOException {
        return Files.getLastModifiedTime(tables().resolve("run.json"));
    }

    /** The files of a log of the checkpoint, the last one first. */
    private List<Path> log(String name) throws IOException {
        try (Stream<Path> files =
                Files.list(folder.resolve(".tables.checkpoint").resolve(name))) {
            return files.filter(p -> p.getFileName().toString().matches("\\d+"))
                    .sorted((a, b) -> b.compareTo(a))
                    .toList();
        }
    }

    private static void lose(Path file) throws IOException {
        Files.delete(file);
        Files.deleteIfExists(file.resolveSibling("." + file.getFileName() + ".crc"));
    }

    @Test
    void whatIsToBeDoneIsToldByTheOutputAndNotByTheCheckpoint() throws Exception {
        List<List<String>> files = archive();
        Files.createDirectory(in());
        expect("nothing new"); // an empty folder, and no output yet
        assertThat(tables()).doesNotExist();
        for (int f = 0; f < 4; f++) {
            put(f, files.get(f));
        }
        Files.writeString(in().resolve("_half.jsonl"), "{\"id\": \"ha");
        expect("files: 4 new, 0 changed, 0 gone; now 4 files");
        FileTime first = published();

        lose(log("commits").get(0)); // as after a kill between publication and commit
        expect("nothing new");
        Path replaced = put(1, files.get(4));
        Files.delete(put(2, files.get(2)));
        put(5, files.get(5));
        assertThat(published()).isEqualTo(first);
        expect("files: 1 new, 1 changed, 1 gone; now 4 files");

        Files.move(tables(), folder.resolve(".tables.old-12345678")); // as after a kill between the two renames
        Files.writeString(replaced, files.get(6).get(0) + "\n", StandardOpenOption.APPEND);
        expect("files: 0 new, 1 changed, 0 gone; now 4 files");

        Files.writeString(log("offsets").get(0), "what is this");
        lose(log("commits").get(0));
        mistake("--checkpoint", once());
        assertThat(errors).contains("delete it or name another");
        assertThat(run(once("--checkpoint", folder.resolve("other").toString())))
                .as(errors)
                .isZero();
        assertThat(screen).contains("nothing new");
        mistake("--seed 1, now 2", once("--seed", "2"));
        try (OutputLock lock = OutputLock.take(tables().toString(), "watch", new Configuration())) {
            assertThat(lock).isNotNull();
            mistake("another run is writing to it", once());
            mistake(
                    "another run is writing to it",
                    "analyze",
                    "--input",
                    in().toString(),
                    "--output",
                    tables().toString(),
                    "--update");
        }
        mistake("lies within --input", "watch", "--input", in().toString(), "--output", in() + "/tables");
    }
}
