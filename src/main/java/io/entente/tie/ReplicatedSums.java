// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

/**
 * Some sums over article clusters, once for the archive and once for each bootstrap replicate, as a mergeable state. All
 * are sums of whole numbers: any order and grouping gives the same. A sum that nothing was added to takes no memory.
 * Tones leave room for 10^14 observations. Not safe for use by several threads.
 */
public final class ReplicatedSums {
    private final int rows;
    /** Of each field its sums, one a row; {@code null} for zeros. */
    private final long[][] sums;

    private ReplicatedSums(int rows, long[][] sums) {
        this.rows = rows;
        this.sums = sums;
    }

    /** Nothing summed yet: {@code width} sums for the archive and each of the replicates. */
    public static ReplicatedSums empty(int width, int replicates) {
        return new ReplicatedSums(replicates + 1, new long[width][]);
    }

    /** The state of some cells, as {@link #cells} gave them. */
    public static ReplicatedSums of(int width, long[] cells) {
        if (width < 1 || cells.length == 0 || cells.length % width != 0) {
            throw new IllegalArgumentException(cells.length + " cells are no rows of " + width);
        }
        ReplicatedSums sums = empty(width, cells.length / width - 1);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != 0) {
                sums.field(i / sums.rows)[i % sums.rows] = cells[i];
            }
        }
        return sums;
    }

    /**
     * Adds the values of one cluster.
     *
     * @param weights those of the cluster, see {@link PoissonWeights#of}
     * @param values as many as the width
     */
    public ReplicatedSums add(ClusterWeights weights, long... values) {
        if (weights.size() != rows || values.length != sums.length) {
            throw new IllegalArgumentException(weights.size() + " weights and " + values.length + " values for sums of "
                    + rows + " x " + sums.length);
        }
        for (int field = 0; field < values.length; field++) {
            if (values[field] != 0) {
                weights.add(values[field], field(field));
            }
        }
        return this;
    }

    /** Adds the sums of other clusters. */
    public ReplicatedSums merge(ReplicatedSums other) {
        if (other.rows != rows || other.sums.length != sums.length) {
            throw new IllegalArgumentException("sums of different shape");
        }
        for (int field = 0; field < sums.length; field++) {
            if (other.sums[field] != null) {
                long[] into = field(field);
                for (int b = 0; b < rows; b++) {
                    into[b] += other.sums[field][b];
                }
            }
        }
        return this;
    }

    private long[] field(int field) {
        if (sums[field] == null) {
            sums[field] = new long[rows];
        }
        return sums[field];
    }

    /** One sum; replicate 0 is the archive. */
    public long get(int replicate, int field) {
        return sums[field] == null ? 0 : sums[field][replicate];
    }

    /** All sums, field by field, for storage. */
    public long[] cells() {
        long[] cells = new long[rows * sums.length];
        for (int field = 0; field < sums.length; field++) {
            if (sums[field] != null) {
                System.arraycopy(sums[field], 0, cells, field * rows, rows);
            }
        }
        return cells;
    }
}
