// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.article.UserError;
import java.io.FileNotFoundException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FailedRunTest {

    private static String told(Throwable failure, boolean building) {
        return FailedRun.of(new IllegalStateException("Job aborted", failure), "/out/tables", building)
                .map(UserError::getMessage)
                .orElse("");
    }

    @Test
    void aFullDiskIsToldWithTheRemedy() {
        assertThat(told(new IOException("No space left on device"), false)).contains("make room and run again");
        assertThat(told(new IOException("The DiskSpace quota of /out is exceeded: 1 B"), false))
                .contains("make room");
    }

    @Test
    void wantOfMemoryIsToldWithTheRemedy() {
        assertThat(told(
                        new RuntimeException("Lost task 0.0: java.lang.OutOfMemoryError: Java heap space\n\tat a.b"),
                        false))
                .startsWith("ran out of memory")
                .contains("ENTENTE_HEAP=4g")
                .doesNotContain("\n");
    }

    @Test
    void aDamagedFileOfTheTablesBeforeIsNamedWithTheRemedy() {
        assertThat(told(
                        new RuntimeException("file:/out/tables/_units/part-1.parquet is not a Parquet file. Expected"
                                + " magic number at tail"),
                        true))
                .contains("its file _units/part-1.parquet is damaged or gone")
                .contains("--overwrite");
        assertThat(told(
                        new IOException("Encountered error while reading file"
                                + " file:///out/.tables.run-12ab/_units/part-1.parquet. SQLSTATE: KD001"),
                        true))
                .contains("its file _units/part-1.parquet is");
        assertThat(told(new FileNotFoundException("/out/tables/ties/part-2.parquet does not exist"), true))
                .contains("ties/part-2.parquet is damaged or gone");
    }

    @Test
    void aDamagedFileThatACommandReadsIsNamed() {
        assertThat(FailedRun.ofTables(new IllegalStateException(
                                "Job aborted",
                                new IOException("file:/out/my tables/ties/part-1.zstd.parquet is not a Parquet file.")))
                        .orElseThrow())
                .hasMessageStartingWith("tables/ties/part-1.zstd.parquet: this file of the tables is damaged or gone");
        assertThat(FailedRun.ofTables(new IOException("/elsewhere/part-1.parquet cannot be read")))
                .isEmpty();
    }

    @Test
    void whatTheUserDidComesThroughAndABugStaysOne() {
        assertThat(told(new UserError("--input x: gone"), false)).isEqualTo("--input x: gone");
        assertThat(told(new IllegalStateException("oops"), true)).isEmpty();
        assertThat(told(new FileNotFoundException("/elsewhere/a"), true)).isEmpty();
    }
}
