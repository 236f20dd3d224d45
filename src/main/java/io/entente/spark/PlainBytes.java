// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.table.Column;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.io.api.Binary;

/** Texts and bytes that hardly ever repeat, kept as Parquet's plain encoding has them: length, then bytes. */
final class PlainBytes extends Cells {

    private byte[] pool = new byte[1 << 12];
    private int[] ends = new int[64];
    private String lastText;
    private byte[] lastBytes;

    PlainBytes(Column column, ColumnDescriptor descriptor) {
        super(column, descriptor);
    }

    @Override
    void put(Object cell, int i) {
        byte[] value = cell instanceof String text ? encoded(text) : (byte[]) cell;
        int end = Math.addExact(bytes, Integer.BYTES + value.length);
        if (end > pool.length) {
            pool = Arrays.copyOf(pool, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(end, pool.length * 2L)));
        }
        PageBytes.putInt(pool, bytes, value.length);
        System.arraycopy(value, 0, pool, bytes + Integer.BYTES, value.length);
        bytes = end;
        if (i == ends.length) {
            ends = Arrays.copyOf(ends, i * 2);
        }
        ends[i] = end;
    }

    /** The identifier of an article stands in many rows in turn: the same string, then. */
    @SuppressWarnings({"ReferenceEquality", "StringEquality"})
    private byte[] encoded(String text) {
        if (text != lastText) {
            lastText = text;
            lastBytes = text.getBytes(StandardCharsets.UTF_8);
        }
        return lastBytes;
    }

    @Override
    void encode(int from, int to, PageBytes page, Statistics<?> statistics) {
        int start = from == 0 ? 0 : ends[from - 1];
        page.bytes(pool, start, to == 0 ? 0 : ends[to - 1]);
        if (from == to) {
            return;
        }
        int low = from;
        int high = from;
        for (int i = from + 1; i < to; i++) {
            if (compare(i, low) < 0) {
                low = i;
            } else if (compare(i, high) > 0) {
                high = i;
            }
        }
        // Without bounds a page would pass for one of nulls in the column index, and readers would skip it.
        statistics.updateStats(value(low));
        statistics.updateStats(value(high));
    }

    private int begin(int i) {
        return (i == 0 ? 0 : ends[i - 1]) + Integer.BYTES;
    }

    /** As Parquet orders texts and bytes: unsigned. */
    private int compare(int i, int k) {
        return Arrays.compareUnsigned(pool, begin(i), ends[i], pool, begin(k), ends[k]);
    }

    private Binary value(int i) {
        return Binary.fromConstantByteArray(pool, begin(i), ends[i] - begin(i)).copy();
    }

    @Override
    void clear() {
        lastText = null;
        lastBytes = null;
    }
}
