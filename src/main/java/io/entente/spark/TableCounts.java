// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.entente.article.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** Whether a table has the rows that its run wrote: a file that was lost leaves a table that reads well and tells less. */
final class TableCounts {

    /** Files whose footers are read; a table of more is a cluster's, and this is one machine. */
    private static final int MOST_FILES = 1000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private TableCounts() {}

    /**
     * Compares the rows of a table's files with those that the manifest tells.
     *
     * @param folder output folder of analyze
     * @throws UserError when they differ
     */
    static void check(String folder, String table, Configuration hadoop) {
        OptionalLong told = told(folder, table, hadoop);
        OptionalLong found = told.isEmpty() ? told : found(folder, table, hadoop);
        if (found.isPresent() && found.getAsLong() != told.getAsLong() && told.equals(told(folder, table, hadoop))) {
            throw new UserError("--input " + folder + ": table " + table + " has " + found.getAsLong()
                    + " rows, but run.json tells " + told.getAsLong()
                    + ": a file of the table is gone, or one of another run lies there; run analyze anew");
        }
    }

    /** The rows by the manifest; empty where it cannot be read, as of an older version. */
    private static OptionalLong told(String folder, String table, Configuration hadoop) {
        Path manifest = new Path(folder, Publication.MANIFEST);
        try (InputStream in = manifest.getFileSystem(hadoop).open(manifest)) {
            JsonNode rows = JSON.readTree(in).path("rows").path(table);
            return rows.isIntegralNumber() ? OptionalLong.of(rows.asLong()) : OptionalLong.empty();
        } catch (IOException unreadable) {
            return OptionalLong.empty();
        }
    }

    /**
     * The rows by the footers; empty where one cannot be read, which the reading itself will tell.
     *
     * @throws UserError of an empty file, which Spark passes over without a word
     */
    private static OptionalLong found(String folder, String table, Configuration hadoop) {
        try {
            List<Path> listed = ListedFiles.of(folder, table, hadoop);
            List<Path> files = listed == null ? visible(new Path(folder, table), hadoop) : listed;
            if (files.size() > MOST_FILES) {
                return OptionalLong.empty();
            }
            long rows = 0;
            for (Path file : files) {
                rows += ParquetRows.count(file, hadoop);
            }
            return OptionalLong.of(rows);
        } catch (UserError damaged) {
            throw damaged;
        } catch (IOException | RuntimeException unreadable) {
            return OptionalLong.empty();
        }
    }

    /** What Spark reads of a table's folder: names with a point or an underscore at the front are hidden from it. */
    private static List<Path> visible(Path table, Configuration hadoop) throws IOException {
        List<Path> files = new ArrayList<>();
        for (FileStatus file : table.getFileSystem(hadoop).listStatus(table)) {
            String name = file.getPath().getName();
            if (name.startsWith(".") || name.startsWith("_") || !name.endsWith(".parquet") || file.isDirectory()) {
                continue;
            }
            if (file.getLen() == 0) {
                throw new UserError(ArchiveListing.name(file.getPath())
                        + ": this file of the tables is empty; make the tables anew with analyze --overwrite");
            }
            files.add(file.getPath());
        }
        return files;
    }
}
