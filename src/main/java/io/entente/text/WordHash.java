// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.text;

/**
 * The hash by which words are known, 64 bits that take in a unit with one multiplication, so that the scanner computes it in
 * passing. Its lower half is FNV-1a of 32 bits (Fowler, Noll &amp; Vo): sketches and models that are kept in files rest on that.
 */
public final class WordHash {

    private static final long SEED = 0xCBF29CE4_811C9DC5L;
    private static final long PRIME = 0x9E3779B9_01000193L;

    private WordHash() {}

    /** The hash of no word. */
    public static long seed() {
        return SEED;
    }

    /** The hash with one more unit. */
    public static long step(long hash, char unit) {
        return (hash ^ unit) * PRIME;
    }

    /** The hash of a word as it is written; tables of folded words want it {@link Folding#fold folded}. */
    public static long of(CharSequence word) {
        long hash = SEED;
        for (int i = 0; i < word.length(); i++) {
            hash = step(hash, word.charAt(i));
        }
        return hash;
    }

    /** The hash of the folded word at {@code [start, end)}, for stretches that are no token. */
    static long folded(char[] text, int start, int end) {
        return folded(SEED, text, start, end);
    }

    /** The hash of a word whose beginning has this hash, with the folded units at {@code [start, end)} after it. */
    public static long folded(long beginning, char[] text, int start, int end) {
        long hash = beginning;
        for (int i = start; i < end; i++) {
            char folded = Folding.fold(text[i]);
            if (folded != 0) {
                hash = step(hash, folded);
            }
        }
        return hash;
    }
}
