// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.entente.spark.HadoopSettings;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.RemoteIterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archive and tables in an object store (S3A against S3Proxy, which keeps objects as files), against the same on a local disk. */
class ObjectStoreIT extends CommandRun {

    private static final Path SERVER = Path.of("target/s3proxy/s3proxy.jar");
    private static final String IDENTITY = "reader-of-news";
    private static final String SECRET = "Xy7secretOfTheStore";
    private static final int ARTICLES = 50;
    private static final String[] OPTIONS = {
        "--partitions", "1", "--period", "year", "--replicates", "0", "--cores", "2"
    };

    private final Map<String, String> settings = new LinkedHashMap<>();

    @TempDir
    private Path folder;

    private ChildJvm server;

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static boolean answers(int port) {
        try (Socket s = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return s.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @BeforeEach
    void begin() throws Exception {
        assumeTrue(Files.exists(SERVER), "skipped: " + SERVER + " is not here; mvn package brings it");
        int port = 0;
        try {
            port = freePort();
        } catch (IOException e) {
            assumeTrue(false, "skipped: no port of 127.0.0.1 can be had (" + e.getMessage() + ")");
        }
        Files.createDirectories(bucket());
        Path properties = Files.write(
                folder.resolve("s3proxy.conf"),
                List.of(
                        "s3proxy.authorization=aws-v2-or-v4",
                        "s3proxy.identity=" + IDENTITY,
                        "s3proxy.credential=" + SECRET,
                        "s3proxy.endpoint=http://127.0.0.1:" + port,
                        "jclouds.provider=filesystem",
                        "jclouds.filesystem.basedir=" + folder.resolve("store")));
        server = ChildJvm.start(
                folder.resolve("s3proxy.log"),
                Map.of(),
                List.of("-Xmx256m", "-jar", SERVER.toString(), "--properties", properties.toString()));
        int listening = port;
        server.await(() -> answers(listening));
        settings.put("fs.s3a.endpoint", "http://127.0.0.1:" + port);
        settings.put("fs.s3a.endpoint.region", "us-east-1");
        settings.put("fs.s3a.path.style.access", "true");
        settings.put("fs.s3a.connection.ssl.enabled", "false");
        settings.put("fs.s3a.access.key", IDENTITY);
        settings.put("fs.s3a.secret.key", SECRET);
        settings.put("hadoop.tmp.dir", folder.resolve("tmp").toString());
        settings.forEach((name, value) -> System.setProperty("spark.hadoop." + name, value));
    }

    @AfterEach
    void end() throws IOException {
        settings.keySet().forEach(name -> System.clearProperty("spark.hadoop." + name));
        FileSystem.closeAll();
        if (server != null) {
            server.close();
        }
    }

    private Path bucket() {
        return folder.resolve("store/news");
    }

    private Path tables() {
        return bucket().resolve("tables");
    }

    private static List<String> command(String... more) {
        List<String> args =
                new ArrayList<>(List.of("analyze", "--input", "s3a://news/in", "--output", "s3a://news/tables"));
        args.addAll(List.of(OPTIONS));
        args.addAll(List.of(more));
        return args;
    }

    /** First names of all objects; the server's folders that hold none are its own affair. */
    private static Set<String> names() throws IOException {
        org.apache.hadoop.fs.Path root = new org.apache.hadoop.fs.Path("s3a://news/");
        RemoteIterator<LocatedFileStatus> all =
                root.getFileSystem(HadoopSettings.get()).listFiles(root, true);
        Set<String> names = new TreeSet<>();
        while (all.hasNext()) {
            names.add(all.next().getPath().toUri().getPath().split("/", -1)[1]);
        }
        return names;
    }

    private static void put(Path file) throws IOException {
        org.apache.hadoop.fs.Path to = new org.apache.hadoop.fs.Path("s3a://news/in/" + file.getFileName());
        to.getFileSystem(HadoopSettings.get()).copyFromLocalFile(new org.apache.hadoop.fs.Path(file.toString()), to);
    }

    private boolean working() {
        try (Stream<Path> all = Files.list(bucket())) {
            List<Path> runs = all.filter(p -> p.getFileName().toString().startsWith(".tables.run-"))
                    .toList();
            return !runs.isEmpty() && Files.exists(runs.get(0).resolve("ties"));
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void tablesAreThoseOfALocalRunAndNoSecretIsKeptOrTold() throws Exception {
        List<String> lines = Files.readAllLines(Path.of("data/sample/dispatches.jsonl"));
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.write(in.resolve("a.jsonl"), lines.subList(0, ARTICLES));
        put(in.resolve("a.jsonl"));
        analyzed(in, folder.resolve("local"), OPTIONS);
        assertThat(run(command().toArray(String[]::new))).as(errors).isZero();
        assertThat(screen).contains("KOR-PRK"); // read from the store again
        tablesAreEqual(tables(), folder.resolve("local"), "record, file");
        String manifest = Files.readString(tables().resolve("run.json"));
        assertThat(manifest).doesNotContain(SECRET);
        JsonNode files = new ObjectMapper().readTree(manifest).get("files");
        assertThat(files.get("ties")).isNotEmpty();
        mistake("exists already", command().toArray(String[]::new));
        mistake("in an object store is not updated", command("--update").toArray(String[]::new));
        assertThat(run("analyze", "--input", "s3a://AKIA:" + SECRET + "@news/in", "--output", "s3a://news/other"))
                .isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(errors).doesNotContain(SECRET).contains("***");

        List<Path> classpath = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .toList();
        List<String> given = new ArrayList<>();
        settings.forEach((name, value) -> given.add("-Dspark.hadoop." + name + "=" + value));
        try (ChildJvm killed =
                ChildJvm.entente(folder.resolve("killed.log"), given, classpath, command("--overwrite", "--verbose"))) {
            killed.await(this::working);
            mistake(
                    "another run is writing to it (analyze, process ",
                    command("--overwrite").toArray(String[]::new));
            assertThat(killed.ended(0)).as(killed.said()).isFalse();
        }
        assertThat(Files.readString(folder.resolve("killed.log"))).isNotEmpty().doesNotContain(SECRET);
        tablesAreEqual(tables(), folder.resolve("local"), "record, file");

        assertThat(run(command("--overwrite", "--resume").toArray(String[]::new)))
                .as(errors)
                .isZero();
        tablesAreEqual(tables(), folder.resolve("local"), "record, file");
        assertThat(new ObjectMapper()
                        .readTree(tables().resolve("run.json").toFile())
                        .get("tasks_taken_over")
                        .asInt())
                .isPositive();
        assertThat(names()).containsExactlyInAnyOrder("in", "tables");
    }
}
