// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.table.Column;
import io.entente.table.ColumnType;
import io.entente.table.Table;
import java.util.List;

/** Tables between the stages: no part of the published ones, but kept beside them for updates. Readers skip names with an underscore. */
final class WorkTables {

    /** One row per article: all that counting needs, without its text. */
    static final Table UNITS = new Table(
            "_units",
            "one article",
            List.of(
                    column("id", ColumnType.STRING),
                    column("date", ColumnType.DATE),
                    optional("source", ColumnType.STRING, "the archive names none"),
                    column("fingerprint_hi", ColumnType.BIGINT),
                    column("fingerprint_lo", ColumnType.BIGINT),
                    column("file", ColumnType.STRING),
                    column("record", ColumnType.BIGINT),
                    column("offset", ColumnType.BIGINT),
                    column("units", ColumnType.BINARY),
                    optional("evidence", ColumnType.BINARY, "no sentence speaks of two countries"),
                    optional("sketch", ColumnType.BINARY, "the text is too short for one")));

    /** Texts that are copies, as {@link CopySearch} gives them. */
    static final Table PAIRS = new Table(
            "_pairs",
            "two texts, the smaller first, in a slot in which they met",
            List.of(column("slot", ColumnType.INT), column("a", ColumnType.BIGINT), column("b", ColumnType.BIGINT)));

    /** What the search for changes needs of the periods, in the files of the eras that {@code ties} has. */
    static final Table SERIES = new Table(
            "_series",
            "a pair, a << 16 | b packed, in a period in which an article mentions both",
            List.of(
                    column("pair", ColumnType.INT),
                    column("period_start", ColumnType.DATE),
                    column("n_ab", ColumnType.BIGINT),
                    optional("affinity", ColumnType.DOUBLE, "nothing tells"),
                    optional("article_id", ColumnType.STRING, "no sentence tells")));

    private WorkTables() {}

    private static Column column(String name, ColumnType type) {
        return new Column(name, type, true, "", "", "", "");
    }

    private static Column optional(String name, ColumnType type, String missing) {
        return new Column(name, type, false, "", missing, "", "");
    }
}
