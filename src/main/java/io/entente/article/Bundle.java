// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * A ZIP or TAR file, the latter compressed or not: its entries one after the other, as they stand in the stream, each in its own
 * format. Records of an entry come from {@code bundle.zip!folder/entry.jsonl}; names are labels only, no file is written.
 * Hidden entries and notes are passed over as in a folder. A bundle may hold bundles, these none. {@link Expansion} says what
 * is taken for a decompression bomb.
 */
final class Bundle extends ArticleReader {

    private static final int MOST_DEEP = 2;
    private static final int LONGEST_NAME = 500;
    private static final String ASK = "; unpack it";

    private final String file;
    private final int depth;
    private final FieldMapping fields;
    private final InputStream raw;
    private final Counting counted;
    private final boolean zip;
    private ArchiveInputStream<?> entries;
    private Expansion whole;
    private Expansion content;
    private ArticleReader current;
    private boolean ended;
    private boolean told;
    private long seen;

    Bundle(ArchiveSlice slice, FieldMapping fields, boolean zip) {
        this(slice.file(), slice.in(), fields, zip, 1);
    }

    private Bundle(String file, InputStream in, FieldMapping fields, boolean zip, int depth) {
        this.file = file;
        this.raw = in;
        this.counted = new Counting(in);
        this.fields = fields;
        this.zip = zip;
        this.depth = depth;
    }

    @Override
    protected Entry advance() {
        while (!ended) {
            if (current != null && current.hasNext()) {
                return current.next();
            }
            Reject reject = turn();
            if (reject != null) {
                return reject;
            }
        }
        return null;
    }

    /** Goes to the next entry; a reject when there is none to read in it. */
    private Reject turn() {
        boolean broken = content != null && content.failed();
        told |= broken;
        current = null;
        content = null;
        try {
            if (entries == null) {
                open();
            }
            ArchiveEntry entry = whole.failed() ? null : entries.getNextEntry();
            if (entry == null) {
                ended = true;
                return seen == 0 && (counted.count() > 0 || zip) ? reject("the file holds no entries", false) : null;
            }
            seen++;
            String name = entry.getName() == null ? "" : entry.getName();
            return entry.isDirectory() || FileName.isPassedOver(name) ? null : begin(entry, label(name));
        } catch (IOException | RuntimeException e) { // the library's own, on damaged headers
            ended = true;
            return told
                    ? null
                    : reject("the file breaks off: " + message(e) + "; records before this were kept", seen > 0);
        }
    }

    private void open() throws IOException {
        InputStream plain = zip ? counted : Decompression.open(counted);
        whole = new Expansion(plain, counted::count);
        entries = zip
                ? new ZipArchiveInputStream(whole, "UTF-8", true, /* held in memory */ false)
                : new TarArchiveInputStream(new BufferedInputStream(whole), "UTF-8");
    }

    private Reject begin(ArchiveEntry entry, String label) throws IOException {
        if (!entries.canReadEntryData(entry)) {
            return new Reject(
                    Origin.file(label),
                    RejectReason.UNREADABLE,
                    "the entry is encrypted, sparse or compressed in a way that is not known" + ASK,
                    "");
        }
        content = new Expansion(entries, counted::count);
        Counting packed = new Counting(content);
        InputStream in;
        byte[] head;
        try {
            in = new BufferedInputStream(new Expansion(Decompression.open(packed), packed::count), FormatDetector.HEAD);
            in.mark(FormatDetector.HEAD);
            head = in.readNBytes(FormatDetector.HEAD);
            in.reset();
        } catch (IOException | RuntimeException e) {
            return new Reject(
                    Origin.file(label), RejectReason.UNREADABLE, "the entry cannot be read: " + message(e), "");
        }
        Optional<ArchiveFormat> format = FormatDetector.of(label, head);
        if (format.isEmpty()) {
            return head.length == 0
                    ? null
                    : new Reject(Origin.file(label), RejectReason.UNREADABLE, FormatDetector.UNKNOWN, "");
        }
        return switch (format.get()) {
            case PARQUET ->
                new Reject(
                        Origin.file(label),
                        RejectReason.UNREADABLE,
                        "Parquet has to be sought in and cannot be read within a ZIP or TAR file" + ASK,
                        "");
            case ZIP, TAR -> nested(label, in, format.get() == ArchiveFormat.ZIP);
            default -> {
                current = format.get().open(ArchiveSlice.whole(label, in), fields);
                yield null;
            }
        };
    }

    private Reject nested(String label, InputStream in, boolean isZip) {
        if (depth == MOST_DEEP) {
            return new Reject(
                    Origin.file(label),
                    RejectReason.UNREADABLE,
                    "a ZIP or TAR file within one within another" + ASK,
                    "");
        }
        current = new Bundle(label, in, fields, isZip, depth + 1);
        return null;
    }

    private String label(String name) {
        StringBuilder shown = new StringBuilder(file).append('!');
        name.codePoints()
                .limit(LONGEST_NAME)
                .map(c -> Character.isISOControl(c) || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                        ? 0xFFFD
                        : c)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private Reject reject(String detail, boolean begun) {
        return new Reject(Origin.file(file), begun ? RejectReason.TRUNCATED : RejectReason.UNREADABLE, detail, "");
    }

    private static String message(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }
}
