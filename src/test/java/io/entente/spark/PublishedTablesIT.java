// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.entente.table.Column;
import io.entente.table.Table;
import io.entente.table.Tables;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Looks at finished outputs, which {@code -Dentente.tables=DIR,DIR} names, with a reader that is not Spark. */
class PublishedTablesIT {

    @Test
    void tablesAreWholeAndAgreeWithEachOther() throws Exception {
        String outputs = System.getProperty("entente.tables");
        assumeTrue(outputs != null, "no -Dentente.tables=DIR,DIR: skipped");
        for (String output : outputs.split(",", -1)) {
            check(Path.of(output));
        }
    }

    private static void check(Path output) throws Exception {
        JsonNode run = new ObjectMapper().readTree(output.resolve("run.json").toFile());
        try (Duck duck = new Duck(output)) {
            for (Table t : Tables.all()) {
                assertThat(duck.number("SELECT count(*) FROM {" + t.name() + "}"))
                        .as(t.name())
                        .isEqualTo(run.at("/rows/" + t.name()).asLong());
                List<String> names = t.columns().stream().map(Column::name).toList();
                assertThat(duck.rows("SELECT column_name FROM (DESCRIBE SELECT * FROM {" + t.name() + "})"))
                        .isEqualTo(names);
                for (Column c : t.columns()) {
                    if (c.required()) {
                        assertThat(duck.number(
                                        "SELECT count(*) FROM {" + t.name() + "} WHERE \"" + c.name() + "\" IS NULL"))
                                .as("%s.%s", t.name(), c.name())
                                .isZero();
                    }
                }
            }
            JsonNode counts = run.get("counts");
            assertThat(duck.number("SELECT count(*) FROM {articles} WHERE duplicate_of IS NULL"))
                    .isEqualTo(counts.get("articles").asLong());
            assertThat(counts.get("articles").asLong()
                            + counts.get("duplicates").asLong()
                            + counts.get("rejects").asLong())
                    .isEqualTo(counts.get("records").asLong());
            assertThat(duck.number("SELECT count(*) FROM {mentions} m WHERE NOT EXISTS"
                            + " (SELECT 1 FROM {articles} a WHERE a.id = m.article_id)"))
                    .isZero();
            assertThat(duck.number("SELECT count(*) FROM {ties} WHERE country_a >= country_b OR n_ab > least(n_a, n_b)"
                            + " OR greatest(n_a, n_b) > n OR n_a < 1 OR n_b < 1"))
                    .isZero();
            // every co-mention in a sentence stands in the evidence
            assertThat(duck.number("SELECT coalesce(sum(n_ab), 0)::BIGINT FROM {ties}"
                            + " WHERE period = 'all' AND granularity = 'sentence'"))
                    .isEqualTo(
                            duck.number(
                                    "SELECT count(*) FROM {dyads} d SEMI JOIN"
                                            + " (SELECT id FROM {articles} WHERE duplicate_of IS NULL AND cluster = id) a ON a.id = d.article_id"));
        }
    }
}
