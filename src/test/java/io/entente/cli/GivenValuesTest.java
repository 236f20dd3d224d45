// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class GivenValuesTest {

    private static final Set<Class<?>> NUMBERS =
            Set.of(Integer.TYPE, Integer.class, Long.TYPE, Long.class, Double.TYPE, Double.class);

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

    @ParameterizedTest
    @CsvSource({
        "compare --input t --with w.csv --permutations, a whole number from 1 to 1000000",
        "sample --input t --n, a whole number from 1 to 1000000",
        "analyze --input t --output o --cores, a whole number from 0 to 1024",
        "query --limit, a whole number from 1 to 1000000 rows",
        "plot network --input t --output a.svg --width, a number from 40 to 2000 millimetres",
        "plot timeline --pair USA-RUS --input t --output a.svg --max-q, a number from 0 to 1",
        "train tone --train t --output m --penalty, a number from 0 to 1000"
    })
    void aNumberOutOfItsBoundsIsToldThem(String command, String bounds) {
        for (String value : List.of("-1", "1d", "0x10", "NaN", "1e308", "99999999999999999999", "\u0663")) {
            String[] words = (command + "=" + value).split(" ");
            assertThat(said(words))
                    .startsWith(
                            "entente: " + command.replaceFirst(".*(--)", "$1") + " " + value + ": must be " + bounds)
                    .hasLineCount(1);
        }
    }

    @Test
    void allNumbersHaveBounds() {
        assertThat(options(new CommandLine(new Entente())))
                .filteredOn(o -> Stream.concat(Stream.of(o.type()), Arrays.stream(o.auxiliaryTypes()))
                        .anyMatch(NUMBERS::contains))
                .hasSizeGreaterThan(15)
                .allSatisfy(o -> assertThat(((Field) o.userObject()).isAnnotationPresent(Within.class))
                        .as(o.longestName())
                        .isTrue());
    }

    private static List<CommandLine.Model.OptionSpec> options(CommandLine command) {
        List<CommandLine.Model.OptionSpec> all =
                new ArrayList<>(command.getCommandSpec().options());
        command.getSubcommands().values().forEach(c -> all.addAll(options(c)));
        return all;
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
