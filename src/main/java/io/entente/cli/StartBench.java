// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.spark.BareSession;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** Small runs: an analysis of little as a whole process, and by turns with it a bare session that counts one row. */
final class StartBench {

    private final PrintWriter out;

    StartBench(PrintWriter out) {
        this.out = out;
    }

    void run(List<String> input, int rounds) throws IOException, InterruptedException {
        double[] sessions = new double[rounds];
        double[] runs = new double[rounds];
        try (TemporaryFolder folder = new TemporaryFolder("entente-bench-start")) {
            Path tables = folder.path().resolve("tables");
            List<String> arguments = new ArrayList<>(List.of("analyze", "--output", tables.toString(), "--overwrite"));
            input.forEach(i -> arguments.addAll(List.of("--input", i)));
            List<String> analyze = BenchFigures.java(Entente.class.getName(), arguments);
            for (int i = 0; i < rounds; i++) {
                sessions[i] = seconds(BenchFigures.java(BareSession.class.getName(), List.of()));
                runs[i] = seconds(analyze);
                line("round %d: session %.2f s, analyze %.2f s", i + 1, sessions[i], runs[i]);
            }
        }
        line("%-28s %9s", "", "seconds");
        line("%-28s %9.2f", "bare session, one row", median(sessions));
        line("%-28s %9.2f", "analyze", median(runs));
        line("ratio_to_session %.2f", median(runs) / median(sessions));
    }

    private static double seconds(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("a measured process ended with " + process.exitValue());
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = DoubleStream.of(values).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
