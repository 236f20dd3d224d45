// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.article.Article;
import io.entente.article.Entry;
import io.entente.article.FieldMapping;
import io.entente.article.Reject;
import io.entente.article.RejectReason;
import io.entente.article.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.security.AccessControlException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read costs itself only, and is told. */
class ArchiveListingTest {

    private static final String CLOSED = "closed";

    @TempDir
    private Path folder;

    @BeforeEach
    void twoFiles() throws IOException {
        write("a.jsonl", "a");
        write("sub/b.jsonl", "b");
    }

    private Path write(String name, String id) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "{\"id\":\"" + id + "\",\"date\":\"2020-01-02\",\"text\":\"Peru.\"}\n");
    }

    private static Configuration disk(Class<?> fileSystem) {
        Configuration hadoop = new Configuration();
        hadoop.set("fs.file.impl", fileSystem.getName());
        hadoop.setBoolean("fs.file.impl.disable.cache", true);
        return hadoop;
    }

    private static ArchiveListing listing(Configuration hadoop) {
        return new ArchiveListing(hadoop, Optional.empty());
    }

    private List<Entry> read(Configuration hadoop) throws IOException {
        return ReadAll.of(folder, 9, FieldMapping.usual(), hadoop);
    }

    private static List<String> ids(List<Entry> entries) {
        return entries.stream()
                .filter(Article.class::isInstance)
                .map(e -> ((Article) e).id())
                .toList();
    }

    private static List<Reject> rejects(List<Entry> entries) {
        return entries.stream()
                .filter(Reject.class::isInstance)
                .map(Reject.class::cast)
                .toList();
    }

    /** A disk of which some files and folders are nobody's to read: the rights of root know no such. */
    static final class PartlyClosed extends LocalFileSystem {
        @Override
        public FSDataInputStream open(org.apache.hadoop.fs.Path file, int buffer) throws IOException {
            check(file);
            return super.open(file, buffer);
        }

        @Override
        public FileStatus[] listStatus(org.apache.hadoop.fs.Path file) throws IOException {
            check(file);
            return super.listStatus(file);
        }

        static void check(org.apache.hadoop.fs.Path file) throws IOException {
            if (file.getName().startsWith(CLOSED)) {
                throw new AccessControlException("Permission denied");
            }
        }
    }

    /** The same as another machine would show it. */
    private static final class Remote extends FilterFileSystem {
        Remote() {
            super(new RawLocalFileSystem());
        }

        @Override
        public FileStatus[] listStatus(org.apache.hadoop.fs.Path file) throws IOException {
            PartlyClosed.check(file);
            return super.listStatus(file);
        }

        @Override
        public RemoteIterator<LocatedFileStatus> listLocatedStatus(org.apache.hadoop.fs.Path file) throws IOException {
            PartlyClosed.check(file);
            return super.listLocatedStatus(file);
        }
    }

    @Test
    void aFileThatCannotBeOpenedIsOneReject() throws IOException {
        Path closed = write(CLOSED + ".jsonl", "x");
        Files.writeString(closed, Files.readString(closed).repeat(2000));
        List<Entry> entries = read(disk(PartlyClosed.class));
        assertThat(ids(entries)).containsExactly("a", "b");
        assertThat(rejects(entries)).hasSize(1);
        Reject reject = rejects(entries).get(0);
        assertThat(reject.origin().file()).isEqualTo(closed.toString());
        assertThat(reject.reason()).isEqualTo(RejectReason.UNREADABLE);
        assertThat(reject.detail()).contains("cannot be opened").contains("Permission denied");
    }

    @Test
    void aFolderBelowThatCannotBeListedIsOneReject() throws IOException {
        write(CLOSED + "/x.jsonl", "x");
        write(".hidden/" + CLOSED + "/x.jsonl", "x");
        List<Entry> entries = read(disk(PartlyClosed.class));
        assertThat(ids(entries)).containsExactly("a", "b");
        assertThat(rejects(entries)).hasSize(1);
        assertThat(rejects(entries).get(0).origin().file()).isEqualTo(folder + "/" + CLOSED);
        assertThat(rejects(entries).get(0).detail()).contains("folder cannot be listed");
        assertThat(listing(disk(PartlyClosed.class)).seen(List.of(folder.toString())))
                .isEqualTo(listing(disk(PartlyClosed.class)).files(List.of(folder.toString())).stream()
                        .map(ArchiveListing.Seen::of)
                        .collect(java.util.stream.Collectors.toSet()));
    }

    @Test
    void whatIsNamedItselfHasToBeReadable() throws IOException {
        Path file = write(CLOSED + ".jsonl", "x");
        Path inFolder = write(CLOSED + "/x.jsonl", "x");
        ArchiveListing listing = listing(disk(PartlyClosed.class));
        for (Path named : List.of(file, inFolder.getParent())) {
            assertThatThrownBy(() -> listing.files(List.of(folder.toString(), named.toString())))
                    .isInstanceOf(UserError.class)
                    .hasMessageStartingWith("--input " + named);
        }
        assertThat(listing.files(List.of(folder + "/*"))).hasSize(4);
    }

    @Test
    void anArchiveOfWhichNothingCanBeReadIsAMistake() throws IOException {
        Files.delete(folder.resolve("a.jsonl"));
        Files.delete(folder.resolve("sub/b.jsonl"));
        write(CLOSED + ".jsonl", "x");
        ArchiveListing listing = listing(disk(PartlyClosed.class));
        assertThatThrownBy(() -> listing.files(List.of(folder.toString())))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("none of the 1 files can be read")
                .hasMessageContaining("Permission denied");
    }

    @Test
    void aFileThatCanBeReadAgainIsNotTheOneThatWasSetAside() throws IOException {
        write(CLOSED + ".jsonl", "x");
        List<ArchiveFile> before = listing(disk(PartlyClosed.class)).files(List.of(folder.toString()));
        List<ArchiveFile> now =
                new ArchiveListing(disk(LocalFiles.class), Optional.empty(), before).files(List.of(folder.toString()));
        assertThat(now).hasSize(3).noneMatch(f -> f.problem() != null);
        assertThat(now).filteredOn(f -> !before.contains(f)).hasSize(1);
    }

    @Test
    void aFolderThatIsClosedElsewhereCostsItselfOnly() throws IOException {
        write(CLOSED + "/x.jsonl", "x");
        List<String> files = new ArrayList<>();
        List<String> closed = new ArrayList<>();
        try (Remote remote = new Remote()) {
            remote.initialize(java.net.URI.create("file:///"), new Configuration());
            new FolderTree(remote, new FolderTree.Visit() {
                        @Override
                        public void file(FileStatus file) {
                            files.add(file.getPath().getName());
                        }

                        @Override
                        public void closed(FileStatus below, IOException reason) {
                            closed.add(below.getPath().getName());
                        }

                        @Override
                        public void other(org.apache.hadoop.fs.Path path, String what) {
                            throw new AssertionError(path);
                        }
                    })
                    .walk(new org.apache.hadoop.fs.Path(folder.toString()));
        }
        assertThat(files).containsExactlyInAnyOrder("a.jsonl", "b.jsonl");
        assertThat(closed).containsExactly(CLOSED);
    }

    @Test
    void namesWithAColonAreReadOnThisMachine() throws IOException {
        write("2020-01-02T10:00.jsonl", "c");
        write("at 10:00/d.jsonl", "d");
        write("10:00", "e");
        List<Entry> entries = read(disk(LocalFiles.class));
        assertThat(ids(entries)).containsExactlyInAnyOrder("a", "b", "c", "d", "e");
        assertThat(rejects(entries)).isEmpty();
        assertThat(ids(ReadAll.of(
                        folder.resolve("2020-01-02T10:00.jsonl"), 1, FieldMapping.usual(), disk(LocalFiles.class))))
                .containsExactly("c");
    }

    @Test
    void aNameThatHadoopDoesNotTakeIsOneReject() throws IOException {
        Path file = write("2020-01-02T10:00.jsonl", "c");
        List<Entry> entries = read(disk(LocalFileSystem.class));
        assertThat(ids(entries)).containsExactly("a", "b");
        assertThat(rejects(entries)).hasSize(1);
        assertThat(rejects(entries).get(0).origin().file()).isEqualTo(file.toString());
        assertThat(rejects(entries).get(0).detail()).contains("colon");
    }

    @Test
    void devicesAndDeadLinksArePassedOverAndNamed() throws IOException {
        Files.createSymbolicLink(folder.resolve("c.jsonl"), Path.of("/dev/null"));
        Files.createSymbolicLink(folder.resolve("d.jsonl"), folder.resolve("nowhere"));
        Files.createSymbolicLink(folder.resolve("e.jsonl"), folder.resolve("sub/b.jsonl"));
        ArchiveListing listing = listing(disk(LocalFiles.class));
        assertThat(listing.files(List.of(folder.toString()))).hasSize(3);
        assertThat(listing.passedOver())
                .containsExactlyInAnyOrder(
                        folder + "/c.jsonl (a pipe or device)", folder + "/d.jsonl (a link to nothing)");
        assertThatThrownBy(() -> listing.files(List.of(folder + "/c.jsonl")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("a pipe or device");
    }
}
