// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.io.IOException;

/** A reader over a {@link ByteWindow}: what all byte formats share, above all the word about a broken end. */
abstract class WindowReader extends ArticleReader {

    protected final String file;
    protected final ByteWindow window;
    private boolean told;

    WindowReader(ArchiveSlice slice) {
        this.file = slice.file();
        this.window = new ByteWindow(slice.in(), slice.streamStart());
    }

    /** The next record, {@code null} when there is none. */
    protected abstract Entry record();

    @Override
    protected final Entry advance() {
        Entry entry = told ? null : record();
        if (entry == null && !told && window.failure() != null) {
            told = true;
            IOException e = window.failure();
            String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            return new Reject(
                    new Origin(file, Origin.UNKNOWN, window.offset()),
                    RejectReason.TRUNCATED,
                    "the file breaks off: " + message + "; records before this were kept",
                    "");
        }
        return entry;
    }

    /** Skips a UTF-8 byte order mark at the start of a file. */
    protected final void skipByteOrderMark() {
        if (window.peek() == 0xEF) {
            window.mark();
            int start = window.position();
            window.step();
            boolean mark = window.peek() == 0xBB;
            window.step();
            mark = mark && window.peek() == 0xBF;
            window.seek(mark ? start + 3 : start);
        }
        window.mark();
    }

    @Override
    public final void close() throws IOException {
        window.close();
    }
}
