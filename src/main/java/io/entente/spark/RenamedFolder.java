// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import java.io.IOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Publication where a folder is renamed in one step: the previous output moves aside, the run's folder takes its place. */
final class RenamedFolder extends Publication {

    private static final String OLD = ".old-";

    private final Path old;
    private final boolean replaces;

    RenamedFolder(FileSystem fs, Path output, String id, boolean replaces) {
        super(fs, output, id);
        this.old = sibling(output, OLD + id);
        this.replaces = replaces;
    }

    /** Puts back an output that a run was killed over between the two renames, and sweeps one that was replaced. */
    static void restore(FileSystem fs, Path output) throws IOException {
        for (Path p : leftovers(fs, output, OLD)) {
            if (!fs.exists(output)) {
                fs.rename(p, output);
            } else {
                fs.delete(p, true);
            }
        }
    }

    @Override
    public void publish() throws IOException {
        if (replaces && !fs().rename(output(), old)) {
            throw new IOException("the previous output " + output() + " cannot be moved aside");
        }
        if (!fs().rename(work(), output())) {
            if (replaces) {
                fs().rename(old, output());
            }
            throw new IOException("the tables cannot be moved to " + output());
        }
        if (replaces) {
            fs().delete(old, true);
        }
    }
}
