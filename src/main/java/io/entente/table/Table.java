// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.table;

import java.io.Serializable;
import java.util.List;

/**
 * A published table.
 *
 * @param name name of its folder
 * @param row what one row is
 * @param columns in the order in which they are written
 */
public record Table(String name, String row, List<Column> columns) implements Serializable {

    /** Position of a column, which must exist. */
    public int index(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("table " + name + " has no column " + column);
    }
}
