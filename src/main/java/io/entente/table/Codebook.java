// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The codebook: every table and column, for people and for programs, from {@link Tables}. */
public final class Codebook {

    private Codebook() {}

    /** The codebook as Markdown. */
    public static String markdown(String version) {
        StringBuilder md = new StringBuilder("# Codebook\n\nTables written by entente ")
                .append(version)
                .append(". Parquet, zstd; offsets are code points from 0, end exclusive; missing values are NULL.\n");
        for (Table t : Tables.all()) {
            md.append("\n## ")
                    .append(t.name())
                    .append("\n\nOne row is ")
                    .append(t.row())
                    .append(".\n\n");
            md.append("| column | type | range | meaning | missing when | source |\n|---|---|---|---|---|---|\n");
            for (Column c : t.columns()) {
                md.append("| `").append(c.name()).append("` | ").append(c.type().code());
                for (String cell : List.of(c.range(), c.meaning(), c.missing(), c.source())) {
                    md.append(" | ").append(cell.replace("|", "\\|"));
                }
                md.append(" |\n");
            }
        }
        return md.toString();
    }

    /** The codebook as JSON. */
    public static String json(String version) {
        List<Map<String, Object>> tables = new ArrayList<>();
        for (Table t : Tables.all()) {
            List<Map<String, Object>> columns = new ArrayList<>();
            for (Column c : t.columns()) {
                Map<String, Object> m = new LinkedHashMap<>();
                m.put("name", c.name());
                m.put("type", c.type().code());
                m.put("range", c.range());
                m.put("meaning", c.meaning());
                m.put("missing", c.missing());
                m.put("source", c.source());
                columns.add(m);
            }
            Map<String, Object> table = new LinkedHashMap<>();
            table.put("name", t.name());
            table.put("row", t.row());
            table.put("columns", columns);
            tables.add(table);
        }
        Map<String, Object> book = new LinkedHashMap<>();
        book.put("product", "entente");
        book.put("version", version);
        book.put("tables", tables);
        try {
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(book);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
