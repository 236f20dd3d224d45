// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.FieldMapping;
import io.entente.copy.CopyRule;
import io.entente.gazetteer.Vocabulary;
import io.entente.spark.AnalyzeJob;
import io.entente.spark.ArchiveFile;
import io.entente.spark.ArchiveListing;
import io.entente.spark.HadoopSettings;
import io.entente.spark.ReadPlan;
import io.entente.spark.ReadingPlan;
import io.entente.spark.ScanFloor;
import io.entente.spark.Spark;
import io.entente.tie.Period;
import io.entente.tie.TieOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.SparkSession;

/** What is measured, each in a process of its own. */
enum BenchPhase {
    SCAN("Spark's bare JSON scan"),
    READ("analyze without writing"),
    ANALYZE("analyze whole");

    /** Keeps the compiler and the collector, too, from the cores that a run is not to have. */
    private static final Path TASKSET = Path.of("/usr/bin/taskset");

    private final String told;

    BenchPhase(String told) {
        this.told = told;
    }

    /** As the table calls it. */
    String told() {
        return told;
    }

    /** Measures it in a process of its own. */
    BenchFigures child(Path input, int cores) throws IOException, InterruptedException {
        List<String> command = BenchFigures.java(
                Entente.class.getName(),
                List.of("bench", "--phase", name(), "--input", input.toString(), "--cores", String.valueOf(cores)));
        if (cores < Runtime.getRuntime().availableProcessors() && Files.isExecutable(TASKSET)) {
            command.addAll(0, List.of(TASKSET.toString(), "-c", "0-" + (cores - 1)));
        }
        return BenchFigures.of(command);
    }

    /** Measures it in this process, once the session is up. */
    BenchFigures measure(List<String> input, int cores) throws IOException {
        List<ArchiveFile> files = new ArchiveListing(HadoopSettings.get(), Optional.empty()).files(input);
        try (TemporaryFolder folder = new TemporaryFolder("entente-bench-out");
                SparkSession spark = Spark.session("bench", cores)) {
            spark.range(1).count(); // the session is up
            long start = System.nanoTime();
            double cpu = cpuSeconds();
            Map<String, Double> stages = run(spark, files, cores, folder.path());
            double seconds = (System.nanoTime() - start) / 1e9;
            return new BenchFigures(seconds, cpuSeconds() - cpu, peakBytes(), 0, stages);
        }
    }

    private Map<String, Double> run(SparkSession spark, List<ArchiveFile> files, int cores, Path folder)
            throws IOException {
        if (this == SCAN) {
            ScanFloor.scan(spark, files.stream().map(ArchiveFile::uri).toList());
            return Map.of();
        }
        ReadPlan plan = new ReadPlan(
                FieldMapping.usual(),
                LocalDate.MIN,
                LocalDate.MAX,
                Set.of(),
                Vocabulary.shipped(),
                folder.toString(),
                this == ANALYZE);
        ReadingPlan reading = ReadingPlan.full(files, 3 * cores, Map.of(), List.of());
        return new AnalyzeJob(spark, s -> {})
                .run(reading, plan, Period.MONTH, CopyRule.usual(), TieOptions.DEFAULT)
                .seconds();
    }

    private static double cpuSeconds() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(d -> d.toMillis() / 1e3)
                .orElse(Double.NaN);
    }

    /** Peak of the whole process where Linux tells it, else of the heap's pools. */
    private static long peakBytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            for (String l : Files.readAllLines(status)) {
                if (l.startsWith("VmHWM:")) {
                    return Long.parseLong(l.replaceAll("\\D", "")) * 1024;
                }
            }
        }
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .mapToLong(p -> p.getPeakUsage().getUsed())
                .sum();
    }
}
