// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads tables with a reader that is not Spark. */
public final class Duck implements AutoCloseable {

    private final Connection connection;
    private final Path tables;

    /** @param tables folder of a run's output */
    public Duck(Path tables) throws SQLException {
        this.connection = DriverManager.getConnection("jdbc:duckdb:");
        this.tables = tables;
    }

    /** Rows as text, cells between bars; {@code {name}} stands for a table. */
    public List<String> rows(String sql) throws SQLException {
        String query = sql.replaceAll("\\{(\\w+)}", "read_parquet('" + tables + "/$1/*.parquet')");
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    row.append(i == 1 ? "" : "|").append(result.getString(i));
                }
                rows.add(row.toString());
            }
            return rows;
        }
    }

    /** The one number that a query gives. */
    public long number(String sql) throws SQLException {
        return Long.parseLong(rows(sql).get(0));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
