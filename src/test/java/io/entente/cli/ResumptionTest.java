// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.article.ArchiveFormat;
import io.entente.article.Decompression;
import io.entente.spark.ArchiveFile;
import io.entente.spark.RunPlan;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResumptionTest {

    private static ArchiveFile file(String name, long size) {
        return new ArchiveFile("file:" + name, name, size, 1, ArchiveFormat.JSONL, Decompression.NONE, false, null);
    }

    private static RunPlan plan(String period, String tasks, ArchiveFile... files) {
        return new RunPlan(Map.of("version", "1 (commit a)", "period", period), List.of(files), 3, tasks);
    }

    @Test
    void whatDiffersIsNamed() {
        RunPlan killed = plan("\"month\"", "t", file("/in/a", 5), file("/in/b", 6));
        Stream.of(
                        new Object[] {"", killed},
                        new Object[] {
                            "--period \"month\", now \"year\"",
                            plan("\"year\"", "t", file("/in/a", 5), file("/in/b", 6))
                        },
                        new Object[] {"the input /in/b is gone", plan("\"month\"", "t", file("/in/a", 5))},
                        new Object[] {
                            "the input /in/a has changed; 2 inputs in all are not as they were",
                            plan("\"month\"", "t", file("/in/a", 7), file("/in/b", 6), file("/in/c", 6))
                        },
                        new Object[] {
                            "the output that is updated is another, or the program",
                            plan("\"month\"", "u", file("/in/a", 5), file("/in/b", 6))
                        })
                .forEach(c ->
                        assertThat(Resumption.different(killed, (RunPlan) c[1])).isEqualTo(c[0]));
    }
}
