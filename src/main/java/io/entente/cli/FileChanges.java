// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.spark.ArchiveFile;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How an archive differs from what an output holds.
 *
 * @param fresh files whose name the output does not know
 * @param changed files of another size or time
 * @param gone files that the output holds and the archive does not
 * @param all files of the archive
 */
record FileChanges(long fresh, long changed, long gone, long all) {

    static FileChanges of(Collection<ArchiveFile> held, Collection<ArchiveFile> archive) {
        Map<String, ArchiveFile> before =
                held.stream().collect(Collectors.toMap(ArchiveFile::uri, Function.identity()));
        Set<String> gone = new HashSet<>(before.keySet());
        long fresh = 0;
        long changed = 0;
        for (ArchiveFile file : archive) {
            ArchiveFile as = before.get(file.uri());
            gone.remove(file.uri());
            if (as == null) {
                fresh++;
            } else if (!as.equals(file)) {
                changed++;
            }
        }
        return new FileChanges(fresh, changed, gone.size(), archive.size());
    }

    /** Whether there is nothing to do. */
    boolean none() {
        return fresh + changed + gone == 0;
    }
}
