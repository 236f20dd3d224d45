// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

/** Fields of a record that tell an observer of all of them. */
final class ObservedFields extends RecordFields {

    /** Of a field that has no role, and is wanted all the same. */
    private static final FieldMapping.Fit SEEN = new FieldMapping.Fit(null, 0);

    private final FieldObserver observer;

    ObservedFields(FieldMapping mapping) {
        super(mapping);
        observer = mapping.observer();
    }

    @Override
    boolean isObserved() {
        return true;
    }

    @Override
    boolean descends(String name) {
        return true;
    }

    @Override
    FieldMapping.Fit wanted(String field) {
        FieldMapping.Fit fit = super.wanted(field);
        return fit == null ? SEEN : fit;
    }

    @Override
    void set(String name, FieldMapping.Fit fit, String value, FieldObserver.Kind kind) {
        if (value.isBlank()) {
            observer.other(name);
        } else {
            observer.value(name, value, kind);
        }
        if (fit.role() != null) {
            super.set(name, fit, value, kind);
        }
    }

    @Override
    void unusable(String name, FieldMapping.Fit fit, String type) {
        observer.other(name);
        if (fit.role() != null) {
            super.unusable(name, fit, type);
        }
    }

    @Override
    Entry finish(Origin origin, String excerpt) {
        observer.record();
        return super.finish(origin, excerpt);
    }
}
