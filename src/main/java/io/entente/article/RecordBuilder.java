// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

/** Builds an article from named values, for readers of formats that are no streams of bytes. */
public final class RecordBuilder {

    private final RecordFields fields;

    /** A builder that maps names as given. */
    public RecordBuilder(FieldMapping mapping) {
        fields = RecordFields.of(mapping);
    }

    /** Begins a record. */
    public void clear() {
        fields.clear();
    }

    /** Whether a field of this name has a role that nothing better has filled. */
    public boolean wants(String name) {
        return fields.wanted(name) != null;
    }

    /** Sets a field that is {@link #wants wanted}; blank values count as missing. */
    public void set(String name, String value) {
        FieldMapping.Fit fit = fields.wanted(name);
        if (fit != null) {
            fields.set(name, fit, value, FieldObserver.Kind.TEXT);
        }
    }

    /** Notes that a field's value is no text; only the text's counts. */
    public void wrongType(String name, String type) {
        FieldMapping.Fit fit = fields.wanted(name);
        if (fit != null) {
            fields.unusable(name, fit, type);
        }
    }

    /** The article, or the reason why it is none. */
    public Entry finish(Origin origin, String excerpt) {
        return fields.finish(origin, excerpt);
    }
}
