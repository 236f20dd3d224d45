// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.UserError;
import io.entente.spark.AnalyzeJob;
import io.entente.spark.ArchiveFile;
import io.entente.spark.ArchiveListing;
import io.entente.spark.Progress;
import io.entente.spark.Publication;
import io.entente.spark.ReadPlan;
import io.entente.spark.ReadingPlan;
import io.entente.spark.RunState;
import io.entente.spark.Spark;
import io.entente.table.Codebook;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
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
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "auto, jsonl, json, csv, tsv, parquet, text, warc, html or feed. Default: auto, file by file.")
    private String format;

    @Option(names = "--id-field", paramLabel = "NAME", description = "Field with the article's id.")
    private String idField;

    @Option(names = "--date-field", paramLabel = "NAME", description = "Field with its date.")
    private String dateField;

    @Option(names = "--title-field", paramLabel = "NAME", description = "Field with its title.")
    private String titleField;

    @Option(names = "--dateline-field", paramLabel = "NAME", description = "Field with its dateline.")
    private String datelineField;

    @Option(names = "--text-field", paramLabel = "NAME", description = "Field with its text.")
    private String textField;

    @Option(names = "--source-field", paramLabel = "NAME", description = "Field with its source.")
    private String sourceField;

    @Option(names = "--language-field", paramLabel = "NAME", description = "Field with its language.")
    private String languageField;

    @Option(names = "--url-field", paramLabel = "NAME", description = "Field with its address.")
    private String urlField;

    @Option(names = "--from", paramLabel = "DATE", description = "First day to keep, YYYY-MM-DD.")
    private String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last day to keep, YYYY-MM-DD.")
    private String to;

    @Option(
            names = "--period",
            paramLabel = "LENGTH",
            description = "day, week, month, quarter or year. Default: month.")
    private String period;

    @Option(
            names = "--languages",
            paramLabel = "CODES",
            description = "ISO 639-1 codes to keep, as in en,fr. Default: all.")
    private List<String> languages = new ArrayList<>();

    @Option(
            names = "--syndication",
            paramLabel = "MODE",
            description = "How copies of an article count in ties: collapse, once; outlets, once a source; keep, all."
                    + " Default: collapse.")
    private String syndication;

    @Option(
            names = "--duplicate-days",
            paramLabel = "N",
            description = "Near-duplicates lie at most N days apart. Default: 7.")
    private String duplicateDays;

    @Option(
            names = "--half-life",
            paramLabel = "DAYS",
            description = "Days after which an article counts half in strength and affinity. Default: 365.")
    private String halfLife;

    @Option(
            names = "--replicates",
            paramLabel = "B",
            description = "Bootstrap replicates for the intervals of strength and affinity; 0 for none. Default: 200.")
    private String replicates;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the bootstrap. Default: 1.")
    private String seed;

    @Option(
            names = "--strength-weights",
            paramLabel = "W",
            description = "Weights of volume, closeness, constancy, intensity, reciprocity."
                    + " Default: 0.4,0.2,0.2,0.1,0.1.")
    private String strengthWeights;

    @Option(
            names = "--affinity-weights",
            paramLabel = "W",
            description = "Weights of tone, target tone, events. Default: 1,2,3.")
    private String affinityWeights;

    @Option(
            names = "--gazetteer",
            paramLabel = "FILE",
            description = "TSV file of names that adds to, overrides or removes the shipped ones; may be repeated.")
    private List<String> gazetteer = new ArrayList<>();

    @Option(
            names = "--kinds",
            paramLabel = "KINDS",
            description = "Kinds of names that count: name, demonym, capital, seat, leader, minister, embedded."
                    + " Default: all but embedded.")
    private List<String> kinds = new ArrayList<>();

    @Option(
            names = "--report",
            arity = "0..1",
            paramLabel = "FILE",
            fallbackValue = "",
            description =
                    "Write the report too (see entente report --help), to FILE or to report.html among the tables."
                            + " Default: for the sample only.")
    private String report;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "JSON file with the same options; the command line wins.")
    private Path config;

    @Option(names = "--cores", paramLabel = "N", description = "Cores to use on this machine. Default: all.")
    private int cores;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "Tasks to cut the archive into at least. Default: 3 per core.")
    private int partitions;

    @Option(names = "--verbose", description = "Show Spark's own log.")
    private boolean verbose;

    /** Whether no input was named. */
    private boolean sample;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Instant start = Instant.now();
        if (verbose) {
            System.setProperty("entente.log", "info");
        }
        AnalyzeOptions options = AnalyzeOptions.of(values());
        if (cores < 0 || partitions < 0) {
            throw new UserError("--cores and --partitions: must not be negative");
        }
        if (report != null && !report.isEmpty()) {
            ReportFile.check("--report", Path.of(report), overwrite);
        }
        if (update && options.overwrite()) {
            throw new UserError("--update and --overwrite: give one; an update replaces the output too");
        }
        Configuration hadoop = new Configuration();
        Map<String, String> settings = Manifest.settings(options);
        Optional<RunState> before = update ? PreviousRun.of(options.output(), settings, hadoop) : Optional.empty();
        List<String> inputs =
                before.map(b -> PreviousRun.inputs(b, options.inputs())).orElse(options.inputs());
        ArchiveListing listing = new ArchiveListing(hadoop, options.format());
        List<ArchiveFile> files = listing.files(inputs);
        Publication publication =
                Publication.begin(options.output(), options.overwrite() || before.isPresent(), hadoop);
        Thread sweeper = new Thread(publication::abandon);
        Runtime.getRuntime().addShutdownHook(sweeper);
        boolean done = false;
        try {
            List<String> named = inputs.stream().map(Manifest::masked).toList();
            Done run = run(
                    options,
                    least -> before.map(b -> ReadingPlan.update(b, publication.output(), files, least, settings, named))
                            .orElseGet(() -> ReadingPlan.full(files, least, settings, named)),
                    publication);
            AnalyzeJob.Outcome outcome = run.outcome();
            writeDocuments(
                    publication,
                    hadoop,
                    Manifest.of(options, files, listing.passedOver(), outcome, run.reading(), start));
            publication.publish();
            done = true;
            try (SparkSession spark = Spark.session("summary", cores)) {
                PrintWriter out = spec.commandLine().getOut();
                new Summary(out, spark, options, outcome).print(start);
                if (outcome.first() != null) {
                    out.println();
                    out.println(report(spark, options, publication));
                    out.flush();
                }
            }
        } finally {
            if (!done) {
                publication.abandon();
            }
            removeHook(sweeper);
        }
        return ExitCode.GOOD;
    }

    /** What was planned and what came of it. */
    private record Done(ReadingPlan reading, AnalyzeJob.Outcome outcome) {}

    /** @param reading by the least number of tasks */
    private Done run(AnalyzeOptions options, IntFunction<ReadingPlan> reading, Publication publication)
            throws IOException {
        Progress.reset();
        boolean terminal = Boolean.getBoolean("entente.terminal") && !verbose;
        PrintStream err =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
        try (ProgressLine progress = new ProgressLine(err, terminal)) {
            SparkSession spark = Spark.session("analyze", cores);
            int least = partitions > 0 ? partitions : 3 * spark.sparkContext().defaultParallelism();
            ReadPlan plan = new ReadPlan(
                    options.fields(),
                    options.from(),
                    options.to(),
                    options.languages(),
                    options.vocabulary(),
                    publication.work().toString(),
                    true);
            ReadingPlan planned = reading.apply(least);
            progress.expect(planned.bytes());
            AnalyzeJob job = new AnalyzeJob(spark, progress::stage);
            return new Done(planned, job.run(planned, plan, options.period(), options.copies(), options.ties()));
        }
    }

    private static void writeDocuments(Publication p, Configuration hadoop, byte[] manifest) throws IOException {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        documents.put("codebook.md", Codebook.markdown(Version.version()).getBytes(StandardCharsets.UTF_8));
        documents.put("codebook.json", Codebook.json(Version.version()).getBytes(StandardCharsets.UTF_8));
        documents.put(Publication.MANIFEST, manifest);
        for (Map.Entry<String, byte[]> e : documents.entrySet()) {
            org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(p.work(), e.getKey());
            try (OutputStream out = path.getFileSystem(hadoop).create(path)) {
                out.write(e.getValue());
            }
        }
    }

    /** Writes the report when it was asked for, or the sample was analysed; returns the line that tells of it, or how to get one. */
    private String report(SparkSession spark, AnalyzeOptions options, Publication publication) throws IOException {
        if (report == null && !sample) {
            return "Report: jobs/entente report --input " + options.output() + " --output report.html";
        }
        String tables = publication.output().toString();
        byte[] page = ReportFile.page(spark, tables, Optional.empty());
        if (report != null && !report.isEmpty()) {
            OutputPath.write(Path.of(report), out -> out.write(page));
            return ReportFile.told(report, page.length);
        }
        org.apache.hadoop.fs.Path file = new org.apache.hadoop.fs.Path(publication.output(), "report.html");
        try (OutputStream out =
                file.getFileSystem(spark.sparkContext().hadoopConfiguration()).create(file)) {
            out.write(page);
        }
        return ReportFile.told(options.output() + "/report.html", page.length);
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the shutdown has begun, and the hook with it
        }
    }

    /** All options by name: the config file's, over them the command line's, and the sample where no input is named. */
    private Map<String, List<String>> values() {
        Map<String, List<String>> values = new LinkedHashMap<>(config == null ? Map.of() : ConfigFile.read(config));
        put(values, "input", input);
        put(values, "output", one(output));
        put(values, "overwrite", overwrite ? List.of("true") : List.of());
        put(values, "format", one(format));
        put(values, "id-field", one(idField));
        put(values, "date-field", one(dateField));
        put(values, "title-field", one(titleField));
        put(values, "dateline-field", one(datelineField));
        put(values, "text-field", one(textField));
        put(values, "source-field", one(sourceField));
        put(values, "language-field", one(languageField));
        put(values, "url-field", one(urlField));
        put(values, "from", one(from));
        put(values, "to", one(to));
        put(values, "period", one(period));
        put(values, "languages", languages);
        put(values, "syndication", one(syndication));
        put(values, "duplicate-days", one(duplicateDays));
        put(values, "half-life", one(halfLife));
        put(values, "replicates", one(replicates));
        put(values, "seed", one(seed));
        put(values, "strength-weights", one(strengthWeights));
        put(values, "affinity-weights", one(affinityWeights));
        put(values, VocabularyOption.GAZETTEER, gazetteer);
        put(values, VocabularyOption.KINDS, kinds);
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

    private static List<String> one(String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static void put(Map<String, List<String>> values, String name, List<String> given) {
        if (!given.isEmpty()) {
            values.put(name, given);
        }
    }
}
