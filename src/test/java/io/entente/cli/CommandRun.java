// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

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
}
