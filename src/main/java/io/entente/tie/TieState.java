// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

/**
 * The evidence of one pair of countries in one scope, with its bootstrap replicates, as a mergeable state: decayed sums
 * of {@link TieEvidence} and the sub-periods with an article that mentions both. Any order and grouping of the articles
 * gives the same state. Not safe for use by several threads.
 */
public final class TieState {
    private final ReplicatedSums sums;
    /** Words of bits for each replicate, one bit a sub-period. */
    private final long[] active;

    private final int words;
    private long clusters;

    private TieState(ReplicatedSums sums, long[] active, long clusters) {
        this.sums = sums;
        this.active = active;
        this.clusters = clusters;
        words = active.length / (sums.replicates() + 1);
    }

    /**
     * No evidence.
     *
     * @param subPeriods of the scope, such as the months of a year; 1 or more
     */
    public static TieState empty(int replicates, int subPeriods) {
        if (subPeriods < 1) {
            throw new IllegalArgumentException("subPeriods is " + subPeriods + ", must be 1 or more");
        }
        int words = (subPeriods + Long.SIZE - 1) / Long.SIZE;
        return new TieState(ReplicatedSums.empty(TieEvidence.WIDTH, replicates), new long[words * (replicates + 1)], 0);
    }

    /** The state of what {@link #cells}, {@link #activeBits} and {@link #clusters} gave. */
    public static TieState of(long[] cells, long[] activeBits, long clusters) {
        return new TieState(ReplicatedSums.of(TieEvidence.WIDTH, cells), activeBits.clone(), clusters);
    }

    /**
     * Adds one cluster.
     *
     * @param weights those of the cluster, see {@link PoissonWeights#of}
     * @param dayWeight see {@link Decay#weight}
     * @param subPeriod number of the sub-period that its day is in, from 0
     */
    public TieState add(int[] weights, long dayWeight, int subPeriod, TieEvidence evidence) {
        sums.add(weights, dayWeight, evidence.sums());
        for (int b = 0; b < weights.length; b++) {
            if (weights[b] > 0) {
                active[b * words + subPeriod / Long.SIZE] |= 1L << subPeriod;
            }
        }
        clusters++;
        return this;
    }

    /** Adds the evidence of other clusters. */
    public TieState merge(TieState other) {
        if (other.active.length != active.length) {
            throw new IllegalArgumentException("states of different numbers of sub-periods or replicates");
        }
        sums.merge(other.sums);
        for (int i = 0; i < active.length; i++) {
            active[i] |= other.active[i];
        }
        clusters = Math.addExact(clusters, other.clusters);
        return this;
    }

    /** Clusters that mention both, undecayed: the n of the figures. */
    public long clusters() {
        return clusters;
    }

    /** Number of bootstrap replicates. */
    public int replicates() {
        return sums.replicates();
    }

    /** Sums, for storage. */
    public long[] cells() {
        return sums.cells();
    }

    /** Bits of the active sub-periods, for storage. */
    public long[] activeBits() {
        return active.clone();
    }

    /** One sum as a number; counts are decayed articles, sentences or events. */
    double sum(int replicate, int field) {
        return sums.get(replicate, field) / (double) Decay.FULL;
    }

    /** Sub-periods with an article that mentions both. */
    int active(int replicate) {
        int found = 0;
        for (int i = replicate * words; i < (replicate + 1) * words; i++) {
            found += Long.bitCount(active[i]);
        }
        return found;
    }
}
