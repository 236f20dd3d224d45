// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is submitted, on a standalone cluster of two workers, of which one dies. */
class ClusterIT extends CommandRun {

    /** Of the jars that are on the build's classpath, those that the submitted jar holds: a cluster has none of them. */
    private static final String OURS =
            "(picocli|jgrapht|jheaps|networkanalysis|pebble|unbescape|batik|xmlgraphics|jsoup)-.*";

    private static final String[] OPTIONS = {"--partitions", "6", "--period", "year", "--replicates", "20"};

    /** From the first finished tasks to the kill, at most. Milliseconds. */
    private static final int LATEST = 4000;

    /** How often a run may be over before the loss is felt, as happens on a quick machine; each kill comes sooner. */
    private static final int ATTEMPTS = 4;

    private final Random random = new Random(61);
    private final List<ChildJvm> running = new ArrayList<>();
    private int port;

    @TempDir
    private Path folder;

    @AfterEach
    void end() {
        for (ChildJvm jvm : running) {
            jvm.close();
        }
    }

    private Path home() throws IOException {
        Path home = Files.createDirectory(folder.resolve("spark"));
        Files.createDirectory(home.resolve("conf"));
        Files.createFile(home.resolve("RELEASE"));
        Path jars = Files.createDirectory(home.resolve("jars"));
        for (String jar : Files.readString(Path.of("target/classpath")).strip().split(File.pathSeparator, -1)) {
            Path file = Path.of(jar);
            if (!file.getFileName().toString().matches(OURS)) {
                Files.createSymbolicLink(jars.resolve(file.getFileName()), file);
            }
        }
        return home;
    }

    private ChildJvm spark(Path home, String name, List<String> arguments) throws IOException {
        Map<String, String> environment = Map.of(
                "SPARK_HOME",
                home.toString(),
                "SPARK_LOCAL_IP",
                "127.0.0.1",
                "SPARK_SCALA_VERSION",
                "2.13",
                "SPARK_WORKER_DIR",
                folder.resolve("work-" + name).toString());
        List<String> all = new ArrayList<>(List.of(
                "@jobs/jvm-options",
                "-Xmx800m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                "-cp",
                home.resolve("conf") + File.pathSeparator + home.resolve("jars") + "/*"));
        all.addAll(arguments);
        ChildJvm jvm = ChildJvm.start(folder.resolve(name + ".log"), environment, all);
        running.add(jvm);
        return jvm;
    }

    private ChildJvm worker(Path home, String name) throws IOException {
        return spark(
                home,
                name,
                List.of(
                        "org.apache.spark.deploy.worker.Worker",
                        "--host",
                        "127.0.0.1",
                        "--cores",
                        "1",
                        "--memory",
                        "900m",
                        "--webui-port",
                        "0",
                        "spark://127.0.0.1:" + port));
    }

    private ChildJvm submitted(Path home, Path output, String name) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "org.apache.spark.deploy.SparkSubmit",
                "--class",
                Entente.class.getName(),
                "--master",
                "spark://127.0.0.1:" + port,
                "--executor-memory",
                "700m",
                "--conf",
                "spark.driver.host=127.0.0.1",
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.sql.shuffle.partitions=4",
                "--conf",
                "spark.scheduler.minRegisteredResourcesRatio=1.0", // both workers have a part in it
                "--conf",
                "spark.shuffle.io.retryWait=1s",
                "--conf",
                "spark.executor.extraJavaOptions=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Duser.timezone=UTC",
                "target/entente.jar",
                "analyze",
                "--input",
                Path.of("data/sample").toAbsolutePath().toString(),
                "--output",
                output.toString()));
        arguments.addAll(List.of(OPTIONS));
        return spark(home, name, arguments);
    }

    /** How many files of a table the run under way has. */
    private static long files(Path beside, String table) {
        try (Stream<Path> all = Files.list(beside)) {
            List<Path> runs = all.filter(p -> p.getFileName().toString().contains(".run-"))
                    .toList();
            long n = 0;
            for (Path run : runs) {
                if (Files.isDirectory(run.resolve(table))) {
                    try (Stream<Path> files = Files.list(run.resolve(table))) {
                        n += files.filter(f -> f.toString().endsWith(".parquet"))
                                .count();
                    }
                }
            }
            return n;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path tablesOfARunThatLosesAWorker(Path home) throws Exception {
        int latest = LATEST;
        for (int attempt = 1; ; attempt++) {
            ChildJvm doomed = worker(home, "doomed" + attempt);
            doomed.await(() -> doomed.said().contains("Successfully registered"));
            Path output = folder.resolve("tables" + attempt);
            ChildJvm driver = submitted(home, output, "driver" + attempt);
            driver.await(() -> files(folder, "articles") > 1);
            driver.ended(random.nextInt(latest));
            doomed.kill(); // and the executor that it started
            assertThat(driver.code()).as(driver.said()).isZero();
            if (driver.said().contains("Lost executor")) {
                return output;
            }
            assertThat(attempt).as(driver.said()).isLessThan(ATTEMPTS);
            latest = latest / 4;
        }
    }

    @Test
    void aWorkerThatIsKilledInTheMiddleLeavesTheTablesOfALocalRun() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        } catch (IOException e) {
            assumeTrue(false, "skipped: no port of 127.0.0.1 can be had (" + e.getMessage() + ")");
        }
        Path home = home();
        ChildJvm master = spark(
                home,
                "master",
                List.of(
                        "org.apache.spark.deploy.master.Master",
                        "--host",
                        "127.0.0.1",
                        "--port",
                        "" + port,
                        "--webui-port",
                        "0"));
        master.await(() -> master.said().contains("New state: ALIVE"));
        ChildJvm other = worker(home, "other");
        other.await(() -> other.said().contains("Successfully registered"));

        Path output = tablesOfARunThatLosesAWorker(home);

        Path local = folder.resolve("local");
        analyzed(Path.of("data/sample").toAbsolutePath(), local, OPTIONS);
        tablesAreEqual(output, local, "record");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(p -> p.getFileName().toString())).noneMatch(n -> n.startsWith("."));
        }
    }
}
