// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.article.ArchiveFormat;
import io.entente.article.ArchiveSlice;
import io.entente.article.ArticleReader;
import io.entente.article.Decompression;
import io.entente.article.Entry;
import io.entente.article.FieldMapping;
import io.entente.article.FormatDetector;
import io.entente.article.Origin;
import io.entente.article.Reject;
import io.entente.article.RejectReason;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.LongAdder;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Opens slices, whatever their file system, compression and format. A file that cannot be opened is one reject. */
final class SliceReader {

    private final FieldMapping fields;
    private final Configuration hadoop;
    private final LongAdder bytes;

    /** @param bytes counts the bytes read, as stored */
    SliceReader(FieldMapping fields, Configuration hadoop, LongAdder bytes) {
        this.fields = fields;
        this.hadoop = hadoop;
        this.bytes = bytes;
    }

    ArticleReader open(Slice slice) {
        ArchiveFile file = slice.file();
        if (file.problem() != null) {
            bytes.add(slice.size());
            return unreadable(file, file.problem());
        }
        if (file.format() == null) {
            bytes.add(slice.size());
            return file.size() == 0 ? none() : unreadable(file, FormatDetector.UNKNOWN);
        }
        try {
            if (file.format() == ArchiveFormat.PARQUET) {
                return new ParquetArticles(slice, fields, hadoop, bytes);
            }
            Path path = new Path(file.uri());
            FileSystem fs = path.getFileSystem(hadoop);
            FSDataInputStream in = fs.open(path);
            if (slice.start() > 0) {
                in.seek(slice.start() - 1);
            }
            InputStream counted = new Counted(in, bytes);
            boolean asStored =
                    file.compression() == Decompression.NONE || file.format().decompresses();
            InputStream plain = asStored ? counted : Decompression.open(counted);
            return file.format().open(new ArchiveSlice(file.name(), plain, slice.start(), slice.end()), fields);
        } catch (IOException e) {
            return unreadable(file, "the file cannot be opened: " + e.getMessage());
        }
    }

    /**
     * Makes sure that a file is still the one that was listed: tasks may have read one half of it before it changed and the
     * other after. What is gone was read to its end, or is a reject, as is what cannot be read.
     *
     * @throws ChangedInput when it is another
     */
    void check(ArchiveFile file) throws IOException {
        if (file.problem() != null) {
            return;
        }
        Path path = new Path(file.uri());
        try {
            FileStatus now = path.getFileSystem(hadoop).getFileStatus(path);
            if (now.getLen() != file.size() || now.getModificationTime() != file.modified()) {
                throw new ChangedInput(file.name());
            }
        } catch (FileNotFoundException gone) {
            return;
        }
    }

    private static ArticleReader none() {
        return new Single(null);
    }

    private static ArticleReader unreadable(ArchiveFile file, String detail) {
        return new Single(new Reject(Origin.file(file.name()), RejectReason.UNREADABLE, detail, ""));
    }

    /** A reader of one entry, or of none. */
    static final class Single extends ArticleReader {
        private Entry entry;

        Single(Entry entry) {
            this.entry = entry;
        }

        @Override
        protected Entry advance() {
            Entry last = entry;
            entry = null;
            return last;
        }

        @Override
        public void close() {}
    }

    /** Counts what is read. */
    private static final class Counted extends FilterInputStream {
        private final LongAdder bytes;

        Counted(InputStream in, LongAdder bytes) {
            super(in);
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            bytes.add(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int n = super.read(into, from, length);
            bytes.add(Math.max(0, n));
            return n;
        }
    }
}
