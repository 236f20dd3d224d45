// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.table.Column;
import io.entente.table.Table;
import io.entente.table.Tables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.rewrite.ParquetRewriter;
import org.apache.parquet.hadoop.rewrite.RewriteOptions;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/**
 * Puts the column {@code duplicate_of} into a file of articles. The other columns, the text above all, are copied as the
 * compressed pages that they are.
 */
final class MarkedFile {

    private static final Column COLUMN = Tables.ARTICLES.columns().get(Tables.ARTICLES.index("duplicate_of"));
    /** So large that no column of identifiers fills it. Bytes. */
    private static final long ONE_ROW_GROUP = 1L << 40;

    private MarkedFile() {}

    /** The row of a file, from 0, that is a duplicate, and of which article. */
    record Mark(long row, String duplicateOf) {}

    static void mark(Path file, List<Mark> marks, Configuration hadoop) throws IOException {
        FileSystem fs = file.getFileSystem(hadoop);
        Path marked = new Path(file.getParent(), "_marked-" + file.getName());
        fs.delete(marked, false);
        List<Path> columns = columns(file, marks, hadoop);
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
        if (!fs.delete(file, false) || !fs.rename(marked, file)) {
            throw new IOException("the marked articles cannot take the place of " + file);
        }
    }

    /** The new column, one file for each row group: the row groups of both sides must match. */
    private static List<Path> columns(Path file, List<Mark> marks, Configuration hadoop) throws IOException {
        Table table = new Table(Tables.ARTICLES.name(), "one article", List.of(COLUMN));
        Map<Long, String> byRow = new HashMap<>();
        marks.forEach(m -> byRow.put(m.row(), m.duplicateOf()));
        List<Path> files = new ArrayList<>();
        long row = 0;
        for (long rows : rowGroups(file, hadoop)) {
            Path column = new Path(file.getParent(), "_column-" + files.size() + "-" + file.getName());
            file.getFileSystem(hadoop).delete(column, false);
            try (ParquetTable out = new ParquetTable(table, column, hadoop, ONE_ROW_GROUP)) {
                for (long end = row + rows; row < end; row++) {
                    out.write(new Object[] {byRow.get(row)});
                }
            }
            files.add(column);
        }
        return files;
    }

    private static List<Long> rowGroups(Path file, Configuration hadoop) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(file, hadoop))) {
            return reader.getRowGroups().stream()
                    .map(BlockMetaData::getRowCount)
                    .toList();
        }
    }
}
