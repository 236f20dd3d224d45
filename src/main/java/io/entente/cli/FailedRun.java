// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.UserError;
import io.entente.table.Table;
import io.entente.table.Tables;
import java.io.FileNotFoundException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Failures of a run that are no bugs: what a task met on its machine comes to the driver deep within others' exceptions. */
final class FailedRun {

    private static final Pattern FULL =
            Pattern.compile("no space left on device|not enough space|quota of .* exceeded|disk quota exceeded");

    private static final Pattern DAMAGED = Pattern.compile("is not a parquet file|could not read footer"
            + "|expected magic number|corrupt|can ?not read|cannot be read|encountered error while reading file|failed_read_file"
            + "|does not exist|no such file");

    private static final Pattern TABLE_FILE = Pattern.compile("[^\\s'\";,]*/(?:"
            + Tables.all().stream().map(Table::name).collect(Collectors.joining("|")) + ")/[^\\s'\":;,]+\\.parquet");

    private FailedRun() {}

    /**
     * The user's mistake, or what has happened to the machine, that a failure came of; empty of a bug.
     *
     * @param output that was to be written
     * @param building whether it was to be updated
     */
    static Optional<UserError> of(Throwable failure, String output, boolean building) {
        List<Throwable> causes = causes(failure);
        for (Throwable cause : causes) {
            if (cause instanceof UserError mistake) {
                return Optional.of(mistake);
            }
        }
        for (Throwable cause : causes) {
            if (FULL.matcher(text(cause)).find()) {
                return Optional.of(new UserError(
                        "--output " + output + ": no space is left, there or where Spark keeps temporary files"
                                + " (spark.local.dir): " + first(cause) + "; make room and run again, the tables before"
                                + " stand as they were",
                        failure));
            }
        }
        Optional<UserError> memory = ofMemory(failure);
        if (memory.isPresent()) {
            return memory;
        }
        return building ? damaged(causes, output) : Optional.empty();
    }

    /** What any command may meet that is no bug; empty of a bug. */
    static Optional<UserError> told(Throwable failure) {
        return ofMemory(failure).or(() -> ofTables(failure)).or(() -> ofFileSystem(failure));
    }

    /** The want of memory that a failure came of; empty of any other. */
    static Optional<UserError> ofMemory(Throwable failure) {
        return causes(failure).stream()
                .filter(c -> c instanceof OutOfMemoryError || text(c).contains("outofmemoryerror"))
                .findFirst()
                .map(c -> new UserError(
                        "ran out of memory (" + first(c) + "): give more (ENTENTE_HEAP=4g; on a cluster"
                                + " spark.executor.memory and spark.driver.memory)",
                        failure));
    }

    /** An address of an input or an output for which no file system is there; empty of any other. */
    static Optional<UserError> ofFileSystem(Throwable failure) {
        return causes(failure).stream()
                .filter(c -> c instanceof ClassNotFoundException && text(c).contains("filesystem"))
                .findFirst()
                .map(c -> new UserError(
                        "an input or output is where this program has no file system for (" + first(c)
                                + "): submit it to a cluster that has, see jobs/README.md",
                        failure));
    }

    /** A file of some tables that cannot be read, of which a failure came; empty of any other. */
    static Optional<UserError> ofTables(Throwable failure) {
        for (Throwable cause : causes(failure)) {
            Matcher file = TABLE_FILE.matcher(String.valueOf(cause.getMessage()));
            if (file.find() && DAMAGED.matcher(text(cause)).find()) {
                return Optional.of(new UserError(
                        file.group().replaceFirst("^file:/*", "/")
                                + ": this file of the tables is damaged or gone; make the tables anew with analyze --overwrite",
                        failure));
            }
        }
        return Optional.empty();
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .toList();
    }

    private static Optional<UserError> damaged(List<Throwable> causes, String output) {
        String folder = output.replaceFirst("^file:/*", "/").replaceFirst("/+$", "");
        String name = folder.substring(folder.lastIndexOf('/') + 1);
        // Files that are kept have a second name in the run's folder.
        Pattern file =
                Pattern.compile("/\\.?" + Pattern.quote(name) + "(?:\\.run-\\w+)?/(\\w+/[^\\s'\":;,]*[^\\s'\":;,.])");
        for (Throwable cause : causes) {
            String text = String.valueOf(cause.getMessage());
            Matcher m = file.matcher(text);
            if (m.find()
                    && (cause instanceof FileNotFoundException
                            || DAMAGED.matcher(text(cause)).find())) {
                return Optional.of(new UserError(
                        "--output " + output + ": its file " + m.group(1)
                                + " is damaged or gone, so there is nothing to"
                                + " build on; make it anew with analyze --overwrite",
                        causes.get(0)));
            }
        }
        return Optional.empty();
    }

    private static String text(Throwable cause) {
        return String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    }

    private static String first(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
