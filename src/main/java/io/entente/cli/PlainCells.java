// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The cells of an answer, which are null, Boolean, Number, String, List or Map, as text. */
final class PlainCells {

    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

    /** Signs that JSON may hold as they are, but that steer a terminal or turn the direction of writing. */
    private static final Pattern HIDDEN = Pattern.compile("[\\u007F-\\u009F\\u2028-\\u202E\\u2066-\\u2069]");

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
            return HIDDEN.matcher(JSON.writeValueAsString(value)) // only texts have them
                    .replaceAll(m -> String.format(
                            Locale.ROOT, "\\\\u%04X", (int) m.group().charAt(0)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plain value that is no JSON: " + value, e);
        }
    }
}
