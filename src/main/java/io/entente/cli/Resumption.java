// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.UserError;
import io.entente.spark.ArchiveFile;
import io.entente.spark.ReadingPlan;
import io.entente.spark.RunPlan;
import io.entente.spark.UnfinishedRun;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** The plan of a run: what is left of one that did not end, or a new one. */
final class Resumption {

    private static final double MEGABYTE = 1e6;

    private final String output;
    private final UnfinishedRun run;
    private final List<ArchiveFile> files;
    private final IntFunction<ReadingPlan> plans;

    /**
     * @param run in whose folder this one writes
     * @param files of the archive
     * @param plans the reading by the least number of tasks
     */
    Resumption(String output, UnfinishedRun run, List<ArchiveFile> files, IntFunction<ReadingPlan> plans) {
        this.output = output;
        this.run = run;
        this.files = files;
        this.plans = plans;
    }

    /** A new plan, noted for who comes after. */
    ReadingPlan begun(int least) throws IOException {
        ReadingPlan reading = plans.apply(least);
        run.begin(RunPlan.of(reading, files, least));
        return reading;
    }

    /**
     * What is left of a run that did not end; empty where there is none.
     *
     * @throws UserError when it and this one would not make the same tables
     */
    Optional<ReadingPlan> rest() throws IOException {
        RunPlan killed = run.plan().orElse(null);
        if (killed == null) {
            return Optional.empty();
        }
        ReadingPlan all = plans.apply(killed.least());
        String other = different(killed, RunPlan.of(all, files, killed.least()));
        if (!other.isEmpty()) {
            throw new UserError("--resume: the run of " + output + " that did not end differs from this one (" + other
                    + "); give the same options and files, or leave --resume out to begin from scratch");
        }
        return Optional.of(all.resumed(run.takeOver()));
    }

    /** What is said at the start. */
    String told(Optional<ReadingPlan> rest) {
        return rest.map(r -> String.format(
                        Locale.ROOT,
                        "goes on with the run of %s that did not end: %,d of %,d reading tasks are done, %.1f MB are left to read",
                        output,
                        r.done().size(),
                        r.tasks().size(),
                        r.bytes() / MEGABYTE))
                .orElse("there is no run of " + output + " to go on with; begins from scratch");
    }

    static String different(RunPlan before, RunPlan now) {
        String settings = PreviousRun.different(before.settings(), now.settings());
        if (!settings.isEmpty()) {
            return settings;
        }
        String files = different(before.files(), now.files());
        if (!files.isEmpty()) {
            return files;
        }
        return before.tasks().equals(now.tasks()) ? "" : "the output that is updated is another, or the program";
    }

    /** The first file that is not as it was, and how many there are. */
    private static String different(List<ArchiveFile> before, List<ArchiveFile> now) {
        Map<String, ArchiveFile> left =
                before.stream().collect(Collectors.toMap(ArchiveFile::uri, Function.identity()));
        Map<String, String> different = new TreeMap<>();
        for (ArchiveFile file : now) {
            ArchiveFile was = left.remove(file.uri());
            if (!file.equals(was)) {
                different.put(file.name(), was == null ? "is new" : "has changed");
            }
        }
        left.values().forEach(gone -> different.put(gone.name(), "is gone"));
        String all = different.size() > 1 ? "; " + different.size() + " inputs in all are not as they were" : "";
        return different.entrySet().stream()
                .findFirst()
                .map(first -> "the input " + first.getKey() + " " + first.getValue() + all)
                .orElse("");
    }
}
