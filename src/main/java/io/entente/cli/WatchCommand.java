// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.UserError;
import io.entente.spark.ArchiveChanges;
import io.entente.spark.HadoopSettings;
import io.entente.spark.Spark;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.apache.spark.util.SignalUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Keeps tables up to date with a folder that grows. */
@Command(
        name = "watch",
        description = {
            "Keep tables up to date with an archive that grows: looks at it again and again, and does analyze --update"
                    + " whenever files are new, have changed or are gone. The tables are those of one analyze over all files.",
            "Names that begin with . or _ are passed over: write a file under such a name or in another folder and rename it"
                    + " when it is whole. A file that is read half-written is read again when it has grown.",
            "Ctrl-C ends after the running batch; a second one ends at once. Either way, and after a crash, the tables"
                    + " stand as the last batch left them, and the same command goes on from there."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class WatchCommand implements Callable<Integer> {

    /** How often the end is looked for. Milliseconds. */
    private static final long BLINK = 200;

    @Option(
            names = "--input",
            paramLabel = "PATH",
            description = "Folder, file, glob or URI; may be repeated. Those of the run before are watched too.")
    private List<String> input = new ArrayList<>();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Folder for the tables: new, or of a run with the same options.")
    private String output;

    @Option(
            names = "--interval",
            paramLabel = "TIME",
            defaultValue = "1m",
            description = "From one look to the next: seconds, or as in 10s, 5m, 1h. Default: 1m.")
    private String interval;

    @Option(names = "--once", description = "Take what is there, then end; for cron.")
    private boolean once;

    @Option(
            names = "--checkpoint",
            paramLabel = "DIR",
            description =
                    "Where Spark counts the batches. Default: a hidden folder beside the output. May be deleted: what"
                            + " has been read is told by the output.")
    private String checkpoint;

    @CommandLine.Mixin
    private ArchiveOptions archive;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        archive.setLog();
        AnalyzeOptions options = options();
        Duration every = WatchOptions.interval(interval);
        Configuration hadoop = HadoopSettings.get();
        WatchOptions.checkApart("--output", options.output(), options.inputs(), hadoop);
        Path counts = WatchOptions.checkpoint(checkpoint, options.output(), options.inputs(), hadoop);
        try (TableRun run = new TableRun(options, archive, "watch", false, hadoop)) {
            List<String> inputs = run.inputs(run.before());
            run.check(inputs);
            try (SparkSession spark = Spark.session("watch", archive.cores())) {
                PrintWriter out = spec.commandLine().getOut();
                WatchBatches batches = new WatchBatches(run, spark, options.output(), once, out);
                Trigger trigger = once ? Trigger.AvailableNow() : Trigger.ProcessingTime(every.toMillis());
                watch(batches, ArchiveChanges.stream(spark, inputs, options.output()), trigger, counts);
            }
        }
        return ExitCode.GOOD;
    }

    private void watch(WatchBatches batches, Dataset<Row> changes, Trigger trigger, Path counts)
            throws InterruptedException {
        SignalUtils.register("INT", batches::end);
        SignalUtils.register("TERM", batches::end);
        if (!once) {
            batches.say("watching every " + interval + "; Ctrl-C ends");
        }
        try {
            StreamingQuery query = changes.writeStream()
                    .foreachBatch((VoidFunction2<Dataset<Row>, Long>) (none, number) -> batches.next())
                    .option("checkpointLocation", counts.toString())
                    .trigger(trigger)
                    .start();
            while (!query.awaitTermination(BLINK)) {
                if (batches.ending()) {
                    batches.stop(query);
                }
            }
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) { // of Scala, which declares none
            throw failure(e, counts);
        } finally {
            batches.close();
        }
        if (once && batches.published() == 0) {
            batches.say("nothing new");
        }
    }

    private AnalyzeOptions options() {
        Map<String, List<String>> values = archive.values(input, output);
        for (String needed : List.of("input", "output")) {
            if (!values.containsKey(needed)) {
                throw new UserError("--" + needed + ": missing; name "
                        + (needed.equals("input") ? "the folder to watch" : "the folder for the tables"));
            }
        }
        if (values.remove("overwrite") != null) {
            throw new UserError("--config: 'overwrite' is no option of watch, which brings an output up to date");
        }
        return AnalyzeOptions.of(values);
    }

    /** What a failed query comes to: the user's mistake, a checkpoint that Spark cannot use, or a bug. */
    private static RuntimeException failure(Exception failed, Path counts) {
        List<Throwable> causes = Stream.<Throwable>iterate(failed, Objects::nonNull, Throwable::getCause)
                .toList();
        for (Throwable cause : causes) {
            if (cause instanceof UserError mistake) {
                return mistake;
            }
        }
        if (causes.stream().noneMatch(WatchCommand::isOurs)) {
            String why = causes.get(causes.size() - 1).getMessage();
            return new UserError(
                    "--checkpoint " + counts + ": cannot be used ("
                            + String.valueOf(why).lines().findFirst().orElse("") + "); delete it or"
                            + " name another: nothing is lost, as the output tells what has been read",
                    failed);
        }
        return new IllegalStateException("the watch has failed", failed);
    }

    /** Whether it came about in a look at the archive or in a batch. */
    private static boolean isOurs(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(WatchBatches.class.getName())
                        || frame.getClassName().startsWith(ArchiveChanges.class.getName())
                                && frame.getMethodName().equals("latestOffset"));
    }
}
