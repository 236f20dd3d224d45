// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.UserError;
import io.entente.spark.HadoopSettings;
import io.entente.spark.RunState;
import io.entente.spark.Spark;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The main job: from an archive to tables, with a summary on the screen. */
@Command(
        name = "analyze",
        description = "Read an archive of articles; write tables of mentions, dyads, ties and countries.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class AnalyzeCommand implements Callable<Integer> {

    @Option(
            names = "--input",
            paramLabel = "PATH",
            description = "File, folder, glob or URI; may be repeated. Default: the sample archive.")
    private List<String> input = new ArrayList<>();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Folder for the tables. Default: out/sample for the sample.")
    private String output;

    @Option(names = "--overwrite", description = "Replace an output that is there already.")
    private boolean overwrite;

    @Option(
            names = "--update",
            description =
                    "Bring an output up to date: reads what is new or changed of its inputs and those given, drops what is"
                            + " gone; same options as before. The tables are those of a full run.")
    private boolean update;

    @Option(
            names = "--resume",
            description =
                    "Go on where a run with the same options, files and version was killed: what its finished tasks have read"
                            + " is not read again. Begins from scratch where none was killed; keeps what it has read when it is"
                            + " interrupted or fails. The tables are those of an undisturbed run.")
    private boolean resume;

    @Option(
            names = "--report",
            arity = "0..1",
            paramLabel = "FILE",
            fallbackValue = "",
            description =
                    "Write the report too (see entente report --help), to FILE or to report.html among the tables."
                            + " Default: for the sample only.")
    private String report;

    @CommandLine.Mixin
    private ArchiveOptions archive;

    /** Whether no input was named. */
    private boolean sample;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Instant start = Instant.now();
        archive.setLog();
        AnalyzeOptions options = AnalyzeOptions.of(values());
        if (report != null && !report.isEmpty()) {
            ReportFile.check("--report", Path.of(report), overwrite);
        }
        if (update && options.overwrite()) {
            throw new UserError("--update and --overwrite: give one; an update replaces the output too");
        }
        Configuration hadoop = HadoopSettings.get();
        WatchOptions.checkApart("--output", options.output(), options.inputs(), hadoop);
        try (TableRun run = new TableRun(options, archive, "analyze", resume, hadoop)) {
            Optional<RunState> before = update ? run.before() : Optional.empty();
            TableRun.Listing listing = run.listing(before);
            if (report != null && !report.isEmpty()) {
                OutputPath.checkNotInput("--report", Path.of(report), listing.files());
            }
            listing.setAside().forEach(l -> spec.commandLine().getErr().println(ScreenTable.text(l)));
            TableRun.Made made = run.make(before, listing, () -> Spark.session("analyze", archive.cores()), start);
            try (SparkSession spark = Spark.session("summary", archive.cores())) {
                PrintWriter out = spec.commandLine().getOut();
                new Summary(out, options, made.outcome()).print(start, hadoop);
                if (made.outcome().first() != null) {
                    out.println();
                    out.println(report(spark, options));
                    out.flush();
                }
            }
        }
        return ExitCode.GOOD;
    }

    /** Writes the report when it was asked for, or the sample was analysed; returns the line that tells of it, or how to get one. */
    private String report(SparkSession spark, AnalyzeOptions options) throws IOException {
        if (report == null && !sample) {
            return "Report: jobs/entente report --input " + options.output() + " --output report.html";
        }
        byte[] page = ReportFile.page(spark, options.output(), Optional.empty());
        if (report != null && !report.isEmpty()) {
            OutputPath.write(Path.of(report), out -> out.write(page));
            return ReportFile.told(report, page.length);
        }
        org.apache.hadoop.fs.Path file = new org.apache.hadoop.fs.Path(options.output(), "report.html");
        try (OutputStream out =
                file.getFileSystem(spark.sparkContext().hadoopConfiguration()).create(file)) {
            out.write(page);
        }
        return ReportFile.told(options.output() + "/report.html", page.length);
    }

    /** All options by name, and the sample where no input is named. */
    private Map<String, List<String>> values() {
        Map<String, List<String>> values = archive.values(input, output);
        if (overwrite) {
            values.put("overwrite", List.of("true"));
        }
        if (!values.containsKey("input")) {
            sample = true;
            values.put("input", List.of(home().resolve("data/sample").toString()));
            values.putIfAbsent("output", List.of(sampleTables()));
        }
        if (!values.containsKey("output")) {
            throw new UserError("--output: missing; name the folder for the tables");
        }
        return values;
    }

    private static Path home() {
        return Path.of(System.getProperty("entente.home", "."));
    }

    /** Where the tables of the sample are. */
    static String sampleTables() {
        return home().resolve("out/sample").toString();
    }
}
