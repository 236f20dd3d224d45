// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.security.AccessControlException;

/** A folder with all that is below it. A folder below that cannot be listed costs what is in it, and no more. */
final class FolderTree {

    /** What is done with what lies there. */
    interface Visit {
        void file(FileStatus file) throws IOException;

        /** A folder below that cannot be listed. */
        void closed(FileStatus folder, IOException reason) throws IOException;

        /** What is no file that can be read, such as a pipe, for which a reader would wait without end. */
        void other(Path path, String what);
    }

    /** The folder itself cannot be listed. */
    static final class Closed extends IOException {
        private static final long serialVersionUID = 1;

        private Closed(IOException reason) {
            super(reason);
        }

        IOException reason() {
            return (IOException) getCause();
        }
    }

    private final FileSystem fs;
    private final Visit visit;

    FolderTree(FileSystem fs, Visit visit) {
        this.fs = fs;
        this.visit = visit;
    }

    /** What lies in a folder, and where that really is, so that a link to it from within is not gone round in. */
    private record Opened(Object place, List<FileStatus> found) {}

    /**
     * Goes through all files.
     *
     * @throws Closed when the folder itself cannot be listed
     */
    void walk(Path folder) throws IOException {
        // On a local disk the listing by tree would start a process for each file, to ask for its rights.
        List<FileStatus> flat = fs instanceof LocalFileSystem ? null : flat(folder);
        if (flat == null) {
            walk(root(folder), new HashSet<>());
            return;
        }
        for (FileStatus file : flat) {
            visit.file(file);
        }
    }

    /** All files by one listing, which object stores have; {@code null} where it meets a folder that is closed. */
    private List<FileStatus> flat(Path folder) throws IOException {
        List<FileStatus> files = new ArrayList<>();
        try {
            RemoteIterator<? extends FileStatus> tree = fs.listFiles(folder, true);
            while (tree.hasNext()) {
                files.add(tree.next());
            }
            return files;
        } catch (AccessControlException | AccessDeniedException e) {
            return null;
        }
    }

    /** @param above places of the folders that this one lies in */
    private void walk(Opened folder, Set<Object> above) throws IOException {
        if (!above.add(folder.place())) {
            return;
        }
        for (FileStatus status : folder.found()) {
            if (status.isDirectory()) {
                Opened below = below(status);
                if (below != null) {
                    walk(below, above);
                }
            } else if (isRegular(fs, status)) {
                visit.file(status);
            } else {
                visit.other(status.getPath(), "a pipe or device");
            }
        }
        above.remove(folder.place());
    }

    private Opened root(Path folder) throws Closed {
        try {
            return open(folder);
        } catch (IOException e) {
            throw new Closed(e);
        }
    }

    private Opened below(FileStatus folder) throws IOException {
        try {
            return open(folder.getPath());
        } catch (FileNotFoundException gone) {
            return null;
        } catch (IOException e) {
            visit.closed(folder, e);
            return null;
        }
    }

    private Opened open(Path folder) throws IOException {
        if (!(fs instanceof LocalFileSystem local)) {
            return new Opened(folder, List.of(fs.listStatus(folder)));
        }
        java.nio.file.Path place = local.pathToFile(folder).toPath().toRealPath();
        if (!Files.isReadable(place)
                || !Files.isExecutable(place)) { // Hadoop shows no file of one that cannot be entered
            throw new AccessDeniedException(place.toString(), null, "Permission denied");
        }
        FileStatus[] found = fs.listStatus(folder);
        String[] names = place.toFile().list();
        if (names != null && names.length > found.length) { // checksums, or links that Hadoop leaves out
            tellDeadLinks(folder, place, names);
        }
        return new Opened(place, List.of(found));
    }

    private void tellDeadLinks(Path folder, java.nio.file.Path place, String[] names) {
        for (String name : names) {
            java.nio.file.Path file = place.resolve(name);
            if (Files.isSymbolicLink(file) && Files.notExists(file)) {
                visit.other(new Path(folder, new Path(null, null, name)), "a link to nothing");
            }
        }
    }

    /** Whether a file is none that a reader would wait for. */
    static boolean isRegular(FileSystem fs, FileStatus file) {
        return !(fs instanceof LocalFileSystem local)
                || Files.isRegularFile(local.pathToFile(file.getPath()).toPath());
    }
}
