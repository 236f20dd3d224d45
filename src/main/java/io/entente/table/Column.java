// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.table;

import java.io.Serializable;

/**
 * One column of a published table.
 *
 * @param name snake_case; a contract
 * @param type its type
 * @param required whether every row has a value
 * @param range the values it may take
 * @param missing what an empty cell means; empty when there is none
 * @param meaning what the value is, with its formula
 * @param source the paper or standard behind it; empty when it needs none
 */
public record Column(
        String name, ColumnType type, boolean required, String range, String missing, String meaning, String source)
        implements Serializable {

    /** Checks that the name is snake_case and that missing values are explained. */
    public Column {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("column name '" + name + "' is not snake_case");
        }
        if (required != missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "column " + name + " must explain missing values exactly when it has them");
        }
    }

    static Column of(String name, ColumnType type, String range, String meaning) {
        return new Column(name, type, true, range, "", meaning, "");
    }

    Column orMissing(String when) {
        return new Column(name, type, false, range, when, meaning, source);
    }

    Column from(String paper) {
        return new Column(name, type, required, range, missing, meaning, paper);
    }
}
