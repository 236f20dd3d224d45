// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaseLockTest {

    @TempDir
    private Path folder;

    private final Configuration hadoop = new Configuration();

    private org.apache.hadoop.fs.Path file() {
        hadoop.setInt(LeaseLock.LEASE, 1);
        return new org.apache.hadoop.fs.Path(folder.resolve(".tables.lock").toString());
    }

    @Test
    void oneAtATime() throws IOException {
        try (LeaseLock lock = LeaseLock.take(file(), "analyze", hadoop)) {
            assertThat(lock.held()).isTrue();
            assertThatThrownBy(() -> LeaseLock.take(file(), "watch", hadoop))
                    .isInstanceOf(LeaseLock.Held.class)
                    .hasMessageStartingWith(
                            "analyze, process " + ProcessHandle.current().pid());
        }
        assertThat(folder.resolve(".tables.lock")).doesNotExist();
        LeaseLock.take(file(), "watch", hadoop).close();
    }

    @Test
    void aDeadRunsLockIsTakenOver() throws IOException {
        Files.writeString(folder.resolve(".tables.lock"), "analyze, process 1 on another\nanother\n1\n\ntoken\n7\n");
        try (LeaseLock lock = LeaseLock.take(file(), "analyze", hadoop)) {
            assertThat(lock.held()).isTrue();
        }
        Files.writeString(folder.resolve(".tables.lock"), "anal"); // killed while it wrote
        LeaseLock.take(file(), "analyze", hadoop).close();
    }

    @Test
    void aRunWhoseLockWasTakenOverLearnsOfIt() throws IOException {
        try (LeaseLock lock = LeaseLock.take(file(), "analyze", hadoop)) {
            Files.deleteIfExists(folder.resolve("..tables.lock.crc"));
            Files.writeString(folder.resolve(".tables.lock"), "analyze on another\nanother\n1\n\ntoken\n7\n");
            assertThat(lock.held()).isFalse();
        }
        assertThat(folder.resolve(".tables.lock")).exists(); // the other's
    }
}
