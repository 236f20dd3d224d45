// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every reader of an archive keeps to; a test of one inherits it. */
abstract class ReaderContract {

    private static final String FILE = "folder/sample.name";
    private static final int ROUNDS = 300;

    /** The format whose reader is tested. */
    abstract ArchiveFormat format();

    /** A small sound file. */
    abstract byte[] sample();

    /** Ids of its articles, in order. */
    abstract List<String> ids();

    /** Reads a file as a whole. */
    final List<Entry> read(byte[] bytes) {
        return read(ArchiveSlice.whole(FILE, new ByteArrayInputStream(bytes)));
    }

    final List<Entry> read(ArchiveSlice slice) {
        List<Entry> entries = new ArrayList<>();
        try (ArticleReader reader = format().open(slice, FieldMapping.usual())) {
            while (reader.hasNext()) {
                assertThat(reader.hasNext()).isTrue();
                entries.add(reader.next());
            }
            assertThat(reader.hasNext()).isFalse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    static List<String> ids(List<Entry> entries) {
        return articles(entries).stream().map(Article::id).toList();
    }

    static List<Article> articles(List<Entry> entries) {
        return ReadBytes.articles(entries);
    }

    static List<Reject> rejects(List<Entry> entries) {
        return ReadBytes.rejects(entries);
    }

    @Test
    void aSoundFileGivesItsArticlesAndNoRejectHoweverOftenItIsRead() {
        List<Entry> entries = read(sample());
        assertThat(ids(entries)).isEqualTo(ids());
        assertThat(rejects(entries)).isEmpty();
        assertThat(read(sample())).isEqualTo(entries);
        for (Article a : articles(entries)) {
            assertThat(a.date()).isNotNull();
            assertThat(a.origin().file()).startsWith(FILE);
        }
    }

    @Test
    void compressionMakesNoDifference() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(sample());
        }
        if (format() != ArchiveFormat.ZIP) {
            assertThat(ids(ReadBytes.all(format(), FILE, packed.toByteArray()))).isEqualTo(ids());
        }
    }

    @Test
    void anEmptyFileHasNoArticles() {
        assertThat(articles(read(new byte[0]))).isEmpty();
    }

    @Test
    void theFormatIsToldFromTheBytes() {
        assertThat(FormatDetector.of("no-name", sample())).contains(format());
    }

    @Test
    @Timeout(60)
    void anyBytesGiveRejectsAndNoException() {
        Random random = new Random(7);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] noise = new byte[random.nextInt(3000)];
            random.nextBytes(noise);
            assertThat(articles(read(noise))).isEmpty();
        }
    }

    @Test
    @Timeout(60)
    void damageAnywhereGivesNoExceptionAndNoCrowdOfArticles() {
        Random random = new Random(8);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = sample();
            int hits = 1 + random.nextInt(4);
            for (int h = 0; h < hits; h++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThat(articles(read(bytes))).hasSizeLessThanOrEqualTo(2 * ids().size() + hits);
        }
    }

    @Test
    @Timeout(60)
    void aCutAnywhereKeepsTheArticlesBeforeIt() {
        List<String> all = ids();
        for (int end = 0; end < sample().length; end += 1 + sample().length / ROUNDS) {
            List<String> kept = ids(read(Arrays.copyOf(sample(), end)));
            assertThat(kept).isEqualTo(all.subList(0, kept.size()));
        }
    }

    @Test
    void aStreamThatFailsIsToldAfterWhatCameBefore() {
        byte[] bytes = sample();
        InputStream failing = new SequenceInputStream(
                new ByteArrayInputStream(bytes, 0, bytes.length * 3 / 4),
                new FilterInputStream(InputStream.nullInputStream()) {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the disk is gone");
                    }

                    @Override
                    public int read(byte[] into, int from, int length) throws IOException {
                        throw new IOException("the disk is gone");
                    }
                });
        List<Entry> entries = read(ArchiveSlice.whole(FILE, failing));
        List<String> kept = ids(entries);
        assertThat(kept).isEqualTo(ids().subList(0, kept.size()));
        assertThat(rejects(entries)).isNotEmpty();
    }

    @Test
    void slicesOfAnySizeGiveTheSameArticles() {
        if (!format().splittable()) {
            return;
        }
        byte[] bytes = sample();
        for (int size = 1; size <= bytes.length; size = size * 2 + 1) {
            List<String> found = new ArrayList<>();
            for (int start = 0; start < bytes.length; start += size) {
                int from = Math.max(0, start - 1);
                InputStream in = new ByteArrayInputStream(bytes, from, bytes.length - from);
                List<Entry> entries =
                        read(new ArchiveSlice(FILE, in, start, Math.min(bytes.length, (long) start + size)));
                assertThat(rejects(entries)).isEmpty();
                found.addAll(ids(entries));
            }
            assertThat(found).as("slices of %s bytes", size).isEqualTo(ids());
        }
    }
}
