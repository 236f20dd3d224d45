// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.dyad.Granularity;
import io.entente.table.Table;
import io.entente.table.Tables;
import io.entente.tie.Period;
import io.entente.tie.TieCounts;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** From cells to the tables {@code ties} and {@code countries}: one scope at a time in memory. */
final class ScopeRows {

    private ScopeRows() {}

    /** All ties. */
    static Dataset<Row> ties(Dataset<Row> cells, Days days) {
        MapPartitionsFunction<Row, Row> toRows = rows -> new Scopes(
                rows,
                true,
                (scope, granularity, counts, out) -> days.rows()
                        .ties(
                                scope,
                                Granularity.of(granularity),
                                counts[granularity],
                                r -> out.add(RowFactory.create(r))));
        return gathered(cells, Tables.TIES, toRows, "scope", "granularity");
    }

    /** All countries; {@code named} are those that the archive mentions at all. */
    static Dataset<Row> countries(Dataset<Row> cells, Days days, Set<String> named) {
        MapPartitionsFunction<Row, Row> toRows = rows -> new Scopes(
                rows,
                false,
                (scope, granularity, counts, out) ->
                        days.rows().countries(scope, counts, named).forEach(r -> out.add(RowFactory.create(r))));
        return gathered(cells, Tables.COUNTRIES, toRows, "scope");
    }

    private static Dataset<Row> gathered(
            Dataset<Row> cells, Table table, MapPartitionsFunction<Row, Row> toRows, String first, String... rest) {
        org.apache.spark.sql.Column[] keys = new org.apache.spark.sql.Column[1 + rest.length];
        keys[0] = org.apache.spark.sql.functions.col(first);
        for (int i = 0; i < rest.length; i++) {
            keys[i + 1] = org.apache.spark.sql.functions.col(rest[i]);
        }
        return cells.repartition(keys)
                .sortWithinPartitions("scope", "granularity", "a", "b")
                .mapPartitions(toRows, Encoders.row(SparkSchema.of(table)));
    }

    /** The period and the days that an archive covers. */
    record Days(Period period, LocalDate first, LocalDate last) implements Serializable {
        TableRows rows() {
            return new TableRows(period, first, last);
        }
    }

    /** What becomes of a scope. */
    @FunctionalInterface
    private interface Each {
        void scope(int scope, int granularity, TieCounts[] counts, Deque<Row> out);
    }

    /** Gathers sorted cells scope by scope. */
    private static final class Scopes implements Iterator<Row> {
        private final Iterator<Row> cells;
        private final boolean byGranularity;
        private final Each each;
        private final Deque<Row> ready = new ArrayDeque<>();
        private Row ahead;

        Scopes(Iterator<Row> cells, boolean byGranularity, Each each) {
            this.cells = cells;
            this.byGranularity = byGranularity;
            this.each = each;
            this.ahead = cells.hasNext() ? cells.next() : null;
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && ahead != null) {
                gather();
            }
            return !ready.isEmpty();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.removeFirst();
        }

        private void gather() {
            int scope = ahead.getInt(0);
            int granularity = ahead.getInt(1);
            TieCounts[] counts = {new TieCounts(), new TieCounts(), new TieCounts()};
            while (ahead != null && ahead.getInt(0) == scope && (!byGranularity || ahead.getInt(1) == granularity)) {
                TieStage.add(counts[ahead.getInt(1)], ahead);
                ahead = cells.hasNext() ? cells.next() : null;
            }
            each.scope(scope, granularity, counts, ready);
        }
    }
}
