// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Any bytes in, articles and rejects out: no exception, no article without date or text. The seeds are read with the unit
 * tests; {@code .ci/fuzz} searches on from them.
 */
class ReadersFuzzTest {

    @FuzzTest
    void jsonl(byte[] bytes) throws IOException {
        read(ArchiveFormat.JSONL, bytes);
    }

    @FuzzTest
    void json(byte[] bytes) throws IOException {
        read(ArchiveFormat.JSON, bytes);
    }

    @FuzzTest
    void csv(byte[] bytes) throws IOException {
        read(ArchiveFormat.CSV, bytes);
    }

    @FuzzTest
    void text(byte[] bytes) throws IOException {
        read(ArchiveFormat.TEXT, bytes);
    }

    @FuzzTest
    void sgml(byte[] bytes) throws IOException {
        read(ArchiveFormat.SGML, bytes);
    }

    @FuzzTest
    void tei(byte[] bytes) throws IOException {
        read(ArchiveFormat.TEI, bytes);
    }

    @FuzzTest
    void zip(byte[] bytes) throws IOException {
        read(ArchiveFormat.ZIP, bytes);
    }

    @FuzzTest
    void tar(byte[] bytes) throws IOException {
        read(ArchiveFormat.TAR, bytes);
    }

    @FuzzTest
    void gdelt(byte[] bytes) throws IOException {
        read(ArchiveFormat.GDELT, bytes);
    }

    @FuzzTest
    void warc(byte[] bytes) throws IOException {
        read(ArchiveFormat.WARC, bytes);
    }

    @FuzzTest
    void html(byte[] bytes) throws IOException {
        read(ArchiveFormat.HTML, bytes);
    }

    @FuzzTest
    void feed(byte[] bytes) throws IOException {
        read(ArchiveFormat.FEED, bytes);
    }

    /** Whatever compression the first bytes promise; a file that cannot be opened is told by the shell. */
    @FuzzTest
    void compressed(byte[] bytes) throws IOException {
        InputStream plain;
        try {
            plain = Decompression.open(new ByteArrayInputStream(bytes));
        } catch (IOException unreadable) {
            return;
        }
        read(ArchiveFormat.JSONL, plain);
    }

    private static void read(ArchiveFormat format, byte[] bytes) throws IOException {
        FormatDetector.of("no-name", bytes);
        read(format, new ByteArrayInputStream(bytes));
    }

    private static void read(ArchiveFormat format, InputStream bytes) throws IOException {
        ArchiveSlice slice = ArchiveSlice.whole("folder/file", bytes);
        try (ArticleReader reader = format.open(slice, FieldMapping.usual())) {
            while (reader.hasNext()) {
                Entry entry = reader.next();
                if (entry instanceof Article a) {
                    assertThat(a.id()).isNotEmpty();
                    assertThat(a.date()).isNotNull();
                    assertThat(a.coding() != null || !a.text().isBlank()).isTrue();
                } else {
                    assertThat(((Reject) entry).reason()).isNotNull();
                }
            }
        }
    }
}
