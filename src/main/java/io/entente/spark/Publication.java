// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.article.Secrets;
import io.entente.article.UserError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Where a run writes, and how its tables appear: everything goes to a hidden folder beside the output, and from there into
 * the output's place in the end. Until then the previous output stays as it was; what dead runs left is put right or swept.
 */
public abstract class Publication {

    /** The manifest, by which an output of this program is known. */
    public static final String MANIFEST = "run.json";

    /** Part of the name of a folder that a run writes to. */
    static final String RUN = ".run-";

    /** File systems on which a folder is renamed at once; of any other that is not believed. */
    private static final Set<String> RENAMING = Set.of("file", "hdfs", "viewfs", "webhdfs", "swebhdfs");

    private final FileSystem fs;
    private final Path output;
    private final Path work;

    Publication(FileSystem fs, Path output, String id) {
        this.fs = fs;
        this.output = output;
        this.work = sibling(output, RUN + id);
    }

    /**
     * Checks that the output may be written, puts right and sweeps what dead runs left there, and makes the run's folder.
     * The output must be locked.
     *
     * @param resume whether the folder of a dead run that noted its plan becomes this run's
     * @throws UserError when there is an output already and it may not be replaced, or is none of ours, or when nothing can
     *     be written there
     */
    public static Publication begin(String outputName, boolean overwrite, boolean resume, Configuration hadoop) {
        try {
            Path path = new Path(outputName);
            FileSystem fs = path.getFileSystem(hadoop);
            Path output = fs.makeQualified(path);
            restore(fs, output);
            boolean replaces = fs.exists(output);
            if (replaces && !isEmpty(fs, output)) {
                if (!overwrite) {
                    throw new UserError(
                            "--output " + outputName + ": exists already; give another folder or --overwrite");
                }
                if (!fs.exists(new Path(output, MANIFEST))) {
                    throw new UserError("--output " + outputName + ": holds something that is no output of entente (no "
                            + MANIFEST + "); it is not overwritten, give another folder");
                }
            }
            Optional<Path> resumed = Optional.empty();
            for (Path dead : leftovers(fs, output, RUN)) {
                if (resume
                        && resumed.isEmpty()
                        && new UnfinishedRun(dead, hadoop).plan().isPresent()) {
                    resumed = Optional.of(dead);
                } else {
                    fs.delete(dead, true);
                }
            }
            String id = resumed.map(dead -> dead.getName()
                            .substring(sibling(output, RUN).getName().length()))
                    .orElseGet(() -> UUID.randomUUID().toString().substring(0, 8));
            Publication p = renames(fs) ? new RenamedFolder(fs, output, id, replaces) : new ListedFiles(fs, output, id);
            if (!fs.mkdirs(p.work)) {
                throw new IOException("the folder cannot be made");
            }
            return p;
        } catch (IllegalArgumentException | UnsupportedOperationException | IOException e) {
            throw unusable(outputName, e);
        }
    }

    /** Whether a folder is renamed in one step; else every file of it would be copied, and a reader or a kill come between. */
    static boolean renames(FileSystem fs) {
        return RENAMING.contains(fs.getUri().getScheme());
    }

    /**
     * Refuses to update an output where its files cannot be built on.
     *
     * @throws UserError of an object store
     */
    public static void checkUpdatable(String outputName, Configuration hadoop) {
        try {
            if (!renames(new Path(outputName).getFileSystem(hadoop))) {
                throw new UserError(
                        "--output " + outputName + ": an output in an object store is not updated or watched"
                                + " over; make it anew with analyze --overwrite, or keep it on HDFS or a local disk");
            }
        } catch (IllegalArgumentException | IOException e) {
            throw unusable(outputName, e);
        }
    }

    private static UserError unusable(String outputName, Exception e) {
        String why = e instanceof UnsupportedOperationException
                ? "cannot be written, as such places can only be read"
                : (e instanceof IOException ? "cannot be written: " : "no path or URI that is understood: ")
                        + e.getMessage();
        return new UserError("--output " + Secrets.masked(outputName) + ": " + why, e);
    }

    private static boolean isEmpty(FileSystem fs, Path output) throws IOException {
        return fs.getFileStatus(output).isDirectory() && fs.listStatus(output).length == 0;
    }

    static Path sibling(Path output, String suffix) {
        if (output.getParent() == null) {
            throw new UserError("--output " + output + ": is a root; name a folder in it");
        }
        return new Path(output.getParent(), "." + output.getName() + suffix);
    }

    /** A hidden name beside an output, for what outlives the output's replacement. */
    public static Path beside(String outputName, String suffix, Configuration hadoop) {
        try {
            Path output = new Path(outputName);
            return sibling(output.getFileSystem(hadoop).makeQualified(output), suffix);
        } catch (IllegalArgumentException | IOException e) {
            throw unusable(outputName, e);
        }
    }

    /** Puts right an output that a run was killed over while replacing it; for who reads it before {@link #begin}. */
    public static void restore(String outputName, Configuration hadoop) {
        try {
            Path output = new Path(outputName);
            FileSystem fs = output.getFileSystem(hadoop);
            restore(fs, fs.makeQualified(output));
        } catch (IllegalArgumentException | IOException e) {
            throw unusable(outputName, e);
        }
    }

    private static void restore(FileSystem fs, Path output) throws IOException {
        if (renames(fs)) {
            RenamedFolder.restore(fs, output);
        } else {
            ListedFiles.restore(fs, output);
        }
    }

    /** What runs left beside an output. */
    static List<Path> leftovers(FileSystem fs, Path output, String infix) throws IOException {
        List<Path> found = new ArrayList<>();
        Path parent = output.getParent();
        if (parent != null && fs.exists(parent)) {
            for (FileStatus s : fs.listStatus(parent)) {
                if (s.getPath().getName().startsWith("." + output.getName() + infix)) {
                    found.add(s.getPath());
                }
            }
        }
        return found;
    }

    FileSystem fs() {
        return fs;
    }

    /** The folder that the run writes to. */
    public Path work() {
        return work;
    }

    /** Where the tables will stand. */
    public Path output() {
        return output;
    }

    /** Brings what the run's folder holds into the output's place. */
    public abstract void publish() throws IOException;

    /** Takes away all that this run has left. */
    void sweep() throws IOException {
        fs.delete(work, true);
    }

    /** Sweeps the run's folder after a failure. */
    public void abandon() {
        try {
            sweep();
        } catch (IOException e) {
            // Swept by the next run.
            return;
        }
    }
}
