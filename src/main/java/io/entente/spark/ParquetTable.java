// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.table.Column;
import io.entente.table.ColumnType;
import io.entente.table.Table;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
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

    /** Columns whose values hardly ever repeat. */
    private static final Set<String> UNIQUE = Set.of("id", "title", "text", "url", "fingerprint");

    /** Columns whose values are so many that a dictionary costs more than it saves; zstd sees what repeats in them. */
    private static final Set<String> MANY = Set.of(
            "article_id",
            "span_start",
            "span_end",
            "sentence_start",
            "sentence_end",
            "a_start",
            "a_end",
            "b_start",
            "b_end");

    private static final String ZSTD_LEVEL = "parquet.compression.codec.zstd.level";
    /** Small pages cost more in their buffers than they save a reader. */
    private static final int PAGE_ROWS = 200_000;

    private final ParquetWriter<Object[]> writer;
    private long rows;

    ParquetTable(Table table, Path file, Configuration hadoop, long rowGroupBytes) throws IOException {
        Builder builder = new Builder(HadoopOutputFile.fromPath(file, hadoop), table);
        for (Column c : table.columns()) {
            // A dictionary pays where values repeat.
            if (c.type() == ColumnType.DOUBLE
                    || c.type() == ColumnType.BINARY
                    || UNIQUE.contains(c.name())
                    || MANY.contains(c.name())) {
                builder.withDictionaryEncoding(c.name(), false);
            }
            // Least and greatest value of a text serve no query.
            if (c.type() == ColumnType.BINARY || UNIQUE.contains(c.name())) {
                builder.withStatisticsEnabled(c.name(), false);
            }
        }
        writer = builder.withConf(hadoop)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withRowGroupSize(rowGroupBytes)
                .withPageRowCountLimit(PAGE_ROWS)
                .config(ZSTD_LEVEL, "1") // half the time of the usual 3 for a twentieth more bytes
                .withWriteMode(ParquetFileWriter.Mode.CREATE)
                .build();
    }

    /** Writes one row; a cell is a String, LocalDate, Integer, Long or Double as its column says, or {@code null}. */
    void write(Object[] cells) throws IOException {
        writer.write(cells);
        rows++;
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static MessageType schema(Table table) {
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

    @SuppressWarnings("deprecation") // Parquet's replacement takes a configuration that Hadoop's must be wrapped in
    private static final class Builder extends ParquetWriter.Builder<Object[], Builder> {
        private final Table table;

        Builder(OutputFile file, Table table) {
            super(file);
            this.table = table;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<Object[]> getWriteSupport(Configuration conf) {
            return new Rows(table);
        }
    }

    @SuppressWarnings("deprecation")
    private static final class Rows extends WriteSupport<Object[]> {
        /** Values of a column whose bytes are kept; a power of two. */
        private static final int RECENT = 256;

        private final Table table;
        private final List<Column> columns;
        private final String[][] values;
        private final Binary[][] bytes;
        private LocalDate lastDate = LocalDate.EPOCH;
        private int lastDay;
        private RecordConsumer out;

        Rows(Table table) {
            this.table = table;
            this.columns = table.columns();
            this.values = new String[columns.size()][];
            this.bytes = new Binary[columns.size()][];
            for (int i = 0; i < columns.size(); i++) {
                int size = UNIQUE.contains(columns.get(i).name()) ? 1 : RECENT;
                values[i] = new String[size];
                bytes[i] = new Binary[size];
            }
        }

        @Override
        public WriteContext init(Configuration conf) {
            Map<String, String> meta = new HashMap<>();
            meta.put("entente.table", table.name());
            return new WriteContext(schema(table), meta);
        }

        @Override
        public void prepareForWrite(RecordConsumer consumer) {
            out = consumer;
        }

        @Override
        public void write(Object[] cells) {
            if (cells.length != columns.size()) {
                throw new IllegalArgumentException(
                        "table " + table.name() + " has " + columns.size() + " columns, not " + cells.length);
            }
            out.startMessage();
            for (int i = 0; i < cells.length; i++) {
                if (cells[i] != null) {
                    Column c = columns.get(i);
                    out.startField(c.name(), i);
                    if (c.type() == ColumnType.STRING) {
                        out.addBinary(encoded(i, (String) cells[i]));
                    } else {
                        add(c, cells[i]);
                    }
                    out.endField(c.name(), i);
                }
            }
            out.endMessage();
        }

        /** The value's bytes; made anew only when the value has not been seen of late. */
        private Binary encoded(int column, String value) {
            String[] seen = values[column];
            int at = seen.length == 1 ? 0 : value.hashCode() & (RECENT - 1);
            if (!value.equals(seen[at])) {
                seen[at] = value;
                bytes[column][at] = Binary.fromString(value);
            }
            return bytes[column][at];
        }

        private int day(LocalDate date) {
            if (!date.equals(lastDate)) {
                lastDate = date;
                lastDay = (int) date.toEpochDay();
            }
            return lastDay;
        }

        private void add(Column c, Object cell) {
            switch (c.type()) {
                case STRING -> throw new IllegalStateException("strings are encoded apart");
                case DATE -> out.addInteger(day((LocalDate) cell));
                case INT -> out.addInteger((Integer) cell);
                case BIGINT -> out.addLong((Long) cell);
                case DOUBLE -> out.addDouble((Double) cell);
                case BINARY -> out.addBinary(Binary.fromReusedByteArray((byte[]) cell));
            }
        }
    }
}
