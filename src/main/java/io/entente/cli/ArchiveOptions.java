// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options of all commands that make tables: how the archive is read, what is reckoned, and with which means. */
final class ArchiveOptions {

    /** A task that reads less is hardly worth its files. Bytes. */
    private static final long SMALL = 1L << 20;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "auto, jsonl, json, csv, tsv, parquet, text, warc, html, feed, sgml, tei, zip, tar or gdelt. Default: auto, file by"
                            + " file. What lies in ZIP and TAR files is always told by itself.")
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

    @Option(
            names = "--date-pattern",
            paramLabel = "PATTERN",
            description = "How dates are written, such as dd/MM/yyyy, where it is not one of the usual ways.")
    private String datePattern;

    @Option(
            names = "--clean",
            paramLabel = "STEPS",
            description =
                    "What to clean before reading: entities, mojibake, wire, copyright, datelines, hyphens, wraps; all;"
                            + " none. entente inspect says what an archive needs. Default: none.")
    private List<String> clean = new ArrayList<>();

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
            description =
                    "Days after which an article counts half in the volume and closeness of strength. Default: 365.")
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

    @CommandLine.Mixin
    private VocabularyOption names;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "JSON file with the same options; the command line wins.")
    private Path config;

    @Option(names = "--cores", paramLabel = "N", description = "Cores to use on this machine. Default: all.")
    @Within(least = 0, most = 1024)
    private int cores;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "Tasks to cut the archive into at least. Default: 3 per core.")
    @Within(least = 0, most = 1e6)
    private int partitions;

    @Option(names = "--verbose", description = "Show Spark's own log.")
    private boolean verbose;

    /**
     * All options by name: the config file's, over them the command line's.
     *
     * @param input as given on the command line; empty of none
     * @param output as given there; {@code null} of none
     */
    Map<String, List<String>> values(List<String> input, String output) {
        Map<String, List<String>> values = new LinkedHashMap<>(config == null ? Map.of() : ConfigFile.read(config));
        put(values, "input", input);
        put(values, "output", one(output));
        put(values, "format", one(format));
        put(values, "id-field", one(idField));
        put(values, "date-field", one(dateField));
        put(values, "title-field", one(titleField));
        put(values, "dateline-field", one(datelineField));
        put(values, "text-field", one(textField));
        put(values, "source-field", one(sourceField));
        put(values, "language-field", one(languageField));
        put(values, "url-field", one(urlField));
        put(values, "date-pattern", one(datePattern));
        put(values, "clean", clean);
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
        put(values, VocabularyOption.GAZETTEER, names.files());
        put(values, VocabularyOption.KINDS, names.named());
        return values;
    }

    /** Turns Spark's log on where that is asked for; before Spark is started. */
    void setLog() {
        if (verbose) {
            System.setProperty("entente.log", "info");
        }
    }

    /** Whether a line may be written over again and again. */
    boolean onTerminal() {
        return Boolean.getBoolean("entente.terminal") && !verbose;
    }

    /** Cores to use; 0 for all. */
    int cores() {
        return cores;
    }

    /**
     * The least number of tasks: several a core, but of small archives fewer, so that many small runs do not leave tables in
     * many small files.
     *
     * @param parallelism tasks that run at once
     * @param bytes to read, as stored
     */
    int tasks(int parallelism, long bytes) {
        return partitions > 0 ? partitions : (int) Math.max(1, Math.min(3L * parallelism, bytes / SMALL));
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
