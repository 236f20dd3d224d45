// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.Decompression;
import io.entente.article.FieldMapping;
import io.entente.article.UserError;
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
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the program against Spark's bare scan of the same files; jobs/bench calls it. */
@Command(
        name = "bench",
        hidden = true,
        description = "Measure: Spark's bare JSON scan of the files, analyze without writing, analyze whole.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BenchCommand implements Callable<Integer> {

    private static final List<String> PHASES = List.of("scan", "read", "analyze");
    private static final double MEGABYTE = 1e6;

    @Option(names = "--input", paramLabel = "PATH", description = "JSONL files or a folder of them; may be repeated.")
    private List<String> input = new ArrayList<>();

    @Option(
            names = "--copies",
            paramLabel = "N",
            defaultValue = "1",
            description = "Read the input so many times over: start-up hides the truth in short runs.")
    private int copies;

    @Option(names = "--cores", paramLabel = "N", description = "Cores to use. Default: all.")
    private int cores;

    @Option(names = "--phase", hidden = true, description = "Measure one phase in this process.")
    private String phase;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (copies < 1) {
            throw new UserError("--copies " + copies + ": must be at least 1");
        }
        if (phase != null) {
            measure();
            return ExitCode.GOOD;
        }
        if (input.isEmpty()) {
            throw new UserError("--input: missing; name JSONL files or a folder of them");
        }
        Configuration hadoop = HadoopSettings.get();
        List<ArchiveFile> files = new ArchiveListing(hadoop, Optional.empty()).files(input);
        Path folder = Files.createTempDirectory("entente-bench");
        try {
            long bytes = 0;
            for (ArchiveFile file : files) {
                Path original = Path.of(file.name()).toAbsolutePath();
                bytes += decompressed(original) * copies;
                for (int i = 0; i < copies; i++) {
                    Files.createSymbolicLink(folder.resolve(i + "-" + original.getFileName()), original);
                }
            }
            report(folder, bytes);
        } finally {
            delete(folder);
        }
        return ExitCode.GOOD;
    }

    private void report(Path folder, long bytes) throws IOException, InterruptedException {
        double mb = bytes / MEGABYTE;
        PrintWriter out = spec.commandLine().getOut();
        Map<String, double[]> figures = new LinkedHashMap<>();
        for (String p : PHASES) {
            figures.put(p, child(folder, p));
        }
        double floor = mb / figures.get("scan")[0];
        line(out, "%.0f MB of JSONL in %s, %d core(s)", mb, String.join(" ", input), cores());
        line(out, "%-28s %9s %8s %10s %9s %8s", "", "seconds", "MB/s", "CPU s/MB", "peak MB", "of floor");
        Map<String, String> names =
                Map.of("scan", "Spark's bare JSON scan", "read", "analyze without writing", "analyze", "analyze whole");
        figures.forEach((p, f) -> line(
                out,
                "%-28s %9.1f %8.1f %10.4f %9.0f %8.2f",
                names.get(p),
                f[0],
                mb / f[0],
                f[1] / mb,
                f[2] / MEGABYTE,
                mb / f[0] / floor));
        line(out, "ratio_to_scan %.2f", mb / figures.get("analyze")[0] / floor);
        out.flush();
    }

    /** Each phase in a process of its own, so that none finds the other's code compiled or its memory taken. */
    private double[] child(Path folder, String p) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Entente.class.getName(), "bench"));
        command.addAll(List.of("--phase", p, "--input", folder.toString(), "--cores", String.valueOf(cores())));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        double[] figures = null;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String l = lines.readLine(); l != null; l = lines.readLine()) {
                if (l.startsWith("figures ")) {
                    figures = Stream.of(l.substring(8).split(" ", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray();
                }
            }
        }
        if (process.waitFor() != 0 || figures == null) {
            throw new IOException("the phase '" + p + "' ended with " + process.exitValue());
        }
        return figures;
    }

    private int cores() {
        return cores > 0 ? cores : Runtime.getRuntime().availableProcessors();
    }

    private void measure() throws IOException {
        Configuration hadoop = HadoopSettings.get();
        List<ArchiveFile> files = new ArchiveListing(hadoop, Optional.empty()).files(input);
        Path folder = Files.createTempDirectory("entente-bench-out");
        try (SparkSession spark = Spark.session("bench", cores)) {
            spark.range(1).count(); // the session is up
            long start = System.nanoTime();
            double cpu = cpuSeconds();
            if (phase.equals("scan")) {
                ScanFloor.scan(spark, files.stream().map(ArchiveFile::uri).toList());
            } else {
                ReadPlan plan = new ReadPlan(
                        FieldMapping.usual(),
                        LocalDate.MIN,
                        LocalDate.MAX,
                        Set.of(),
                        Vocabulary.shipped(),
                        folder.toString(),
                        phase.equals("analyze"));
                new AnalyzeJob(spark, s -> {})
                        .run(
                                ReadingPlan.full(files, 3 * cores(), Map.of(), List.of()),
                                plan,
                                Period.MONTH,
                                CopyRule.usual(),
                                TieOptions.DEFAULT);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            PrintWriter out = spec.commandLine().getOut();
            line(out, "figures %f %f %d", seconds, cpuSeconds() - cpu, peakBytes());
            out.flush();
        } finally {
            delete(folder);
        }
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

    private static long decompressed(Path file) throws IOException {
        try (InputStream in = Decompression.open(Files.newInputStream(file))) {
            byte[] buffer = new byte[1 << 16];
            long total = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                total += n;
            }
            return total;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path p : tree.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(p);
            }
        }
    }

    private static void line(PrintWriter out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
