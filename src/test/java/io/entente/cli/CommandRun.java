// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Commands run as a user runs them, with what they say kept. Not for tests that run at the same time. */
class CommandRun {

    /** What the last command printed. */
    static String screen = "";

    /** What it complained of. */
    static String errors = "";

    /** Runs a command and returns its exit code. */
    static int run(String... args) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream screenBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errorBytes = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(screenBytes, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(errorBytes, true, StandardCharsets.UTF_8));
            return Entente.run(args);
        } finally {
            System.setOut(out);
            System.setErr(err);
            screen = screenBytes.toString(StandardCharsets.UTF_8);
            errors = errorBytes.toString(StandardCharsets.UTF_8);
        }
    }

    /** Analyses an archive and expects that it goes well. */
    static void analyzed(Object input, Object output, String... options) {
        List<String> args =
                new ArrayList<>(List.of("analyze", "--input", input.toString(), "--output", output.toString()));
        args.addAll(List.of(options));
        assertThat(run(args.toArray(String[]::new))).as(errors).isZero();
    }

    /** Runs a command that is the user's mistake and expects that it is told in one line. */
    static void mistake(String told, String... args) {
        assertThat(run(args)).as(String.join(" ", args)).isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(errors.strip()).contains(told).doesNotContain("\n");
    }
}
