// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.io.Serializable;

/**
 * Where a record stands.
 *
 * @param file the input file
 * @param record line (JSONL, CSV, TSV, text) or element (JSON array, Parquet) at which it starts, from 1; {@link #UNKNOWN} in
 *     a later slice of a split file
 * @param offset byte of the decompressed file at which it starts; {@link #UNKNOWN} in Parquet
 */
public record Origin(String file, long record, long offset) implements Serializable {

    /** Stands for a position that is not known. */
    public static final long UNKNOWN = -1;

    /** The file as a whole. */
    public static Origin file(String file) {
        return new Origin(file, UNKNOWN, UNKNOWN);
    }
}
