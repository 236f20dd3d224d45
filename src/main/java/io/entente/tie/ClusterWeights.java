// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

/**
 * How often one article cluster counts in the archive, which is once, and in each bootstrap replicate. Not to be changed by
 * who reads it.
 */
public final class ClusterWeights {
    private final int[] counts;
    /** One bit for each of the counts above 0. */
    private final long[] drawn;

    private ClusterWeights(int[] counts) {
        this.counts = counts;
        drawn = new long[words(counts.length)];
        for (int b = 0; b < counts.length; b++) {
            drawn[b / Long.SIZE] |= (counts[b] > 0 ? 1L : 0L) << b;
        }
    }

    /** Of the archive, then of the replicates; each 0 or more. */
    public static ClusterWeights of(int... counts) {
        return new ClusterWeights(counts);
    }

    /** Words that hold a bit for each of so many counts. */
    static int words(int counts) {
        return (counts + Long.SIZE - 1) / Long.SIZE;
    }

    /** The archive and its replicates. */
    int size() {
        return counts.length;
    }

    /** Of replicate b; 0 is the archive. */
    int get(int b) {
        return counts[b];
    }

    /** Adds each count times the value to the sums. */
    void add(long value, long[] sums) {
        for (int b = 0; b < sums.length; b++) {
            sums[b] += counts[b] * value;
        }
    }

    /** Sets the bits of the counts above 0, from a place on. */
    void mark(long[] bits, int from) {
        for (int i = 0; i < drawn.length; i++) {
            bits[from + i] |= drawn[i];
        }
    }
}
