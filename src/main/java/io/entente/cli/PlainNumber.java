// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import picocli.CommandLine;

/** Numbers as people write them, not all that Java takes for one: no {@code 1d}, {@code 0x1p3} or {@code NaN}. */
final class PlainNumber {

    private static final Pattern NUMBER = Pattern.compile("[+-]?+(\\d++(\\.\\d*+)?+|\\.\\d++)([eE][+-]?+\\d{1,4}+)?+");

    private static final Pattern WHOLE = Pattern.compile("-?+[0-9]{1,19}+");

    private PlainNumber() {}

    /** The finite number that a text is; empty when it is none. */
    static OptionalDouble of(String text) {
        double number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    /** The whole number that a text is, in figures alone; empty when it is none or beyond all that are told apart. */
    static OptionalLong whole(String text) {
        try {
            return WHOLE.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** A whole number of an option of the command line. */
    static long longOption(String text) {
        return whole(text)
                .orElseThrow(() -> new CommandLine.TypeConversionException("'" + text + "' is no whole number"));
    }

    /** A whole number that an {@code int} holds. */
    static int intOption(String text) {
        long number = longOption(text);
        if (number != (int) number) {
            throw new CommandLine.TypeConversionException("'" + text + "' is out of bounds");
        }
        return (int) number;
    }

    /** A number of an option of the command line. */
    static double option(String text) {
        return of(text).orElseThrow(
                        () -> new CommandLine.TypeConversionException("'" + text + "' is no finite number"));
    }
}
