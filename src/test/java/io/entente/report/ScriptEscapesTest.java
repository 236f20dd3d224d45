// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Titles of the web in the page's script element: they end nothing and come back as they were. */
class ScriptEscapesTest {

    private static final List<String> HOSTILE = List.of(
            "</script><script>alert(1)</script>",
            "<!-- <script>",
            "]]>",
            "a\u2028b\u2029c",
            "\u202Edlrow\u202C \u200Fworld",
            "\" onload='x' & \\ \u0000 \uD83D\uDE00");

    @Test
    void nothingInAStringEndsTheElementAndAllOfItComesBack() throws Exception {
        JsonFactory safe = new JsonFactory();
        safe.setCharacterEscapes(new ScriptEscapes());
        String json = new ObjectMapper(safe).writeValueAsString(HOSTILE);
        assertThat(json).doesNotContain("<", ">", "&", "'", "\u2028", "\u2029", "\u0000");
        assertThat(new ObjectMapper().readValue(json, String[].class)).containsExactlyElementsOf(HOSTILE);
    }
}
