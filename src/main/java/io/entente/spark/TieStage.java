// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.apache.spark.sql.functions.sum;

import io.entente.dyad.Granularity;
import io.entente.dyad.Units;
import io.entente.tie.Period;
import io.entente.tie.TieCounts;
import io.entente.tie.ToneSum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * From units to cells: leaves out duplicates, counts within each partition, and sums over partitions. All sums are of
 * integers, so that no order of additions shows in the result.
 */
final class TieStage {

    /** Scope of all periods together. */
    static final int ALL_PERIODS = Integer.MIN_VALUE;

    /** Counts of a partition are handed on when they hold so many cells, which bounds memory. */
    private static final int MOST_CELLS = 1 << 20;

    static final StructType CELL = new StructType()
            .add("scope", DataTypes.IntegerType, false)
            .add("granularity", DataTypes.IntegerType, false)
            .add("a", DataTypes.IntegerType, false)
            .add("b", DataTypes.IntegerType, false)
            .add("n", DataTypes.LongType, false)
            .add("tone_n", DataTypes.LongType, false)
            .add("tone_sum", DataTypes.LongType, false)
            .add("squares_low", DataTypes.LongType, false)
            .add("squares_high", DataTypes.LongType, false);

    /** A cell, the figures of a pair, or a telling sentence. */
    static final StructType CELL_AND_MORE = CELL.add(
                    "figures", DataTypes.createArrayType(DataTypes.DoubleType, false), true)
            .add("exemplar", DataTypes.BinaryType, true);

    private TieStage() {}

    /** The cells of all scopes: {@code a = b = 0} holds a scope's units, {@code a = b} a country's, else a pair's. */
    static Dataset<Row> cells(SparkSession spark, JavaRDD<Row> units, Period period) {
        return spark.createDataFrame(units.mapPartitions(rows -> new Counting(rows, period)), CELL)
                .groupBy("scope", "granularity", "a", "b")
                .agg(
                        sum("n").as("n"),
                        sum("tone_n").as("tone_n"),
                        sum("tone_sum").as("tone_sum"),
                        sum("squares_low").as("squares_low"),
                        sum("squares_high").as("squares_high"));
    }

    /** Adds a cell to the counts of its scope. */
    static void add(TieCounts counts, Row cell) {
        if (cell.getInt(2) == 0) {
            counts.addUnits(cell.getLong(4));
        } else {
            counts.addCell(
                    cell.getInt(2),
                    cell.getInt(3),
                    cell.getLong(4),
                    new ToneSum(cell.getLong(5), cell.getLong(6), cell.getLong(7), cell.getLong(8)));
        }
    }

    /** Counts the units of one article into the scopes that it belongs to. */
    static void tally(Units units, int scope, Map<Integer, TieCounts[]> into) {
        for (int s : new int[] {scope, ALL_PERIODS}) {
            TieCounts[] counts =
                    into.computeIfAbsent(s, k -> new TieCounts[] {new TieCounts(), new TieCounts(), new TieCounts()});
            for (int i = 0; i < units.size(); i++) {
                int[] codes = units.countries(i);
                counts[units.granularity(i).number()].addUnit(codes, codes.length, units.tone(i));
            }
            for (Granularity g : Granularity.values()) {
                counts[g.number()].addUnits(units.total(g) - withCountries(units, g));
            }
        }
    }

    private static int withCountries(Units units, Granularity granularity) {
        int n = 0;
        for (int i = 0; i < units.size(); i++) {
            n += units.granularity(i) == granularity ? 1 : 0;
        }
        return n;
    }

    /** The cells of one partition; hands them on whenever they have become many. */
    private static final class Counting implements Iterator<Row> {
        private final Iterator<Row> rows;
        private final Period period;
        private Iterator<Row> ready = List.<Row>of().iterator();

        Counting(Iterator<Row> rows, Period period) {
            this.rows = rows;
            this.period = period;
        }

        @Override
        public boolean hasNext() {
            while (!ready.hasNext() && rows.hasNext()) {
                ready = batch();
            }
            return ready.hasNext();
        }

        @Override
        public Row next() {
            return ready.next();
        }

        private Iterator<Row> batch() {
            Map<Integer, TieCounts[]> scopes = new TreeMap<>();
            int articles = 0;
            while (rows.hasNext() && (++articles % 256 != 0 || size(scopes) < MOST_CELLS)) {
                Row row = rows.next();
                LocalDate date = row.getAs("date");
                tally(
                        UnitsCodec.decode(row.getAs("units")),
                        (int) period.start(date).toEpochDay(),
                        scopes);
            }
            List<Row> out = new ArrayList<>();
            scopes.forEach((scope, counts) -> {
                for (int g = 0; g < counts.length; g++) {
                    int granularity = g;
                    out.add(RowFactory.create(scope, g, 0, 0, counts[g].units(), 0L, 0L, 0L, 0L));
                    counts[g].forEach((a, b, n, toneN, sum, low, high) ->
                            out.add(RowFactory.create(scope, granularity, a, b, n, toneN, sum, low, high)));
                }
            });
            return out.iterator();
        }

        private static int size(Map<Integer, TieCounts[]> scopes) {
            int cells = 0;
            for (TieCounts[] counts : scopes.values()) {
                for (TieCounts c : counts) {
                    cells += c.size();
                }
            }
            return cells;
        }
    }
}
