// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DataTextsTest {

    @Test
    void textsOfAnyLengthComeBack() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (String text : Arrays.asList("é".repeat(70_000), null, "")) {
            DataTexts.write(out, text);
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(DataTexts.read(in)).hasSize(70_000).startsWith("é");
        assertThat(DataTexts.read(in)).isNull();
        assertThat(DataTexts.read(in)).isEmpty();
    }
}
