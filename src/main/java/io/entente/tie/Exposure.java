// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

/**
 * How often a country is mentioned in one scope, or how many articles there are at all, decayed and with bootstrap
 * replicates, as a mergeable state. Not safe for use by several threads.
 */
public final class Exposure {
    private final ReplicatedSums sums;

    private Exposure(ReplicatedSums sums) {
        this.sums = sums;
    }

    /** No article. */
    public static Exposure empty(int replicates) {
        return new Exposure(ReplicatedSums.empty(1, replicates));
    }

    /** The state of what {@link #cells} gave. */
    public static Exposure of(long[] cells) {
        return new Exposure(ReplicatedSums.of(1, cells));
    }

    /** Adds one article cluster; weights as in {@link PoissonWeights#of}, dayWeight as in {@link Decay#weight}. */
    public Exposure add(ClusterWeights weights, long dayWeight) {
        sums.add(weights, dayWeight);
        return this;
    }

    /** Adds other clusters. */
    public Exposure merge(Exposure other) {
        sums.merge(other.sums);
        return this;
    }

    /** Sums, for storage. */
    public long[] cells() {
        return sums.cells();
    }

    /** Decayed articles, 0 or more; replicate 0 is the archive. */
    double articles(int replicate) {
        return sums.get(replicate, 0) / (double) Decay.FULL;
    }
}
