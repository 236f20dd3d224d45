// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import java.util.Arrays;

/**
 * Some sums over article clusters, once for the archive and once for each bootstrap replicate, as a mergeable state. All
 * are sums of whole numbers: any order and grouping gives the same. Decayed tones leave room for 10^10 observations. Not safe
 * for use by several threads.
 */
public final class ReplicatedSums {
    private final int width;
    private final long[] sums;

    private ReplicatedSums(int width, long[] sums) {
        this.width = width;
        this.sums = sums;
    }

    /** Nothing summed yet: {@code width} sums for the archive and each of the replicates. */
    public static ReplicatedSums empty(int width, int replicates) {
        return new ReplicatedSums(width, new long[width * (replicates + 1)]);
    }

    /** The state of some cells, as {@link #cells} gave them. */
    public static ReplicatedSums of(int width, long[] cells) {
        if (width < 1 || cells.length == 0 || cells.length % width != 0) {
            throw new IllegalArgumentException(cells.length + " cells are no rows of " + width);
        }
        return new ReplicatedSums(width, cells.clone());
    }

    /**
     * Adds the values of one cluster.
     *
     * @param weights those of the cluster, see {@link PoissonWeights#of}
     * @param scale weight of its day, see {@link Decay#weight}; 1 for sums that decay later
     * @param values as many as the width
     */
    public ReplicatedSums add(int[] weights, long scale, long... values) {
        if (weights.length * width != sums.length || values.length != width) {
            throw new IllegalArgumentException(weights.length + " weights and " + values.length + " values for sums of "
                    + sums.length / width + " x " + width);
        }
        int rows = weights.length;
        for (int field = 0; field < width; field++) {
            if (values[field] != 0) {
                long value = Math.multiplyExact(scale, values[field]);
                int from = field * rows;
                for (int b = 0; b < rows; b++) {
                    sums[from + b] += weights[b] * value;
                }
            }
        }
        return this;
    }

    /** Adds the sums of other clusters. */
    public ReplicatedSums merge(ReplicatedSums other) {
        if (other.width != width || other.sums.length != sums.length) {
            throw new IllegalArgumentException("sums of different shape");
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] += other.sums[i];
        }
        return this;
    }

    /** All sums times the weight of their day: decay after the fact, for states that are kept by day. */
    public ReplicatedSums scaled(long scale) {
        return new ReplicatedSums(
                width,
                Arrays.stream(sums).map(s -> Math.multiplyExact(s, scale)).toArray());
    }

    /** Number of replicates; the archive itself is none. */
    public int replicates() {
        return sums.length / width - 1;
    }

    /** One sum; replicate 0 is the archive. */
    public long get(int replicate, int field) {
        return sums[field * (sums.length / width) + replicate];
    }

    /** All sums, field by field, for storage. */
    public long[] cells() {
        return sums.clone();
    }
}
