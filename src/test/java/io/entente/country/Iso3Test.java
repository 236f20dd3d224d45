// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class Iso3Test {
    @Test
    void everyCodeSurvivesTheRoundTripAndKeepsItsPlaceInTheAlphabet() {
        int previous = 0;
        for (char i = 'A'; i <= 'Z'; i++) {
            for (char j = 'A'; j <= 'Z'; j++) {
                for (char k = 'A'; k <= 'Z'; k++) {
                    String code = new String(new char[] {i, j, k});
                    int packed = Iso3.pack(code);
                    assertThat(Iso3.unpack(packed)).isEqualTo(code);
                    assertThat(packed).isGreaterThan(previous).isLessThan(1 << Iso3.BITS);
                    previous = packed;
                }
            }
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "NA", "usa", "USAX", "US1", "ÅLA", "U A"})
    void anythingButThreeCapitalLettersIsRefusedByName(String text) {
        assertThat(Iso3.isCode(text)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Iso3.pack(text))
                .withMessageContaining("\"" + text + "\" is not an ISO 3166-1 alpha-3 code");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 27, 1 << 15, Integer.MAX_VALUE, (27 << 10) | (1 << 5) | 1})
    void numbersThatAreNoPackedCodeAreRefused(int number) {
        assertThat(Iso3.isPacked(number)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Iso3.unpack(number))
                .withMessageContaining(number + " is not a packed");
    }
}
