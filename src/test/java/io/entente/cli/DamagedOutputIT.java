// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An update of an output that something has happened to: one line says what, and the output stays as it is. */
class DamagedOutputIT extends CommandRun {

    private static final String[] OPTIONS = {"--partitions", "1", "--period", "year", "--replicates", "0"};

    private static final List<UnaryOperator<byte[]>> DAMAGES = List.of(
            file -> "no Parquet".getBytes(StandardCharsets.UTF_8),
            file -> Arrays.copyOf(file, file.length / 2),
            DamagedOutputIT::scrambled);

    @TempDir
    private Path folder;

    private Path tables() {
        return folder.resolve("tables");
    }

    private List<Path> files(String table) throws IOException {
        try (Stream<Path> files = Files.list(tables().resolve(table))) {
            return files.filter(f -> f.toString().endsWith(".parquet")).sorted().toList();
        }
    }

    private void refused(String told) throws IOException {
        String in = folder.resolve("in").toString();
        String[] update = {
            "analyze",
            "--input",
            in,
            "--output",
            tables().toString(),
            "--period",
            "year",
            "--replicates",
            "0",
            "--update"
        };
        byte[] manifest = Files.readAllBytes(tables().resolve("run.json"));
        assertThat(run(update)).as(told + errors).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(errors.strip().lines().filter(l -> l.startsWith("entente: --output")))
                .singleElement()
                .asString()
                .contains(told)
                .contains("--overwrite");
        assertThat(errors).doesNotContain("\tat ");
        assertThat(tables().resolve("run.json")).hasBinaryContent(manifest);
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside.map(p -> p.getFileName().toString())).containsExactlyInAnyOrder("in", "tables");
        }
    }

    /** A file whose pages are noise, with a footer that can be read. */
    private static byte[] scrambled(byte[] sound) {
        byte[] noise = sound.clone();
        int footer = ByteBuffer.wrap(sound).order(ByteOrder.LITTLE_ENDIAN).getInt(sound.length - 8) + 8;
        for (int i = 4; i < sound.length - footer; i++) {
            noise[i] ^= 0x55;
        }
        return noise;
    }

    @Test
    void isRefusedWithTheFileAndTheRemedy() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("data/sample/dispatches.jsonl"));
        Path in = Files.createDirectory(folder.resolve("in"));
        List<String> before = new ArrayList<>(lines.subList(0, 20));
        before.add(lines.get(0)
                .replaceFirst("entente-sample", "copy")
                .replaceFirst("\"text\": \"", "$0It was told again. ")); // a pair of near-duplicates
        Files.write(in.resolve("a.jsonl"), before);
        analyzed(in, tables(), OPTIONS);
        Files.write(in.resolve("b.jsonl"), lines.subList(20, 30));

        Path state = tables().resolve("_state.json");
        byte[] whole = Files.readAllBytes(state);
        Files.deleteIfExists(tables().resolve("._state.json.crc"));
        Files.writeString(state, "{\"settings\": {", StandardOpenOption.TRUNCATE_EXISTING);
        refused("_state.json is damaged");
        Files.write(state, whole);

        Path mentions = files("mentions").get(0);
        Path away = Files.move(mentions, folder.resolve("in").resolve("_away"));
        refused("is damaged or gone");
        Files.move(away, mentions);

        // Far from the others, so that all of their working tables is built on.
        String late = lines.get(20).replaceFirst("\"date\": \"[0-9]{4}", "\"date\": \"2039");
        assertThat(late).isNotEqualTo(lines.get(20));
        Files.write(in.resolve("b.jsonl"), List.of(late));
        for (String table : List.of("_units", "_pairs", "_series")) {
            List<Path> files = files(table);
            List<byte[]> sound = new ArrayList<>();
            for (Path file : files) {
                sound.add(Files.readAllBytes(file));
                Files.deleteIfExists(file.resolveSibling("." + file.getFileName() + ".crc"));
            }
            for (UnaryOperator<byte[]> damage : DAMAGES) {
                for (int i = 0; i < files.size(); i++) {
                    Files.write(files.get(i), damage.apply(sound.get(i)));
                }
                refused("its file " + table + "/");
            }
            for (int i = 0; i < files.size(); i++) {
                Files.write(files.get(i), sound.get(i));
            }
        }
    }
}
