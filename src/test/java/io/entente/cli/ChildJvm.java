// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A program in a JVM of its own, what it says kept in a file; ended, with all that it started, at the latest by {@link #close}. */
final class ChildJvm implements AutoCloseable {

    /** Far more than any of them takes. Seconds. */
    private static final long PATIENCE = 180;

    private final Process process;
    private final Path said;

    private ChildJvm(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /**
     * Starts one.
     *
     * @param said file for what it says
     * @param arguments of {@code java}
     */
    static ChildJvm start(Path said, Map<String, String> environment, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()));
        builder.environment().putAll(environment);
        return new ChildJvm(builder.start(), said);
    }

    /**
     * Starts the program from the jar that users have.
     *
     * @param options of {@code java}, such as {@code -Dspark.hadoop.NAME=VALUE}
     * @param more classpath entries
     */
    static ChildJvm entente(Path said, List<String> options, List<Path> more, List<String> arguments)
            throws IOException {
        List<String> all = new ArrayList<>(List.of(
                "@jobs/jvm-options",
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                "-Dlog4j2.configurationFile=entente-log4j2.properties"));
        Path classes = Path.of("target/classes.jsa"); // where the launcher has kept one: half the start
        if (Files.exists(classes)) {
            all.addAll(List.of("-Xlog:cds*=off", "-Xlog:class+path=off", "-XX:SharedArchiveFile=" + classes));
        }
        all.addAll(options);
        List<String> classpath = new ArrayList<>(List.of(
                Path.of("target/entente.jar").toAbsolutePath().toString(),
                Files.readString(Path.of("target/classpath"))));
        more.forEach(p -> classpath.add(p.toString()));
        all.addAll(List.of("-cp", String.join(File.pathSeparator, classpath), Entente.class.getName()));
        all.addAll(arguments);
        return start(said, Map.of(), all);
    }

    /** What it has said so far. */
    String said() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Waits until something is so; not for ever, and not when the program is over. */
    void await(BooleanSupplier state) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!state.getAsBoolean()) {
            if (process.waitFor(20, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                throw new AssertionError("ended or stuck: " + said());
            }
        }
    }

    /** Waits for the end and gives the exit code. */
    int code() throws InterruptedException {
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            throw new AssertionError("stuck: " + said());
        }
        return process.exitValue();
    }

    /** Waits for the end, but not longer than so many milliseconds; whether it came. */
    boolean ended(long milliseconds) throws InterruptedException {
        return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** Tells it to end, as Ctrl-C does. */
    void end() {
        process.destroy();
    }

    /** SIGKILL, to it and to all that it started. */
    void kill() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly().onExit().join();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        kill();
    }
}
