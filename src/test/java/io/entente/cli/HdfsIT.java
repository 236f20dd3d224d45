// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archive and tables on HDFS, against the same on a local disk. */
class HdfsIT extends CommandRun {

    private static final int ARTICLES = 70;
    private static final int FIRST = 45;
    private static final String[] OPTIONS = {
        "--partitions", "2", "--period", "year", "--replicates", "0", "--cores", "2"
    };

    @TempDir
    private Path folder;

    private MiniDFSCluster cluster;
    private FileSystem fs;
    private String root;

    @BeforeEach
    void begin() throws IOException {
        try {
            cluster = new MiniDFSCluster.Builder(
                            new Configuration(), folder.resolve("dfs").toFile())
                    .numDataNodes(1)
                    .build();
            cluster.waitActive();
        } catch (IOException e) {
            assumeTrue(false, "skipped: HDFS cannot be started here (" + e.getMessage() + ")");
        }
        fs = cluster.getFileSystem();
        root = fs.getUri().toString();
    }

    @AfterEach
    void end() {
        if (cluster != null) {
            cluster.shutdown(true);
        }
    }

    private static org.apache.hadoop.fs.Path path(Object name) {
        return new org.apache.hadoop.fs.Path(name.toString());
    }

    private List<String> atRoot() throws IOException {
        return Arrays.stream(fs.listStatus(path("/")))
                .map(FileStatus::getPath)
                .map(org.apache.hadoop.fs.Path::getName)
                .filter(name -> !name.equals("user"))
                .toList();
    }

    private boolean working() {
        try {
            return atRoot().stream().anyMatch(n -> n.startsWith(".tables.run-"));
        } catch (IOException e) {
            return false;
        }
    }

    /** Expects that the tables on HDFS are those of a local run, but for the paths of the archive. */
    private void tablesAre(Path expected) throws Exception {
        Path copy = folder.resolve("copy-" + System.nanoTime());
        fs.copyToLocalFile(false, path(root + "/tables"), path(copy), true);
        tablesAreEqual(copy, expected, "record, file");
    }

    private List<String> command(String... more) {
        List<String> args = new ArrayList<>(List.of("analyze", "--input", root + "/in", "--output", root + "/tables"));
        args.addAll(List.of(OPTIONS));
        args.addAll(List.of(more));
        return args;
    }

    @Test
    void tablesAreThoseOfALocalRunWhateverHappensInBetween() throws Exception {
        List<String> lines = Files.readAllLines(Path.of("data/sample/dispatches.jsonl"));
        Path in = Files.createDirectory(folder.resolve("in"));
        Path first = Files.write(in.resolve("a.jsonl"), lines.subList(0, FIRST));
        fs.mkdirs(path("/in"));
        fs.copyFromLocalFile(path(first), path("/in/a.jsonl"));
        analyzed(in, folder.resolve("before"), OPTIONS);
        assertThat(run(command().toArray(String[]::new))).as(errors).isZero();
        tablesAre(folder.resolve("before"));
        mistake("exists already", command().toArray(String[]::new));

        Path more = Files.write(in.resolve("b.jsonl"), lines.subList(FIRST, ARTICLES));
        fs.copyFromLocalFile(path(more), path("/in/b.jsonl"));
        try (ChildJvm killed =
                ChildJvm.entente(folder.resolve("killed.log"), List.of(), List.of(), command("--overwrite"))) {
            killed.await(this::working);
            mistake(
                    "another run is writing to it (analyze, process ",
                    command("--overwrite").toArray(String[]::new));
            tablesAre(folder.resolve("before")); // while the other runs
            assertThat(killed.ended(0)).as(killed.said()).isFalse();
        }
        assertThat(atRoot()).contains(".tables.lock"); // of the dead
        tablesAre(folder.resolve("before"));

        assertThat(run(command("--update").toArray(String[]::new))).as(errors).isZero();
        analyzed(in, folder.resolve("after"), OPTIONS);
        tablesAre(folder.resolve("after"));
        assertThat(run(command("--overwrite").toArray(String[]::new)))
                .as(errors)
                .isZero();
        tablesAre(folder.resolve("after"));
        assertThat(atRoot()).containsExactlyInAnyOrder("in", "tables");
    }
}
