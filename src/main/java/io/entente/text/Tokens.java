// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.text;

import java.util.Arrays;

/**
 * The words, numbers and signs of one text, as parallel arrays that are reused from text to text: no object per token.
 */
public final class Tokens {

    private static final byte FIRST_UPPER = 1;
    private static final byte HAS_LOWER = 2;
    private static final byte LATER_UPPER = 4;
    private static final byte NUMBER = 8;
    private static final byte SIGN = 16;
    static final byte BEYOND_ASCII = 32;

    private int[] starts = new int[1024];
    private int[] ends = new int[1024];
    private long[] hashes = new long[1024];
    private int[] sentences = new int[1024];
    private byte[] shapes = new byte[1024];
    private byte[] gaps = new byte[1024];
    private int size;
    private int textLength;

    /** Takes all out; {@code text} is the length of the text to come. */
    void clear(int text) {
        size = 0;
        textLength = text;
    }

    void add(int start, int end, long hash, byte shape, byte gap, int sentence) {
        if (size == starts.length) {
            int more = size * 2;
            starts = Arrays.copyOf(starts, more);
            ends = Arrays.copyOf(ends, more);
            hashes = Arrays.copyOf(hashes, more);
            sentences = Arrays.copyOf(sentences, more);
            shapes = Arrays.copyOf(shapes, more);
            gaps = Arrays.copyOf(gaps, more);
        }
        starts[size] = start;
        ends[size] = end;
        hashes[size] = hash;
        shapes[size] = shape;
        gaps[size] = gap;
        sentences[size] = sentence;
        size++;
    }

    /** The shape of a token that begins with a unit of this class. */
    static byte shapeOfFirst(byte kind) {
        return switch (kind) {
            case Folding.UPPER -> FIRST_UPPER;
            case Folding.LOWER -> HAS_LOWER;
            case Folding.DIGIT -> NUMBER;
            case Folding.SIGN -> SIGN;
            default -> 0;
        };
    }

    /** The bits that a later unit of this class adds to the shape. */
    static byte shapeOfLater(byte kind) {
        return kind == Folding.UPPER ? LATER_UPPER : kind == Folding.LOWER ? HAS_LOWER : 0;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** How many units the text has; the buffer that it lies in may hold more, of another text. */
    public int textLength() {
        return textLength;
    }

    /** First unit of the i-th token. */
    public int start(int i) {
        return starts[i];
    }

    /** Unit after the last of the i-th token. */
    public int end(int i) {
        return ends[i];
    }

    /** {@link WordHash} of the folded token, as {@link WordTable} wants it. */
    public long hash(int i) {
        return hashes[i];
    }

    /** The sentence that the i-th token stands in. */
    public int sentence(int i) {
        return sentences[i];
    }

    /** What stands between the token before and this one: a {@link Gap}. */
    public byte gap(int i) {
        return gaps[i];
    }

    /** Whether the i-th token begins with a capital letter. */
    public boolean capitalised(int i) {
        return (shapes[i] & FIRST_UPPER) != 0;
    }

    /** Whether all letters of the i-th token are capitals; true of a lone capital. */
    public boolean allCapitals(int i) {
        return (shapes[i] & (FIRST_UPPER | HAS_LOWER)) == FIRST_UPPER;
    }

    /** Whether the i-th token has letters, all of them capitals, wherever they stand. */
    public boolean shouted(int i) {
        return (shapes[i] & HAS_LOWER) == 0 && (shapes[i] & (FIRST_UPPER | LATER_UPPER)) != 0;
    }

    /** Whether the i-th token is of ASCII letters and digits only. */
    public boolean ascii(int i) {
        return (shapes[i] & BEYOND_ASCII) == 0;
    }

    /** Whether the i-th token begins with a letter that is no capital: lower case, or a script without case. */
    public boolean lower(int i) {
        return (shapes[i] & (HAS_LOWER | FIRST_UPPER | NUMBER | SIGN)) == HAS_LOWER;
    }

    /** Whether the i-th token begins with a digit. */
    public boolean number(int i) {
        return (shapes[i] & NUMBER) != 0;
    }

    /** Whether the i-th token is one sign of a script that writes no spaces. */
    public boolean sign(int i) {
        return (shapes[i] & SIGN) != 0;
    }

    /** Length in UTF-16 units. */
    public int length(int i) {
        return ends[i] - starts[i];
    }

    /** The first token that ends after a unit of the text; {@link #size} when there is none. */
    public int from(int unit) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= unit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
