// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

/** Sees every field of every record that a reader of JSON, CSV, TSV or Parquet passes, mapped or not. */
public interface FieldObserver {

    /** What kind of value a field has. */
    enum Kind {
        TEXT,
        NUMBER,
        OTHER
    }

    /**
     * A value that is there and not blank.
     *
     * @param name of the field; those of an object within a record as in {@code source.name}
     */
    void value(String name, String value, Kind kind);

    /** A field without a value that could be read: missing, blank, a list, a truth value. */
    void other(String name);

    /** The record ends. */
    void record();
}
