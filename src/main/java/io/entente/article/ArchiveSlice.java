// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.io.InputStream;

/**
 * A stretch of one decompressed file. A format that can be split owns the records that start in {@code [start, end)}.
 *
 * @param file how rejects and tables name it
 * @param in a stream that stands at {@code max(0, start - 1)}, so that a record which starts exactly at {@code start} is seen
 *     to do so
 * @param start first byte
 * @param end byte after the last; {@link Long#MAX_VALUE} for all that comes
 */
public record ArchiveSlice(String file, InputStream in, long start, long end) {

    /** A whole file. */
    public static ArchiveSlice whole(String file, InputStream in) {
        return new ArchiveSlice(file, in, 0, Long.MAX_VALUE);
    }

    long streamStart() {
        return Math.max(0, start - 1);
    }
}
