// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.article.ArchiveFormat;
import io.entente.article.Decompression;
import io.entente.article.FileName;
import io.entente.article.FormatDetector;
import io.entente.article.Secrets;
import io.entente.article.UserError;
import io.entente.article.WideText;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** Finds the files of an archive: files, folders with all that is in them, globs, on any file system that Hadoop knows. */
public final class ArchiveListing {

    private final Configuration hadoop;
    private final Optional<ArchiveFormat> format;
    private final Map<String, ArchiveFile> known;
    private final List<String> passedOver = new ArrayList<>();

    /**
     * @param format of all files; empty to have it told file by file
     * @param known files of a listing before with the same format, which are opened again only if size or time has changed
     */
    public ArchiveListing(Configuration hadoop, Optional<ArchiveFormat> format, Collection<ArchiveFile> known) {
        this.hadoop = hadoop;
        this.format = format;
        this.known = known.stream().collect(Collectors.toMap(ArchiveFile::uri, f -> f));
    }

    /** @param format of all files; empty to have it told file by file */
    public ArchiveListing(Configuration hadoop, Optional<ArchiveFormat> format) {
        this(hadoop, format, List.of());
    }

    /**
     * The files of all inputs, each once, in order of name.
     *
     * @throws UserError when an input names nothing
     */
    public List<ArchiveFile> files(List<String> inputs) throws IOException {
        Map<String, ArchiveFile> files = new TreeMap<>();
        for (String input : inputs) {
            int[] found = {0};
            int seen = passedOver.size();
            collect(input, (fs, file) -> {
                found[0]++;
                add(fs, file, files);
            });
            if (found[0] == 0 && seen == passedOver.size()) {
                throw new UserError("--input " + input + ": the folder holds no files to read");
            }
        }
        if (files.isEmpty()) {
            throw new UserError("--input " + String.join(" ", inputs) + ": nothing to read; passed over "
                    + String.join(", ", passedOver));
        }
        return files.values().stream()
                .sorted(Comparator.comparing(ArchiveFile::name))
                .toList();
    }

    /** Names of files in folders that are no articles: hidden ones, checksums, notes. */
    public List<String> passedOver() {
        return passedOver;
    }

    /** A file as a look at its folder shows it. */
    public record Seen(String uri, long size, long modified) {

        static Seen of(FileStatus file) {
            return new Seen(file.getPath().toString(), file.getLen(), file.getModificationTime());
        }

        static Seen of(ArchiveFile file) {
            return new Seen(file.uri(), file.size(), file.modified());
        }
    }

    /**
     * The same files, none of which is opened; a folder may hold none.
     *
     * @throws UserError when an input names nothing
     */
    public Set<Seen> seen(List<String> inputs) throws IOException {
        Set<Seen> seen = new HashSet<>();
        for (String input : inputs) {
            collect(input, (fs, file) -> seen.add(Seen.of(file)));
        }
        return seen;
    }

    /** What is done with each file that is found. */
    private interface Found {
        void file(FileSystem fs, FileStatus file) throws IOException;
    }

    private void collect(String input, Found into) throws IOException {
        FileStatus[] found;
        FileSystem fs;
        try {
            Path path = new Path(input);
            fs = path.getFileSystem(hadoop);
            FileStatus literal = status(fs, path);
            found = literal != null ? new FileStatus[] {literal} : fs.globStatus(path);
        } catch (IllegalArgumentException e) {
            throw new UserError("--input " + input + ": no path or URI that is understood: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UserError("--input " + input + ": cannot be listed: " + e.getMessage(), e);
        }
        if (found == null || found.length == 0) {
            throw new UserError("--input " + input + ": no such file or folder, and no file matches it as a pattern");
        }
        for (FileStatus status : found) {
            if (status.isDirectory()) {
                walk(fs, status.getPath(), file -> {
                    if (isArticle(status.getPath(), file.getPath())) {
                        into.file(fs, file);
                    } else {
                        passedOver.add(name(file.getPath()));
                    }
                });
            } else {
                into.file(fs, status);
            }
        }
    }

    private interface Visit {
        void file(FileStatus file) throws IOException;
    }

    /** All files below a folder. On a local disk the listing by tree would start a process for each, to ask for its rights. */
    private static void walk(FileSystem fs, Path folder, Visit visit) throws IOException {
        if (fs instanceof LocalFileSystem local) {
            walk(local, folder, new HashSet<>(), visit);
            return;
        }
        RemoteIterator<LocatedFileStatus> tree = fs.listFiles(folder, true);
        while (tree.hasNext()) {
            visit.file(tree.next());
        }
    }

    /** @param above real places of the folders that this one lies in, so that a link to one of them is not gone round in */
    private static void walk(LocalFileSystem fs, Path folder, Set<java.nio.file.Path> above, Visit visit)
            throws IOException {
        java.nio.file.Path real = fs.pathToFile(folder).toPath().toRealPath();
        if (!above.add(real)) {
            return;
        }
        for (FileStatus status : fs.listStatus(folder)) {
            if (status.isDirectory()) {
                walk(fs, status.getPath(), above, visit);
            } else if (Files.isRegularFile(fs.pathToFile(status.getPath()).toPath())) { // a pipe would be waited for
                visit.file(status);
            }
        }
        above.remove(real);
    }

    private static FileStatus status(FileSystem fs, Path path) throws IOException {
        try {
            return fs.getFileStatus(path);
        } catch (FileNotFoundException e) {
            return null;
        }
    }

    private static boolean isArticle(Path folder, Path file) {
        String path = file.getName();
        for (Path p = file.getParent(); p != null && !p.equals(folder); p = p.getParent()) {
            path = p.getName() + "/" + path;
        }
        return !FileName.isPassedOver(path);
    }

    private void add(FileSystem fs, FileStatus file, Map<String, ArchiveFile> into) throws IOException {
        String uri = file.getPath().toString();
        ArchiveFile before = known.get(uri);
        if (before != null && Seen.of(before).equals(Seen.of(file))) {
            into.put(uri, before);
            return;
        }
        byte[] head = new byte[0];
        Decompression compression = Decompression.NONE;
        boolean wide = false;
        Optional<ArchiveFormat> told = FormatDetector.byName(uri)
                .filter(f -> format.isEmpty() || f.bundles())
                .or(() -> format);
        try (InputStream raw = fs.open(file.getPath())) {
            byte[] first = raw.readNBytes(WideText.HEAD);
            compression = Decompression.of(first);
            wide = WideText.isTold(first);
        } catch (IOException e) {
            throw new UserError("--input " + name(file.getPath()) + ": cannot be read: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new UserError(
                    "--input " + name(file.getPath())
                            + ": Hadoop does not open such a name (has it a colon?); rename it",
                    e);
        }
        if (format.isEmpty() && FormatDetector.asksContent(told)) {
            try (InputStream in = Decompression.open(fs.open(file.getPath()))) {
                head = in.readNBytes(FormatDetector.HEAD);
                told = FormatDetector.of(uri, head);
            } catch (IOException e) {
                // unreadable: one reject when its turn comes
            }
        }
        into.put(
                uri,
                new ArchiveFile(
                        uri,
                        name(file.getPath()),
                        file.getLen(),
                        file.getModificationTime(),
                        told.orElse(null),
                        compression,
                        wide));
    }

    static String name(Path path) {
        return path.toUri().getScheme() == null || path.toUri().getScheme().equals("file")
                ? path.toUri().getPath()
                : Secrets.masked(path.toString());
    }
}
