// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.copy;

import io.entente.text.Tokens;
import java.util.Arrays;
import java.util.Optional;

/**
 * Makes the sketch of a text from the hashes that the scan left: no string, and for all but short texts one hash a word. A
 * shingle is hashed once, and its hash says in which bin it competes; texts with too few shingles to fill all bins go on in
 * rounds with new hashes until none is empty. So the minima are as good as those of {@value Sketch#MINIMA} separate hash
 * functions (Dahlgaard, Knudsen & Thorup 2017, FOCS, "Fast similarity sketching"; after one permutation hashing, Li, Owen &
 * Zhang 2012, NIPS, and its densification, Shrivastava 2017, ICML). Not thread-safe: one per thread.
 */
public final class Sketcher {

    /** A text with fewer shingles has no sketch: too little to tell a copy from another text on the same matter. */
    public static final int FEWEST = 10;

    /** Rounds in which a shingle draws its bin; after them what is empty takes the smallest hash of all shingles. */
    private static final int ROUNDS = 2 * Sketch.MINIMA;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int BIN_SHIFT = Long.SIZE - 6;
    private static final int VALUE_SHIFT = 26;
    private static final int FACT_SHIFT = Integer.SIZE - 8;

    private final int[] minima = new int[Sketch.MINIMA];
    private long[] hashes = new long[1024];

    /** The sketch of a scanned text; empty when the text is too short. */
    public Optional<Sketch> sketch(Tokens tokens) {
        int n = tokens.size() - 1;
        if (n < FEWEST) {
            return Optional.empty();
        }
        if (n > hashes.length) {
            hashes = new long[n + n / 4];
        }
        long[] numbers = new long[Sketch.FACT_WORDS];
        long[] names = new long[Sketch.FACT_WORDS];
        Arrays.fill(minima, Integer.MAX_VALUE);
        int before = tokens.hash(0);
        note(tokens, 0, before, numbers, names);
        for (int i = 0; i < n; i++) {
            int hash = tokens.hash(i + 1);
            long h = mix(before * GOLDEN + hash);
            hashes[i] = h;
            int bin = (int) (h >>> BIN_SHIFT);
            minima[bin] = Math.min(minima[bin], (int) (h >>> VALUE_SHIFT) & Integer.MAX_VALUE);
            note(tokens, i + 1, hash, numbers, names);
            before = hash;
        }
        fill(n);
        short[] kept = new short[Sketch.MINIMA];
        for (int b = 0; b < kept.length; b++) {
            kept[b] = (short) minima[b];
        }
        return Optional.of(new Sketch(n, kept, numbers, names));
    }

    /** What a text says of its own: its numbers, and its capitalised words but those that begin a sentence. */
    private static void note(Tokens tokens, int i, int hash, long[] numbers, long[] names) {
        boolean number = tokens.number(i);
        if (number || tokens.capitalised(i) && i > 0 && tokens.sentence(i) == tokens.sentence(i - 1)) {
            int bit = hash * (int) GOLDEN >>> FACT_SHIFT;
            (number ? numbers : names)[bit >>> 6] |= 1L << bit;
        }
    }

    private void fill(int n) {
        long empty = 0;
        for (int b = 0; b < minima.length; b++) {
            empty |= minima[b] == Integer.MAX_VALUE ? 1L << b : 0;
        }
        for (int round = 1; empty != 0 && round < ROUNDS; round++) {
            long open = empty;
            for (int i = 0; i < n; i++) {
                long h = mix(hashes[i] + round * GOLDEN);
                int bin = (int) (h >>> BIN_SHIFT);
                if ((open >>> bin & 1) != 0) {
                    minima[bin] = Math.min(minima[bin], (int) (h >>> VALUE_SHIFT) & Integer.MAX_VALUE);
                    empty &= ~(1L << bin);
                }
            }
        }
        for (; empty != 0; empty &= empty - 1) {
            int bin = Long.numberOfTrailingZeros(empty);
            for (int i = 0; i < n; i++) {
                long h = mix(hashes[i] + (ROUNDS + bin) * GOLDEN);
                minima[bin] = Math.min(minima[bin], (int) (h >>> VALUE_SHIFT) & Integer.MAX_VALUE);
            }
        }
    }

    /** Spreads every bit over all (finaliser of MurmurHash3, Appleby). */
    static long mix(long h) {
        long x = (h ^ h >>> 33) * 0xFF51AFD7ED558CCDL;
        x = (x ^ x >>> 33) * 0xC4CEB9FE1A85EC53L;
        return x ^ x >>> 33;
    }
}
