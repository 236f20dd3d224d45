// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

/** The weighted graph of ties of one scope, countries numbered from 0; partners as bit sets. */
final class TieGraph {
    private final int words;
    private final long[] partners;
    private final int[] degrees;
    private final long[] strengths;
    private long total;

    TieGraph(int countries) {
        words = (countries + Long.SIZE - 1) / Long.SIZE;
        partners = new long[countries * words];
        degrees = new int[countries];
        strengths = new long[countries];
    }

    /** Adds a tie that is not there yet. */
    void connect(int a, int b, long weight) {
        partners[a * words + b / Long.SIZE] |= 1L << b;
        partners[b * words + a / Long.SIZE] |= 1L << a;
        degrees[a]++;
        degrees[b]++;
        strengths[a] += weight;
        strengths[b] += weight;
        total += 2 * weight;
    }

    /** Number of partners. */
    int degree(int country) {
        return degrees[country];
    }

    /** Sum of the weights of the country's ties. */
    long strength(int country) {
        return strengths[country];
    }

    double disparityAlpha(int a, int b, long weight) {
        return Backbone.disparityAlpha(weight, strengths[a], degrees[a], strengths[b], degrees[b]);
    }

    double noiseCorrectedScore(int a, int b, long weight) {
        return Backbone.noiseCorrectedScore(weight, strengths[a], strengths[b], total);
    }

    double noiseCorrectedSd(int a, int b, long weight) {
        return Backbone.noiseCorrectedSd(weight, strengths[a], strengths[b], total);
    }

    double overlap(int a, int b) {
        return Backbone.overlap(commonPartners(a, b), degrees[a], degrees[b]);
    }

    private int commonPartners(int a, int b) {
        int common = 0;
        for (int i = 0; i < words; i++) {
            common += Long.bitCount(partners[a * words + i] & partners[b * words + i]);
        }
        return common;
    }
}
