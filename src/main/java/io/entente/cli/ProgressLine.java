// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.spark.Progress;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Says how far a run is: a line that is written over on a terminal, a line now and then elsewhere. */
final class ProgressLine implements AutoCloseable {

    private static final long TERMINAL_MILLIS = 500;
    private static final long ELSEWHERE_MILLIS = 10_000;
    private static final double MEGABYTE = 1e6;

    private final PrintStream err;
    private final boolean terminal;
    private final ScheduledExecutorService timer;
    private volatile long bytes;
    private volatile String stage = "starting";
    private volatile long stageStart = System.nanoTime();
    private int width;

    ProgressLine(PrintStream err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
        timer = Executors.newSingleThreadScheduledExecutor(r -> {
            Thread t = new Thread(r, "progress");
            t.setDaemon(true);
            return t;
        });
        long every = terminal ? TERMINAL_MILLIS : ELSEWHERE_MILLIS;
        var unused = timer.scheduleAtFixedRate(this::show, every, every, TimeUnit.MILLISECONDS);
    }

    /** @param stored bytes of all files to read, as stored */
    void expect(long stored) {
        bytes = stored;
    }

    void stage(String name) {
        stage = name;
        stageStart = System.nanoTime();
    }

    private synchronized void show() {
        double seconds = (System.nanoTime() - stageStart) / 1e9;
        String line = String.format(Locale.ROOT, "%s: %.0f s", stage, seconds);
        if (stage.equals("read")) {
            long done = Progress.BYTES.sum();
            double left = done == 0 ? Double.NaN : seconds * Math.max(0, bytes - done) / done;
            line = String.format(
                    Locale.ROOT,
                    "read: %,d articles, %.0f of %.0f MB, %.1f MB/s%s",
                    Progress.ARTICLES.sum(),
                    done / MEGABYTE,
                    bytes / MEGABYTE,
                    done / MEGABYTE / seconds,
                    Double.isNaN(left) ? "" : String.format(Locale.ROOT, ", about %.0f s left", left));
        }
        if (terminal) {
            err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            err.flush();
            width = line.length();
        } else {
            err.println("entente: " + line);
        }
    }

    @Override
    public synchronized void close() {
        timer.shutdownNow();
        if (terminal && width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
            err.flush();
        }
    }
}
