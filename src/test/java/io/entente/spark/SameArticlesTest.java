// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.Shared;
import io.entente.article.Article;
import io.entente.article.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same 400 articles in every format: id, date and text are equal. */
class SameArticlesTest {

    private static final int ARTICLES = 400;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jsonl/articles.jsonl",
                "json/articles_array.json",
                "csv/articles.csv",
                "csv/articles_bom_crlf_semicolon.csv",
                "parquet/articles.parquet"
            })
    void everyFormatGivesTheTextsThatTheManifestNames(String file) throws Exception {
        List<Map<String, String>> manifest = manifest();
        List<Article> articles = articles(Shared.path("data/formats/" + file), 7);
        assertThat(articles).hasSize(ARTICLES);
        for (int i = 0; i < ARTICLES; i++) {
            Article a = articles.get(i);
            assertThat(a.id()).isEqualTo(manifest.get(i).get("id"));
            assertThat(a.date()).hasToString(manifest.get(i).get("date"));
            assertThat(sha256(a.text())).isEqualTo(manifest.get(i).get("sha256_of_text"));
        }
    }

    /** The file was written with each run of white space as one space: so are both sides here. */
    @Test
    void tsvGivesTheSameTextsButForWhiteSpaceThatItCannotHold() throws IOException {
        List<Article> expected = articles(Shared.path("data/formats/jsonl/articles.jsonl"), 1);
        List<Article> articles = articles(Shared.path("data/formats/tsv/articles.tsv"), 1);
        assertThat(articles).hasSize(ARTICLES);
        for (int i = 0; i < ARTICLES; i++) {
            assertThat(articles.get(i).id()).isEqualTo(expected.get(i).id());
            assertThat(articles.get(i).date()).isEqualTo(expected.get(i).date());
            assertThat(folded(articles.get(i).text()))
                    .isEqualTo(folded(expected.get(i).text()));
            assertThat(articles.get(i).fingerprint()).isEqualTo(expected.get(i).fingerprint());
        }
    }

    /** A text file has no field for a title: it stands before the text. Its name, not the id, is what the manifest pairs. */
    @Test
    void textFilesGiveTheSameTextsWithTheirTitlesBefore() throws IOException {
        Map<String, Article> expected = new HashMap<>();
        articles(Shared.path("data/formats/jsonl/articles.jsonl"), 1).forEach(a -> expected.put(a.id(), a));
        Map<String, Article> byName = new HashMap<>();
        articles(Shared.path("data/formats/txt"), 5).forEach(a -> byName.put(a.id() + ".txt", a));
        assertThat(byName).hasSize(ARTICLES);
        for (Map<String, String> row : manifest()) {
            Article a = byName.get(row.get("txt_file"));
            Article e = expected.get(row.get("id"));
            assertThat(a.date()).isEqualTo(e.date());
            String before = e.title() == null ? "" : e.title() + "\n\n";
            assertThat(folded(a.text())).isEqualTo(folded(before + e.text()));
            assertThat(a.text()).endsWith(e.text());
        }
    }

    @Test
    void slicesOfAnySizeGiveTheSameArticles() throws IOException {
        Path file = Shared.path("data/formats/jsonl/articles.jsonl");
        List<String> whole = articles(file, 1).stream().map(Article::id).toList();
        for (int tasks : new int[] {2, 3, 50, 1000}) {
            assertThat(articles(file, tasks).stream().map(Article::id).toList()).isEqualTo(whole);
        }
    }

    private static List<Article> articles(Path input, int tasks) throws IOException {
        List<Article> articles = new ArrayList<>();
        for (Entry e : ReadAll.of(input, tasks)) {
            assertThat(e).isInstanceOf(Article.class);
            articles.add((Article) e);
        }
        return articles;
    }

    private static List<Map<String, String>> manifest() throws IOException {
        List<String> lines = Files.readAllLines(Shared.path("data/formats/MANIFEST.csv"));
        String[] header = lines.get(0).split(",", -1);
        return lines.stream()
                .skip(1)
                .map(line -> {
                    String[] cells = line.split(",", -1);
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < header.length; i++) {
                        row.put(header[i], cells[i]);
                    }
                    return row;
                })
                .toList();
    }

    private static String folded(String text) {
        return text.strip().replaceAll("[\\s\\p{Z}]+", " ");
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
