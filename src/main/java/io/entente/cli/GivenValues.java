// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import java.util.Optional;
import picocli.CommandLine;

/** What no option of any command takes: an empty value, or one with signs that do not print. */
final class GivenValues {

    private GivenValues() {}

    /** Refuses such values of all options given. */
    static void check(CommandLine.ParseResult parsed) {
        for (CommandLine.ParseResult r = parsed; r != null; r = r.subcommand()) {
            for (CommandLine.Model.OptionSpec option : r.matchedOptions()) {
                for (String value : option.stringValues()) {
                    boolean left = value.isEmpty() && option.arity().min() == 0;
                    Optional<String> fault = left ? Optional.empty() : fault(value);
                    if (fault.isPresent()) {
                        throw new CommandLine.ParameterException(
                                r.commandSpec().commandLine(), option.longestName() + fault.get());
                    }
                }
            }
        }
    }

    /** What is wrong with a value, to be said after an option's name. */
    static Optional<String> fault(String value) {
        if (value.isBlank()) {
            return Optional.of(" '': is empty; give a value or leave the option out");
        }
        if (value.codePoints().anyMatch(GivenValues::isHidden)) {
            return Optional.of(
                    " " + ScreenTable.text(value) + ": has a sign in it that does not print; leave that out");
        }
        return Optional.empty();
    }

    /** Control characters, those that turn the direction of writing, and what is no character at all, which no XML may hold. */
    private static boolean isHidden(int c) {
        return Character.isISOControl(c)
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || (c & 0xFFFE) == 0xFFFE
                || Character.getType(c) == Character.SURROGATE;
    }
}
