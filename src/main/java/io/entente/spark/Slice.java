// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import java.io.Serializable;

/**
 * A stretch of one file, for one task.
 *
 * @param start first byte of the file as stored
 * @param end byte after the last; {@link Long#MAX_VALUE} for the whole file
 */
public record Slice(ArchiveFile file, long start, long end) implements Serializable {

    /** Bytes as stored. */
    long size() {
        return Math.min(end, file.size()) - start;
    }
}
