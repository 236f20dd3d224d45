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
import org.apache.hadoop.fs.Path;

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
            collect(input, (fs, file, named, problem) -> {
                found[0]++;
                ArchiveFile added = archiveFile(fs, file, problem);
                if (named && added.problem() != null) {
                    throw new UserError("--input " + input + ": " + added.problem());
                }
                files.put(added.uri(), added);
            });
            if (found[0] == 0 && seen == passedOver.size()) {
                throw new UserError("--input " + input + ": the folder holds no files to read");
            }
        }
        if (files.isEmpty()) {
            throw new UserError("--input " + String.join(" ", inputs) + ": nothing to read; passed over "
                    + String.join(", ", passedOver));
        }
        checkThatSomeCanBeRead(inputs, files.values());
        return files.values().stream()
                .sorted(Comparator.comparing(ArchiveFile::name))
                .toList();
    }

    /** More than one file has gone wrong where none can be read: the rights, or the way there. */
    private static void checkThatSomeCanBeRead(List<String> inputs, Collection<ArchiveFile> files) {
        if (files.stream().allMatch(f -> f.problem() != null)) {
            ArchiveFile first = files.iterator().next();
            throw new UserError("--input " + String.join(" ", inputs) + ": none of the " + files.size()
                    + " files can be read; " + first.name() + ": " + first.problem());
        }
    }

    /** Names of files in folders that are no articles: hidden ones, checksums, notes; pipes and devices. */
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
            collect(input, (fs, file, named, problem) -> seen.add(Seen.of(file)));
        }
        return seen;
    }

    /** What is done with each file that is found. */
    private interface Found {
        /**
         * @param named whether it is an input itself, and not found in a folder or by a pattern
         * @param problem of a folder that cannot be listed; {@code null} of all others
         */
        void file(FileSystem fs, FileStatus file, boolean named, String problem) throws IOException;
    }

    private void collect(String input, Found into) throws IOException {
        FileStatus literal;
        FileStatus[] found;
        FileSystem fs;
        try {
            Path path = new Path(input);
            fs = path.getFileSystem(hadoop);
            literal = status(fs, path);
            found = literal != null ? new FileStatus[] {literal} : fs.globStatus(path);
        } catch (IllegalArgumentException e) {
            throw new UserError("--input " + input + ": no path or URI that is understood: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UserError("--input " + input + ": cannot be listed: " + e.getMessage(), e);
        }
        if (found == null || found.length == 0) {
            throw new UserError("--input " + input + ": no such file or folder, and no file matches it as a pattern");
        }
        boolean named = literal != null;
        for (FileStatus status : found) {
            if (status.isDirectory()) {
                walk(input, fs, status, named, into);
            } else if (FolderTree.isRegular(fs, status)) {
                into.file(fs, status, named, null);
            } else if (named) {
                throw new UserError(
                        "--input " + input + ": a pipe or device, which cannot be read in parts; write it to a file");
            } else {
                passedOver.add(name(status.getPath()) + " (a pipe or device)");
            }
        }
    }

    private void walk(String input, FileSystem fs, FileStatus folder, boolean named, Found into) throws IOException {
        FolderTree tree = new FolderTree(fs, new FolderTree.Visit() {
            @Override
            public void file(FileStatus file) throws IOException {
                found(file, null);
            }

            @Override
            public void closed(FileStatus below, IOException reason) throws IOException {
                found(below, unlisted(reason));
            }

            @Override
            public void other(Path path, String what) {
                passedOver.add(name(path) + " (" + what + ")");
            }

            private void found(FileStatus file, String problem) throws IOException {
                if (isArticle(folder.getPath(), file.getPath())) {
                    into.file(fs, file, false, problem);
                } else {
                    passedOver.add(name(file.getPath()));
                }
            }
        });
        try {
            tree.walk(folder.getPath());
        } catch (FolderTree.Closed e) {
            if (named) {
                throw new UserError("--input " + input + ": " + unlisted(e.reason()), e);
            }
            into.file(fs, folder, false, unlisted(e.reason()));
        }
    }

    private static String unlisted(IOException reason) {
        return "the folder cannot be listed: " + message(reason);
    }

    private static String message(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : Secrets.masked(e.getMessage());
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

    /** A file as a look at its first bytes shows it, or as it was if it is as it was. */
    private ArchiveFile archiveFile(FileSystem fs, FileStatus file, String problem) {
        String uri = file.getPath().toString();
        ArchiveFile before = known.get(uri);
        boolean same = before != null && Seen.of(before).equals(Seen.of(file));
        if (same && before.problem() == null && problem == null) {
            return before;
        }
        if (problem != null) {
            return new ArchiveFile(file, null, Decompression.NONE, false, problem);
        }
        try (InputStream raw = fs.open(file.getPath())) {
            byte[] first = raw.readNBytes(WideText.HEAD);
            return new ArchiveFile(
                    file, format(fs, file.getPath()), Decompression.of(first), WideText.isTold(first), null);
        } catch (IOException e) {
            return new ArchiveFile(file, null, Decompression.NONE, false, "the file cannot be opened: " + message(e));
        } catch (IllegalArgumentException e) {
            return new ArchiveFile(
                    file,
                    null,
                    Decompression.NONE,
                    false,
                    "Hadoop does not open a file of such a name (has it a colon?); rename it");
        }
    }

    private ArchiveFormat format(FileSystem fs, Path file) {
        Optional<ArchiveFormat> told = FormatDetector.byName(file.toString())
                .filter(f -> format.isEmpty() || f.bundles())
                .or(() -> format);
        if (format.isEmpty() && FormatDetector.asksContent(told)) {
            try (InputStream in = Decompression.open(fs.open(file))) {
                told = FormatDetector.of(file.toString(), in.readNBytes(FormatDetector.HEAD));
            } catch (IOException e) {
                return told.orElse(null); // unreadable: one reject when its turn comes
            }
        }
        return told.orElse(null);
    }

    static String name(Path path) {
        return path.toUri().getScheme() == null || path.toUri().getScheme().equals("file")
                ? path.toUri().getPath()
                : Secrets.masked(path.toString());
    }
}
