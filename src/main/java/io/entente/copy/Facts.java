// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.copy;

/** A set of words as 256 bits, one a word by its hash. */
final class Facts {

    private final long[] words;

    /** Takes the array as it is. */
    Facts(long[] words) {
        this.words = words;
    }

    /** How many there are. */
    int size() {
        int n = 0;
        for (long w : words) {
            n += Long.bitCount(w);
        }
        return n;
    }

    /** How many both sets have. */
    int shared(Facts other) {
        int n = 0;
        for (int i = 0; i < words.length; i++) {
            n += Long.bitCount(words[i] & other.words[i]);
        }
        return n;
    }
}
