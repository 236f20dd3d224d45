// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How time and memory grow with the archive, the cores, the countries and the shapes of files, as a Markdown table. Each row
 * is {@code analyze whole} in a process of its own, over articles that are made for it and deleted.
 */
final class GrowthBench {

    private static final double MEGABYTE = 1e6;
    private static final int COUNTRIES = 200;
    private static final int FEW_COUNTRIES = 2;
    private static final int DOUBLINGS = 3;
    private static final int SKEW = 1000;

    /** Of the scale: how often the size of 1x, and files for each megabyte. */
    private static final int HUGE = 10;

    private static final int FILES = 1000;

    private final PrintWriter out;
    private final int scale;

    /**
     * @param scale megabytes of the archive that is doubled. With 100 the huge file has 1 GB, the small ones are 100,000 and the
     *     long article has 50 MB
     */
    GrowthBench(PrintWriter out, int scale) {
        this.out = out;
        this.scale = scale;
    }

    /** Makes an archive in a folder. */
    private interface Archive {
        void write(SyntheticArchive articles, Path folder) throws IOException;
    }

    void run() throws IOException, InterruptedException {
        out.println("| case | MB | cores | seconds | MB/s | peak MB | slope |");
        out.println("|---|---|---|---|---|---|---|");
        long bytes = (long) (scale * MEGABYTE);
        double[] one = doubled(bytes, 1);
        double[] two = doubled(bytes, 2);
        BenchFigures few = measure(2, FEW_COUNTRIES, (a, f) -> a.lines(f.resolve("a.jsonl"), bytes));
        row("1x, 2 countries", 2, few, text("200 countries take %.2f times as long", two[0] / few.seconds()));
        for (int i = 0; i < one.length; i++) {
            out.println(text("| %dx, 2 cores against 1 | | | | | | %.2f times as fast |", 1 << i, one[i] / two[i]));
        }
        double perByte = two[0] / bytes;
        shape("one gz, which cannot be cut", perByte, (a, f) -> a.gzip(f.resolve("a.jsonl.gz"), HUGE * bytes));
        int files = FILES * scale;
        shape(text("%,d files", files), perByte, (a, f) -> a.files(f, files));
        shape("one article", perByte, (a, f) -> a.article(f.resolve("a.jsonl"), bytes / 2));
        shape("a day of 1,000 days' articles", perByte, (a, f) -> a.skewed(f.resolve("a.jsonl"), bytes, SKEW));
    }

    /** Rows of 1x to 8x; their seconds. */
    private double[] doubled(long bytes, int cores) throws IOException, InterruptedException {
        double[] seconds = new double[DOUBLINGS + 1];
        for (int i = 0; i <= DOUBLINGS; i++) {
            long size = bytes << i;
            BenchFigures f = measure(cores, COUNTRIES, (a, folder) -> a.lines(folder.resolve("a.jsonl"), size));
            seconds[i] = f.seconds();
            row(
                    (1 << i) + "x, 200 countries",
                    cores,
                    f,
                    i == 0 ? "" : text("%.2f times 1/2", seconds[i] / seconds[i - 1]));
        }
        return seconds;
    }

    private void shape(String name, double perByte, Archive archive) throws IOException, InterruptedException {
        BenchFigures f = measure(2, COUNTRIES, archive);
        row(name, 2, f, text("%.2f times 1x, byte for byte", f.seconds() / f.bytes() / perByte));
    }

    /** The articles are the same ones each time. */
    private static BenchFigures measure(int cores, int countries, Archive archive)
            throws IOException, InterruptedException {
        try (TemporaryFolder folder = new TemporaryFolder("entente-growth")) {
            archive.write(new SyntheticArchive(countries), folder.path());
            return BenchPhase.ANALYZE.child(folder.path(), cores).of(BenchCommand.decompressed(folder.path()));
        }
    }

    private void row(String name, int cores, BenchFigures f, String slope) {
        out.println(text(
                "| %s | %.1f | %d | %.1f | %.1f | %.0f | %s |",
                name, f.bytes() / MEGABYTE, cores, f.seconds(), f.speed(), f.peak() / MEGABYTE, slope));
        out.flush();
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
