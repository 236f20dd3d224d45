// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.article.ArchiveFormat;
import io.entente.article.Decompression;
import java.io.Serializable;
import org.apache.hadoop.fs.FileStatus;

/**
 * One input file.
 *
 * @param uri for the file system
 * @param name as tables and messages call it: a plain path where the file is local
 * @param size bytes as stored
 * @param modified milliseconds since 1970
 * @param format {@code null} when it could not be told; then the file is one reject
 * @param wide whether it is text in UTF-16 or UTF-32, whose characters are no single bytes
 * @param problem why it cannot be read, in a line; {@code null} of one that can, as far as was tried. One that cannot is one reject
 */
public record ArchiveFile(
        String uri,
        String name,
        long size,
        long modified,
        ArchiveFormat format,
        Decompression compression,
        boolean wide,
        String problem)
        implements Serializable {

    /** A file that was listed. */
    ArchiveFile(FileStatus file, ArchiveFormat format, Decompression compression, boolean wide, String problem) {
        this(
                file.getPath().toString(),
                ArchiveListing.name(file.getPath()),
                file.getLen(),
                file.getModificationTime(),
                format,
                compression,
                wide,
                problem);
    }

    /** Whether it can be read in slices. */
    boolean splits() {
        return format != null && format.splittable() && compression == Decompression.NONE && !wide;
    }
}
