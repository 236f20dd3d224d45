// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.table.Column;
import io.entente.table.ColumnType;
import io.entente.table.Table;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;

/**
 * Reads columns of a file that {@link ParquetTable} wrote, with cells of the types that were written. The small stages read
 * their working tables so: a plan and its generated code would take seconds where the reading takes a tenth of one.
 */
final class ParquetRows implements Iterator<Object[]>, Closeable {

    private final List<Column> columns;
    private final MessageType schema;
    private final ParquetFileReader file;
    private final ColumnReader[] readers;
    private LocalDate lastDate = LocalDate.EPOCH;
    private long lastDay;
    private BitSet without = new BitSet();
    private long left;
    private long following;
    private int group;

    /** @param columns of the table, in the order in which the cells of a row are wanted */
    ParquetRows(Path path, Table table, List<String> columns, Configuration hadoop) throws IOException {
        this.columns =
                columns.stream().map(c -> table.columns().get(table.index(c))).toList();
        schema = ParquetTable.schema(new Table(table.name(), table.row(), this.columns));
        readers = new ColumnReader[columns.size()];
        file = open(path, hadoop);
        file.setRequestedSchema(schema);
    }

    /** Opens a file by the settings given; without them Parquet parses Hadoop's defaults for each file, which takes longer. */
    static ParquetFileReader open(Path path, Configuration hadoop) throws IOException {
        return ParquetFileReader.open(
                HadoopInputFile.fromPath(path, hadoop),
                HadoopReadOptions.builder(hadoop).build());
    }

    /** How many rows a file has. */
    static long count(Path path, Configuration hadoop) throws IOException {
        try (ParquetFileReader file = open(path, hadoop)) {
            return file.getRecordCount();
        }
    }

    /** Leaves out rows, by number; to be called before the first is read. */
    void passOver(BitSet rows) {
        without = rows;
    }

    /** The number of the row read last, from 0. */
    long row() {
        return following - 1;
    }

    @Override
    public boolean hasNext() {
        while (nextGroup()) {
            for (; left > 0 && without.get((int) following); left--) {
                for (int i = 0; i < readers.length; i++) {
                    if (present(i)) {
                        readers[i].skip();
                    }
                    readers[i].consume();
                }
                following++;
            }
            if (left > 0) {
                return true;
            }
        }
        return false;
    }

    /** Opens the next row group of which a row is wanted, where none is open; whether one is. */
    private boolean nextGroup() {
        try {
            while (left == 0) {
                if (passedOver()) {
                    continue;
                }
                PageReadStore pages = file.readNextRowGroup();
                if (pages == null) {
                    return false;
                }
                left = pages.getRowCount();
                group++;
                ColumnReadStoreImpl store = new ColumnReadStoreImpl(
                        pages,
                        new GroupRecordConverter(schema).getRootConverter(),
                        schema,
                        file.getFileMetaData().getCreatedBy());
                for (int i = 0; i < readers.length; i++) {
                    readers[i] = store.getColumnReader(schema.getColumns().get(i));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file.getFile() + " cannot be read", e);
        }
        return true;
    }

    /** Whether the next row group was passed over, as no row of it is wanted. */
    private boolean passedOver() {
        if (group == file.getRowGroups().size()) {
            return false;
        }
        long end = following + file.getRowGroups().get(group).getRowCount();
        if (following == end || without.nextClearBit((int) following) < end) {
            return false;
        }
        following = end;
        group++;
        return file.skipNextRowGroup();
    }

    @Override
    public Object[] next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        left--;
        following++;
        Object[] row = new Object[readers.length];
        for (int i = 0; i < row.length; i++) {
            ColumnReader reader = readers[i];
            if (present(i)) {
                row[i] = cell(reader, columns.get(i).type());
            }
            reader.consume();
        }
        return row;
    }

    private boolean present(int column) {
        return columns.get(column).required() || readers[column].getCurrentDefinitionLevel() > 0;
    }

    private Object cell(ColumnReader reader, ColumnType type) {
        return switch (type) {
            case STRING -> reader.getBinary().toStringUsingUTF8();
            case DATE -> date(reader.getInteger());
            case INT -> reader.getInteger();
            case BIGINT -> reader.getLong();
            case DOUBLE -> reader.getDouble();
            case BINARY -> reader.getBinary().getBytes();
        };
    }

    /** Rows of one day mostly follow each other. */
    private LocalDate date(long day) {
        if (day != lastDay) {
            lastDate = LocalDate.ofEpochDay(day);
            lastDay = day;
        }
        return lastDate;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
