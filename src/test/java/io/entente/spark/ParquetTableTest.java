// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.table.Column;
import io.entente.table.ColumnType;
import io.entente.table.Table;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.filter2.predicate.FilterPredicate;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read back by Parquet's own reader, cell by cell, with the bounds it promises. */
class ParquetTableTest {

    private static final List<ColumnType> TYPES = List.of(
            ColumnType.STRING,
            ColumnType.STRING,
            ColumnType.DATE,
            ColumnType.INT,
            ColumnType.BIGINT,
            ColumnType.DOUBLE);

    private final Configuration hadoop = new Configuration();

    @TempDir
    java.nio.file.Path folder;

    /** A required and an optional column of each type; the text column "id" is plain, "word" repeats. */
    private static Table table() {
        List<Column> columns = new ArrayList<>();
        for (boolean required : new boolean[] {true, false}) {
            for (int i = 0; i < TYPES.size(); i++) {
                String name = i == 0 && required ? "id" : i == 0 ? "excerpt" : (required ? "must" : "may") + i;
                columns.add(new Column(
                        name, TYPES.get(i), required, "any", required ? "" : "nothing there", "a value", ""));
            }
        }
        return new Table("mixed", "a value of every type", columns);
    }

    private static Object cell(ColumnType type, boolean plain, Random random) {
        return switch (type) {
            case STRING -> plain ? "№ " + random.nextLong() : "wört" + random.nextInt(1 + random.nextInt(300));
            case DATE -> LocalDate.ofEpochDay(random.nextInt(40_000) - 10_000);
            case INT -> random.nextInt();
            case BIGINT -> random.nextLong();
            case DOUBLE -> random.nextGaussian();
            case BINARY -> new byte[] {1};
        };
    }

    private static List<Object[]> rows(Table table, int n, double nulls, Random random) {
        List<Object[]> rows = new ArrayList<>();
        for (int r = 0; r < n; r++) {
            Object[] row = new Object[table.columns().size()];
            for (int i = 0; i < row.length; i++) {
                Column c = table.columns().get(i);
                boolean present = c.required() || random.nextDouble() >= nulls;
                row[i] = present ? cell(c.type(), i % TYPES.size() == 0, random) : null;
            }
            rows.add(row);
        }
        return rows;
    }

    private Path write(Table table, List<Object[]> rows, long rowGroup) throws IOException {
        Path path = new Path(
                folder.resolve("t" + rows.size() + "-" + rowGroup + ".parquet").toUri());
        try (ParquetTable out = new ParquetTable(table, path, hadoop, rowGroup)) {
            for (Object[] row : rows) {
                out.write(row);
            }
        }
        return path;
    }

    private void readBack(List<Object[]> rows, long rowGroup) throws IOException {
        Table table = table();
        Path path = write(table, rows, rowGroup);
        try (ParquetReader<Group> in = ParquetReader.builder(new GroupReadSupport(), path)
                .withConf(hadoop)
                .build()) {
            int r = 0;
            for (Group g = in.read(); g != null; g = in.read(), r++) {
                for (int i = 0; i < table.columns().size(); i++) {
                    assertThat(read(g, i, table.columns().get(i).type())).isEqualTo(rows.get(r)[i]);
                }
            }
            assertThat(r).isEqualTo(rows.size());
        }
    }

    private static Object read(Group g, int i, ColumnType type) {
        if (g.getFieldRepetitionCount(i) == 0) {
            return null;
        }
        return switch (type) {
            case STRING -> g.getString(i, 0);
            case DATE -> LocalDate.ofEpochDay(g.getInteger(i, 0));
            case INT -> g.getInteger(i, 0);
            case BIGINT -> g.getLong(i, 0);
            case DOUBLE -> g.getDouble(i, 0);
            case BINARY -> g.getBinary(i, 0).getBytes();
        };
    }

    @Test
    void everyCellComesBack() throws IOException {
        Random random = new Random(7);
        for (int n : new int[] {0, 1, 7, 8, 9, 63, 64, 65, 1000, 5000}) {
            readBack(rows(table(), n, 0.3, random), 32L << 20);
        }
    }

