// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.table.Column;
import io.entente.table.Table;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A table's columns as a Spark schema. */
public final class SparkSchema {

    private SparkSchema() {}

    /** The schema of a table. */
    public static StructType of(Table table) {
        StructType schema = new StructType();
        for (Column c : table.columns()) {
            schema = schema.add(c.name(), type(c), !c.required(), c.meaning());
        }
        return schema;
    }

    private static DataType type(Column c) {
        return switch (c.type()) {
            case STRING -> DataTypes.StringType;
            case DATE -> DataTypes.DateType;
            case INT -> DataTypes.IntegerType;
            case BIGINT -> DataTypes.LongType;
            case DOUBLE -> DataTypes.DoubleType;
            case BINARY -> DataTypes.BinaryType;
        };
    }
}
