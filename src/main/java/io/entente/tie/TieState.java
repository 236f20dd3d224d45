// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

/**
 * The evidence of one pair of countries in one scope, with its bootstrap replicates, as a mergeable state: sums of
 * {@link TieEvidence}, articles by the weights of their days, and the sub-periods with an article that mentions both. Any
 * order and grouping of the articles gives the same state. Most pairs of a scope have one cluster, from which no interval follows: it is kept as it is, and
 * replicates are made when a second one comes. Not safe for use by several threads.
 */
public final class TieState {
    private final int replicates;
    private final int subPeriods;
    private Lone lone;
    private ReplicatedSums sums;
    /** Of each sub-period one bit for each replicate in which it is active. */
    private long[] active;

    private long clusters;
    private long telling;

    private TieState(int replicates, int subPeriods) {
        this.replicates = replicates;
        this.subPeriods = subPeriods;
    }

    private record Lone(ClusterWeights weights, long dayWeight, int subPeriod, TieEvidence evidence) {}

    /**
     * No evidence.
     *
     * @param subPeriods of the scope, such as the months of a year; 1 or more
     */
    public static TieState empty(int replicates, int subPeriods) {
        if (subPeriods < 1) {
            throw new IllegalArgumentException("subPeriods is " + subPeriods + ", must be 1 or more");
        }
        return new TieState(replicates, subPeriods);
    }

    /**
     * Adds one cluster.
     *
     * @param weights those of the cluster, see {@link PoissonWeights#of}
     * @param dayWeight see {@link Decay#weight}
     * @param subPeriod number of the sub-period that its day is in, from 0
     * @param evidence not to be changed after
     */
    public TieState add(ClusterWeights weights, long dayWeight, int subPeriod, TieEvidence evidence) {
        Lone one = new Lone(weights, dayWeight, subPeriod, evidence);
        telling += evidence.tells() ? 1 : 0;
        if (clusters++ == 0) {
            lone = one;
        } else {
            spread();
            spread(one);
        }
        return this;
    }

    /** Adds the evidence of other clusters. */
    public TieState merge(TieState other) {
        if (other.replicates != replicates || other.subPeriods != subPeriods) {
            throw new IllegalArgumentException("states of different numbers of sub-periods or replicates");
        }
        if (other.clusters == 0) {
            return this;
        }
        if (other.lone != null) {
            return add(other.lone.weights, other.lone.dayWeight, other.lone.subPeriod, other.lone.evidence);
        }
        spread();
        sums.merge(other.sums);
        for (int i = 0; i < active.length; i++) {
            active[i] |= other.active[i];
        }
        clusters = Math.addExact(clusters, other.clusters);
        telling += other.telling;
        return this;
    }

    /** Makes the replicates. */
    private void spread() {
        if (sums == null) {
            sums = ReplicatedSums.empty(TieEvidence.WIDTH, replicates);
            active = new long[subPeriods * ClusterWeights.words(replicates + 1)];
        }
        if (lone != null) {
            spread(lone);
            lone = null;
        }
    }

    private void spread(Lone one) {
        sums.add(one.weights, one.evidence.sums(one.dayWeight));
        one.weights.mark(active, one.subPeriod * ClusterWeights.words(replicates + 1));
    }

    /** Clusters that mention both: the n of the figures. */
    public long clusters() {
        return clusters;
    }

    /** Those of them that say how the two stand, see {@link TieEvidence#tells}: what affinity rests on. */
    long telling() {
        return telling;
    }

    /** Number of bootstrap replicates. */
    public int replicates() {
        return replicates;
    }

    /** The articles that mention both, older days counting less: 0 or more. */
    double articles(int replicate) {
        return sum(replicate, TieEvidence.ARTICLES) / (double) Decay.FULL;
    }

    /** One sum, see {@link TieEvidence#sums}. */
    long sum(int replicate, int field) {
        if (lone != null) {
            return lone.weights.get(replicate) * lone.evidence.sum(field, lone.dayWeight);
        }
        return sums == null ? 0 : sums.get(replicate, field);
    }

    /** Of each replicate, the archive first, the sub-periods with an article that mentions both. */
    int[] active() {
        int[] found = new int[replicates + 1];
        if (lone != null) {
            for (int b = 0; b < found.length; b++) {
                found[b] = lone.weights.get(b) > 0 ? 1 : 0;
            }
        } else if (sums != null) {
            int words = ClusterWeights.words(found.length);
            for (int i = 0; i < active.length; i++) {
                for (long bits = active[i]; bits != 0; bits &= bits - 1) {
                    found[i % words * Long.SIZE + Long.numberOfTrailingZeros(bits)]++;
                }
            }
        }
        return found;
    }
}
