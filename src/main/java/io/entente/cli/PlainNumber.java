// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import java.util.OptionalDouble;
import java.util.regex.Pattern;
import picocli.CommandLine;

/** Numbers as people write them, not all that Java takes for one: no {@code 1d}, {@code 0x1p3} or {@code NaN}. */
final class PlainNumber {

    private static final Pattern NUMBER = Pattern.compile("[+-]?+(\\d++(\\.\\d*+)?+|\\.\\d++)([eE][+-]?+\\d{1,4}+)?+");

    private PlainNumber() {}

    /** The finite number that a text is; empty when it is none. */
    static OptionalDouble of(String text) {
        double number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    /** The same for an option of the command line. */
    static double option(String text) {
        return of(text).orElseThrow(
                        () -> new CommandLine.TypeConversionException("'" + text + "' is no finite number"));
    }
}
