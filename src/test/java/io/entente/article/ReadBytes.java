// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads archives that are in memory, as the shell would read them from files. */
final class ReadBytes {

    private ReadBytes() {}

    static ArticleReader open(ArchiveFormat format, String name, byte[] bytes) throws IOException {
        InputStream in = new ByteArrayInputStream(bytes);
        return format.open(
                ArchiveSlice.whole(name, format.decompresses() ? in : Decompression.open(in)), FieldMapping.usual());
    }

    /** The entries of a stretch that begins at {@code start}. */
    static List<Entry> slice(ArchiveFormat format, byte[] bytes, int start, int end) throws IOException {
        int from = Math.max(0, start - 1);
        InputStream in = new ByteArrayInputStream(bytes, from, bytes.length - from);
        List<Entry> entries = new ArrayList<>();
        try (ArticleReader reader = format.open(new ArchiveSlice("a", in, start, end), FieldMapping.usual())) {
            reader.forEachRemaining(entries::add);
        }
        return entries;
    }

    static List<Entry> all(ArchiveFormat format, String name, byte[] bytes) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (ArticleReader reader = open(format, name, bytes)) {
            reader.forEachRemaining(entries::add);
        }
        return entries;
    }

    static List<Article> articles(List<Entry> entries) {
        return entries.stream()
                .filter(Article.class::isInstance)
                .map(Article.class::cast)
                .toList();
    }

    static List<Reject> rejects(List<Entry> entries) {
        return entries.stream()
                .filter(Reject.class::isInstance)
                .map(Reject.class::cast)
                .toList();
    }

    static long passedOver(ArticleReader reader) {
        long sum = 0;
        for (Map.Entry<String, Long> kind : reader.passedOver().entrySet()) {
            sum += kind.getValue();
        }
        return sum;
    }
}
