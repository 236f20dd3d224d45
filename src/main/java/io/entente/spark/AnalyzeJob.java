// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.country.Iso3;
import io.entente.table.Table;
import io.entente.table.Tables;
import io.entente.tie.Period;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * The main job as a recipe: read every article once; find duplicates; count what is left into cells; make ties and countries of
 * them; mark the duplicates. Only counts and names come to the driver.
 */
public final class AnalyzeJob {

    private static final String UNITS = WorkTables.UNITS.name();

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
     * @param duplicates articles marked as such
     * @param rows rows of each published table
     * @param first first day that has an article; {@code null} of none
     * @param last last day that has one
     * @param seconds seconds of each stage
     */
    public record Outcome(
            TaskReport read,
            long duplicates,
            Map<String, Long> rows,
            LocalDate first,
            LocalDate last,
            Map<String, Double> seconds) {}

    /** Runs the job into a folder. */
    public Outcome run(List<List<Slice>> tasks, ReadPlan plan, Period period) throws IOException {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Path folder = new Path(plan.folder());
        List<TaskReport> reports = timed("read", () -> ReadStage.run(context, tasks, plan));
        TaskReport read = reports.stream().reduce(TaskReport.none(), TaskReport::plus);
        Map<String, Long> rows = new LinkedHashMap<>();
        for (Table t : Tables.all()) {
            rows.put(t.name(), read.rows().getOrDefault(t.name(), 0L));
        }
        if (!plan.writing()) {
            return new Outcome(read, 0, rows, null, null, seconds);
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
        Dataset<Row> duplicates = TieStage.duplicates(units).cache();
        long marked = timed("duplicates", duplicates::count);
        Row span = units.agg(functions.min("date"), functions.max("date")).first();
        LocalDate first = span.getAs(0);
        LocalDate last = span.getAs(1);
        if (first == null) {
            writeEmpty(Tables.TIES, folder);
            writeEmpty(Tables.COUNTRIES, folder);
        } else {
            Dataset<Row> counted =
                    marked == 0 ? units : units.join(duplicates, new String[] {"part", "row"}, "left_anti");
            ScopeStage.Days days = new ScopeStage.Days(period, first, last);
            timed("ties", () -> ties(TieStage.cells(counted, period).cache(), days, folder, rows));
        }
        if (marked > 0) {
            timed("mark duplicates", () -> {
                MarkDuplicates.run(spark, duplicates, folder);
                return marked;
            });
        }
        duplicates.unpersist();
        FileSystem fs = folder.getFileSystem(context.hadoopConfiguration());
        fs.delete(new Path(folder, UNITS), true);
        return new Outcome(read, marked, rows, first, last, seconds);
    }

    private long ties(Dataset<Row> cells, ScopeStage.Days days, Path folder, Map<String, Long> rows)
            throws IOException {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        TreeSet<String> named = new TreeSet<>();
        for (Row r : cells.where("a = b and a > 0").select("a").distinct().collectAsList()) {
            named.add(Iso3.unpack(r.getInt(0)));
        }
        publishable(Tables.TIES, ScopeStage.ties(context, cells, days, folder), folder, rows);
        publishable(Tables.COUNTRIES, ScopeStage.countries(context, cells, days, folder, named), folder, rows);
        cells.unpersist();
        return named.size();
    }

    private void publishable(Table table, List<ScopeStage.Part> parts, Path folder, Map<String, Long> rows)
            throws IOException {
        Set<String> names = new HashSet<>();
        parts.forEach(p -> names.add(p.name()));
        sweep(new Path(folder, table.name()), names);
        rows.put(table.name(), parts.stream().mapToLong(ScopeStage.Part::rows).sum());
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
