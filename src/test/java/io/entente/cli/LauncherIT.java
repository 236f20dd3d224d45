// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first runs after a build: the archive of classes is made before them, and what hinders that hurts none of them. */
class LauncherIT {

    @TempDir
    private Path folder;

    private Path home;
    private Path work;
    private Path javaHome = Path.of(System.getProperty("java.home"));

    @BeforeEach
    void aFreshBuild() throws IOException {
        home = Files.createDirectories(folder.resolve("a home"));
        work = Files.createDirectory(folder.resolve("work"));
        Files.createDirectory(home.resolve("jobs"));
        Files.createDirectory(home.resolve("target"));
        for (String file : List.of("jobs/entente", "jobs/jvm-options", "target/entente.jar", "target/classpath")) {
            Files.copy(Path.of(file), home.resolve(file));
        }
        Files.createSymbolicLink(home.resolve("data"), Path.of("data").toAbsolutePath());
        assertThat(home.resolve("jobs/entente").toFile().setExecutable(true)).isTrue();
    }

    private Process started(String... args) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("jobs/entente").toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said().toFile()));
        builder.environment().put("JAVA_HOME", javaHome.toString());
        return builder.start();
    }

    private Path said() {
        return folder.resolve("said");
    }

    private void ends(Process run, int code) throws Exception {
        assertThat(run.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(run.exitValue()).as(Files.readString(said())).isEqualTo(code);
        try (Stream<Path> left = Files.list(work)) {
            assertThat(left.map(Path::getFileName).map(Path::toString))
                    .noneMatch(n -> n.startsWith("hs_err") || n.startsWith("core"));
        }
        try (Stream<Path> left = Files.list(home.resolve("target"))) {
            assertThat(left.map(Path::getFileName).map(Path::toString))
                    .isSubsetOf("entente.jar", "classpath", "classes.lock", "classes.jsa", "classes.log");
        }
    }

    private File archive() {
        return home.resolve("target/classes.jsa").toFile();
    }

    @Test
    void theFirstAnalyzeKeepsClassesForLaterRuns() throws Exception {
        Process told = started("analyze", "--output", "tables");
        assertThat(told.waitFor(3, TimeUnit.SECONDS)).isFalse();
        told.destroy(); // SIGTERM, which ends it as Ctrl-C does
        ends(told, 128 + 15);
        assertThat(archive()).doesNotExist();
        ends(started("analyze", "--output", "tables", "--period", "bogus"), ExitCode.USER_MISTAKE);
        assertThat(archive()).exists();
        long written = archive().lastModified();
        ends(started("analyze", "--output", "tables", "--input", "/nowhere"), ExitCode.USER_MISTAKE);
        assertThat(archive().lastModified()).isEqualTo(written);
        assertThat(said()).content().containsOnlyOnce("--input /nowhere").doesNotContain("Dynamic dump");
    }

    @Test
    void aJvmThatGoesDownAsItKeepsThemHurtsNoRun() throws Exception {
        Path jdk = Files.createDirectories(folder.resolve("jdk"));
        Files.createDirectory(jdk.resolve("bin"));
        Path real = Path.of(System.getProperty("java.home"));
        Files.copy(real.resolve("release"), jdk.resolve("release"));
        Path java = Files.writeString(
                jdk.resolve("bin/java"),
                "#!/bin/sh\ncase \"$*\" in *ArchiveClassesAtExit*) echo down; exit 134 ;; esac\nexec '"
                        + real.resolve("bin/java") + "' \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        javaHome = jdk;
        for (int run = 0; run < 2; run++) {
            ends(started("analyze", "--output", "tables", "--input", "/nowhere"), ExitCode.USER_MISTAKE);
        }
        assertThat(home.resolve("target/classes.log")).hasContent("down");
        assertThat(said()).content().containsOnlyOnce("keeping what makes");
    }
}
