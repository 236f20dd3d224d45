// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What every reader of a format keeps, whatever the format. */
abstract class ReaderContract {

    /** The format that is read. */
    abstract ArchiveFormat format();

    /** A whole archive of it, with {@link #articles} articles and no rejects. */
    abstract String archive();

    /** How many. */
    abstract int articles();

    private byte[] bytes() {
        return archive().getBytes(StandardCharsets.UTF_8);
    }

    private String name() {
        return "folder/a." + format().code();
    }

    @Test
    void everyArticleIsWholeAndSaysWhereItStands() throws IOException {
        List<Entry> entries = ReadBytes.all(format(), name(), bytes());
        List<Article> articles = ReadBytes.articles(entries);
        assertThat(entries).hasSize(articles());
        assertThat(articles).hasSize(articles()).allSatisfy(a -> {
            assertThat(a.date()).isNotNull();
            assertThat(a.text()).isNotBlank();
            assertThat(a.origin().file()).isEqualTo(name());
            assertThat(a.origin().offset()).isBetween(0L, (long) bytes().length);
        });
        assertThat(articles).extracting(Article::id).doesNotHaveDuplicates();
    }

    @Test
    void readingTwiceGivesTheSame() throws IOException {
        assertThat(ReadBytes.all(format(), name(), bytes())).isEqualTo(ReadBytes.all(format(), name(), bytes()));
    }

    @Test
    void askingForMoreChangesNothingAndTheEndIsTheEnd() throws IOException {
        try (ArticleReader reader = ReadBytes.open(format(), name(), bytes())) {
            int n = 0;
            while (reader.hasNext()) {
                assertThat(reader.hasNext()).isTrue();
                reader.next();
                n++;
            }
            assertThat(n).isEqualTo(articles());
            assertThat(reader.hasNext()).isFalse();
            assertThatThrownBy(reader::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void compressionMakesNoDifference() throws IOException {
        ByteArrayOutputStream gz = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gz)) {
            out.write(bytes());
        }
        assertThat(ReadBytes.all(format(), name(), gz.toByteArray()))
                .isEqualTo(ReadBytes.all(format(), name(), bytes()));
    }

    @Test
    void theFormatIsToldByNameAndByContent() {
        assertThat(FormatDetector.byContent(bytes())).contains(format());
    }

    @Test
    void noBytesMakeItThrow() throws IOException {
        Random random = new Random(8);
        for (int round = 0; round < 2000; round++) {
            byte[] bytes = bytes();
            int changes = 1 + random.nextInt(20);
            for (int i = 0; i < changes; i++) {
                int at = random.nextInt(bytes.length);
                bytes[at] = (byte) random.nextInt(256);
            }
            int size = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
            byte[] cut = java.util.Arrays.copyOf(bytes, size);
            assertThat(ReadBytes.all(format(), name(), cut)).hasSizeLessThan(200);
        }
        byte[] noise = new byte[100_000];
        random.nextBytes(noise);
        assertThat(ReadBytes.articles(ReadBytes.all(format(), name(), noise))).hasSizeLessThanOrEqualTo(1);
        assertThat(ReadBytes.all(format(), name(), new byte[0])).isEmpty();
    }
}
