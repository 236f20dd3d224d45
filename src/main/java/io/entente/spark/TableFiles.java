// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.api.java.function.Function3;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import scala.Tuple2;

/** Files of a table as a dataset of rows, read by {@link ParquetRows} where they are needed. */
final class TableFiles {

    /** Many small files share a task. */
    private static final int TASKS_A_CORE = 4;

    private TableFiles() {}

    /** The Parquet files of a folder, by name. */
    static List<Path> in(Path folder, Configuration hadoop) throws IOException {
        FileSystem fs = folder.getFileSystem(hadoop);
        return Stream.of(fs.listStatus(folder, p -> p.getName().endsWith(".parquet")))
                .map(FileStatus::getPath)
                .sorted()
                .toList();
    }

    /** A name that no other task, nor another try of this one, gives a file. */
    static String newName() {
        TaskContext context = TaskContext.get();
        String number = context == null ? "plain" : String.format(Locale.ROOT, "%05d", context.partitionId());
        return "part-" + number + "-" + UUID.randomUUID() + ".zstd.parquet";
    }

    /** Takes away files of tasks that were tried more than once; keeps those that were reported. */
    static void keep(Path folder, Set<String> names, Configuration hadoop) throws IOException {
        FileSystem fs = folder.getFileSystem(hadoop);
        if (fs.exists(folder)) {
            for (FileStatus file : fs.listStatus(folder)) {
                if (!names.contains(file.getPath().getName())) {
                    fs.delete(file.getPath(), false);
                }
            }
        }
    }

    /**
     * Rows of files.
     *
     * @param columns of the table, in the order in which {@code row} has them
     * @param row what is made of the cells of a row
     */
    static <T> JavaRDD<T> rows(
            JavaSparkContext spark,
            Collection<Path> files,
            Table table,
            List<String> columns,
            Function<Object[], T> row) {
        return numbered(spark, files, table, columns, (file, number, cells) -> row.call(cells));
    }

    /**
     * Rows of files with their place.
     *
     * @param row what is made of the number of a file, the number of a row in it, from 0, and its cells
     */
    static <T> JavaRDD<T> numbered(
            JavaSparkContext spark,
            Collection<Path> files,
            Table table,
            List<String> columns,
            Function3<Integer, Long, Object[], T> row) {
        Broadcast<SerializableConfiguration> hadoop =
                spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
        List<Tuple2<Integer, String>> names = new ArrayList<>();
        files.forEach(f -> names.add(new Tuple2<>(names.size(), f.toString())));
        return spark.parallelize(names, tasks(spark, names.size()))
                .mapPartitions(part ->
                        new Rows<>(part, table, columns, row, hadoop.value().value()));
    }

    /** Tasks for so many files. */
    static int tasks(JavaSparkContext spark, int files) {
        return Math.max(1, Math.min(files, TASKS_A_CORE * spark.defaultParallelism()));
    }

    /** What is told of a file of ours that is damaged. */
    static UncheckedIOException unreadable(String file, Exception e) {
        return new UncheckedIOException(new IOException(file + " cannot be read: " + e.getMessage(), e));
    }

    /** The rows of some files, one file open at a time, and none when the task has ended. */
    private static final class Rows<T> implements Iterator<T> {
        private final Iterator<Tuple2<Integer, String>> files;
        private final Table table;
        private final List<String> columns;
        private final Function3<Integer, Long, Object[], T> row;
        private final Configuration hadoop;
        private Tuple2<Integer, String> file;
        private ParquetRows open;

        Rows(
                Iterator<Tuple2<Integer, String>> files,
                Table table,
                List<String> columns,
                Function3<Integer, Long, Object[], T> row,
                Configuration hadoop) {
            this.files = files;
            this.table = table;
            this.columns = new ArrayList<>(columns);
            this.row = row;
            this.hadoop = hadoop;
            TaskContext.get().addTaskCompletionListener((TaskCompletionListener) c -> close());
        }

        @Override
        public boolean hasNext() {
            try {
                while (open == null || !open.hasNext()) {
                    close();
                    if (!files.hasNext()) {
                        return false;
                    }
                    file = files.next();
                    open = new ParquetRows(new Path(file._2()), table, columns, hadoop);
                }
                return true;
            } catch (IOException | RuntimeException e) { // what Parquet meets in a damaged file can be anything
                throw unreadable(file._2(), e);
            }
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Object[] cells;
            try {
                cells = open.next();
            } catch (RuntimeException e) {
                throw unreadable(file._2(), e);
            }
            try {
                return row.call(file._1(), open.row(), cells);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        private void close() {
            if (open != null) {
                try {
                    open.close();
                } catch (IOException ignored) {
                    // Only read from.
                }
                open = null;
            }
        }
    }
}
