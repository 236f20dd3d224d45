// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import scala.jdk.javaapi.CollectionConverters;

/** Spark's rows as values that any writer knows: null, Boolean, Number, String, List and Map. */
public final class PlainRows {

    private PlainRows() {}

    /** The cells of a row. */
    public static List<Object> cells(Row row) {
        List<Object> cells = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            cells.add(value(row.get(i)));
        }
        return cells;
    }

    /** The cells of a row by the names of its columns, in their order. */
    public static Map<String, Object> named(Row row) {
        Map<String, Object> named = new LinkedHashMap<>();
        String[] names = row.schema().fieldNames();
        for (int i = 0; i < names.length; i++) {
            named.put(names[i], value(row.get(i)));
        }
        return named;
    }

    /** Dates and times in ISO 8601, bytes in Base64, NaN as missing, structs and maps as maps, arrays as lists. */
    static Object value(Object value) {
        if (value == null || value instanceof Double d && d.isNaN() || value instanceof Float f && f.isNaN()) {
            return null;
        }
        if (value instanceof Boolean || value instanceof Number) {
            return value;
        }
        if (value instanceof Row row) {
            return named(row);
        }
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        if (value instanceof scala.collection.Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            CollectionConverters.asJava(map).forEach((k, v) -> plain.put(String.valueOf(value(k)), value(v)));
            return plain;
        }
        if (value instanceof scala.collection.Iterable<?> all) {
            List<Object> plain = new ArrayList<>();
            CollectionConverters.asJava(all).forEach(v -> plain.add(value(v)));
            return plain;
        }
        return value.toString();
    }
}
