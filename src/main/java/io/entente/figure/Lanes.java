// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

import java.util.ArrayList;
import java.util.List;

/** Rows for labels that stand above one axis: in a row none meets another. */
final class Lanes {

    private final List<List<double[]>> rows = new ArrayList<>();

    /** The first row, from 0, that is free from {@code left} to {@code right}; it is taken. */
    int take(double left, double right) {
        for (int row = 0; ; row++) {
            if (row == rows.size()) {
                rows.add(new ArrayList<>());
            }
            List<double[]> spans = rows.get(row);
            if (spans.stream().noneMatch(s -> left < s[1] && s[0] < right)) {
                spans.add(new double[] {left, right});
                return row;
            }
        }
    }

    /** Rows in use. */
    int size() {
        return rows.size();
    }
}
