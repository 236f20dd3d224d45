// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.apache.spark.sql.functions.col;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Tells originals from copies. Of the articles with one normalised text the original is the first by date, then id, then
 * place in the archive; the others are its copies. One shuffle by fingerprint serves both answers.
 */
final class SameText {

    private static final String HI = "fingerprint_hi";
    private static final String LO = "fingerprint_lo";

    private final JavaRDD<Row> byText;

    /** @param units rows of {@link WorkTables#UNITS} */
    SameText(Dataset<Row> units) {
        Column[] place = Stream.of(HI, LO, "date", "id", "file", "record", "offset", "row")
                .map(c -> col(c))
                .toArray(Column[]::new);
        byText = units.repartition(col(HI), col(LO)).sortWithinPartitions(place).javaRDD();
    }

    /** The units of the originals. */
    JavaRDD<Row> originals() {
        return byText.mapPartitions(rows -> new Walk<>(rows, (original, row) -> original == row ? row : null));
    }

    /** The copies. */
    JavaRDD<Copy> copies() {
        return byText.mapPartitions(rows -> new Walk<>(
                rows,
                (original, row) ->
                        original == row ? null : new Copy(row.getAs("part"), row.getAs("row"), original.getAs("id"))));
    }

    /** A copy: the file of {@code articles} that it stands in, its row there, from 0, and the original's id. */
    record Copy(String part, long row, String original) implements java.io.Serializable {}

    /** Goes through rows sorted by text and gives what a function of the text's first row and the row makes, if anything. */
    private static final class Walk<T> implements Iterator<T> {
        private final Iterator<Row> rows;
        private final BiFunction<Row, Row, T> maker;
        private Row original;
        private T ready;

        Walk(Iterator<Row> rows, BiFunction<Row, Row, T> maker) {
            this.rows = rows;
            this.maker = maker;
        }

        @Override
        public boolean hasNext() {
            while (ready == null && rows.hasNext()) {
                Row row = rows.next();
                if (original == null || !sameText(original, row)) {
                    original = row;
                }
                ready = maker.apply(original, row);
            }
            return ready != null;
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            T next = ready;
            ready = null;
            return next;
        }

        private static boolean sameText(Row a, Row b) {
            return a.<Long>getAs(HI).equals(b.<Long>getAs(HI))
                    && a.<Long>getAs(LO).equals(b.<Long>getAs(LO));
        }
    }
}
