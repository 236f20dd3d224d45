// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

/**
 * Which ties stand out of the weighted graph of ties, the weight w being the units that mention both ends. Degree is
 * the number of a country's ties, strength the sum of their weights, total twice the sum of all weights. Defined for
 * ties with w of 1 or more.
 */
public final class Backbone {
    private Backbone() {}

    /**
     * Disparity filter: the chance of a tie so heavy if a country spread its strength at random, (1 - w/s)^(k-1), the
     * smaller of both ends, in [0, 1]; 1 for an end with one tie (Serrano, Boguna &amp; Vespignani 2009, PNAS 106).
     */
    public static double disparityAlpha(long weight, long strengthA, int degreeA, long strengthB, int degreeB) {
        return Math.min(disparity(weight, strengthA, degreeA), disparity(weight, strengthB, degreeB));
    }

    /** The disparity filter seen from one end, in [0, 1]; 1 for an end with one tie. */
    public static double disparity(long weight, long strength, int degree) {
        return degree <= 1 ? 1 : Math.pow(1 - (double) weight / strength, degree - 1);
    }

    /**
     * Noise-corrected score (kw - 1) / (kw + 1) with k = total / (s_a s_b), in (-1, 1), 0 as expected from the strengths
     * (Coscia &amp; Neffke 2017, ICDE).
     */
    public static double noiseCorrectedScore(long weight, long strengthA, long strengthB, long total) {
        double ratio = ((double) total / ((double) strengthA * strengthB)) * weight;
        return (ratio - 1) / (ratio + 1);
    }

    /**
     * Standard deviation of the noise-corrected score, 0 or more: posterior of the tie's probability under a beta prior,
     * then the delta method (Coscia &amp; Neffke 2017). The prior's beta is that of the authors' program, with
     * 1 - mu^2; the beta that matches the moments would have (1 - mu)^2. They differ little.
     */
    public static double noiseCorrectedSd(long weight, long strengthA, long strengthB, long total) {
        return noiseCorrectedSd(weight, strengthA, strengthB, total, false);
    }

    /** {@link #noiseCorrectedSd} with the prior whose beta matches the moments, (1 - mu)^2 instead of 1 - mu^2. */
    public static double noiseCorrectedSdMoments(long weight, long strengthA, long strengthB, long total) {
        return noiseCorrectedSd(weight, strengthA, strengthB, total, true);
    }

    private static double noiseCorrectedSd(
            long weight, long strengthA, long strengthB, long total, boolean matchMoments) {
        double product = (double) strengthA * strengthB;
        double t = total;
        double k = t / product;
        double mu = product / (t * t);
        double variance = mu * (1 - strengthA / t) * (1 - strengthB / t) / (t - 1);
        double alpha = mu * mu * (1 - mu) / variance - mu;
        double beta = mu * (1 - mu) * (matchMoments ? 1 - mu : 1 + mu) / variance - (1 - mu);
        double p = (alpha + weight) / (alpha + t + beta);
        double slope = 1 / product - t * (strengthA + strengthB) / (product * product);
        double scored = k * weight + 1;
        return Math.sqrt(p * (1 - p) * t) * Math.abs(2 * (k + weight * slope) / (scored * scored));
    }

    /**
     * Whether a tie belongs to the noise-corrected backbone: its score is more than so many of its standard deviations
     * above 0 (Coscia &amp; Neffke 2017, who use 1.28, 1.64 and 2.32: one-sided 10%, 5% and 1%).
     */
    public static boolean isNoiseCorrected(double score, double sd, double deviations) {
        return score - deviations * sd > 0;
    }

    /**
     * Association strength by co-occurrence totals, weight total / (s_a s_b), 0 or more, 1 as expected from the
     * strengths (van Eck &amp; Waltman 2009, JASIST 60(8)); NaN for a country without ties.
     */
    public static double associationStrength(long weight, long strengthA, long strengthB, long total) {
        return weight * ((double) total / ((double) strengthA * strengthB));
    }

    /**
     * Neighbourhood overlap c / ((k_a - 1) + (k_b - 1) - c) of two tied countries with c common partners, in [0, 1]; 0
     * if neither has another partner (Onnela et al. 2007, PNAS 104).
     */
    public static double overlap(int common, int degreeA, int degreeB) {
        int either = degreeA - 1 + degreeB - 1 - common;
        return either == 0 ? 0 : (double) common / either;
    }
}
