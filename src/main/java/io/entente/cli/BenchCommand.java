// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.Decompression;
import io.entente.article.UserError;
import io.entente.spark.ArchiveFile;
import io.entente.spark.ArchiveListing;
import io.entente.spark.HadoopSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final double MEGABYTE = 1e6;

    @Option(names = "--input", paramLabel = "PATH", description = "JSONL files or a folder of them; may be repeated.")
    private List<String> input = new ArrayList<>();

    @Option(
            names = "--copies",
            paramLabel = "N",
            defaultValue = "1",
            description = "Read the input so many times over: start-up hides the truth in short runs.")
    @Within(least = 1, most = 10_000)
    private int copies;

    @Option(names = "--cores", paramLabel = "N", description = "Cores to use. Default: all.")
    @Within(least = 0, most = 1024)
    private int cores;

    @Option(
            names = "--peer",
            description = "Measure VADER with a dictionary of names in Python too (jobs/peer.py), on one core.")
    private boolean peer;

    @Option(
            names = "--start",
            description =
                    "Measure a small run against a bare session that counts one row, as whole processes by turns.")
    private boolean start;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "Of --start. Default: ${DEFAULT-VALUE}.")
    @Within(least = 1, most = 1000)
    private int rounds;

    @Option(
            names = "--growth",
            description = "Measure how time and memory grow with size, cores, countries and shapes of files; a Markdown"
                    + " table. Makes its own articles.")
    private boolean growth;

    @Option(
            names = "--scale",
            paramLabel = "MB",
            defaultValue = "100",
            description =
                    "Of --growth: size of 1x. With 100 the huge file has 1 GB, the small ones are 100,000, the long"
                            + " article has 50 MB. Default: ${DEFAULT-VALUE}.")
    @Within(least = 1, most = 10_000, unit = "MB")
    private int scale;

    @Option(names = "--phase", hidden = true, description = "Measure one phase in this process.")
    private BenchPhase phase;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        check();
        PrintWriter out = spec.commandLine().getOut();
        if (phase != null) {
            line(out, "%s", phase.measure(input, cores()).line());
        } else if (growth) {
            new GrowthBench(out, scale).run();
        } else if (start) {
            new StartBench(out).run(input, rounds);
        } else {
            measure(out);
        }
        out.flush();
        return ExitCode.GOOD;
    }

    private void check() {
        if (Stream.of(peer, start, growth).filter(asked -> asked).count() > 1) {
            throw new UserError("--peer, --start and --growth: give one at a time");
        }
        if (growth != input.isEmpty()) {
            throw new UserError(
                    growth
                            ? "--input: is not for --growth, which makes its own articles; leave it out"
                            : "--input: missing; name JSONL files or a folder of them");
        }
    }

    private void measure(PrintWriter out) throws IOException, InterruptedException {
        List<ArchiveFile> files = new ArchiveListing(HadoopSettings.get(), Optional.empty()).files(input);
        try (TemporaryFolder folder = new TemporaryFolder("entente-bench");
                TemporaryFolder resources = new TemporaryFolder("entente-bench-peer")) {
            Optional<PeerPipeline> pipeline = peer ? Optional.of(new PeerPipeline(resources.path())) : Optional.empty();
            for (ArchiveFile file : files) {
                Path original = Path.of(file.name()).toAbsolutePath();
                for (int i = 0; i < copies; i++) {
                    Files.createSymbolicLink(folder.path().resolve(i + "-" + original.getFileName()), original);
                }
            }
            report(out, folder.path(), pipeline);
        }
    }

    private void report(PrintWriter out, Path folder, Optional<PeerPipeline> pipeline)
            throws IOException, InterruptedException {
        long bytes = decompressed(folder);
        Map<String, BenchFigures> figures = new LinkedHashMap<>();
        for (BenchPhase p : BenchPhase.values()) {
            figures.put(p.told(), p.child(folder, cores()).of(bytes));
        }
        if (pipeline.isPresent()) {
            figures.put(PeerPipeline.TOLD, pipeline.get().measure(folder));
        }
        double floor = figures.get(BenchPhase.SCAN.told()).speed();
        BenchFigures whole = figures.get(BenchPhase.ANALYZE.told());
        line(out, "%.0f MB of JSONL in %s, %d core(s)", bytes / MEGABYTE, String.join(" ", input), cores());
        line(out, "%-28s %9s %8s %10s %9s %8s", "", "seconds", "MB/s", "CPU s/MB", "peak MB", "of floor");
        figures.forEach((told, f) -> line(
                out,
                "%-28s %9.1f %8.1f %10.4f %9.0f %8.2f",
                told,
                f.seconds(),
                f.speed(),
                f.cpu() / (f.bytes() / MEGABYTE),
                f.peak() / MEGABYTE,
                f.speed() / floor));
        line(
                out,
                "seconds of %s: %s",
                BenchPhase.ANALYZE.told(),
                whole.stages().entrySet().stream()
                        .map(s -> String.format(Locale.ROOT, "%s %.1f", s.getKey(), s.getValue()))
                        .collect(Collectors.joining(", ")));
        if (pipeline.isPresent()) {
            BenchFigures python = figures.get(PeerPipeline.TOLD);
            line(
                    out,
                    "%s read %.0f MB on one core; ratio_to_peer %.1f (analyze whole, per core)",
                    PeerPipeline.TOLD,
                    python.bytes() / MEGABYTE,
                    whole.speed() / cores() / python.speed());
        }
        line(out, "ratio_to_scan %.2f", whole.speed() / floor);
    }

    private int cores() {
        return cores > 0 ? cores : Runtime.getRuntime().availableProcessors();
    }

    /** Bytes of all files of a folder, decompressed. */
    static long decompressed(Path folder) throws IOException {
        long total = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try (InputStream in = Decompression.open(Files.newInputStream(file))) {
                    total += in.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
        return total;
    }

    private static void line(PrintWriter out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
