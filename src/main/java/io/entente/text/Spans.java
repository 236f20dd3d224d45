// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.text;

import java.util.Arrays;

/** A growing list of stretches of a text, in UTF-16 units, end exclusive; reused from text to text. */
public final class Spans {

    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** First unit of the i-th. */
    public int start(int i) {
        return starts[i];
    }

    /** Unit after the last of the i-th. */
    public int end(int i) {
        return ends[i];
    }
}
