// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

/**
 * The attitude of a sentence toward a target: three probabilities that sum to 1.
 *
 * @param negative that it is negative
 * @param neutral that it is neutral
 * @param positive that it is positive
 */
public record TargetScore(double negative, double neutral, double positive) {

    /** The likeliest: -1, 0 or 1; neutral where another is as likely. */
    public int label() {
        if (neutral >= negative && neutral >= positive) {
            return 0;
        }
        return negative >= positive ? -1 : 1;
    }

    /** Positive minus negative, from -1 to 1. */
    public double score() {
        return positive - negative;
    }

    /** From log-odds against neutral. */
    static TargetScore ofLogOdds(double negative, double positive) {
        double most = Math.max(0, Math.max(negative, positive));
        double n = Math.exp(negative - most);
        double o = Math.exp(-most);
        double p = Math.exp(positive - most);
        double sum = n + o + p;
        return new TargetScore(n / sum, o / sum, p / sum);
    }
}
