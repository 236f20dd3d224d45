// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.spark.Duck;
import io.entente.table.Table;
import io.entente.table.Tables;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
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
        // Where fuzz tests ran before in this JVM, their agent tells of each class that is met first.
        assertThat(errors.lines().filter(l -> !l.startsWith("INFO: Instrumented ")))
                .singleElement()
                .asString()
                .contains(told);
    }

    /**
     * Expects that two outputs hold the same rows.
     *
     * @param but columns that may differ: the number of a record is known only where its file was read from the start
     */
    static void tablesAreEqual(Path one, Path other, String but) throws SQLException {
        try (Duck first = new Duck(one);
                Duck second = new Duck(other)) {
            for (Table t : Tables.all()) {
                boolean placed = t.equals(Tables.ARTICLES) || t.equals(Tables.REJECTS);
                String rows =
                        "SELECT * " + (placed ? "EXCLUDE (" + but + ")" : "") + " FROM {" + t.name() + "} ORDER BY ALL";
                assertThat(first.rows(rows)).as(t.name()).isEqualTo(second.rows(rows));
            }
        }
    }
}
