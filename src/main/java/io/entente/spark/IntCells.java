// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.table.Column;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.statistics.Statistics;

/** Cells of 32 bits: integers, and dates as days since 1970. */
final class IntCells extends Cells {

    private int[] values = new int[64];
    private LocalDate lastDate = LocalDate.EPOCH;
    private int lastDay;

    IntCells(Column column, ColumnDescriptor descriptor) {
        super(column, descriptor);
    }

    @Override
    void put(Object cell, int i) {
        put(cell instanceof LocalDate date ? day(date) : (Integer) cell, i);
    }

    @Override
    void put(long cell, int i) {
        if (i == values.length) {
            values = Arrays.copyOf(values, i * 2);
        }
        values[i] = Math.toIntExact(cell);
    }

    /** Rows of one day mostly follow each other. */
    private int day(LocalDate date) {
        if (!date.equals(lastDate)) {
            lastDate = date;
            lastDay = Math.toIntExact(date.toEpochDay());
        }
        return lastDay;
    }

    @Override
    void encode(int from, int to, PageBytes page, Statistics<?> statistics) {
        page.ints(values, from, to);
        if (from < to) {
            int low = values[from];
            int high = low;
            for (int i = from + 1; i < to; i++) {
                low = Math.min(low, values[i]);
                high = Math.max(high, values[i]);
            }
            statistics.updateStats(low);
            statistics.updateStats(high);
        }
    }
}
