// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.Path;

/**
 * What has to be read, and what of the output before stands.
 *
 * @param tasks to read, each a list of slices
 * @param kept tasks of the run before whose files are as they were
 * @param done tasks to read that a run which was killed has read already, by number, with their reports
 * @param dropped those of which a file has changed or is gone
 * @param previous state of the output that is updated; empty of a full run
 * @param from folder of that output; {@code null} of a full run
 * @param settings program and options, by name
 * @param inputs that name the archive
 */
public record ReadingPlan(
        List<List<Slice>> tasks,
        Map<Integer, TaskReport> done,
        List<RunState.Task> kept,
        List<RunState.Task> dropped,
        Optional<RunState> previous,
        Path from,
        Map<String, String> settings,
        List<String> inputs) {

    /** A full run. */
    public static ReadingPlan full(
            List<ArchiveFile> files, int least, Map<String, String> settings, List<String> inputs) {
        return new ReadingPlan(
                SlicePlan.of(files, least), Map.of(), List.of(), List.of(), Optional.empty(), null, settings, inputs);
    }

    /**
     * An update: reads new and changed files, and what was read in one task with a file that has changed or is gone.
     *
     * @param files of the archive as it is now
     * @param least as in {@link SlicePlan#of}
     */
    public static ReadingPlan update(
            RunState previous,
            Path from,
            List<ArchiveFile> files,
            int least,
            Map<String, String> settings,
            List<String> inputs) {
        Set<ArchiveFile> now = new HashSet<>(files);
        Map<Boolean, List<RunState.Task>> tasks = previous.tasks().stream()
                .collect(Collectors.partitioningBy(t -> t.slices().stream().allMatch(s -> now.contains(s.file()))));
        Set<ArchiveFile> before = previous.files();
        List<List<Slice>> toRead = new ArrayList<>();
        for (RunState.Task t : tasks.get(false)) {
            List<Slice> unchanged =
                    t.slices().stream().filter(s -> now.contains(s.file())).toList();
            if (!unchanged.isEmpty()) {
                toRead.add(unchanged);
            }
        }
        toRead.addAll(
                SlicePlan.of(files.stream().filter(f -> !before.contains(f)).toList(), least));
        return new ReadingPlan(
                toRead, Map.of(), tasks.get(true), tasks.get(false), Optional.of(previous), from, settings, inputs);
    }

    /** The same after a run that was killed. */
    public ReadingPlan resumed(Map<Integer, TaskReport> finished) {
        return new ReadingPlan(tasks, finished, kept, dropped, previous, from, settings, inputs);
    }

    /** Numbers of the tasks that are still to be read. */
    List<Integer> open() {
        return IntStream.range(0, tasks.size())
                .filter(i -> !done.containsKey(i))
                .boxed()
                .toList();
    }

    /** Bytes to read, as stored. */
    public long bytes() {
        return open().stream()
                .flatMap(i -> tasks.get(i).stream())
                .mapToLong(Slice::size)
                .sum();
    }

    /** The state that an update builds on. */
    RunState before() {
        return previous.orElse(RunState.NONE);
    }

    /** The files of the tasks that are kept, by the name that they have in all folders. */
    Set<String> keptParts() {
        return kept.stream().map(t -> t.report().part()).collect(Collectors.toSet());
    }

    /** Hashes of what the kept files of articles hold marked. */
    Map<String, Long> marks() {
        Set<String> parts = keptParts();
        return before().marks().entrySet().stream()
                .filter(e -> parts.contains(e.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
