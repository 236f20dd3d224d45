// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;

/** Reads the articles that count, one file after another; of the others nothing is decoded. */
final class CountedArticles implements Iterator<CountedArticle> {

    private final FileChunks files;
    private final List<String> columns;
    private final Configuration hadoop;
    private String part;
    private ParquetRows rows;

    /** @param columns of {@link CountedArticle} */
    CountedArticles(FileChunks files, List<String> columns, Configuration hadoop) {
        this.files = files;
        this.columns = columns;
        this.hadoop = hadoop;
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) c -> close());
    }

    @Override
    public boolean hasNext() {
        while (rows == null || !rows.hasNext()) {
            close();
            if (!files.next()) {
                return false;
            }
            Path file = files.file();
            part = file.getName();
            try {
                rows = new ParquetRows(file, WorkTables.UNITS, columns, hadoop);
            } catch (IOException e) {
                throw new UncheckedIOException(file + " cannot be read", e);
            }
            rows.passOver(files.copies().dropped());
        }
        return true;
    }

    @Override
    public CountedArticle next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Object[] cells = rows.next();
        FileCopies copies = files.copies();
        Long cluster = copies.seek(rows.row()) ? copies.clusterNumber() : null;
        return CountedArticle.of(part, rows.row(), cluster, cells);
    }

    private void close() {
        if (rows != null) {
            try {
                rows.close();
            } catch (IOException ignored) {
                // Only read from.
            }
            rows = null;
        }
    }
}
