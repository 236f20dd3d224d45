// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenValuesTest {

    private static String said(String... args) {
        PrintStream before = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            assertThat(Entente.run(args)).isEqualTo(ExitCode.USER_MISTAKE);
        } finally {
            System.setErr(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report --output r.html --input",
                "export --output x.csv --input",
                "compare --input t --with",
                "plot timeline --output a.svg --pair USA-RUS --input",
                "inspect --input",
                "annotate --input",
                "analyze --period",
                "train tone --output m --train"
            })
    void anEmptyValueIsAMistake(String command) {
        List<String> args = new ArrayList<>(Arrays.asList(command.split(" ")));
        args.add("");
        assertThat(said(args.toArray(String[]::new)))
                .isNotEmpty()
                .doesNotContain("bug")
                .hasLineCount(1);
    }

    @Test
    void aPathThatNoFileHasDoesNotReachTheScreen() {
        assertThat(said("report", "--input", "tables", "--output", "a\u0000b"))
                .startsWith("entente: ")
                .doesNotContain("\u0000")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0007b", "a\u001b[31mb", "a\nb", "a\u202eb", "a\u2066b"})
    void signsThatDoNotPrintAreAMistakeAndDoNotReachTheScreen(String value) {
        assertThat(said("report", "--input", "tables", "--output", value))
                .startsWith("entente: --output a")
                .contains("does not print")
                .doesNotContain(value)
                .hasLineCount(1);
    }

    @Test
    void whatNoXmlHoldsIsAMistake() {
        assertThat(GivenValues.fault("a\ufffeb")).isPresent();
        assertThat(GivenValues.fault("\u0645\u06cc\u200c\u0631\ud83c\udf0d")).isEmpty();
    }
}
