// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.article.ArticleReader;
import io.entente.article.Entry;
import io.entente.article.FieldMapping;
import io.entente.article.Origin;
import io.entente.article.RecordBuilder;
import io.entente.article.Reject;
import io.entente.article.RejectReason;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.LongAdder;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/** The rows of a Parquet file's row groups that begin in a slice. Columns of text, numbers, dates and timestamps are
 * understood, those of a structure by the names of both, as in {@code source.name}. */
final class ParquetArticles extends ArticleReader {

    private static final long JULIAN_1970 = 2_440_588;
    private static final char REPLACEMENT = '\uFFFD';

    private final Slice slice;
    private final RecordBuilder record;
    private final LongAdder bytes;
    private final ParquetReader<Group> reader;
    private long row;
    private boolean ended;

    ParquetArticles(Slice slice, FieldMapping fields, Configuration hadoop, LongAdder bytes) throws IOException {
        this.slice = slice;
        this.bytes = bytes;
        this.record = new RecordBuilder(fields);
        ParquetReader.Builder<Group> builder = ParquetReader.builder(
                        new GroupReadSupport(), new Path(slice.file().uri()))
                .withConf(hadoop);
        reader = slice.end() == Long.MAX_VALUE
                ? builder.build()
                : builder.withFileRange(slice.start(), slice.end()).build();
    }

    @Override
    protected Entry advance() {
        if (ended) {
            return null;
        }
        try {
            Group group = reader.read();
            if (group == null) {
                ended = true;
                bytes.add(slice.size());
                return null;
            }
            // Rows are counted from 1 in a file that is read as a whole; of a part the number is not known.
            row++;
            return entry(group, new Origin(slice.file().name(), whole() ? row : Origin.UNKNOWN, Origin.UNKNOWN));
        } catch (IOException | RuntimeException e) {
            ended = true;
            return new Reject(
                    new Origin(slice.file().name(), whole() ? row + 1 : Origin.UNKNOWN, Origin.UNKNOWN),
                    row == 0 ? RejectReason.UNREADABLE : RejectReason.TRUNCATED,
                    "no Parquet that can be read from here on: " + e.getMessage(),
                    "");
        }
    }

    private boolean whole() {
        return slice.end() == Long.MAX_VALUE;
    }

    private Entry entry(Group group, Origin origin) {
        record.clear();
        StringBuilder excerpt = new StringBuilder();
        fields(group, "", excerpt);
        return record.finish(origin, excerpt.toString());
    }

    /** @param within what the names of a structure's fields begin with; empty for those of the row */
    private void fields(Group group, String within, StringBuilder excerpt) {
        for (int i = 0; i < group.getType().getFieldCount(); i++) {
            if (group.getFieldRepetitionCount(i) == 0) {
                continue;
            }
            Type type = group.getType().getType(i);
            String name = within.isEmpty() ? type.getName() : within + type.getName();
            boolean one = !type.isRepetition(Type.Repetition.REPEATED);
            if (one && within.isEmpty() && isStructure(type) && record.descends(name)) {
                fields(group.getGroup(i, 0), name + ".", excerpt);
            } else if (record.wants(name)) {
                if (one && type.isPrimitive()) {
                    value(group, i, name, excerpt);
                } else {
                    record.wrongType(name, "a list or a structure");
                }
            }
        }
    }

    private static boolean isStructure(Type type) {
        return !type.isPrimitive() && type.getLogicalTypeAnnotation() == null; // a list and a map have one
    }

    private void value(Group group, int field, String name, StringBuilder excerpt) {
        PrimitiveType type = group.getType().getType(field).asPrimitiveType();
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        String value = value(group, field, type, logical);
        excerpt.append(name)
                .append('=')
                .append(value, 0, Math.min(60, value.length()))
                .append(' ');
        boolean text = type.getPrimitiveTypeName() == PrimitiveType.PrimitiveTypeName.BINARY
                || type.getPrimitiveTypeName() == PrimitiveType.PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
        if (logical instanceof DecimalLogicalTypeAnnotation || isNumber(type, logical)) {
            record.number(name, value);
        } else if (text && value.indexOf(REPLACEMENT) >= 0 && !isUtf8(group.getBinary(field, 0))) {
            record.undecodable(name);
        } else {
            record.set(name, value);
        }
    }

    private static boolean isNumber(PrimitiveType type, LogicalTypeAnnotation logical) {
        return switch (type.getPrimitiveTypeName()) {
            case INT32, INT64 -> logical == null || logical instanceof IntLogicalTypeAnnotation;
            case FLOAT, DOUBLE -> true;
            default -> false;
        };
    }

    private static String value(Group group, int field, PrimitiveType type, LogicalTypeAnnotation logical) {
        if (logical instanceof DecimalLogicalTypeAnnotation d) {
            return decimal(group, field, type).scaleByPowerOfTen(-d.getScale()).toPlainString();
        }
        return switch (type.getPrimitiveTypeName()) {
            case BINARY, FIXED_LEN_BYTE_ARRAY ->
                logical instanceof UUIDLogicalTypeAnnotation
                        ? type.stringifier().stringify(group.getBinary(field, 0))
                        : group.getBinary(field, 0).toStringUsingUTF8();
            case INT32 ->
                logical instanceof DateLogicalTypeAnnotation
                        ? LocalDate.ofEpochDay(group.getInteger(field, 0)).toString()
                        : String.valueOf(group.getInteger(field, 0));
            case INT64 ->
                logical instanceof TimestampLogicalTypeAnnotation t
                        ? day(group.getLong(field, 0), t)
                        : String.valueOf(group.getLong(field, 0));
            case INT96 -> julian(group.getInt96(field, 0));
            case FLOAT -> digits(group.getFloat(field, 0));
            case DOUBLE -> digits(group.getDouble(field, 0));
            default -> group.getValueToString(field, 0);
        };
    }

    private static BigDecimal decimal(Group group, int field, PrimitiveType type) {
        return switch (type.getPrimitiveTypeName()) {
            case INT32 -> BigDecimal.valueOf(group.getInteger(field, 0));
            case INT64 -> BigDecimal.valueOf(group.getLong(field, 0));
            default -> new BigDecimal(new BigInteger(group.getBinary(field, 0).getBytes()));
        };
    }

    /** A number without an exponent, and without a fraction where it is whole. */
    private static String digits(double number) {
        if (number == (long) number) {
            return Long.toString((long) number);
        }
        return Double.isFinite(number) ? BigDecimal.valueOf(number).toPlainString() : Double.toString(number);
    }

    /** Asked only of what holds the character that stands for undecodable bytes, and seldom does. */
    private static boolean isUtf8(Binary value) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(value.toByteBuffer());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String day(long value, TimestampLogicalTypeAnnotation type) {
        long perSecond = switch (type.getUnit()) {
            case MILLIS -> 1_000L;
            case MICROS -> 1_000_000L;
            case NANOS -> 1_000_000_000L;
        };
        return Instant.ofEpochSecond(Math.floorDiv(value, perSecond))
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
    }

    private static String julian(Binary value) {
        // Its bytes are a view of a page: a buffer of their own begins at them.
        int day =
                ByteBuffer.wrap(value.getBytes()).order(ByteOrder.LITTLE_ENDIAN).getInt(Long.BYTES);
        return LocalDate.ofEpochDay(day - JULIAN_1970).toString();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
