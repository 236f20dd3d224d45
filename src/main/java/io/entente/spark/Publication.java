// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.article.UserError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Where a run writes, and how its tables appear: everything goes to a hidden folder beside the output, which takes the
 * output's place in the end. Until then the previous output stays as it was; what dead runs left is put right or swept.
 */
public final class Publication {

    /** The manifest, by which an output of this program is known. */
    public static final String MANIFEST = "run.json";

    private final FileSystem fs;
    private final Path output;
    private final Path work;
    private final Path old;
    private final boolean replaces;

    private Publication(FileSystem fs, Path output, boolean replaces) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        this.fs = fs;
        this.output = output;
        this.work = sibling(".run-" + id);
        this.old = sibling(".old-" + id);
        this.replaces = replaces;
    }

    /**
     * Checks that the output may be written and makes the run's folder.
     *
     * @throws UserError when there is an output already and it may not be replaced, or is none of ours, or when nothing can
     *     be written there
     */
    public static Publication begin(String outputName, boolean overwrite, Configuration hadoop) {
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
            Publication p = new Publication(fs, output, replaces);
            if (!fs.mkdirs(p.work)) {
                throw new IOException("the folder cannot be made");
            }
            return p;
        } catch (IllegalArgumentException | IOException e) {
            throw unusable(outputName, e);
        }
    }

    private static UserError unusable(String outputName, Exception e) {
        String why = e instanceof IOException ? "cannot be written: " : "no path or URI that is understood: ";
        return new UserError("--output " + outputName + ": " + why + e.getMessage(), e);
    }

    private static boolean isEmpty(FileSystem fs, Path output) throws IOException {
        return fs.getFileStatus(output).isDirectory() && fs.listStatus(output).length == 0;
    }

    private Path sibling(String suffix) {
        return sibling(output, suffix);
    }

    private static Path sibling(Path output, String suffix) {
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

    /** Puts back an output that a run was killed over while replacing it; for who reads it before {@link #begin}. */
    public static void restore(String outputName, Configuration hadoop) {
        try {
            Path output = new Path(outputName);
            FileSystem fs = output.getFileSystem(hadoop);
            restore(fs, fs.makeQualified(output));
        } catch (IllegalArgumentException | IOException e) {
            throw unusable(outputName, e);
        }
    }

    /** Puts back an output that a run was killed over while replacing it, and sweeps what dead runs left. */
    private static void restore(FileSystem fs, Path output) throws IOException {
        for (Path p : leftovers(fs, output, ".old-")) {
            if (!fs.exists(output)) {
                fs.rename(p, output);
            } else {
                fs.delete(p, true);
            }
        }
    }

    private static List<Path> leftovers(FileSystem fs, Path output, String infix) throws IOException {
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

    /** The folder that the run writes to. */
    public Path work() {
        return work;
    }

    /** Where the tables will stand. */
    public Path output() {
        return output;
    }

    /** Puts the run's folder in the output's place. */
    public void publish() throws IOException {
        if (replaces && !fs.rename(output, old)) {
            throw new IOException("the previous output " + output + " cannot be moved aside");
        }
        if (!fs.rename(work, output)) {
            if (replaces) {
                fs.rename(old, output);
            }
            throw new IOException("the tables cannot be moved to " + output);
        }
        if (replaces) {
            fs.delete(old, true);
        }
        for (Path p : leftovers(fs, output, ".run-")) {
            fs.delete(p, true);
        }
    }

    /** Sweeps the run's folder after a failure. */
    public void abandon() {
        try {
            fs.delete(work, true);
        } catch (IOException e) {
            // Swept by the next run that ends well.
            return;
        }
    }
}
