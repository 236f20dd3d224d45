// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.entente.article.Fingerprint;
import io.entente.article.Secrets;
import io.entente.gazetteer.NameKind;
import io.entente.gazetteer.UserNames;
import io.entente.gazetteer.Vocabulary;
import io.entente.spark.AnalyzeJob;
import io.entente.spark.ArchiveFile;
import io.entente.spark.ReadingPlan;
import io.entente.tie.TieAffinity;
import io.entente.tie.TieStrength;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The run's manifest: what was read, with which options and versions, and what came of it. */
final class Manifest {

    /** The setting that says which program made an output. */
    static final String PROGRAM = "version";

    private Manifest() {}

    static byte[] of(
            AnalyzeOptions options,
            List<ArchiveFile> files,
            List<String> passedOver,
            AnalyzeJob.Outcome o,
            ReadingPlan reading,
            Instant start)
            throws JsonProcessingException {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("product", "entente");
        m.put("version", Version.version());
        m.put("commit", Version.commit());
        m.put("spark", Version.spark());
        m.put("java", Runtime.version().toString());
        m.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        m.put("started", start.truncatedTo(ChronoUnit.SECONDS).toString());
        m.put("finished", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        m.put("options", options(options));
        m.put("coverage", coverage(o));
        m.put("counts", counts(o));
        m.put("rows", o.rows());
        m.put("seconds", o.seconds());
        m.put("update", update(reading));
        m.put("tasks_taken_over", reading.done().size());
        m.put("inputs", inputs(files));
        m.put("passed_over", passedOver);
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(m);
    }

    /** Program and options that decide what the tables say, each as JSON: two runs with the same agree on every article. */
    static Map<String, String> settings(AnalyzeOptions o) throws JsonProcessingException {
        Map<String, Object> all = options(o);
        all.keySet().removeAll(List.of("input", "output", "overwrite"));
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(PROGRAM, Version.version() + " (commit " + Version.commit() + ")");
        for (Map.Entry<String, Object> e : all.entrySet()) {
            settings.put(e.getKey(), new ObjectMapper().writeValueAsString(e.getValue()));
        }
        return settings;
    }

    static Map<String, Object> options(AnalyzeOptions o) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("input", o.inputs().stream().map(Manifest::masked).toList());
        m.put("output", masked(o.output()));
        m.put("overwrite", o.overwrite());
        m.put("format", o.format().map(f -> f.code()).orElse("auto"));
        o.fields().names().forEach((role, name) -> m.put(role.option(), name));
        m.put("date-pattern", o.fields().dates().pattern());
        m.put("clean", o.fields().cleaning().codes());
        m.put("from", o.from().equals(LocalDate.MIN) ? null : o.from().toString());
        m.put("to", o.to().equals(LocalDate.MAX) ? null : o.to().toString());
        m.put("period", o.period().code());
        m.put("languages", o.languages());
        m.put("syndication", o.copies().syndication().code());
        m.put("duplicate-days", o.copies().days());
        m.put("half-life", o.ties().halfLife());
        m.put("replicates", o.ties().weights().replicates());
        m.put("seed", o.ties().weights().seed());
        TieStrength.Options strength = o.ties().strength();
        m.put(
                "strength-weights",
                List.of(
                        strength.volume(),
                        strength.closeness(),
                        strength.constancy(),
                        strength.intensity(),
                        strength.reciprocity()));
        TieAffinity.Options affinity = o.ties().affinity();
        m.put("affinity-weights", List.of(affinity.tone(), affinity.targetTone(), affinity.events()));
        m.put("gazetteer", gazetteer(o.vocabulary()));
        m.put("kinds", o.vocabulary().kinds().stream().map(NameKind::code).toList());
        return m;
    }

    /** The user's files of names, each with how much it says and a hash of that. */
    private static List<Map<String, Object>> gazetteer(Vocabulary v) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (UserNames file : v.files()) {
            Map<String, Object> m = new LinkedHashMap<>();
            m.put("file", masked(file.file()));
            m.put("names", file.names().size());
            m.put("replaced", file.replaced().size());
            m.put(
                    "fingerprint",
                    Fingerprint.of(file.names() + " " + new TreeSet<>(file.replaced()))
                            .hex());
            all.add(m);
        }
        return all;
    }

    /** What an update read, what it kept of the run before, and what of that it read anew or dropped; {@code null} of a full run. */
    private static Map<String, Object> update(ReadingPlan reading) {
        if (reading.previous().isEmpty()) {
            return null;
        }
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("tasks_kept", reading.kept().size());
        m.put("tasks_dropped", reading.dropped().size());
        m.put("bytes_read", reading.bytes());
        return m;
    }

    private static Map<String, Object> coverage(AnalyzeJob.Outcome o) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("first", o.first() == null ? null : o.first().toString());
        m.put("last", o.last() == null ? null : o.last().toString());
        m.put("languages", o.read().languages());
        return m;
    }

    private static Map<String, Object> counts(AnalyzeJob.Outcome o) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("records", o.read().records());
        m.put("articles", o.read().articles() - o.copies().duplicates());
        m.put("duplicates", o.copies().duplicates());
        m.put("near_duplicates", o.copies().near());
        m.put("rejects", o.read().rejected());
        m.put("outside", o.read().outside());
        m.put("rejects_by_reason", o.read().rejects());
        m.put("passed_over", o.read().passedOver());
        return m;
    }

    /** A file's fingerprint is its size and the time of its last change: reading it twice would cost as much as the run. */
    private static List<Map<String, Object>> inputs(List<ArchiveFile> files) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (ArchiveFile f : files) {
            Map<String, Object> m = new LinkedHashMap<>();
            m.put("file", masked(f.name()));
            m.put("bytes", f.size());
            m.put("modified", Instant.ofEpochMilli(f.modified()).toString());
            m.put("format", f.format() == null ? null : f.format().code());
            m.put("fingerprint", Long.toHexString(f.size()) + "-" + Long.toHexString(f.modified()));
            all.add(m);
        }
        return all;
    }

    /** A URI without the password that it may carry. */
    static String masked(String uri) {
        return Secrets.masked(uri);
    }
}
