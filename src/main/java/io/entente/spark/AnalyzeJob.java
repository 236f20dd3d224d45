// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.copy.CopyRule;
import io.entente.table.NetworkTables;
import io.entente.table.Table;
import io.entente.table.Tables;
import io.entente.tie.Period;
import io.entente.tie.TieOptions;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * The main job as a recipe: read every article once; find copies; count what is left; make ties and countries of
 * them; mark the copies. Only counts and names come to the driver. An update is the same, but that it begins with what the
 * run before left and does again what it finds changed.
 */
public final class AnalyzeJob {

    /** The tables made of all articles of a scope. */
    private static final List<Table> SCOPED =
            List.of(Tables.TIES, Tables.EVIDENCE, Tables.COUNTRIES, NetworkTables.NETWORKS, WorkTables.SERIES);

    private final SparkSession spark;
    private final JavaSparkContext context;
    private final Consumer<String> stage;
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    /** @param stage is told the name of each stage as it begins */
    public AnalyzeJob(SparkSession spark, Consumer<String> stage) {
        this.spark = spark;
        this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.stage = stage;
    }

    /**
     * What the job did.
     *
     * @param read counts of the reading
     * @param copies articles marked as such
     * @param rows rows of each published table
     * @param first first day that has an article; {@code null} of none
     * @param last last day that has one
     * @param overall name of the file of {@code ties} and {@code countries} that holds all periods together; {@code null} of
     *     no article
     * @param seconds seconds of each stage
     */
    public record Outcome(
            TaskReport read,
            MarkDuplicates.Marked copies,
            Map<String, Long> rows,
            LocalDate first,
            LocalDate last,
            String overall,
            Map<String, Double> seconds) {}

    /** Runs the job into a folder. */
    public Outcome run(ReadingPlan reading, ReadPlan plan, Period period, CopyRule rule, TieOptions options)
            throws IOException {
        Path folder = new Path(plan.folder());
        List<RunState.Task> tasks = timed("read", () -> read(reading, plan));
        TaskReport read = RunState.total(tasks);
        Map<String, Long> rows = new LinkedHashMap<>();
        for (Table t : Tables.all()) {
            rows.put(t.name(), read.rows().getOrDefault(t.name(), 0L));
        }
        if (!plan.writing()) {
            return new Outcome(read, MarkDuplicates.Marked.NONE, rows, null, null, null, seconds);
        }
        KeptFiles keeper = new KeptFiles(context, reading.from(), folder);
        for (Table t : ReadStage.TABLES) {
            sweep(new Path(folder, t.name()), parts(tasks, t));
            keeper.bring(t.name(), parts(reading.kept(), t));
            if (read.rows().getOrDefault(t.name(), 0L) == 0) {
                writeEmpty(t, folder);
            }
        }
        if (read.articles() == 0) {
            for (Table t : SCOPED) {
                writeEmpty(t, folder);
            }
            writeEmpty(NetworkTables.CHANGES, folder);
            RunState.of(reading, tasks).write(folder, context.hadoopConfiguration());
            return new Outcome(read, MarkDuplicates.Marked.NONE, rows, null, null, null, seconds);
        }
        ScopeStage.Days days = new ScopeStage.Days(period, read.first(), read.last());
        CopyUpdate copies = new CopyUpdate(spark, reading, folder, tasks);
        Clusters clusters = timed("find copies", () -> copies.clusters(read.articles(), rule.days()));
        CopyGroups groups =
                new CopyGroups(clusters.of(copies.articles()), read.articles(), copies.units(), rule.syndication());
        List<ScopeStage.Part> written = new ArrayList<>();
        Map<Integer, ScopeTotal> totals = new HashMap<>();
        ScopeUpdate scopes = timed("ties", () -> {
            JavaRDD<CountedArticle> counted = groups.counted(CountedArticle.UNITS);
            totals.putAll(ScopeTotal.of(counted, days, options));
            ScopeUpdate update = new ScopeUpdate(reading.before(), read, days, totals);
            TouchedEras touched = update.touched();
            if (!touched.isEmpty()) {
                JavaPairRDD<Integer, byte[]> chunks = TieStage.chunks(counted, period, touched)
                        .union(StrengthStage.chunks(
                                context, groups.counted(CountedArticle.EVIDENCE), days, options, totals, touched));
                written.addAll(ScopeStage.write(context, chunks, days, read.countries(), folder, touched));
            }
            return update;
        });
        for (Table t : SCOPED) {
            sweep(new Path(folder, t.name()), names(written));
            if (!t.equals(Tables.COUNTRIES) || !scopes.othersNamed()) {
                keeper.bring(t.name(), names(scopes.kept()));
            }
        }
        List<ScopeStage.Part> kept = scopes.othersNamed()
                ? KeptCountries.write(context, scopes, totals, days, read.countries(), reading.from(), folder)
                : scopes.kept();
        List<ScopeStage.Part> parts =
                Stream.concat(kept.stream(), written.stream()).toList();
        count(parts, rows);
        rows.put(
                NetworkTables.CHANGES.name(),
                timed(
                        "changes",
                        () -> scopes.touched().isEmpty()
                                ? keptChanges(reading, keeper)
                                : ChangeStage.write(context, series(parts, folder), days, totals, folder)));
        List<MarkDuplicates.File> marks =
                timed("mark copies", () -> MarkDuplicates.run(context, groups, folder, reading.marks()));
        sweepAgain(folder, ReadStage.TABLES, t -> parts(tasks, t));
        sweepAgain(folder, SCOPED, t -> names(parts));
        RunState.of(reading, tasks, scopes, parts, marks).write(folder, context.hadoopConfiguration());
        MarkDuplicates.Marked marked = marks.stream()
                .map(MarkDuplicates.File::marked)
                .reduce(MarkDuplicates.Marked.NONE, MarkDuplicates.Marked::plus);
        return new Outcome(read, marked, rows, read.first(), read.last(), overall(parts), seconds);
    }

