// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import java.util.Arrays;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;

/** What a stage demands of its input's columns; every message names the column. */
final class Columns {

    private Columns() {}

    /** A column of strings. */
    static void requireText(StructType schema, String name) {
        DataType type = type(schema, name);
        if (!(type instanceof StringType)) {
            throw new IllegalArgumentException("column '" + name + "' is " + type.simpleString() + ", not string");
        }
    }

    /** A column of whole numbers. */
    static void requireInteger(StructType schema, String name) {
        DataType type = type(schema, name);
        if (!(type instanceof IntegerType || type instanceof LongType || type instanceof ShortType)) {
            throw new IllegalArgumentException("column '" + name + "' is " + type.simpleString() + ", not "
                    + DataTypes.IntegerType.simpleString());
        }
    }

    /** A column that is yet to come. */
    static void requireAbsent(StructType schema, String name) {
        if (Arrays.asList(schema.fieldNames()).contains(name)) {
            throw new IllegalArgumentException("column '" + name + "' is there already; name another output column");
        }
    }

    private static DataType type(StructType schema, String name) {
        if (!Arrays.asList(schema.fieldNames()).contains(name)) {
            throw new IllegalArgumentException("there is no column '" + name + "' among "
                    + String.join(", ", schema.fieldNames()) + "; name one of them");
        }
        return schema.apply(name).dataType();
    }
}
