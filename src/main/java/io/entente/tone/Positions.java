// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

import java.util.Arrays;

/** A growing list of ascending positions; reused from text to text. */
final class Positions {

    private int[] at = new int[16];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int position) {
        if (size == at.length) {
            at = Arrays.copyOf(at, size * 2);
        }
        at[size++] = position;
    }

    int size() {
        return size;
    }

    int get(int i) {
        return at[i];
    }

    /** How many lie before a position; so also the index of the first that does not. */
    int before(int position) {
        if (size == 0 || position <= at[0]) {
            return 0; // many lists are empty
        }
        int found = Arrays.binarySearch(at, 0, size, position);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && at[found - 1] == position) {
            found--;
        }
        return found;
    }
}
