// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.table;

import java.util.Locale;

/** Types of columns, with the same name in Spark SQL and DuckDB. */
public enum ColumnType {
    STRING,
    DATE,
    INT,
    BIGINT,
    DOUBLE,
    /** Only in working tables. */
    BINARY;

    /** As the codebook writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
