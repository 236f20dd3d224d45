// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.table.Column;
import java.io.IOException;
import java.util.Arrays;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * The cells of one column in one row group: arrays of primitives, written as a column chunk when the row group is full. A
 * cell costs a few nanoseconds so, where Parquet's record interface takes some fifty.
 */
abstract class Cells {

    /** A page ends after so many rows, or when it holds so many bytes. */
    private static final int PAGE_ROWS = 1 << 17;

    private static final int PAGE_BYTES = 1 << 20;

    private final Column column;
    private final boolean required;
    private final ColumnDescriptor descriptor;
    private long[] present = new long[16];
    private int rows;
    private int values;
    private int[] pageRows = new int[4];
    private int[] pageValues = new int[4];
    private int pages;
    private int pageFull = PAGE_ROWS;
    private long bytesFull = PAGE_BYTES;

    /** Memory taken by values whose size varies; 0 where all have one size. */
    int bytes;

    Cells(Column column, ColumnDescriptor descriptor) {
        this.column = column;
        this.required = column.required();
        this.descriptor = descriptor;
    }

    /** The buffer for a column. */
    static Cells of(Column column, ColumnDescriptor descriptor, boolean repeating) {
        return switch (column.type()) {
            case INT, DATE -> new IntCells(column, descriptor);
            case BIGINT -> new LongCells(column, descriptor);
            case DOUBLE -> new DoubleCells(column, descriptor);
            case STRING -> repeating ? new RepeatingText(column, descriptor) : new PlainBytes(column, descriptor);
            case BINARY -> new PlainBytes(column, descriptor);
        };
    }

    /** Adds the cell of the next row. */
    final void add(Object cell) {
        if (cell != null) {
            put(cell, values++);
        }
        added(cell != null);
    }

    /** The same of a whole number. */
    final void add(long cell) {
        put(cell, values++);
        added(true);
    }

    /** The same of a number; NaN is no value. */
    final void add(double cell) {
        boolean defined = !Double.isNaN(cell);
        if (defined) {
            put(cell, values++);
        }
        added(defined);
    }

    private void added(boolean value) {
        if (value && !required) {
            int word = rows >>> 6;
            if (word >= present.length) {
                present = Arrays.copyOf(present, word * 2);
            }
            present[word] |= 1L << rows;
        } else if (!value && required) {
            throw new IllegalArgumentException("column " + column.name() + " must have a value in every row");
        }
        rows++;
        if (rows >= pageFull || bytes >= bytesFull) {
            endPage();
        }
    }

    private void endPage() {
        if (pages == pageRows.length) {
            pageRows = Arrays.copyOf(pageRows, pages * 2);
            pageValues = Arrays.copyOf(pageValues, pages * 2);
        }
        pageRows[pages] = rows;
        pageValues[pages] = values;
        pages++;
        pageFull = rows + PAGE_ROWS;
        bytesFull = bytes + (long) PAGE_BYTES;
    }

    /** Writes the column chunk and begins anew. */
    final void flush(ParquetFileWriter out, PageBytes page) throws IOException {
        if (pages == 0 || pageRows[pages - 1] < rows) {
            endPage();
        }
        out.startColumn(descriptor, rows, CompressionCodecName.ZSTD);
        writeDictionary(out, page);
        int row = 0;
        int value = 0;
        for (int p = 0; p < pages; p++) {
            page.clear();
            if (!required) {
                page.definitionLevels(present, row, pageRows[p]);
            }
            Statistics<?> statistics = Statistics.createStats(descriptor.getPrimitiveType());
            encode(value, pageValues[p], page, statistics);
            statistics.incrementNumNulls(pageRows[p] - row - (pageValues[p] - value));
            out.writeDataPage(
                    pageRows[p] - row,
                    page.size(),
                    page.compressed(),
                    statistics,
                    pageRows[p] - row,
                    Encoding.RLE,
                    Encoding.RLE,
                    encoding());
            row = pageRows[p];
            value = pageValues[p];
        }
        out.endColumn();
        Arrays.fill(present, 0);
        rows = 0;
        values = 0;
        pages = 0;
        bytes = 0;
        pageFull = PAGE_ROWS;
        bytesFull = PAGE_BYTES;
        clear();
    }

    /** Keeps a value as the i-th. */
    abstract void put(Object cell, int i);

    /** The same of a whole number. */
    void put(long cell, int i) {
        put((Object) cell, i);
    }

    /** The same of a number. */
    void put(double cell, int i) {
        put((Object) cell, i);
    }

    /** Encodes values into a page, and gives its statistics their bounds where the column has any. */
    abstract void encode(int from, int to, PageBytes page, Statistics<?> statistics);

    Encoding encoding() {
        return Encoding.PLAIN;
    }

    void writeDictionary(ParquetFileWriter out, PageBytes page) throws IOException {}

    /** Forgets the values. */
    void clear() {}
}
