// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.table.Column;
import java.util.Arrays;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.statistics.Statistics;

/** Cells of double precision; what is not defined is null, never NaN. */
final class DoubleCells extends Cells {

    private double[] values = new double[64];

    DoubleCells(Column column, ColumnDescriptor descriptor) {
        super(column, descriptor);
    }

    @Override
    void put(Object cell, int i) {
        put((double) (Double) cell, i);
    }

    @Override
    void put(double cell, int i) {
        if (i == values.length) {
            values = Arrays.copyOf(values, i * 2);
        }
        values[i] = cell;
    }

    @Override
    void encode(int from, int to, PageBytes page, Statistics<?> statistics) {
        page.doubles(values, from, to);
        if (from < to) {
            double low = values[from];
            double high = low;
            for (int i = from + 1; i < to; i++) {
                low = Math.min(low, values[i]);
                high = Math.max(high, values[i]);
            }
            statistics.updateStats(low);
            statistics.updateStats(high);
        }
    }
}
