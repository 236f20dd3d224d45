// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.table.Column;
import io.entente.table.Table;
import io.entente.table.Tables;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.rewrite.ParquetRewriter;
import org.apache.parquet.hadoop.rewrite.RewriteOptions;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/**
 * Puts the columns {@code duplicate_of} and {@code cluster} into a file of articles. The other columns, the text above all, are
 * copied as the compressed pages that they are.
 */
final class MarkedFile {

    private static final List<Column> COLUMNS = List.of(
            Tables.ARTICLES.columns().get(Tables.ARTICLES.index("duplicate_of")),
            Tables.ARTICLES.columns().get(Tables.ARTICLES.index("cluster")));

    /** So large that no column of identifiers fills it. Bytes. */
    private static final long ONE_ROW_GROUP = 1L << 40;

    private MarkedFile() {}

    /** The row of a file, from 0, that is a copy, of which article, if its text is the same, and in which cluster. */
    record Mark(long row, String duplicateOf, String cluster) implements Serializable {}

    /**
     * Writes a marked copy beside the file, under a name of this attempt alone: a task may be tried again, or twice at a time.
     *
     * @return the copy, which is to take the file's place
     */
    static Path mark(Path file, List<Mark> marks, Configuration hadoop) throws IOException {
        FileSystem fs = file.getFileSystem(hadoop);
        String attempt = UUID.randomUUID().toString();
        Path marked = new Path(file.getParent(), "_marked-" + attempt + "-" + file.getName());
        List<Path> columns = columns(file, attempt, marks, hadoop);
        RewriteOptions options = new RewriteOptions.Builder(hadoop, List.of(file), columns, marked)
                .overwriteInputWithJoinColumns(true)
                .ignoreJoinFilesMetadata(true)
                .build();
        try (ParquetRewriter rewriter = new ParquetRewriter(options)) {
            rewriter.processBlocks();
        }
        for (Path column : columns) {
            fs.delete(column, false);
        }
        return marked;
    }

    /** The new columns, one file for each row group: the row groups of both sides must match. */
    private static List<Path> columns(Path file, String attempt, List<Mark> marks, Configuration hadoop)
            throws IOException {
        Table table = new Table(Tables.ARTICLES.name(), "one article", COLUMNS);
        Map<Long, Mark> byRow = new HashMap<>();
        marks.forEach(m -> byRow.put(m.row(), m));
        List<Path> files = new ArrayList<>();
        long row = 0;
        try (ParquetReader<Group> ids = ids(file, hadoop)) {
            for (long rows : rowGroups(file, hadoop)) {
                Path column =
                        new Path(file.getParent(), "_column-" + attempt + "-" + files.size() + "-" + file.getName());
                try (ParquetTable out = new ParquetTable(table, column, hadoop, ONE_ROW_GROUP)) {
                    for (long end = row + rows; row < end; row++) {
                        String alone = ids.read().getString(0, 0);
                        Mark mark = byRow.getOrDefault(row, new Mark(row, null, alone));
                        out.write(new Object[] {mark.duplicateOf(), mark.cluster()});
                    }
                }
                files.add(column);
            }
        }
        return files;
    }

    /** The column {@code id}, which is the cluster of an article without copies. */
    private static ParquetReader<Group> ids(Path file, Configuration hadoop) throws IOException {
        Configuration projected = new Configuration(hadoop);
        projected.set(ReadSupport.PARQUET_READ_SCHEMA, "message articles { required binary id (STRING); }");
        return ParquetReader.builder(new GroupReadSupport(), file)
                .withConf(projected)
                .build();
    }

    private static List<Long> rowGroups(Path file, Configuration hadoop) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(file, hadoop))) {
            return reader.getRowGroups().stream()
                    .map(BlockMetaData::getRowCount)
                    .toList();
        }
    }
}
