// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainCellsTest {

    private static final String HOSTILE = "a\u0000\u001b[31m\u0007\u007f\u009b\u202e\u2066b\nc";

    @Test
    void csvHasNoSignThatSteersATerminalAndPlacesStay() {
        assertThat(PlainCells.csv(List.of(HOSTILE, "x"))).isEqualTo("\"a  [31m     b c\",x");
    }

    @Test
    void jsonHasThemAsEscapes() throws IOException {
        String line = PlainCells.json(List.of("x"), List.of(HOSTILE));
        assertThat(line).matches("\\p{Print}+").contains("\\u202E");
        assertThat(new ObjectMapper().readTree(line).get("x").asText()).isEqualTo(HOSTILE);
    }
}
