// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.copy;

import java.nio.ByteBuffer;

/**
 * What is kept of a text to tell whether another one is its copy, in {@value #BYTES} bytes: minima of the hashes of its
 * shingles (pairs of neighbouring words or signs), one a bin, and which numbers and names it holds. Immutable.
 *
 * <p>The share of equal minima estimates the resemblance of two texts without bias (Broder 1997, SEQUENCES), with a standard
 * error of at most 1/16 where the text has shingles for all bins, as from some 300 on; of a text of 30 it is about 1/10. Of
 * each minimum 16 bits are kept (Li & König 2010, WWW): two different ones look equal once in 65,536.
 */
public final class Sketch {

    /** Minima of a sketch. */
    static final int MINIMA = 64;

    /** 64-bit words of each set of facts. */
    static final int FACT_WORDS = 4;

    /** Size of an encoded sketch. */
    public static final int BYTES = Integer.BYTES + MINIMA * Short.BYTES + 2 * FACT_WORDS * Long.BYTES;

    /** Equal minima in a band; with {@link #BANDS} bands two texts of resemblance 0.65 meet in one with chance 0.99. */
    private static final int ROWS = 4;

    private static final int COLUMNS = MINIMA / ROWS;

    /** Bands of a sketch. */
    public static final int BANDS = 24;

    private final int shingles;
    private final short[] minima;
    private final long[] numbers;
    private final long[] names;

    /** Takes the arrays as they are. */
    Sketch(int shingles, short[] minima, long[] numbers, long[] names) {
        this.shingles = shingles;
        this.minima = minima;
        this.numbers = numbers;
        this.names = names;
    }

    /** Share of shingles that the two texts have in common, of all shingles of both (Jaccard); 0 to 1, estimated. */
    public double resemblance(Sketch other) {
        int equal = 0;
        for (int i = 0; i < MINIMA; i++) {
            equal += minima[i] == other.minima[i] ? 1 : 0;
        }
        return (double) equal / MINIMA;
    }

    /**
     * Share of the shorter text's shingles that the longer one has too; 0 to 1. It follows from the resemblance J and the
     * lengths a and b: {@code J (a + b) / ((1 + J) min(a, b))} (Broder 1997).
     */
    public double containment(Sketch other) {
        double j = resemblance(other);
        double both = (double) shingles + other.shingles;
        return Math.min(1, j * both / ((1 + j) * Math.min(shingles, other.shingles)));
    }

    /** Shingles of the text, repeated ones included. */
    int shingles() {
        return shingles;
    }

    /** The text's numbers as a set of bits, one by hash. */
    Facts numbers() {
        return new Facts(numbers);
    }

    /** Its names: capitalised words within sentences. */
    Facts names() {
        return new Facts(names);
    }

    /**
     * The key of a band. Texts that are alike share the key of some band with high chance, others hardly ever (Indyk &
     * Motwani 1998, STOC). With the minima in a grid of {@value #ROWS} rows a band is a line through it, first the columns,
     * then the diagonals, so that any two bands share one minimum at most.
     *
     * @param band from 0 to {@link #BANDS} - 1
     */
    public long band(int band) {
        int slope = band / COLUMNS;
        long key = band + 1L;
        for (int row = 0; row < ROWS; row++) {
            int column = (band + row * slope) % COLUMNS;
            key = Sketcher.mix(key ^ (minima[row * COLUMNS + column] & 0xFFFFL) << 16);
        }
        return key;
    }

    /** The sketch as bytes, {@value #BYTES} of them. */
    public byte[] encode() {
        ByteBuffer out = ByteBuffer.allocate(BYTES).putInt(shingles);
        for (short m : minima) {
            out.putShort(m);
        }
        for (long[] facts : new long[][] {numbers, names}) {
            for (long word : facts) {
                out.putLong(word);
            }
        }
        return out.array();
    }

    /** The sketch that was encoded. */
    public static Sketch decode(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a sketch has " + BYTES + " bytes, not " + bytes.length);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int shingles = in.getInt();
        short[] minima = new short[MINIMA];
        for (int i = 0; i < MINIMA; i++) {
            minima[i] = in.getShort();
        }
        long[][] facts = new long[2][FACT_WORDS];
        for (long[] words : facts) {
            for (int i = 0; i < FACT_WORDS; i++) {
                words[i] = in.getLong();
            }
        }
        return new Sketch(shingles, minima, facts[0], facts[1]);
    }
}
