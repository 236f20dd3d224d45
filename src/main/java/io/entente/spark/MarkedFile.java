// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.table.Column;
import io.entente.table.Table;
import io.entente.table.Tables;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.rewrite.ParquetRewriter;
import org.apache.parquet.hadoop.rewrite.RewriteOptions;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/**
 * Puts the column {@code duplicate_of} into a file of articles. The other columns, the text above all, are copied as the
 * compressed pages that they are.
 */
final class MarkedFile {

    private static final Column COLUMN = Tables.ARTICLES.columns().get(Tables.ARTICLES.index("duplicate_of"));
    private static final long ROW_GROUP = 1L << 20;

    private MarkedFile() {}

    /** The row of a file, from 0, that is a duplicate, and of which article. */
    record Mark(long row, String duplicateOf) {}

    static void mark(Path file, List<Mark> marks, Configuration hadoop) throws IOException {
        FileSystem fs = file.getFileSystem(hadoop);
        Path column = new Path(file.getParent(), "_column-" + file.getName());
        Path marked = new Path(file.getParent(), "_marked-" + file.getName());
        fs.delete(column, false);
        fs.delete(marked, false);
        writeColumn(column, rows(file, hadoop), marks, hadoop);
        RewriteOptions options = new RewriteOptions.Builder(hadoop, List.of(file), List.of(column), marked)
                .overwriteInputWithJoinColumns(true)
                .ignoreJoinFilesMetadata(true)
                .build();
        try (ParquetRewriter rewriter = new ParquetRewriter(options)) {
            rewriter.processBlocks();
        }
        fs.delete(column, false);
        if (!fs.delete(file, false) || !fs.rename(marked, file)) {
            throw new IOException("the marked articles cannot take the place of " + file);
        }
    }

    private static long rows(Path file, Configuration hadoop) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(file, hadoop))) {
            return reader.getRecordCount();
        }
    }

    private static void writeColumn(Path column, long rows, List<Mark> marks, Configuration hadoop) throws IOException {
        List<Mark> inOrder =
                marks.stream().sorted(Comparator.comparingLong(Mark::row)).toList();
        Table table = new Table(Tables.ARTICLES.name(), "one article", List.of(COLUMN));
        int next = 0;
        try (ParquetTable out = new ParquetTable(table, column, hadoop, ROW_GROUP)) {
            for (long row = 0; row < rows; row++) {
                boolean here = next < inOrder.size() && inOrder.get(next).row() == row;
                out.write(new Object[] {here ? inOrder.get(next++).duplicateOf() : null});
            }
        }
    }
}