    private List<RunState.Task> read(ReadingPlan reading, ReadPlan plan) {
        Map<Integer, TaskReport> reports = new TreeMap<>(reading.done());
        reports.putAll(ReadStage.run(context, reading, plan));
        return Stream.concat(
                        reading.kept().stream(),
                        reports.entrySet().stream()
                                .map(e -> new RunState.Task(reading.tasks().get(e.getKey()), e.getValue())))
                .toList();
    }

    /** The files of a table that tasks wrote. */
    private static Set<String> parts(List<RunState.Task> tasks, Table table) {
        return tasks.stream()
                .map(RunState.Task::report)
                .filter(r -> r.rows().containsKey(table.name()))
                .map(TaskReport::part)
                .collect(Collectors.toSet());
    }

    private static Set<String> names(List<ScopeStage.Part> parts) {
        return parts.stream().map(ScopeStage.Part::name).collect(Collectors.toSet());
    }

    private static List<Path> series(List<ScopeStage.Part> parts, Path folder) {
        return parts.stream()
                .filter(p -> p.era() != TieStage.ALL_PERIODS)
                .map(p -> new Path(new Path(folder, WorkTables.SERIES.name()), p.name()))
                .toList();
    }

    /** Brings the changes of the run before; returns their rows. */
    private long keptChanges(ReadingPlan reading, KeptFiles keeper) throws IOException {
        Path changes = new Path(reading.from(), NetworkTables.CHANGES.name());
        List<Path> files = TableFiles.in(changes, context.hadoopConfiguration());
        keeper.bring(
                NetworkTables.CHANGES.name(), files.stream().map(Path::getName).toList());
        long rows = 0;
        for (Path file : files) {
            rows += ParquetRows.count(file, context.hadoopConfiguration());
        }
        return rows;
    }

    private static String overall(List<ScopeStage.Part> parts) {
        return parts.stream()
                .filter(p -> p.era() == TieStage.ALL_PERIODS)
                .map(ScopeStage.Part::name)
                .findFirst()
                .orElseThrow();
    }

    private static void count(List<ScopeStage.Part> parts, Map<String, Long> rows) {
        Map<Table, ToLongFunction<ScopeStage.Part>> counts = Map.of(
                Tables.TIES, ScopeStage.Part::ties,
                Tables.EVIDENCE, ScopeStage.Part::evidence,
                NetworkTables.NETWORKS, ScopeStage.Part::networks,
                Tables.COUNTRIES, ScopeStage.Part::countries);
        counts.forEach((table, count) ->
                rows.put(table.name(), parts.stream().mapToLong(count).sum()));
    }

    private void writeEmpty(Table table, Path folder) throws IOException {
        Path file = new Path(new Path(folder, table.name()), TableFiles.newName());
        new ParquetTable(table, file, context.hadoopConfiguration()).close();
    }

    private void sweep(Path table, Set<String> parts) throws IOException {
        TableFiles.keep(table, parts, context.hadoopConfiguration());
    }

    /** What a task that was given up for lost, and was not, has written since. Empty tables have a file of no task's. */
    private void sweepAgain(Path folder, List<Table> tables, Function<Table, Set<String>> parts) throws IOException {
        for (Table t : tables) {
            Set<String> reported = parts.apply(t);
            if (!reported.isEmpty()) {
                sweep(new Path(folder, t.name()), reported);
            }
        }
    }

    private interface Work<T> {
        T get() throws IOException;
    }

    private <T> T timed(String name, Work<T> work) throws IOException {
        stage.accept(name);
        long start = System.nanoTime();
        T result = work.get();
        seconds.put(name, (System.nanoTime() - start) / 1e9);
        return result;
    }
}
