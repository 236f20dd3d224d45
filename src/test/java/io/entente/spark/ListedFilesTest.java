// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publication where a rename is a copy, broken off at every step. */
class ListedFilesTest {

    @TempDir
    private Path folder;

    /** A local disk that passes for an object store and fails at the nth change of the output. */
    private static final class Store extends FilterFileSystem {
        private int left;

        Store(int steps) throws IOException {
            super(new LocalFileSystem());
            left = steps;
            initialize(URI.create("file:///"), new Configuration());
        }

        @Override
        public URI getUri() {
            return URI.create("store:///");
        }

        @Override
        protected void checkPath(org.apache.hadoop.fs.Path path) {}

        private synchronized void step() throws IOException {
            if (left-- == 0) {
                throw new IOException("broken off");
            }
        }

        @Override
        public boolean rename(org.apache.hadoop.fs.Path from, org.apache.hadoop.fs.Path to) throws IOException {
            step();
            return super.rename(from, to);
        }

        @Override
        public org.apache.hadoop.fs.FSDataOutputStream create(
                org.apache.hadoop.fs.Path file,
                org.apache.hadoop.fs.permission.FsPermission permission,
                boolean overwrite,
                int buffer,
                short replication,
                long block,
                org.apache.hadoop.util.Progressable progress)
                throws IOException {
            step();
            return super.create(file, permission, overwrite, buffer, replication, block, progress);
        }

        @Override
        public boolean delete(org.apache.hadoop.fs.Path file, boolean recursive) throws IOException {
            step();
            return super.delete(file, recursive);
        }
    }

    private org.apache.hadoop.fs.Path output() {
        return new org.apache.hadoop.fs.Path(folder.resolve("tables").toUri().getPath());
    }

    private ListedFiles run(Store store, String id) throws IOException {
        ListedFiles run = new ListedFiles(store, output(), id);
        Path work = folder.resolve(".tables.run-" + id);
        for (String table : List.of("ties", "articles", "_units")) {
            Files.createDirectories(work.resolve(table));
            for (int part = 0; part < 2; part++) {
                Files.writeString(work.resolve(table).resolve("part-" + part + "-" + id + ".parquet"), id);
            }
        }
        Files.writeString(work.resolve("run.json"), "{\"rows\": 1}");
        Files.writeString(work.resolve("codebook.md"), id);
        return run;
    }

    private List<String> lying() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(p -> folder.relativize(p).toString())
                    .filter(n -> n.endsWith(".parquet"))
                    .sorted()
                    .toList();
        }
    }

    private List<String> named() throws IOException {
        return Stream.of("articles", "ties")
                .flatMap(t -> names(t).stream())
                .sorted()
                .toList();
    }

    private List<String> names(String table) {
        try {
            var manifest = new com.fasterxml.jackson.databind.ObjectMapper()
                    .readTree(folder.resolve("tables/run.json").toFile());
            return manifest.at("/files/" + table).findValuesAsText("").isEmpty()
                    ? Stream.iterate(0, i -> i + 1)
                            .limit(manifest.at("/files/" + table).size())
                            .map(i -> "tables/" + table + "/"
                                    + manifest.at("/files/" + table).get(i).asText())
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void theTablesAreThoseThatTheManifestNames() throws IOException {
        run(new Store(-1), "one").publish();
        assertThat(lying()).isEqualTo(named()).hasSize(4).allMatch(n -> n.contains("-one"));
        run(new Store(-1), "two").publish();
        assertThat(lying()).isEqualTo(named()).hasSize(4).allMatch(n -> n.contains("-two"));
        assertThat(folder.resolve(".tables.run-two")).doesNotExist();
    }

    @Test
    void brokenOffAnywhereItIsUndoneOrEndedByTheNextRun() throws IOException {
        run(new Store(-1), "one").publish();
        boolean broken = true;
        for (int steps = 0; broken; steps++) {
            Store store = new Store(steps);
            try {
                run(store, "two" + steps).publish();
                broken = false;
            } catch (IOException e) {
                assertThat(lying()).containsAll(named()); // whole for who reads the manifest
            }
            String before = named().get(0);
            ListedFiles.restore(new Store(-1), output());
            assertThat(lying()).as("after %s steps", steps).isEqualTo(named()).hasSize(4);
            assertThat(named().get(0)).isEqualTo(before);
            assertThat(folder.resolve(".tables.run-two" + steps)).doesNotExist();
        }
        assertThat(named()).allMatch(n -> n.contains("-two"));
    }

    @Test
    void aFileThatIsThereAlreadyIsNotWrittenOver() throws IOException {
        run(new Store(-1), "one").publish();
        ListedFiles again = run(new Store(0), "two");
        assertThatThrownBy(again::publish).hasMessageContaining("broken off");
        again.abandon();
        assertThat(named()).allMatch(n -> n.contains("-one"));
    }
}
