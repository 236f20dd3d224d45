// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.guess;

import io.entente.article.FieldObserver;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of the records of a sample, in the order in which they came. */
public final class FieldSamples implements FieldObserver {

    /** A record with more has no fields but keys. */
    private static final int MOST_FIELDS = 500;

    private final Map<String, FieldSample> fields = new LinkedHashMap<>();
    private long records;

    @Override
    public void value(String name, String value, Kind kind) {
        FieldSample field = field(name);
        if (field != null) {
            field.add(value, kind);
        }
    }

    @Override
    public void other(String name) {
        field(name);
    }

    @Override
    public void record() {
        records++;
    }

    private FieldSample field(String name) {
        return fields.size() < MOST_FIELDS ? fields.computeIfAbsent(name, FieldSample::new) : fields.get(name);
    }

    /** Records seen. */
    public long records() {
        return records;
    }

    /** All fields. */
    public Collection<FieldSample> fields() {
        return fields.values();
    }
}
