// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Rows as columns of whole numbers, the smallest form that a page reads without a decoder: a value of three decimals is
 * written as thousandths, a missing one as null.
 */
final class NumberColumns<T> {

    private record Column<T>(String name, int decimals, ToDoubleFunction<T> value) {}

    private final List<Column<T>> columns = new ArrayList<>();

    /** A column of whole numbers. */
    NumberColumns<T> whole(String name, ToDoubleFunction<T> value) {
        return decimal(name, 0, value);
    }

    /** A column of numbers with so many decimals. */
    NumberColumns<T> decimal(String name, int decimals, ToDoubleFunction<T> value) {
        columns.add(new Column<>(name, decimals, value));
        return this;
    }

    /** Writes {@code name: {decimals: {column: n}, columns: {column: [number or null]}}}. */
    void write(JsonGenerator out, String name, List<T> rows) throws IOException {
        out.writeObjectFieldStart(name);
        out.writeObjectFieldStart("decimals");
        for (Column<T> c : columns) {
            out.writeNumberField(c.name, c.decimals);
        }
        out.writeEndObject();
        out.writeObjectFieldStart("columns");
        for (Column<T> c : columns) {
            out.writeArrayFieldStart(c.name);
            double scale = Math.pow(10, c.decimals);
            for (T row : rows) {
                double value = c.value.applyAsDouble(row) * scale;
                if (Double.isFinite(value)) {
                    out.writeNumber(Math.round(value));
                } else {
                    out.writeNull();
                }
            }
            out.writeEndArray();
        }
        out.writeEndObject();
        out.writeEndObject();
    }
}
