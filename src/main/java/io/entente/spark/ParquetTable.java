// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.table.Column;
import io.entente.table.ColumnType;
import io.entente.table.Table;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * Writes rows of a table to one Parquet file (zstd), its schema from the table's columns. Spark can write one table from one
 * pass; a task that reads an article once and writes several tables uses one of these for each.
 */
final class ParquetTable implements Closeable {

    /** Columns whose texts hardly ever repeat, or repeat only from row to row, which zstd sees. */
    private static final Set<String> PLAIN =
            Set.of("id", "title", "text", "url", "fingerprint", "article_id", "cluster", "detail", "excerpt");

    /** A row group. Bytes, uncompressed. */
    private static final long ROW_GROUP = 32L << 20;

    /** Bounds of texts, in pages and chunks, are cut to so many bytes. */
    private static final int TRUNCATE = 64;

    private final Table table;
    private final long rowGroupBytes;
    private final ParquetFileWriter file;
    private final PageBytes page = new PageBytes();
    private final Cells[] cells;
    private final Cells[] growing;
    private final int fixed;
    private long rows;
    private int pending;

    /** A file with row groups of a usual size. */
    ParquetTable(Table table, Path path, Configuration hadoop) throws IOException {
        this(table, path, hadoop, ROW_GROUP);
    }

    /** @param rowGroupBytes a row group ends when its cells take so many bytes of memory */
    ParquetTable(Table table, Path path, Configuration hadoop, long rowGroupBytes) throws IOException {
        this.table = table;
        this.rowGroupBytes = rowGroupBytes;
        MessageType schema = schema(table);
        List<Column> columns = table.columns();
        cells = new Cells[columns.size()];
        List<Cells> varying = new ArrayList<>();
        int width = 0;
        for (int i = 0; i < cells.length; i++) {
            Column c = columns.get(i);
            boolean repeating = c.type() == ColumnType.STRING && !PLAIN.contains(c.name());
            cells[i] = Cells.of(c, schema.getColumns().get(i), repeating);
            if (cells[i] instanceof PlainBytes) {
                varying.add(cells[i]);
            }
            width += c.type() == ColumnType.BIGINT || c.type() == ColumnType.DOUBLE ? Long.BYTES : Integer.BYTES;
        }
        growing = varying.toArray(new Cells[0]);
        fixed = width;
        file = new ParquetFileWriter(
                HadoopOutputFile.fromPath(path, hadoop),
                schema,
                ParquetFileWriter.Mode.CREATE,
                rowGroupBytes,
                ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
                TRUNCATE,
                TRUNCATE,
                ParquetProperties.DEFAULT_PAGE_WRITE_CHECKSUM_ENABLED);
        file.start();
    }

    /** Writes one row; a cell is a String, LocalDate, Integer, Long or Double as its column says, or {@code null}. */
    void write(Object[] row) throws IOException {
        if (row.length != cells.length) {
            throw new IllegalArgumentException(
                    "table " + table.name() + " has " + cells.length + " columns, not " + row.length);
        }
        for (int i = 0; i < row.length; i++) {
            cells[i].add(row[i]);
        }
        added(1);
    }

    /** Rows of which column after column is given, in the order of the columns: what is written in millions is written so. */
    <T> Batch<T> batch(List<T> rows) {
        return new Batch<>(rows);
    }

    /** Rows under way. A column at a time is some lines of machine code over an array, and numbers need no boxes. */
    final class Batch<T> {
        private final List<T> rows;
        private int next;

        private Batch(List<T> rows) {
            this.rows = rows;
        }

        private Cells column() {
            return cells[next++];
        }

        /** A cell that is the same in all rows. */
        Batch<T> same(Object cell) {
            return cells(row -> cell);
        }

        /** Cells as {@link #write} has them. */
        Batch<T> cells(Function<T, Object> cell) {
            Cells column = column();
            for (T row : rows) {
                column.add(cell.apply(row));
            }
            return this;
        }

        /** Whole numbers. */
        Batch<T> longs(ToLongFunction<T> cell) {
            Cells column = column();
            for (T row : rows) {
                column.add(cell.applyAsLong(row));
            }
            return this;
        }

        /** Numbers; NaN is no value. */
        Batch<T> doubles(ToDoubleFunction<T> cell) {
            Cells column = column();
            for (T row : rows) {
                column.add(cell.applyAsDouble(row));
            }
            return this;
        }

        /** Ends them, when all columns are there. */
        void end() throws IOException {
            if (next != cells.length) {
                throw new IllegalStateException(
                        "table " + table.name() + " has " + cells.length + " columns, not " + next);
            }
            added(rows.size());
        }
    }

    private void added(int more) throws IOException {
        rows += more;
        pending += more;
        long bytes = (long) pending * fixed;
        for (Cells c : growing) {
            bytes += c.bytes;
        }
        if (bytes >= rowGroupBytes) {
            flush();
        }
    }

    private void flush() throws IOException {
        file.startBlock(pending);
        for (Cells c : cells) {
            c.flush(file, page);
        }
        file.endBlock();
        pending = 0;
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        try (page;
                file) {
            if (pending > 0) {
                flush();
            }
            file.end(Map.of("entente.table", table.name()));
        }
    }

    /** The file's columns. */
    static MessageType schema(Table table) {
        Types.MessageTypeBuilder message = Types.buildMessage();
        for (Column c : table.columns()) {
            Type.Repetition repetition = c.required() ? Type.Repetition.REQUIRED : Type.Repetition.OPTIONAL;
            message.addField(
                    switch (c.type()) {
                        case STRING ->
                            Types.primitive(PrimitiveTypeName.BINARY, repetition)
                                    .as(LogicalTypeAnnotation.stringType())
                                    .named(c.name());
                        case DATE ->
                            Types.primitive(PrimitiveTypeName.INT32, repetition)
                                    .as(LogicalTypeAnnotation.dateType())
                                    .named(c.name());
                        case INT ->
                            Types.primitive(PrimitiveTypeName.INT32, repetition).named(c.name());
                        case BIGINT ->
                            Types.primitive(PrimitiveTypeName.INT64, repetition).named(c.name());
                        case DOUBLE ->
                            Types.primitive(PrimitiveTypeName.DOUBLE, repetition)
                                    .named(c.name());
                        case BINARY ->
                            Types.primitive(PrimitiveTypeName.BINARY, repetition)
                                    .named(c.name());
                    });
        }
        return message.named(table.name());
    }
}
