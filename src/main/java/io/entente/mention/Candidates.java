// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import java.util.Arrays;

/** The candidates of one article, in order of field and offset. They are filled anew for the next one. */
final class Candidates {

    private Candidate[] all = new Candidate[32];
    private int size;

    void clear() {
        size = 0;
    }

    /** One more, to be {@linkplain Candidate#fill filled}. */
    Candidate next() {
        if (size == all.length) {
            all = Arrays.copyOf(all, size * 2);
        }
        if (all[size] == null) {
            all[size] = new Candidate();
        }
        return all[size++];
    }

    Candidate get(int i) {
        return all[i];
    }

    int size() {
        return size;
    }
}
