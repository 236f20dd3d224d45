// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.UserError;
import io.entente.spark.AnalyzeJob;
import io.entente.spark.ArchiveFile;
import io.entente.spark.ArchiveListing;
import io.entente.spark.OutputLock;
import io.entente.spark.Progress;
import io.entente.spark.Publication;
import io.entente.spark.ReadPlan;
import io.entente.spark.ReadingPlan;
import io.entente.spark.RunState;
import io.entente.spark.Spark;
import io.entente.spark.UnfinishedRun;
import io.entente.table.Codebook;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** The making of an output: from the files of an archive, and what stands of a run before, to published tables. */
final class TableRun implements AutoCloseable {

    /** Files that cannot be read, of which the screen tells. */
    private static final int MOST_TOLD = 5;

    private final AnalyzeOptions options;
    private final ArchiveOptions means;
    private final Configuration hadoop;
    private final Map<String, String> settings;
    private final boolean resume;
    private final OutputLock lock;

    /**
     * @param command that has the output to itself until the end
     * @param resume whether it goes on where a run was killed, and leaves its own work to the next when it fails
     */
    TableRun(AnalyzeOptions options, ArchiveOptions means, String command, boolean resume, Configuration hadoop)
            throws IOException {
        this.options = options;
        this.means = means;
        this.resume = resume;
        this.hadoop = hadoop;
        this.settings = Manifest.settings(options);
        this.lock = OutputLock.take(options.output(), command, hadoop);
    }

    /**
     * The archive as it is.
     *
     * @param inputs that name it
     * @param passedOver files in folders that are no articles
     */
    record Listing(List<String> inputs, List<ArchiveFile> files, List<String> passedOver) {

        /** A line for each of the first files that cannot be read, and one for the others. */
        List<String> setAside() {
            List<String> all = files.stream()
                    .filter(f -> f.problem() != null)
                    .map(f -> "entente: " + f.name() + " is set aside: " + f.problem())
                    .toList();
            List<String> first = new ArrayList<>(all.subList(0, Math.min(MOST_TOLD, all.size())));
            if (all.size() > MOST_TOLD) {
                first.add("entente: and " + (all.size() - MOST_TOLD) + " more; see the table rejects");
            }
            return first;
        }

        /** Bytes of the files that an output does not hold, as stored. */
        private long fresh(RunState output) {
            Set<ArchiveFile> held = output.files();
            return files.stream()
                    .filter(f -> !held.contains(f))
                    .mapToLong(ArchiveFile::size)
                    .sum();
        }
    }

    /** What was planned and what came of it. */
    record Made(ReadingPlan reading, AnalyzeJob.Outcome outcome) {}

    /** The output that an update builds on, put right where a run was killed over it; empty where nothing stands. */
    Optional<RunState> before() throws IOException {
        Publication.checkUpdatable(options.output(), hadoop);
        Publication.restore(options.output(), hadoop);
        return PreviousRun.of(options.output(), settings, hadoop);
    }

    /** The inputs that were given and those of the run before. */
    List<String> inputs(Optional<RunState> before) {
        return before.map(b -> PreviousRun.inputs(b, options.inputs())).orElse(options.inputs());
    }

    /** Refuses inputs that name nothing; a folder may be empty. */
    void check(List<String> inputs) throws IOException {
        new ArchiveListing(hadoop, options.format()).seen(inputs);
    }

    /** The archive as it is. */
    Listing listing(Optional<RunState> before) throws IOException {
        List<String> inputs = inputs(before);
        Set<ArchiveFile> known = before.map(RunState::files).orElse(Set.of());
        ArchiveListing listing = new ArchiveListing(hadoop, options.format(), known);
        return new Listing(inputs, listing.files(inputs), listing.passedOver());
    }

    /** Makes the tables and puts them in the place of the output before, which stays as it was until then. */
    Made make(Optional<RunState> before, Listing archive, Supplier<SparkSession> session, Instant start)
            throws IOException {
        Publication publication =
                Publication.begin(options.output(), options.overwrite() || before.isPresent(), resume, hadoop);
        Thread sweeper = new Thread(publication::abandon);
        boolean swept = !resume; // when it fails or is interrupted
        if (swept) {
            Runtime.getRuntime().addShutdownHook(sweeper);
        }
        boolean done = false;
        try {
            UnfinishedRun unfinished = new UnfinishedRun(publication.work(), hadoop);
            IntFunction<ReadingPlan> plans = least -> reading(before, archive, least, publication.output());
            Resumption plan = new Resumption(options.output(), unfinished, archive.files(), plans);
            Made made = run(plan, before.map(archive::fresh).orElse(Long.MAX_VALUE), session, publication.work());
            writeDocuments(
                    publication,
                    Manifest.of(options, archive.files(), archive.passedOver(), made.outcome(), made.reading(), start));
            lock.check(options.output());
            unfinished.end();
            swept = true;
            publication.publish();
            done = true;
            return made;
        } catch (Exception
                | FSError e) { // Scala throws SparkException without declaring it, a full local disk an error
            UserError told =
                    FailedRun.of(e, options.output(), before.isPresent()).orElse(null);
            if (told != null) {
                throw told;
            }
            throw e;
        } finally {
            if (!done && swept) {
                publication.abandon();
            }
            removeHook(sweeper);
        }
    }

    private ReadingPlan reading(Optional<RunState> before, Listing archive, int least, Path from) {
        List<String> named = archive.inputs().stream().map(Manifest::masked).toList();
        return before.map(b -> ReadingPlan.update(b, from, archive.files(), least, settings, named))
                .orElseGet(() -> ReadingPlan.full(archive.files(), least, settings, named));
    }

    /** @param fresh bytes that the output does not hold */
    private Made run(Resumption resumption, long fresh, Supplier<SparkSession> session, Path folder)
            throws IOException {
        Progress.reset();
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Optional<ReadingPlan> rest = resumption.rest();
        if (resume) {
            err.println("entente: " + resumption.told(rest));
        }
        try (ProgressLine progress = new ProgressLine(err, means.onTerminal())) {
            SparkSession spark = session.get();
            ReadingPlan reading = rest.isPresent()
                    ? rest.get()
                    : resumption.begun(means.tasks(spark.sparkContext().defaultParallelism(), fresh));
            ReadPlan plan = new ReadPlan(
                    options.fields(),
                    options.from(),
                    options.to(),
                    options.languages(),
                    options.vocabulary(),
                    folder.toString(),
                    true);
            progress.expect(reading.bytes());
            AnalyzeJob job = new AnalyzeJob(spark, progress::stage);
            try {
                return new Made(reading, job.run(reading, plan, options.period(), options.copies(), options.ties()));
            } catch (Exception e) {
                Spark.settle(spark);
                throw e;
            }
        }
    }

    private void writeDocuments(Publication p, byte[] manifest) throws IOException {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        documents.put("codebook.md", Codebook.markdown(Version.version()).getBytes(StandardCharsets.UTF_8));
        documents.put("codebook.json", Codebook.json(Version.version()).getBytes(StandardCharsets.UTF_8));
        documents.put(Publication.MANIFEST, manifest);
        for (Map.Entry<String, byte[]> e : documents.entrySet()) {
            Path path = new Path(p.work(), e.getKey());
            try (OutputStream out = path.getFileSystem(hadoop).create(path)) {
                out.write(e.getValue());
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the shutdown has begun, and the hook with it
        }
    }
}
