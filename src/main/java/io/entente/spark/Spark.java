// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.article.UserError;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.SparkStatusTracker;
import org.apache.spark.sql.SparkSession;

/** The session, with the reason for each setting. The master is spark-submit's; without one it is this machine. */
public final class Spark {

    private static final Duration SETTLING = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(250);

    /** Spark starts with no less. */
    private static final long LEAST_HEAP = 450L << 20;

    private Spark() {}

    /**
     * A session for a command.
     *
     * @throws UserError when the heap is too small for Spark
     */
    public static SparkSession session(String name, int cores) {
        long heap = Runtime.getRuntime().maxMemory();
        if (heap < LEAST_HEAP) {
            throw new UserError("ENTENTE_HEAP: of the heap " + (heap >> 20) + " MB can be used, Spark takes "
                    + (LEAST_HEAP >> 20) + " to start; leave ENTENTE_HEAP out (1500m), or give more");
        }
        SparkSession.Builder builder = SparkSession.builder().appName("entente " + name);
        mandatory().forEach(builder::config);
        if (System.getProperty("spark.master") == null) {
            builder.master(cores > 0 ? "local[" + cores + "]" : "local[*]");
            local().forEach(builder::config);
        }
        return builder.getOrCreate();
    }

    /**
     * Waits until the tasks of a job that failed have ended, some seconds at most: they are told to, but go on for a while, and
     * what they write would lie in a folder that was swept.
     */
    public static void settle(SparkSession session) {
        SparkStatusTracker status = session.sparkContext().statusTracker();
        long until = System.nanoTime() + SETTLING.toNanos();
        try {
            do {
                Thread.sleep(LOOK.toMillis()); // Spark tells what runs with a delay
            } while (System.nanoTime() < until
                    && Arrays.stream(status.getExecutorInfos()).anyMatch(e -> e.numRunningTasks() > 0));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Without these the results would be other ones. */
    private static Map<String, String> mandatory() {
        Map<String, String> m = new LinkedHashMap<>();
        m.put("spark.sql.datetime.java8API.enabled", "true"); // dates are LocalDate in rows
        m.put("spark.sql.session.timeZone", "UTC");
        m.put("spark.sql.parquet.compression.codec", "zstd");
        return m;
    }

    /** One machine: nothing listens, nothing waits. */
    private static Map<String, String> local() {
        Map<String, String> m = new LinkedHashMap<>();
        m.put("spark.driver.host", "127.0.0.1");
        m.put("spark.driver.bindAddress", "127.0.0.1");
        m.put("spark.ui.enabled", "false"); // a second of start-up, and a port
        m.put("spark.ui.showConsoleProgress", "false"); // the program has its own
        // SQL makes this folder, which nothing is written to, where there is none: not in the user's
        m.put(
                "spark.sql.warehouse.dir",
                Path.of(System.getProperty("java.io.tmpdir")).toUri().toString());
        m.put("spark.executor.killOnFatalError.depth", "0"); // a task out of memory fails, and the run says so
        String files = "spark.hadoop." + LocalFiles.SETTING;
        m.put(files, System.getProperty(files, LocalFiles.class.getName())); // no program started for each file
        m.put("spark.sql.shuffle.partitions", "8"); // adaptive execution folds those that stay small
        return m;
    }
}
