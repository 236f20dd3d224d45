// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import java.io.Serializable;

/**
 * How often each article cluster counts in each bootstrap replicate: independently Poisson with mean 1 (Hanley &amp;
 * MacGibbon 2006; Chamandy et al. 2012). A weight is a hash of seed, cluster and replicate, so that every machine that
 * meets a cluster gives it the same weights, however the archive is cut up. Replicate 0 is the archive itself, weight 1.
 *
 * @param seed of the hash
 * @param replicates number of bootstrap replicates B, 0 or more; 0 = no intervals
 */
public record PoissonWeights(long seed, int replicates) implements Serializable {
    /** 200 replicates give an interval's standard error to 5%. */
    public static final PoissonWeights DEFAULT = new PoissonWeights(1, 200);

    /** 2^64 over the golden ratio, the step of SplitMix64 (Steele, Lea &amp; Flood 2014). */
    private static final long STEP = 0x9E3779B97F4A7C15L;

    /** P(X &lt;= k) of a Poisson variable with mean 1, in units of 2^-53; what lies above is out of reach. */
    private static final long[] CUMULATIVE = cumulative();

    public PoissonWeights {
        if (replicates < 0) {
            throw new IllegalArgumentException("replicates is " + replicates + ", must be 0 or more");
        }
    }

    /**
     * The weights of a cluster, one a replicate; the first is 1.
     *
     * @param cluster id of the article's cluster of copies, or of the article
     */
    public ClusterWeights of(long cluster) {
        int[] weights = new int[replicates + 1];
        weights[0] = 1;
        long state = mix(mix(seed + STEP) ^ cluster);
        for (int b = 1; b <= replicates; b++) {
            state += STEP;
            weights[b] = poisson(mix(state) >>> 11);
        }
        return ClusterWeights.of(weights);
    }

    private static int poisson(long uniform) {
        // Nearly all are 0 to 4, and no processor guesses which: counted without a branch.
        int k = (uniform >= CUMULATIVE[0] ? 1 : 0)
                + (uniform >= CUMULATIVE[1] ? 1 : 0)
                + (uniform >= CUMULATIVE[2] ? 1 : 0)
                + (uniform >= CUMULATIVE[3] ? 1 : 0);
        while (k >= 4 && k < CUMULATIVE.length && uniform >= CUMULATIVE[k]) {
            k++;
        }
        return k;
    }

    private static long[] cumulative() {
        long[] sums = new long[19];
        double term = Math.exp(-1);
        double sum = 0;
        for (int k = 0; k < sums.length; k++) {
            sum += term;
            sums[k] = (long) (sum * 0x1p53);
            term /= k + 1;
        }
        return sums;
    }

    private static long mix(long z) {
        long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
