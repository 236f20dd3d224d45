// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.article.Article;
import io.entente.spark.ReadAll;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchOptionsTest extends CommandRun {

    private static final int BYTES = 400_000;

    @TempDir
    private Path folder;

    @Test
    void mistakesAreToldBeforeAnythingIsMeasured() {
        mistake("--copies 0: must be a whole number from 1 to 10000", "bench", "--input", "x", "--copies", "0");
        mistake(
                "--rounds 0: must be a whole number from 1 to 1000",
                "bench",
                "--input",
                "x",
                "--start",
                "--rounds",
                "0");
        mistake("give one at a time", "bench", "--input", "x", "--start", "--peer");
        mistake("makes its own articles", "bench", "--input", "x", "--growth");
        mistake("--input: missing", "bench");
    }

    private List<Article> articles(Path file) throws IOException {
        return ReadAll.of(file, 1).stream().map(Article.class::cast).toList();
    }

    @Test
    void syntheticArticlesAreReadAndHaveTheShapeThatIsMeasured() throws IOException {
        SyntheticArchive archive = new SyntheticArchive(200);
        Path even = folder.resolve("even.jsonl");
        archive.lines(even, BYTES);
        assertThat(Files.size(even)).isBetween((long) BYTES, BYTES + 5_000L);
        assertThat(articles(even)).extracting(Article::id).doesNotHaveDuplicates();

        Path skewed = folder.resolve("skewed.jsonl");
        archive.skewed(skewed, BYTES, 1000);
        List<Article> all = articles(skewed);
        Map<LocalDate, Long> days = all.stream().collect(Collectors.groupingBy(Article::date, Collectors.counting()));
        assertThat(days.values().stream().mapToLong(n -> n).max().orElseThrow())
                .isBetween(all.size() / 8L, all.size() / 3L);

        Path one = folder.resolve("one.jsonl");
        archive.article(one, BYTES);
        assertThat(articles(one))
                .singleElement()
                .satisfies(a -> assertThat(a.text()).hasSizeBetween(BYTES * 3 / 4, BYTES * 5 / 4));

        archive.files(Files.createDirectory(folder.resolve("files")), 12);
        assertThat(articles(folder.resolve("files"))).hasSize(12);
    }
}
