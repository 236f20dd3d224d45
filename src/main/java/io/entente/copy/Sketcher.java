// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.copy;

import io.entente.text.Tokens;
import java.util.Arrays;
import java.util.Optional;

/**
 * Makes the sketch of a text from the hashes that the scan left: no string, and one multiplication a word. A shingle is
 * hashed once, and its hash says in which bin it competes (Li, Owen & Zhang 2012, NIPS, "One permutation hashing"); a bin
 * that no shingle fell into, as many are of a short text, takes the minimum of another one (Shrivastava 2017, ICML, "Optimal
 * densification for fast and accurate minwise hashing"). Not thread-safe: one per thread.
 */
public final class Sketcher {

    /** A text with fewer shingles has no sketch: too little to tell a copy from another text on the same matter. */
    public static final int FEWEST = 10;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long LOW_HALF = 0xFFFFFFFFL;
    private static final int BIN_SHIFT = Long.SIZE - 6;
    private static final int VALUE_SHIFT = 26;
    private static final int FACT_SHIFT = Integer.SIZE - 8;

    private final int[] minima = new int[Sketch.MINIMA];

    /** The sketch of a scanned text; empty when the text is too short. */
    public Optional<Sketch> sketch(Tokens tokens) {
        int size = tokens.size();
        if (size <= FEWEST) {
            return Optional.empty();
        }
        long[] numbers = new long[Sketch.FACT_WORDS];
        long[] names = new long[Sketch.FACT_WORDS];
        int[] least = minima;
        Arrays.fill(least, Integer.MAX_VALUE);
        long before = (int) tokens.hash(0);
        for (int i = 1; i < size; i++) {
            int hash = (int) tokens.hash(i);
            long h = (before << Integer.SIZE | hash & LOW_HALF) * GOLDEN;
            int bin = (int) (h >>> BIN_SHIFT);
            int value = (int) (h >>> VALUE_SHIFT) & Integer.MAX_VALUE;
            if (value < least[bin]) {
                least[bin] = value;
            }
            if (tokens.number(i)) {
                mark(numbers, (int) (h >>> Integer.SIZE));
            } else if (tokens.capitalised(i) && tokens.sentence(i) == tokens.sentence(i - 1)) {
                mark(names, hash);
            }
            before = hash;
        }
        return Optional.of(new Sketch(size - 1, kept(), numbers, names));
    }

    /** What a text says of its own: a number with the word before it, or a capitalised word but one that begins a sentence. */
    private static void mark(long[] facts, int hash) {
        int bit = hash * (int) GOLDEN >>> FACT_SHIFT;
        facts[bit >>> 6] |= 1L << bit;
    }

    private short[] kept() {
        short[] kept = new short[Sketch.MINIMA];
        for (int b = 0; b < kept.length; b++) {
            int from = b;
            for (int attempt = 1; minima[from] == Integer.MAX_VALUE; attempt++) {
                from = (int) (((long) b << Integer.SIZE | attempt) * GOLDEN >>> BIN_SHIFT);
            }
            kept[b] = (short) minima[from];
        }
        return kept;
    }

    /** Spreads every bit over all (finaliser of MurmurHash3, Appleby). */
    static long mix(long h) {
        long x = (h ^ h >>> 33) * 0xFF51AFD7ED558CCDL;
        x = (x ^ x >>> 33) * 0xC4CEB9FE1A85EC53L;
        return x ^ x >>> 33;
    }
}
