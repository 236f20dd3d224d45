// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dd/MM/yyyy|27/04/2018|2018-04-27",
                "dd/MM/yyyy|2018-04-27|2018-04-27",
                "d/M/yy|27/4/87|1987-04-27",
                "d/M/yy|27/4/18|2018-04-27",
                "EEEE, MMMM d, yyyy h:mm a|Friday, April 27, 2018 9:30 AM|2018-04-27",
                "yyyyDDD|2018117|2018-04-27"
            })
    void thePatternIsTriedBeforeTheUsualWays(String pattern, String written, LocalDate day) {
        assertThat(WrittenDates.of("--date-pattern", pattern).reading().day(written))
                .contains(day);
    }

    @Test
    void aDayThatDoesNotExistIsNone() {
        assertThat(WrittenDates.of("--date-pattern", "dd/MM/yyyy").reading().day("31/02/2018"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dd/MM", "HH:mm", "foo", "", "yyyy-MM-dd'"})
    void whatTellsNoDayIsRefused(String pattern) {
        assertThatThrownBy(() -> WrittenDates.of("--date-pattern", pattern))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("--date-pattern '" + pattern + "'");
    }
}
