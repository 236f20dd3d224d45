// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

/** Builds an article from named values, for readers of formats that are no streams of bytes. */
public final class RecordBuilder {

    private final RecordFields fields;
    private String undecodable;

    /** A builder that maps names as given. */
    public RecordBuilder(FieldMapping mapping) {
        fields = RecordFields.of(mapping);
    }

    /** Begins a record. */
    public void clear() {
        fields.clear();
        undecodable = null;
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

    /**
     * Sets a field that is {@link #wants wanted} to a number, which is no text of an article.
     *
     * @param digits as people write them; of a date those after the point are left out
     */
    public void number(String name, String digits) {
        FieldMapping.Fit fit = fields.wanted(name);
        if (fit != null) {
            fields.setNumber(name, fit, digits);
        }
    }

    /** Whether the fields of the structure that a field holds are wanted, under names such as {@code source.name}. */
    public boolean descends(String name) {
        return fields.descends(name);
    }

    /** Notes that a field's bytes are no characters: of one that has a role they cost the record. */
    public void undecodable(String name) {
        FieldMapping.Fit fit = fields.wanted(name);
        if (fit != null && fit.role() != null) {
            undecodable = name;
        } else if (fit != null) {
            fields.unusable(name, fit, "no text");
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
        Entry entry = fields.finish(origin, excerpt);
        return undecodable == null
                ? entry
                : new Reject(
                        origin,
                        RejectReason.BAD_ENCODING,
                        "field '" + undecodable + "' has bytes that are not UTF-8",
                        excerpt);
    }
}
