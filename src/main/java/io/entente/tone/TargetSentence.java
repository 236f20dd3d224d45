// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

import java.util.Arrays;

/**
 * A sentence as one target sees it: the target is one word, every other name is the same word, so that no name carries a
 * judgement of its own. Parallel arrays that are reused: one per thread.
 */
final class TargetSentence {

    /** The stem that stands for the target. */
    static final int TARGET = 1;
    /** The stem of all other names. */
    static final int NAME = 2;
    /** The stem of all numbers. */
    static final int NUMBER = 3;

    // What stands before a word.
    static final byte PLAIN = 0;
    static final byte EDGE = 1;
    static final byte COMMA = 2;
    static final byte QUOTE = 3;
    static final byte APOSTROPHE = 4;
    static final byte HYPHEN = 5;
    static final byte STOP = 6;
    static final byte BREAK = 7;

    private static final double NEGATED = -.74;
    private static final int NEGATION_REACH = 3;

    private int[] stems = new int[64];
    private int[] classes = new int[64];
    private double[] valences = new double[64];
    private byte[] gaps = new byte[64];
    private boolean[] quoted = new boolean[64];
    private int size;
    private int target;
    private int targetTokens;
    private boolean targetTitled;
    private boolean anyQuote;
    private boolean bearing;

    /**
     * Takes a sentence.
     *
     * @param first first token of the target, counted from the sentence's first
     * @param end token after its last
     */
    void read(TargetTokens tokens, int first, int end) {
        size = 0;
        targetTitled = false;
        targetTokens = end - first;
        anyQuote = tokens.anyQuote();
        bearing = false;
        for (int i = 0; i < tokens.size(); i++) {
            byte gap = tokens.gap(i);
            if (i >= first && i < end) {
                targetTitled |= tokens.title(i);
                if (i == first) {
                    target = size;
                    add(TARGET, 0, 0, gap, tokens.quoted(i));
                }
            } else if (tokens.stem(i) != NAME || !goesOn(gap)) {
                double valence = tokens.valence(i);
                bearing |= valence != 0;
                add(tokens.stem(i), tokens.classes(i), valence == 0 ? 0 : negated(valence), gap, tokens.quoted(i));
            }
        }
    }

    /** Whether a name after this gap is one with the name before. */
    private boolean goesOn(byte gap) {
        return size > 0 && stems[size - 1] == NAME && (gap == PLAIN || gap == HYPHEN || gap == STOP);
    }

    private double negated(double valence) {
        for (int k = size - 1; k >= Math.max(0, size - NEGATION_REACH); k--) {
            if ((classes[k] & TargetWord.NEGATION) != 0) {
                return valence * NEGATED;
            }
        }
        return valence;
    }

    private void add(int stem, int bits, double valence, byte gap, boolean inQuote) {
        if (size == stems.length) {
            int more = size * 2;
            stems = Arrays.copyOf(stems, more);
            classes = Arrays.copyOf(classes, more);
            valences = Arrays.copyOf(valences, more);
            gaps = Arrays.copyOf(gaps, more);
            quoted = Arrays.copyOf(quoted, more);
        }
        stems[size] = stem;
        classes[size] = bits;
        valences[size] = valence;
        gaps[size] = gap;
        quoted[size] = inQuote;
        size++;
    }

    /** How many words there are, the target and each name being one. */
    int size() {
        return size;
    }

    /** Which of them is the target. */
    int target() {
        return target;
    }

    /** How many tokens the target has. */
    int targetTokens() {
        return targetTokens;
    }

    /** Whether a form of address or an office is part of the target. */
    boolean targetTitled() {
        return targetTitled;
    }

    /** Whether there are words in quotation marks. */
    boolean anyQuote() {
        return anyQuote;
    }

    /** Whether any word has a valence. */
    boolean bearing() {
        return bearing;
    }

    /** Hash of the stem, or one of the constants above. */
    int stem(int i) {
        return stems[i];
    }

    /** {@link TargetWord} bits; none outside the sentence. */
    int classes(int i) {
        return i < 0 || i >= size ? 0 : classes[i];
    }

    boolean is(int i, int bits) {
        return (classes(i) & bits) != 0;
    }

    /** Valence from -4 to 4, turned where a negation stands within three words before. */
    double valence(int i) {
        return valences[i];
    }

    /** What stands before the word; {@link #EDGE} outside the sentence. */
    byte gap(int i) {
        return i < 0 || i >= size ? EDGE : gaps[i];
    }

    /** Whether the word is in quotation marks. */
    boolean quoted(int i) {
        return quoted[i];
    }

    /** Whether a clause begins with the word. */
    boolean opensClause(int i) {
        byte gap = gaps[i];
        return gap == COMMA || gap == BREAK || gap == QUOTE || is(i, TargetWord.OPENS_CLAUSE);
    }
}
