// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.article.UserError;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {

    private static PrintStream failing(String message) {
        return new PrintStream(
                new StandardOutput(new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException(message);
                    }
                }),
                true,
                StandardCharsets.UTF_8);
    }

    @Test
    void aFullDiskIsTold() {
        try (PrintStream full = failing("No space left on device")) {
            assertThatThrownBy(() -> full.println("tie"))
                    .isInstanceOf(UserError.class)
                    .hasMessage("standard output cannot be written: No space left on device");
        }
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoFailure() {
        try (PrintStream gone = failing("Broken pipe")) {
            gone.println("tie");
            assertThat(gone.checkError()).isTrue();
        }
    }
}