    @Test
    void soItDoesOverManyPagesAndRowGroups() throws IOException {
        Random random = new Random(8);
        readBack(rows(table(), 150_000, 0.1, random), 32L << 20);
        readBack(rows(table(), 20_000, 0.9, random), 100_000);
    }

    @Test
    void columnsOfNothingButNullsAreFine() throws IOException {
        readBack(rows(table(), 2000, 1, new Random(9)), 32L << 20);
        readBack(rows(table(), 140_000, 1, new Random(9)), 1L << 40);
    }

    @Test
    void boundsAndNullsAreTold() throws IOException {
        Table table = table();
        List<Object[]> rows = rows(table, 3000, 0.5, new Random(10));
        try (ParquetFileReader in =
                ParquetFileReader.open(HadoopInputFile.fromPath(write(table, rows, 32L << 20), hadoop))) {
            BlockMetaData block = in.getFooter().getBlocks().get(0);
            for (int i = 0; i < table.columns().size(); i++) {
                int column = i;
                ColumnChunkMetaData chunk = block.getColumns().get(i);
                Statistics<?> bounds = chunk.getStatistics();
                assertThat(bounds.getNumNulls())
                        .isEqualTo(rows.stream().filter(r -> r[column] == null).count());
                if (table.columns().get(i).type() == ColumnType.BIGINT) {
                    assertThat(bounds.genericGetMax())
                            .isEqualTo(rows.stream()
                                    .filter(r -> r[column] != null)
                                    .mapToLong(r -> (Long) r[column])
                                    .max()
                                    .getAsLong());
                } else if (i % TYPES.size() == 1) {
                    assertThat(bounds.minAsString())
                            .isEqualTo(rows.stream()
                                    .filter(r -> r[column] != null)
                                    .map(r -> (String) r[column])
                                    .min(java.util.Comparator.naturalOrder())
                                    .get());
                }
            }
        }
    }

    @Test
    void readersThatAskForValuesFindThemInEveryTextColumn() throws IOException {
        Table table = table();
        List<Object[]> rows = rows(table, 200_000, 0.5, new Random(11));
        Path path = write(table, rows, 32L << 20);
        for (int i : new int[] {0, 1, TYPES.size(), TYPES.size() + 1}) {
            int column = i;
            long present = rows.stream().filter(r -> r[column] != null).count();
            FilterPredicate asked = FilterApi.notEq(
                    FilterApi.binaryColumn(table.columns().get(i).name()), null);
            long read = 0;
            try (ParquetReader<Group> in = ParquetReader.builder(new GroupReadSupport(), path)
                    .withConf(hadoop)
                    .withFilter(FilterCompat.get(asked))
                    .build()) {
                while (in.read() != null) {
                    read++;
                }
            }
            assertThat(read).isEqualTo(present);
        }
    }

    @Test
    void aMissingValueOfARequiredColumnIsNamed() {
        Object[] row = new Object[table().columns().size()];
        assertThatThrownBy(() -> write(table(), List.<Object[]>of(row), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("column id");
    }

    @Test
    void rowsThatAreNotWantedArePassedOverWholeRowGroupsAmongThem() throws IOException {
        Random random = new Random(11);
        Table table = table();
        List<Object[]> rows = rows(table, 3000, 0.4, random);
        Path path = write(table, rows, 1 << 14);
        BitSet without = new BitSet();
        without.set(0, 900);
        IntStream.range(0, 500).forEach(i -> without.set(random.nextInt(3000)));
        without.set(2500, 3000);
        List<String> columns = table.columns().stream().map(Column::name).toList();
        try (ParquetRows in = new ParquetRows(path, table, columns, hadoop)) {
            in.passOver(without);
            for (int r = without.nextClearBit(0); r < 3000; r = without.nextClearBit(r + 1)) {
                assertThat(in.next()).isEqualTo(rows.get(r));
                assertThat(in.row()).isEqualTo(r);
            }
            assertThat(in.hasNext()).isFalse();
        }
        assertThat(ParquetRows.count(path, hadoop)).isEqualTo(3000);
    }
}
