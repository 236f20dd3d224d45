// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The records of one slice of an archive. Content never makes it throw: a broken record becomes a {@link Reject}, and good
 * records on both sides of it are kept.
 */
public abstract class ArticleReader implements Iterator<Entry>, Closeable {

    private Entry next;
    private boolean ended;

    /** The next entry, {@code null} at the end. */
    protected abstract Entry advance();

    @Override
    public final boolean hasNext() {
        if (next == null && !ended) {
            next = advance();
            ended = next == null;
        }
        return next != null;
    }

    @Override
    public final Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Entry entry = next;
        next = null;
        return entry;
    }

    /**
     * Records read so far that are neither articles nor broken, by what they are: a crawl's requests, pictures, pages that
     * were not found.
     */
    public Map<String, Long> passedOver() {
        return Map.of();
    }

    @Override
    public abstract void close() throws IOException;
}
