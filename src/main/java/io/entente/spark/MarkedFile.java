// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.table.Column;
import io.entente.table.Table;
import io.entente.table.Tables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.rewrite.ParquetRewriter;
import org.apache.parquet.hadoop.rewrite.RewriteOptions;

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

    /**
     * Writes a marked copy beside the file, under a name of this attempt alone: a task may be tried again, or twice at a time.
     *
     * @return the copy, which is to take the file's place
     */
    static Path mark(Path file, FileCopies copies, Configuration hadoop) throws IOException {
        FileSystem fs = file.getFileSystem(hadoop);
        String attempt = UUID.randomUUID().toString();
        Path marked = new Path(file.getParent(), "_marked-" + attempt + "-" + file.getName());
        List<Path> columns = columns(file, attempt, copies, hadoop);
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
    private static List<Path> columns(Path file, String attempt, FileCopies copies, Configuration hadoop)
            throws IOException {
        Table table = new Table(Tables.ARTICLES.name(), "one article", COLUMNS);
        copies.rewind();
        List<Path> files = new ArrayList<>();
        long row = 0;
        // The cluster of an article without copies is its own id.
        try (ParquetRows ids = new ParquetRows(file, Tables.ARTICLES, List.of("id"), hadoop)) {
            for (long rows : rowGroups(file, hadoop)) {
                Path column =
                        new Path(file.getParent(), "_column-" + attempt + "-" + files.size() + "-" + file.getName());
                try (ParquetTable out = new ParquetTable(table, column, hadoop, ONE_ROW_GROUP)) {
                    for (long end = row + rows; row < end; row++) {
                        Object alone = ids.next()[0];
                        boolean copy = copies.seek(row) && copies.cluster() != null;
                        out.write(
                                copy ? new Object[] {copies.original(), copies.cluster()} : new Object[] {null, alone});
                    }
                }
                files.add(column);
            }
        }
        return files;
    }

    private static List<Long> rowGroups(Path file, Configuration hadoop) throws IOException {
        try (ParquetFileReader reader = ParquetRows.open(file, hadoop)) {
            return reader.getRowGroups().stream()
                    .map(BlockMetaData::getRowCount)
                    .toList();
        }
    }
}
