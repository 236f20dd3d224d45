// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.article.UserError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** The tables of a run, for commands that read them. */
public final class PublishedTables {

    private final SparkSession spark;
    private final String folder;

    /**
     * Tables that are not read before one is asked for.
     *
     * @param folder output folder of analyze
     * @throws UserError when it is no path or URI
     */
    public PublishedTables(SparkSession spark, String folder) {
        try {
            new Path(folder);
        } catch (IllegalArgumentException e) {
            throw new UserError("--input " + folder + ": is no path or URI: " + e.getMessage(), e);
        }
        this.spark = spark;
        this.folder = folder;
    }

    /** A table; a folder without it, or without all of its rows, is the user's mistake. */
    public Dataset<Row> table(String name) {
        TableCounts.check(folder, name, spark.sparkContext().hadoopConfiguration());
        try {
            return spark.read().option("pathGlobFilter", "*.parquet").parquet(files(name));
        } catch (Exception e) {
            if (e instanceof AnalysisException) {
                throw new UserError(
                        "--input " + folder + ": has no table " + name
                                + "; name the output folder of analyze, or run analyze anew if an older version made it",
                        e);
            }
            throw e;
        }
    }

    /** The table's folder; in an object store the files that the manifest names, beside which others may lie for a moment. */
    private String[] files(String name) {
        try {
            List<Path> named = ListedFiles.of(folder, name, spark.sparkContext().hadoopConfiguration());
            return named == null
                    ? new String[] {literal(folder) + "/" + name}
                    : named.stream().map(Path::toString).toArray(String[]::new);
        } catch (IOException e) {
            throw new UserError("--input " + folder + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** A path of which no sign is taken for a pattern. */
    private static String literal(String path) {
        return path.replaceAll("[\\\\{}\\[\\]*?]", "\\\\$0");
    }

    /** The table's rows in the order of all its columns, the first first: the same for any number of files. */
    public static Dataset<Row> ordered(Dataset<Row> table) {
        return table.orderBy(Arrays.stream(table.columns()).map(functions::col).toArray(Column[]::new));
    }

    /**
     * Few rows, in the order of some columns that have no missing values. They are sorted here: a sort by Spark is two more jobs,
     * which take longer than the rest where rows are few.
     */
    static List<Row> sorted(Dataset<Row> rows, String... columns) {
        List<Row> all = new ArrayList<>(rows.collectAsList());
        all.sort((a, b) -> {
            for (String column : columns) {
                int order = a.<Comparable<Object>>getAs(column).compareTo(b.getAs(column));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        });
        return all;
    }

    /** Rows of {@code ties} at a granularity that mention both countries, by period, then pair; {@code null} = any period. */
    public List<Row> ties(String granularity, String period) {
        Dataset<Row> ties = table("ties")
                .where(functions
                        .col("granularity")
                        .equalTo(granularity)
                        .and(functions.col("n_ab").gt(0)));
        if (period != null) {
            ties = ties.where(functions.col("period").equalTo(period));
        }
        return sorted(ties, "period_start", "period", "country_a", "country_b");
    }

    /** Rows of two countries, {@code a} before {@code b} in order of code. */
    static Column pair(String a, String b) {
        return functions
                .col("country_a")
                .equalTo(a)
                .and(functions.col("country_b").equalTo(b));
    }
}
