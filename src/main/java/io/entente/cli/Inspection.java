// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.ArchiveFormat;
import io.entente.article.Article;
import io.entente.article.Entry;
import io.entente.article.FieldMapping;
import io.entente.article.Reject;
import io.entente.article.RejectReason;
import io.entente.article.WrittenDates;
import io.entente.article.clean.Cleaning;
import io.entente.article.guess.CleaningAdvice;
import io.entente.article.guess.FieldGuess;
import io.entente.article.guess.FieldSamples;
import io.entente.spark.ArchiveFile;
import io.entente.spark.ArchiveSample;
import io.entente.text.LanguageGuess;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;

/**
 * What a sample of the files of one format shows.
 *
 * @param format its code, or {@link #UNKNOWN}
 * @param files all files of that format
 * @param sample the part that was read
 * @param fields what they hold; empty where a format has no fields to choose from
 * @param guess which is what
 * @param records read
 * @param found articles at even distances of them, and all their rejects
 */
record Inspection(
        String format,
        List<ArchiveFile> files,
        ArchiveSample sample,
        FieldSamples fields,
        FieldGuess guess,
        long records,
        Findings found) {

    /** Stands for files of no format that is known. */
    static final String UNKNOWN = "unknown";

    private static final Set<ArchiveFormat> WITH_FIELDS = EnumSet.of(
            ArchiveFormat.JSONL, ArchiveFormat.JSON, ArchiveFormat.CSV, ArchiveFormat.TSV, ArchiveFormat.PARQUET);

    static Inspection of(String format, List<ArchiveFile> files, int perFile, Configuration hadoop) throws IOException {
        FieldSamples fields = new FieldSamples();
        if (WITH_FIELDS.contains(files.get(0).format())) {
            FieldMapping all = new FieldMapping(Map.of(), false, false, WrittenDates.USUAL, Cleaning.NONE, fields);
            new ArchiveSample(files, perFile, hadoop).read(all, entry -> {});
        }
        FieldGuess guess = FieldGuess.of(fields);
        ArchiveSample sample = new ArchiveSample(files, perFile, hadoop);
        Findings found = new Findings();
        long records = sample.read(mapping(guess), found::add);
        return new Inspection(format, files, sample, fields, guess, records, found);
    }

    private static FieldMapping mapping(FieldGuess guess) {
        return new FieldMapping(
                guess.names(), true, false, new WrittenDates(guess.datePattern().orElse(null)), Cleaning.NONE, null);
    }

    /** Articles and rejects of a sample. */
    static final class Findings {

        private final List<Article> articles = new ArrayList<>();
        private final Map<RejectReason, List<Reject>> rejects = new EnumMap<>(RejectReason.class);
        private final Map<String, Integer> languages = new TreeMap<>();
        private final CleaningAdvice cleaning = new CleaningAdvice();
        private LocalDate first = LocalDate.MAX;
        private LocalDate last = LocalDate.MIN;
        private int named;

        private void add(Entry entry) {
            if (entry instanceof Reject r) {
                rejects.computeIfAbsent(r.reason(), k -> new ArrayList<>()).add(r);
            } else if (entry instanceof Article a) {
                articles.add(a);
                first = a.date().isBefore(first) ? a.date() : first;
                last = a.date().isAfter(last) ? a.date() : last;
                named += a.language() == null ? 0 : 1;
                String language = a.language() == null
                        ? LanguageGuess.guess(a.text()).orElse("unknown")
                        : LanguageGuess.code(a.language());
                languages.merge(language, 1, Integer::sum);
                cleaning.add(a.title(), a.dateline(), a.text());
            }
        }

        List<Article> articles() {
            return articles;
        }

        Map<RejectReason, List<Reject>> rejects() {
            return rejects;
        }

        long rejected() {
            return rejects.values().stream().mapToLong(List::size).sum();
        }

        /** Articles by language, as named or guessed. */
        Map<String, Integer> languages() {
            return languages;
        }

        /** Articles whose language the archive names. */
        int named() {
            return named;
        }

        CleaningAdvice cleaning() {
            return cleaning;
        }

        Optional<LocalDate> first() {
            return articles.isEmpty() ? Optional.empty() : Optional.of(first);
        }

        Optional<LocalDate> last() {
            return articles.isEmpty() ? Optional.empty() : Optional.of(last);
        }
    }
}
