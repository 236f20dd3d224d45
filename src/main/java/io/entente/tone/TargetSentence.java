// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

import io.entente.text.Gap;
import io.entente.text.Stem;
import io.entente.text.Tokens;
import java.util.Arrays;
import java.util.BitSet;

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
    /** Stems that stand for what is outside the sentence. */
    static final int BEFORE = 4;

    static final int AFTER = 5;

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

    private final ToneLexicon lexicon;
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

    TargetSentence(ToneLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Takes the tokens {@code [from, to)}, one sentence.
     *
     * @param first first token of the target
     * @param end token after its last
     * @param names tokens of other names, such as of countries; more are told by their capitals
     */
    void read(char[] text, Tokens tokens, int from, int to, int first, int end, BitSet names) {
        size = 0;
        targetTitled = false;
        targetTokens = end - first;
        anyQuote = false;
        bearing = false;
        boolean headline = isHeadline(tokens, from, to);
        boolean inQuote = false;
        for (int i = from; i < to; i++) {
            byte gap = i == from ? EDGE : gap(text, tokens, i);
            if (i == from || gap == QUOTE || gap == BREAK) {
                inQuote = quote(
                        text,
                        i == from ? Math.max(0, tokens.start(i) - 2) : tokens.end(i - 1),
                        tokens.start(i),
                        inQuote);
                anyQuote |= inQuote;
            }
            int begin = tokens.start(i);
            int stop = tokens.end(i);
            if (i >= first && i < end) {
                targetTitled |= (TargetWord.classes(text, begin, stop, tokens.hash(i)) & TargetWord.TITLE) != 0;
                if (i == first) {
                    target = size;
                    add(TARGET, 0, 0, gap, inQuote);
                }
                continue;
            }
            if (tokens.number(i)) {
                add(NUMBER, 0, 0, gap, inQuote);
                continue;
            }
            int entry = lexicon.find(text, begin, stop, tokens.hash(i));
            double valence = lexicon.valence(entry);
            boolean bears = !Double.isNaN(valence) && valence != 0;
            if (names.get(i) || (!headline && !bears && isName(text, tokens, from, to, i))) {
                if (size > 0 && stems[size - 1] == NAME && (gap == PLAIN || gap == HYPHEN || gap == STOP)) {
                    continue;
                }
                add(NAME, 0, 0, gap, inQuote);
                continue;
            }
            int bits = TargetWord.classes(text, begin, stop, tokens.hash(i));
            if ((lexicon.classes(entry) & WordClass.NEGATION) != 0 || isNegatingT(text, tokens, i, gap)) {
                bits |= TargetWord.NEGATION;
            }
            bearing |= bears;
            add(Stem.hash(text, begin, stop, tokens.hash(i)), bits, bears ? negated(valence) : 0, gap, inQuote);
        }
    }

    private double negated(double valence) {
        for (int k = size - 1; k >= Math.max(0, size - NEGATION_REACH); k--) {
            if ((classes[k] & TargetWord.NEGATION) != 0) {
                return valence * NEGATED;
            }
        }
        return valence;
    }

    /** The t of n't, which the scanner cuts off. */
    private static boolean isNegatingT(char[] text, Tokens tokens, int i, byte gap) {
        return gap == APOSTROPHE
                && tokens.length(i) == 1
                && (text[tokens.start(i)] | 0x20) == 't'
                && (text[tokens.end(i - 1) - 1] | 0x20) == 'n';
    }

    /** A capital within a sentence, or at its start when another capital or a possessive follows. */
    private static boolean isName(char[] text, Tokens tokens, int from, int to, int i) {
        if (!tokens.capitalised(i) || tokens.length(i) == 1) {
            return false;
        }
        if (i == from) {
            return i + 1 < to
                    && ((tokens.capitalised(i + 1) && tokens.gap(i + 1) == Gap.SPACE)
                            || (tokens.gap(i + 1) == Gap.APOSTROPHE
                                    && tokens.length(i + 1) == 1
                                    && text[tokens.start(i + 1)] == 's'));
        }
        return !isQuote(text[tokens.start(i) - 1]);
    }

    /** Whether no word of some length is in lower case, so that capitals tell nothing. */
    private static boolean isHeadline(Tokens tokens, int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) {
            if (tokens.length(i) > 3) {
                if (tokens.lower(i)) {
                    return false;
                }
                words++;
            }
        }
        return words > 2;
    }

    private static byte gap(char[] text, Tokens tokens, int i) {
        return switch (tokens.gap(i)) {
            case Gap.NONE, Gap.SPACE -> PLAIN;
            case Gap.HYPHEN -> HYPHEN;
            case Gap.APOSTROPHE -> APOSTROPHE;
            case Gap.DOT, Gap.DOT_SPACE -> STOP;
            case Gap.COMMA -> COMMA;
            default -> other(text, tokens.end(i - 1), tokens.start(i));
        };
    }

    private static byte other(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] == '"' || text[i] == '\u201C' || text[i] == '\u201D') {
                return QUOTE;
            }
        }
        return BREAK;
    }

    private static boolean quote(char[] text, int from, int to, boolean before) {
        boolean now = before;
        for (int i = from; i < to; i++) {
            now = text[i] == '\u201C' || (text[i] == '"' ? !now : text[i] != '\u201D' && now);
        }
        return now;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\u201C' || c == '\'' || c == '\u2018';
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

    /** Hash of the stem, or one of the constants above; also asked of places outside the sentence. */
    int stem(int i) {
        return i < 0 ? BEFORE : i >= size ? AFTER : stems[i];
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
