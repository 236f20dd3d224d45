// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cells of an answer, which are null, Boolean, Number, String, List or Map, as text. */
final class PlainCells {

    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

    private PlainCells() {}

    /** A cell that is not null; lists and maps as JSON. */
    static String text(Object value) {
        return value instanceof List || value instanceof Map ? json(value) : value.toString();
    }

    /** A line of CSV without its end; lists and maps as JSON. */
    static String csv(List<?> cells) {
        return CsvCells.line(cells.stream()
                .map(c -> c instanceof List || c instanceof Map ? json(c) : c)
                .toList());
    }

    /** A line of JSON Lines without its end. */
    static String json(List<String> columns, List<?> cells) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        return json(row);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plain value that is no JSON: " + value, e);
        }
    }
}
