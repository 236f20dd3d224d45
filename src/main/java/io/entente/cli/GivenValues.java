// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import java.lang.reflect.Field;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;

/** What no option of any command takes: an empty value, one with signs that do not print, a number out of its bounds. */
final class GivenValues {

    private GivenValues() {}

    /** Refuses such values of all options given. */
    static void check(CommandLine.ParseResult parsed) {
        for (CommandLine.ParseResult r = parsed; r != null; r = r.subcommand()) {
            for (CommandLine.Model.OptionSpec option : r.matchedOptions()) {
                for (String value : option.stringValues()) {
                    boolean left = value.isEmpty() && option.arity().min() == 0;
                    Optional<String> fault =
                            left ? Optional.empty() : fault(value).or(() -> outside(option, value));
                    if (fault.isPresent()) {
                        throw new CommandLine.ParameterException(
                                r.commandSpec().commandLine(), option.longestName() + fault.get());
                    }
                }
            }
        }
    }

    /** What to say of an argument that could not be understood. */
    static String told(CommandLine.ParameterException e) {
        CommandLine.Model.ArgSpec given = e.getArgSpec();
        return given instanceof CommandLine.Model.OptionSpec option && e.getValue() != null
                ? fault(e.getValue())
                        .or(() -> outside(option, e.getValue()))
                        .map(fault -> option.longestName() + fault)
                        .orElse(e.getMessage())
                : e.getMessage();
    }

    /** Where a number is not in its option's bounds: those, to be said after the option's name. */
    private static Optional<String> outside(CommandLine.Model.OptionSpec option, String value) {
        if (!(option.userObject() instanceof Field field) || !field.isAnnotationPresent(Within.class)) {
            return Optional.empty();
        }
        Within bounds = field.getAnnotation(Within.class);
        boolean whole = isWhole(field.getType());
        double number = PlainNumber.of(value).orElse(Double.NaN);
        boolean right = !whole || PlainNumber.whole(value).isPresent();
        if (right && number >= bounds.least() && number <= bounds.most()) {
            return Optional.empty();
        }
        String kind = whole ? "a whole number" : "a number";
        return Optional.of(String.format(
                        Locale.ROOT,
                        " %s: must be %s from %s to %s %s",
                        ScreenTable.text(value),
                        kind,
                        text(bounds.least()),
                        text(bounds.most()),
                        bounds.unit())
                .stripTrailing());
    }

    private static boolean isWhole(Class<?> type) {
        return type == Integer.TYPE || type == Integer.class || type == Long.TYPE || type == Long.class;
    }

    private static String text(double bound) {
        return bound == Math.rint(bound) ? String.valueOf((long) bound) : String.valueOf(bound);
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
