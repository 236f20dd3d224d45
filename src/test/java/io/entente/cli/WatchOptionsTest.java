// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.article.ArchiveFormat;
import io.entente.article.Decompression;
import io.entente.article.UserError;
import io.entente.spark.ArchiveFile;
import java.time.Duration;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WatchOptionsTest {

    @ParameterizedTest
    @CsvSource({"1, PT1S", "90, PT90S", "10s, PT10S", "5m, PT5M", "1h, PT1H", "24h, PT24H"})
    void anIntervalIsSecondsUnlessItNamesAUnit(String value, Duration interval) {
        assertThat(WatchOptions.interval(value)).isEqualTo(interval);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "0s", "1.5m", "5 m", "1d", "25h", "86401", "99999999999999999999", "soon"})
    void anIntervalThatIsNoneIsRefusedWithTheRule(String value) {
        assertThatThrownBy(() -> WatchOptions.interval(value))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("--interval " + value + ": is no time from 1s to 24h");
    }

    @ParameterizedTest
    @CsvSource({"news, news", "news, news/tables", "/a/news/, /a/news/of/tables", ".., tables"})
    void anOutputWithinTheFolderIsRefused(String input, String output) {
        assertThatThrownBy(() -> WatchOptions.checkApart("--output", output, List.of(input), new Configuration()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("lies within --input " + input);
    }

    @ParameterizedTest
    @CsvSource({"news, tables", "news, newstables", "news/, news/_tables", "news, news/.out/tables", "/a/b, /a"})
    void anOutputThatIsNotReadIsFine(String input, String output) {
        assertThatCode(() -> WatchOptions.checkApart("--output", output, List.of(input), new Configuration()))
                .doesNotThrowAnyException();
    }

    @Test
    void theCheckpointLiesBesideTheOutputUnlessToldAndNeverWithin() {
        Configuration hadoop = new Configuration();
        List<String> inputs = List.of("/news");
        assertThat(WatchOptions.checkpoint(null, "/out/tables", inputs, hadoop))
                .hasToString("file:/out/.tables.checkpoint");
        assertThat(WatchOptions.checkpoint("/elsewhere", "/out/tables", inputs, hadoop))
                .hasToString("file:/elsewhere");
        assertThatThrownBy(() -> WatchOptions.checkpoint("/out/tables/.c", "/out/tables", inputs, hadoop))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("lies within --output /out/tables");
        assertThatThrownBy(() -> WatchOptions.checkpoint("/news/c", "/out/tables", inputs, hadoop))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("lies within --input /news");
        assertThatThrownBy(() -> WatchOptions.checkpoint("", "/out/tables", inputs, hadoop))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("--checkpoint");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1000000, 1", "3500000, 3", "900000000, 6"})
    void aSmallUpdateIsReadInFewTasks(long bytes, int tasks) {
        assertThat(new ArchiveOptions().tasks(2, bytes)).isEqualTo(tasks);
    }

    private static ArchiveFile file(String name, long size, long modified) {
        return new ArchiveFile(name, name, size, modified, ArchiveFormat.JSONL, Decompression.NONE, false, null);
    }

    @Test
    void changesAreToldByNameSizeAndTime() {
        List<ArchiveFile> held = List.of(file("a", 1, 1), file("b", 1, 1), file("c", 1, 1), file("d", 1, 1));
        List<ArchiveFile> archive = List.of(file("a", 1, 1), file("b", 2, 1), file("c", 1, 2), file("e", 1, 1));
        assertThat(FileChanges.of(held, archive)).isEqualTo(new FileChanges(1, 2, 1, 4));
        assertThat(FileChanges.of(held, archive).none()).isFalse();
        assertThat(FileChanges.of(held, held).none()).isTrue();
        assertThat(FileChanges.of(List.of(), List.of()).none()).isTrue();
    }
}
