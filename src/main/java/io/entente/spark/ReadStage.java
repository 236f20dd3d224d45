// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.article.Article;
import io.entente.article.ArticleReader;
import io.entente.article.Entry;
import io.entente.article.Reject;
import io.entente.article.UserError;
import io.entente.dyad.Analyst;
import io.entente.dyad.ArticleReading;
import io.entente.dyad.PairEvidence;
import io.entente.event.Event;
import io.entente.mention.Mention;
import io.entente.table.Table;
import io.entente.table.Tables;
import io.entente.text.LanguageGuess;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/**
 * Reads every article once and writes, in the same pass, the tables that come of one article alone: articles, mentions,
 * dyads, events, rejects, and the working table of units. Text never leaves its task.
 */
final class ReadStage {

    /** The tables that it writes. */
    static final List<Table> TABLES =
            List.of(Tables.ARTICLES, Tables.MENTIONS, Tables.DYADS, Tables.EVENTS, Tables.REJECTS, WorkTables.UNITS);

    private ReadStage() {}

    private static final long MEGABYTE = 1 << 20;

    private record Numbered(int number, List<Slice> slices) implements Serializable {}

    /** Runs the tasks that are open; gives their reports by number. */
    static Map<Integer, TaskReport> run(JavaSparkContext spark, ReadingPlan reading, ReadPlan plan) {
        List<Numbered> tasks = reading.open().stream()
                .map(i -> new Numbered(i, reading.tasks().get(i)))
                .toList();
        Broadcast<SerializableConfiguration> hadoop =
                spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
        Broadcast<ReadPlan> shared = spark.broadcast(plan);
        return spark.parallelize(tasks, Math.max(1, tasks.size()))
                .mapToPair(task -> new Tuple2<>(
                        task.number(),
                        noted(task, shared.value(), hadoop.value().value())))
                .collectAsMap();
    }

    private static TaskReport noted(Numbered task, ReadPlan plan, Configuration hadoop) throws IOException {
        TaskReport report = task(task.slices(), plan, hadoop);
        if (plan.writing()) {
            new UnfinishedRun(new Path(plan.folder()), hadoop).done(task.number(), report);
        }
        return report;
    }

    /** One task, which needs no Spark around it: the plain run calls it too. */
    static TaskReport task(List<Slice> slices, ReadPlan plan, Configuration hadoop) throws IOException {
        SliceReader files = new SliceReader(plan.fields(), hadoop, Progress.BYTES);
        try (Work work = new Work(plan, hadoop)) {
            for (Slice slice : slices) {
                long before = work.records;
                try (ArticleReader reader = files.open(slice)) {
                    work.read(reader);
                } catch (OutOfMemoryError e) {
                    throw tooLong(slice, work.records - before + 1);
                }
                files.check(slice.file());
            }
            return work.report();
        }
    }

    /** No reject: what a run finds must not hang on the memory that it has. */
    private static UserError tooLong(Slice slice, long record) {
        return new UserError("--input " + slice.file().name() + ", from byte " + slice.start() + " on: record " + record
                + " took more memory than there is, " + Runtime.getRuntime().maxMemory() / MEGABYTE
                + " MB for all tasks; give more (ENTENTE_HEAP=4g, on a cluster spark.executor.memory), or --cores 1");
    }

    /** A task under way: one file for each table, opened when the first row comes. */
    private static final class Work implements AutoCloseable {
        private final ReadPlan plan;
        private final Configuration hadoop;
        private final String part = TableFiles.newName();
        private final Analyst analyst;
        private final IdentityHashMap<Table, ParquetTable> open =
                new IdentityHashMap<>(); // a hash of columns for each row
        private final Map<String, Long> passedOver = new TreeMap<>();
        private final Map<String, Long> rejects = new TreeMap<>();
        private final Map<String, Long> languages = new TreeMap<>();
        private final Map<String, Long> rows = new TreeMap<>();
        private final Set<String> countries = new HashSet<>();
        private LocalDate first;
        private LocalDate last;
        private long records;
        private long articles;
        private long outside;
        private boolean complete;

        Work(ReadPlan plan, Configuration hadoop) {
            this.plan = plan;
            this.analyst = new Analyst(plan.vocabulary(), Analyst.SentenceTone.MENTIONING);
            this.hadoop = hadoop;
        }

        void read(ArticleReader entries) throws IOException {
            while (entries.hasNext()) {
                Entry entry = entries.next();
                if (entry instanceof Article a) {
                    article(a);
                } else if (entry instanceof Reject r) {
                    rejects.merge(r.reason().code(), 1L, Long::sum);
                    write(Tables.REJECTS, ArticleRows.reject(r));
                }
                records++;
            }
            entries.passedOver().forEach((kind, n) -> passedOver.merge(kind, n, Long::sum));
        }

        private void article(Article a) throws IOException {
            boolean known = a.language() != null;
            if (!plan.keepsDate(a.date()) || known && !plan.keepsLanguage(LanguageGuess.code(a.language()))) {
                outside++;
                return;
            }
            ArticleReading r = Readings.of(a, analyst);
            if (!plan.keepsLanguage(r.language())) {
                outside++;
                return;
            }
            Progress.ARTICLES.increment();
            languages.merge(r.language() == null ? "unknown" : r.language(), 1L, Long::sum);
            List<PairEvidence> sentences = r.evidence();
            write(WorkTables.UNITS, ArticleRows.units(a, r, sentences));
            write(Tables.ARTICLES, ArticleRows.article(a, r));
            first = first == null || a.date().isBefore(first) ? a.date() : first;
            last = last == null || a.date().isAfter(last) ? a.date() : last;
            for (Mention m : r.mentions()) {
                countries.add(m.iso3());
                write(Tables.MENTIONS, ArticleRows.mention(a, r, m));
            }
            for (PairEvidence s : sentences) {
                write(Tables.DYADS, ArticleRows.dyad(a, s));
            }
            for (Event e : r.events().coded()) {
                write(Tables.EVENTS, ArticleRows.event(a, r, e));
            }
            articles++;
        }

        private void write(Table table, Object[] row) throws IOException {
            if (!plan.writing()) {
                return;
            }
            ParquetTable file = open.get(table);
            if (file == null) {
                file = new ParquetTable(table, path(table), hadoop);
                open.put(table, file);
            }
            file.write(row);
        }

        private Path path(Table table) {
            return new Path(new Path(plan.folder(), table.name()), part);
        }

        TaskReport report() throws IOException {
            for (Map.Entry<Table, ParquetTable> e : open.entrySet()) {
                rows.put(e.getKey().name(), e.getValue().rows());
                e.getValue().close();
            }
            complete = true;
            return new TaskReport(
                    part, records, articles, outside, passedOver, rejects, languages, rows, countries, first, last);
        }

        /** A task that failed leaves no half file behind. */
        @Override
        public void close() {
            if (complete) {
                return;
            }
            for (Map.Entry<Table, ParquetTable> e : open.entrySet()) {
                try {
                    e.getValue().close();
                    FileSystem fs = path(e.getKey()).getFileSystem(hadoop);
                    fs.delete(path(e.getKey()), false);
                } catch (IOException | RuntimeException failure) {
                    // The failure that led here is the one to tell; the file is swept with the run's folder.
                }
            }
        }
    }
}
