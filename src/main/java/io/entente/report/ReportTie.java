// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

/**
 * The tie of two countries over the whole archive; every figure as the codebook defines it in the table {@code ties} at the
 * granularity article, NaN where the table has no value.
 *
 * @param a ISO code, before b in the alphabet
 * @param b ISO code
 * @param articles that name both, 1 or more
 * @param sentences that name both
 * @param articlesA that name a
 * @param articlesB that name b
 * @param tone mean tone of the shared sentences
 * @param backbone whether it belongs to the noise-corrected backbone
 */
public record ReportTie(
        String a,
        String b,
        long articles,
        long sentences,
        long articlesA,
        long articlesB,
        double npmi,
        double lift,
        double g2,
        double q,
        double strength,
        double strengthLow,
        double strengthHigh,
        double volume,
        double closeness,
        double constancy,
        double intensity,
        double reciprocity,
        double affinity,
        double affinityLow,
        double affinityHigh,
        double tone,
        double targetToneA,
        double targetToneB,
        long eventsAb,
        long eventsBa,
        double goldsteinAb,
        double goldsteinBa,
        boolean backbone) {

    /** Sentences that name both, below which an affinity and its interval rest on single words. */
    static final int LEAST_SENTENCES = 3;

    /** An interval that is narrower comes from one article. */
    static final double LEAST_WIDTH = 0.02;

    /** The pair as files and links name it. */
    public PairKey pair() {
        return new PairKey(a, b);
    }

    /** Whether it is told from chance at a false discovery rate of 5%, and above it. */
    public boolean isSure() {
        return g2 > 0 && q <= 0.05;
    }

    /**
     * Which way the affinity goes for sure: 1 cooperation, -1 conflict, 0 neither. Sure is one that rests on
     * {@link #LEAST_SENTENCES} sentences and whose interval leaves out 0 and has a width: it has none where one article outweighs
     * all others, as the last of a pair does that was long not spoken of.
     */
    public int lean() {
        return lean(sentences, affinityLow, affinityHigh);
    }

    /** The same of a tie that is known by these alone; NaN where there is no interval. */
    public static int lean(long sentences, double affinityLow, double affinityHigh) {
        if (sentences < LEAST_SENTENCES || !(affinityHigh - affinityLow >= LEAST_WIDTH)) {
            return 0;
        }
        return affinityLow > 0 ? 1 : affinityHigh < 0 ? -1 : 0;
    }
}
