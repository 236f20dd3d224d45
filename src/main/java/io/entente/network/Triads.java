// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

/**
 * The closed triads of the signed network by their number of negative ties. Balance theory expects the even ones: my
 * friend's friend and my enemy's enemy are friends (Heider 1946; Cartwright &amp; Harary 1956, Psychological Review 63).
 * Only ties with a sign count.
 *
 * @param negatives0 triads +++
 * @param negatives1 triads ++-, unbalanced
 * @param negatives2 triads +--
 * @param negatives3 triads ---, unbalanced
 */
public record Triads(long negatives0, long negatives1, long negatives2, long negatives3) {

    /** Those of a network. */
    public static Triads of(TieNetwork network) {
        return SignedTies.of(network).triads();
    }

    /** All closed triads. */
    public long total() {
        return negatives0 + negatives1 + negatives2 + negatives3;
    }

    /** Share of balanced triads, in [0, 1]; NaN without closed triads. */
    public double balanceRatio() {
        return (double) (negatives0 + negatives2) / total();
    }
}
