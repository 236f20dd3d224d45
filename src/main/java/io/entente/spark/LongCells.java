// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.table.Column;
import java.util.Arrays;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.statistics.Statistics;

/** Cells of 64 bits. */
final class LongCells extends Cells {

    private long[] values = new long[64];

    LongCells(Column column, ColumnDescriptor descriptor) {
        super(column, descriptor);
    }

    @Override
    void put(Object cell, int i) {
        put((long) (Long) cell, i);
    }

    @Override
    void put(long cell, int i) {
        if (i == values.length) {
            values = Arrays.copyOf(values, i * 2);
        }
        values[i] = cell;
    }

    @Override
    void encode(int from, int to, PageBytes page, Statistics<?> statistics) {
        page.longs(values, from, to);
        if (from < to) {
            long low = values[from];
            long high = low;
            for (int i = from + 1; i < to; i++) {
                low = Math.min(low, values[i]);
                high = Math.max(high, values[i]);
            }
            statistics.updateStats(low);
            statistics.updateStats(high);
        }
    }
}
