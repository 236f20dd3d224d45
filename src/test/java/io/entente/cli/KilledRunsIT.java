// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs are killed at any moment; {@code .ci/kills} does it many times. A run that replaces the tables by those of another
 * archive is killed with SIGKILL: the tables before stand, whole, and the next run puts its own in their place and takes over
 * ({@code --resume}, half of the time) or sweeps what the dead one left.
 */
class KilledRunsIT extends CommandRun {

    private static final int FEW = 3;
    private static final int SEED = 60;
    private static final int ARTICLES = 25;
    private static final String[] OPTIONS = {
        "--partitions", "3", "--period", "year", "--replicates", "0", "--cores", "2"
    };

    private final int kills = Integer.getInteger("entente.kills", FEW);
    private final Random random = new Random(Integer.getInteger("entente.seed", SEED));

    @TempDir
    private Path folder;

    /** Two archives, and the tables of each as a run that nothing happens to makes them. */
    private void archives() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("data/sample/dispatches.jsonl"));
        for (int i = 0; i < 2; i++) {
            Path in = Files.createDirectory(folder.resolve("in" + i));
            Files.write(in.resolve("a.jsonl"), lines.subList(i * ARTICLES, (i + 1) * ARTICLES));
            analyzed(in, expected(i), OPTIONS);
        }
    }

    private Path expected(int archive) {
        return folder.resolve("expected" + archive);
    }

    private Path tables() {
        return folder.resolve("out").resolve("tables");
    }

    private ChildJvm started(int archive, String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of(
                "analyze",
                "--input",
                folder.resolve("in" + archive).toString(),
                "--output",
                tables().toString(),
                "--overwrite"));
        args.addAll(List.of(OPTIONS));
        args.addAll(List.of(more));
        return ChildJvm.entente(folder.resolve("said"), List.of(), List.of(), args);
    }

    private List<String> beside() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("out"))) {
            return all.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    /** Whether the run was killed between the two renames of a publication: then both outputs are whole, under hidden names. */
    private boolean between() throws IOException {
        return !Files.exists(tables()) && beside().stream().anyMatch(n -> n.startsWith(".tables.old-"));
    }

    @Test
    void afterEveryKillTheTablesBeforeAreWholeAndTheNextRunIsRight() throws Exception {
        archives();
        Files.createDirectory(folder.resolve("out"));
        int standing = 0;
        long start = System.nanoTime();
        try (ChildJvm whole = started(standing)) {
            assertThat(whole.code()).as(whole.said()).isZero();
        }
        long whole = (System.nanoTime() - start) / 1_000_000;
        int published = 0;
        int between = 0;
        int swept = 0;
        int resumed = 0;
        int tookOver = 0;
        for (int kill = 0; kill < kills; kill++) {
            int other = 1 - standing;
            long moment = (long) (random.nextDouble() * whole);
            try (ChildJvm doomed = started(other)) {
                doomed.ended(moment);
            }
            swept += beside().size() > 1 ? 1 : 0;
            if (between()) {
                between++;
            } else {
                boolean late = ranThrough(other);
                published += late ? 1 : 0;
                tablesAreEqual(tables(), expected(late ? other : standing), "record");
            }
            boolean resumes = random.nextBoolean();
            Files.deleteIfExists(folder.resolve("said"));
            try (ChildJvm next = resumes ? started(other, "--resume") : started(other)) {
                assertThat(next.code()).as(next.said()).isZero();
                resumed += resumes ? 1 : 0;
                tookOver +=
                        next.said().matches("(?s).*did not end: [1-9]\\d* of \\d+ reading tasks are done.*") ? 1 : 0;
            }
            tablesAreEqual(tables(), expected(other), "record");
            assertThat(beside()).containsExactly("tables");
            standing = other;
            System.out.println("kill " + (kill + 1) + " of " + kills + " at " + moment + " of " + whole + " ms: right");
        }
        System.out.println("kills: " + kills + " over a run of " + whole + " ms; tables right after each and after the"
                + " next run; " + published + " after the publication, " + between + " between its renames, " + swept
                + " that left something to sweep; " + resumed + " next runs with --resume, " + tookOver
                + " of which took over tasks");
    }

    /** Whether the tables are already those of an archive: the kill came after the publication. */
    private boolean ranThrough(int archive) throws IOException {
        return Files.readString(tables().resolve("run.json"))
                .contains(folder.resolve("in" + archive).toString());
    }
}
