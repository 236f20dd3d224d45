// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNumberTest {

    @ParameterizedTest
    @CsvSource({"1,1", "-2.5,-2.5", "+.5,0.5", "3.,3", "1e3,1000", "2.5E-1,0.25"})
    void takesWhatPeopleWrite(String text, double number) {
        assertThat(PlainNumber.of(text)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+5", "1.0", "1e3", "\u0663", "9223372036854775808", "-"})
    void wholeNumbersAreFiguresAlone(String text) {
        assertThat(PlainNumber.whole("-9223372036854775808")).hasValue(Long.MIN_VALUE);
        assertThat(PlainNumber.whole(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " 1", "1d", "1f", "0x10", "0x1p3", "NaN", "Infinity", "1e400", "1e99999999999", "1,5", "."})
    void takesNothingElse(String text) {
        assertThat(PlainNumber.of(text)).isEmpty();
    }
}
