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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The main job as a recipe: read every article once; find copies; count what is left; make ties and countries of
 * them; mark the copies. Only counts and names come to the driver.
 */
public final class AnalyzeJob {

    private static final String UNITS = WorkTables.UNITS.name();

    /** The tables made of all articles of a scope. */
    private static final List<Table> SCOPED =
            List.of(Tables.TIES, Tables.EVIDENCE, Tables.COUNTRIES, NetworkTables.NETWORKS);

    private final SparkSession spark;
    private final Consumer<String> stage;
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    /** @param stage is told the name of each stage as it begins */
    public AnalyzeJob(SparkSession spark, Consumer<String> stage) {
        this.spark = spark;
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
     * @param seconds seconds of each stage
     */
    public record Outcome(
            TaskReport read,
            MarkDuplicates.Marked copies,
            Map<String, Long> rows,
            LocalDate first,
            LocalDate last,
            Map<String, Double> seconds) {}

    /** Runs the job into a folder. */
    public Outcome run(List<List<Slice>> tasks, ReadPlan plan, Period period, CopyRule rule, TieOptions options)
            throws IOException {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Path folder = new Path(plan.folder());
        List<TaskReport> reports = timed("read", () -> ReadStage.run(context, tasks, plan));
        TaskReport read = reports.stream().reduce(TaskReport.none(), TaskReport::plus);
        Map<String, Long> rows = new LinkedHashMap<>();
        for (Table t : Tables.all()) {
            rows.put(t.name(), read.rows().getOrDefault(t.name(), 0L));
        }
        if (!plan.writing()) {
            return new Outcome(read, MarkDuplicates.Marked.NONE, rows, null, null, seconds);
        }
        Set<String> parts = reports.stream().map(TaskReport::part).collect(Collectors.toSet());
        for (Table t : ReadStage.TABLES) {
            sweep(new Path(folder, t.name()), parts);
            if (read.rows().getOrDefault(t.name(), 0L) == 0) {
                writeEmpty(t, folder);
            }
        }
        Dataset<Row> units =
                spark.read().schema(SparkSchema.of(WorkTables.UNITS)).parquet(new Path(folder, UNITS).toString());
        MarkDuplicates.Marked marked = MarkDuplicates.Marked.NONE;
        if (read.articles() == 0) {
            for (Table t : SCOPED) {
                writeEmpty(t, folder);
            }
            writeEmpty(NetworkTables.CHANGES, folder);
        } else {
            ScopeStage.Days days = new ScopeStage.Days(period, read.first(), read.last());
            Dataset<Row> clusters = timed(
                    "find copies",
                    () -> Components.of(
                            spark, CopySearch.pairs(spark, units, read.articles(), rule.days()), Components.FEW));
            CopyGroups groups = new CopyGroups(units, clusters);
            List<ScopeStage.Part> written = timed("ties", () -> {
                JavaRDD<Row> counted = groups.counted(rule.syndication());
                JavaPairRDD<Integer, byte[]> chunks =
                        TieStage.chunks(counted, period).union(StrengthStage.chunks(context, counted, days, options));
                return ScopeStage.write(context, chunks, days, read.countries(), folder);
            });
            published(written, folder, rows);
            rows.put(
                    NetworkTables.CHANGES.name(),
                    timed("changes", () -> ChangeStage.write(spark, days, folder.toString())));
            marked = timed("mark copies", () -> MarkDuplicates.run(groups.copies(), folder));
        }
        FileSystem fs = folder.getFileSystem(context.hadoopConfiguration());
        fs.delete(new Path(folder, UNITS), true);
        return new Outcome(read, marked, rows, read.first(), read.last(), seconds);
    }

    private void published(List<ScopeStage.Part> written, Path folder, Map<String, Long> rows) throws IOException {
        Set<String> names = written.stream().map(ScopeStage.Part::name).collect(Collectors.toSet());
        for (Table t : SCOPED) {
            sweep(new Path(folder, t.name()), names);
        }
        rows.put(
                Tables.TIES.name(),
                written.stream().mapToLong(ScopeStage.Part::ties).sum());
        rows.put(
                Tables.EVIDENCE.name(),
                written.stream().mapToLong(ScopeStage.Part::evidence).sum());
        rows.put(
                NetworkTables.NETWORKS.name(),
                written.stream().mapToLong(ScopeStage.Part::networks).sum());
        rows.put(
                Tables.COUNTRIES.name(),
                written.stream().mapToLong(ScopeStage.Part::countries).sum());
    }

    private void writeEmpty(Table table, Path folder) {
        spark.createDataFrame(List.of(), SparkSchema.of(table))
                .coalesce(1)
                .write()
                .parquet(new Path(folder, table.name()).toString());
    }

    /** Takes away files of tasks that were tried more than once; keeps the parts that were reported. */
    private void sweep(Path table, Set<String> parts) throws IOException {
        FileSystem fs = table.getFileSystem(spark.sparkContext().hadoopConfiguration());
        if (fs.exists(table)) {
            for (FileStatus file : fs.listStatus(table)) {
                if (!parts.contains(file.getPath().getName())) {
                    fs.delete(file.getPath(), false);
                }
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
