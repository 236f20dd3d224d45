// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import java.io.Serializable;
import java.util.Arrays;

/**
 * How often other words stand near one word: their numbers, ascending, and a sum of integers for each, so that no order of additions shows.
 */
@SuppressWarnings("ArrayRecordComponent") // read only
record WordNeighbours(int[] words, long[] sums) implements Serializable {

    /** Both together. */
    WordNeighbours plus(WordNeighbours other) {
        int[] both = new int[words.length + other.words.length];
        long[] total = new long[both.length];
        int n = 0;
        int i = 0;
        int j = 0;
        while (i < words.length || j < other.words.length) {
            int left = i < words.length ? words[i] : Integer.MAX_VALUE;
            int right = j < other.words.length ? other.words[j] : Integer.MAX_VALUE;
            both[n] = Math.min(left, right);
            total[n] = (left <= right ? sums[i] : 0) + (right <= left ? other.sums[j] : 0);
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
            n++;
        }
        return new WordNeighbours(Arrays.copyOf(both, n), Arrays.copyOf(total, n));
    }

    /** The sum of all. */
    long total() {
        return Arrays.stream(sums).sum();
    }
}
