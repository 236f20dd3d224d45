// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.Secrets;
import io.entente.article.UserError;
import io.entente.spark.AnalyzeJob;
import io.entente.spark.ArchiveFile;
import io.entente.spark.ChangedInput;
import io.entente.spark.RunState;
import io.entente.table.Tables;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;

/**
 * The batches of {@code watch}. Each holds the archive against what the output says that it was made of, and brings the
 * output up to date where they differ; so a batch that is done twice, as after a crash, does nothing the second time.
 */
final class WatchBatches {

    private final TableRun run;
    private final SparkSession spark;
    private final String output;
    private final boolean once;
    private final PrintWriter out;
    private final Semaphore atRest = new Semaphore(1);
    private volatile boolean ending;
    private volatile boolean ended;
    private int published;
    private String complaint = "";

    /** @param once whether an archive that cannot be read is a failure, rather than waited for */
    WatchBatches(TableRun run, SparkSession spark, String output, boolean once, PrintWriter out) {
        this.run = run;
        this.spark = spark;
        this.output = output;
        this.once = once;
        this.out = out;
    }

    /** One batch. */
    void next() throws IOException, InterruptedException {
        atRest.acquire();
        try {
            if (!ending) {
                bringUpToDate();
            }
        } finally {
            atRest.release();
        }
    }

    private void bringUpToDate() throws IOException {
        Instant start = Instant.now();
        Optional<RunState> before = run.before();
        Optional<TableRun.Listing> archive = listing(before);
        if (archive.isEmpty()) {
            return;
        }
        Set<ArchiveFile> held = before.map(RunState::files).orElse(Set.of());
        FileChanges changes = FileChanges.of(held, archive.get().files());
        if (changes.none()) {
            return;
        }
        TableRun.Made made;
        try {
            made = run.make(before, archive.get(), () -> spark, start);
        } catch (ChangedInput e) {
            if (once) {
                throw e;
            }
            complain(e);
            return;
        }
        spark.catalog().clearCache(); // the session outlives the batch; what the batch kept must not
        published++;
        Instant end = Instant.now();
        say(line(end, changes, made.outcome(), Duration.between(start, end), output));
    }

    /** The archive as it is; empty when it cannot be read, as when its disk is away: the output stays as it is until it can. */
    private Optional<TableRun.Listing> listing(Optional<RunState> before) throws IOException {
        try {
            TableRun.Listing archive = run.listing(before);
            complaint = "";
            return Optional.of(archive);
        } catch (UserError | IOException e) {
            if (once) {
                throw e;
            }
            complain(e);
            return Optional.empty();
        }
    }

    /** Tells once of what may be over at the next look. */
    private void complain(Exception e) {
        if (!complaint.equals(Secrets.masked(e.getMessage()))) {
            complaint = Secrets.masked(e.getMessage());
            say("entente: " + complaint + "; the tables stay as they are, looking again");
        }
    }

    /** The line that tells of a batch, with the time of its end. */
    static String line(Instant time, FileChanges files, AnalyzeJob.Outcome outcome, Duration took, String where) {
        return String.format(
                Locale.ROOT,
                "%s  files: %,d new, %,d changed, %,d gone; now %,d files, %,d articles, %,d rejects, %,d ties; %.1f s; %s",
                time.truncatedTo(ChronoUnit.SECONDS),
                files.fresh(),
                files.changed(),
                files.gone(),
                files.all(),
                outcome.read().articles() - outcome.copies().duplicates(),
                outcome.read().rejected(),
                outcome.rows().get(Tables.TIES.name()),
                took.toMillis() / 1e3,
                where);
    }

    void say(String line) {
        out.println(ScreenTable.plain(line));
        out.flush();
    }

    /** How many batches put tables in place. */
    int published() {
        return published;
    }

    /** Asks for an end after the running batch; whether that was the first time. */
    boolean end() {
        boolean first = !ending && !ended;
        if (first) {
            ending = true;
            if (atRest.availablePermits() == 0) {
                say("ends after this batch; Ctrl-C again ends at once, and the tables stay as they are");
            }
        }
        return first;
    }

    /** Whether the end was asked for. */
    boolean ending() {
        return ending;
    }

    /** Ends a query between two batches. */
    void stop(StreamingQuery query) throws InterruptedException, java.util.concurrent.TimeoutException {
        atRest.acquire();
        try {
            query.stop();
        } finally {
            atRest.release();
        }
    }

    /** Signals that come from here on are not for the batches. */
    void close() {
        ended = true;
    }
}
