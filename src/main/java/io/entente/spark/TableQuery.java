// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.article.UserError;
import io.entente.table.Table;
import io.entente.table.Tables;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The tables of a run, asked in SQL: each is a view under its own name. What is wrong with the SQL is the user's mistake. */
public final class TableQuery {

    private final Dataset<Row> rows;

    /**
     * A query, analysed and not yet run.
     *
     * @param folder output folder of analyze
     * @param sql a query that {@link ReadingSql} lets pass
     */
    public TableQuery(SparkSession spark, String folder, String sql) {
        ReadingSql.check(sql);
        PublishedTables tables = new PublishedTables(spark, folder);
        // only what the query may name: a listing of a folder takes its time on a remote file system
        for (Table table : Tables.all()) {
            if (Pattern.compile("\\b" + table.name() + "\\b", Pattern.CASE_INSENSITIVE)
                    .matcher(sql)
                    .find()) {
                tables.table(table.name()).createOrReplaceTempView(table.name());
            }
        }
        rows = told(() -> spark.sql(sql));
    }

    /** The names of the columns. */
    public List<String> columns() {
        return List.of(rows.columns());
    }

    /** All rows, one partition at a time in memory. */
    public Iterator<List<Object>> rows() {
        return plain(rows);
    }

    /** The first rows. */
    public Iterator<List<Object>> first(int most) {
        return plain(rows.limit(most));
    }

    private static Iterator<List<Object>> plain(Dataset<Row> rows) {
        Iterator<Row> all = told(rows::toLocalIterator);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return told(all::hasNext);
            }

            @Override
            public List<Object> next() {
                return PlainRows.cells(told(all::next));
            }
        };
    }

    private static <T> T told(Supplier<T> action) {
        try {
            return action.get();
        } catch (Exception e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SparkThrowable s && isMistake(s)) {
                    throw new UserError("SQL: " + ReadingSql.message(s) + tables(s), e);
                }
            }
            throw e;
        }
    }

    /** Of SQLSTATE's classes, those that tell of the statement or of the values that it meets. */
    private static boolean isMistake(SparkThrowable e) {
        String state = e.getSqlState();
        return state != null
                && !e.isInternalError()
                && List.of("07", "0A", "21", "22", "2F", "38", "39", "42", "44", "P0")
                        .contains(state.substring(0, 2));
    }

    private static String tables(SparkThrowable e) {
        return e.getSqlState().startsWith("42")
                ? "; the tables are " + Tables.all().stream().map(Table::name).collect(Collectors.joining(", "))
                        + ", and codebook.md says what their columns are"
                : "";
    }
}
