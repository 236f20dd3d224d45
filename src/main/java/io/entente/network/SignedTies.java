// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The ties with a sign, friends and enemies of each country as bit sets, so that triads are counted by the word. */
final class SignedTies {
    private final int words;
    private final long[] friends;
    private final long[] enemies;
    private final int[] from;
    private final int[] to;
    private final byte[] signs;
    /** Partners that both ends of a tie have; no shuffle changes it. */
    private final int[] common;

    private SignedTies(int countries, int[] from, int[] to, byte[] signs) {
        words = (countries + Long.SIZE - 1) / Long.SIZE;
        friends = new long[countries * words];
        enemies = new long[countries * words];
        this.from = from;
        this.to = to;
        this.signs = signs;
        set();
        common = IntStream.range(0, signs.length).map(this::commonPartners).toArray();
    }

    static SignedTies of(TieNetwork network) {
        int n = network.edges() - network.edges(0);
        int[] from = new int[n];
        int[] to = new int[n];
        byte[] signs = new byte[n];
        int edge = 0;
        for (int a = 0; a < network.size(); a++) {
            for (int b : network.partners(a)) {
                if (a < b && network.sign(a, b) != 0) {
                    from[edge] = a;
                    to[edge] = b;
                    signs[edge++] = (byte) network.sign(a, b);
                }
            }
        }
        return new SignedTies(network.size(), from, to, signs);
    }

    /** Deals the signs out anew among the same ties (Fisher-Yates). */
    void shuffle(SplittableRandom random) {
        for (int i = signs.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            byte sign = signs[i];
            signs[i] = signs[j];
            signs[j] = sign;
        }
        set();
    }

    /** Triads of an even number of enemies: at a tie, the common partners on whom its ends agree, or disagree. */
    long balanced() {
        long seen = 0;
        for (int edge = 0; edge < signs.length; edge++) {
            int a = from[edge] * words;
            int b = to[edge] * words;
            int agree = 0;
            for (int w = 0; w < words; w++) {
                agree += Long.bitCount(friends[a + w] & friends[b + w] | enemies[a + w] & enemies[b + w]);
            }
            seen += signs[edge] > 0 ? agree : common[edge] - agree;
        }
        return seen / 3;
    }

    private int commonPartners(int edge) {
        int a = from[edge] * words;
        int b = to[edge] * words;
        int shared = 0;
        for (int w = 0; w < words; w++) {
            shared += Long.bitCount((friends[a + w] | enemies[a + w]) & (friends[b + w] | enemies[b + w]));
        }
        return shared;
    }

    Triads triads() {
        long[] seen = new long[4];
        for (int edge = 0; edge < signs.length; edge++) {
            int a = from[edge] * words;
            int b = to[edge] * words;
            int own = signs[edge] < 0 ? 1 : 0;
            for (int w = 0; w < words; w++) {
                seen[own] += Long.bitCount(friends[a + w] & friends[b + w]);
                seen[own + 1] +=
                        Long.bitCount(friends[a + w] & enemies[b + w]) + Long.bitCount(enemies[a + w] & friends[b + w]);
                seen[own + 2] += Long.bitCount(enemies[a + w] & enemies[b + w]);
            }
        }
        // Each triad was met at each of its three ties.
        return new Triads(seen[0] / 3, seen[1] / 3, seen[2] / 3, seen[3] / 3);
    }

    private void set() {
        Arrays.fill(friends, 0);
        Arrays.fill(enemies, 0);
        for (int edge = 0; edge < signs.length; edge++) {
            long[] side = signs[edge] > 0 ? friends : enemies;
            side[from[edge] * words + to[edge] / Long.SIZE] |= 1L << to[edge];
            side[to[edge] * words + from[edge] / Long.SIZE] |= 1L << from[edge];
        }
    }
}
