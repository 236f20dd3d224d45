// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import java.util.ArrayList;
import java.util.List;

/** Cuts an archive into tasks: big files that can be split are, small ones go many to a task. */
public final class SlicePlan {

    /** A task should read about this much. Bytes. */
    static final long TARGET = 32L << 20;
    /** Opening a file costs about as much as reading this. Bytes. */
    private static final long OPENING = 1L << 16;

    private SlicePlan() {}

    /**
     * The tasks, each a list of slices in order of file.
     *
     * @param least how many tasks there should be at least, where the archive can be cut that far; at least 1
     */
    public static List<List<Slice>> of(List<ArchiveFile> files, int least) {
        long total = files.stream().mapToLong(f -> f.size() + OPENING).sum();
        long target = Math.max(1, Math.min(TARGET, (total + least - 1) / least));
        List<List<Slice>> tasks = new ArrayList<>();
        List<Slice> open = new ArrayList<>();
        long filled = 0;
        for (ArchiveFile file : files) {
            for (Slice slice : slices(file, target)) {
                if (!open.isEmpty() && filled + slice.size() > target) {
                    tasks.add(open);
                    open = new ArrayList<>();
                    filled = 0;
                }
                open.add(slice);
                filled += slice.size() + OPENING;
            }
        }
        if (!open.isEmpty()) {
            tasks.add(open);
        }
        return tasks;
    }

    private static List<Slice> slices(ArchiveFile file, long target) {
        if (!file.splits() || file.size() <= target + target / 4) {
            return List.of(new Slice(file, 0, Long.MAX_VALUE));
        }
        List<Slice> slices = new ArrayList<>();
        for (long start = 0; start < file.size(); start += target) {
            slices.add(new Slice(file, start, Math.min(file.size(), start + target)));
        }
        return slices;
    }
}
