// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

import io.entente.text.Gap;
import io.entente.text.Stem;
import io.entente.text.Tokens;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The tokens of a sentence as all its targets see them, read once however many targets there are. Parallel arrays that are
 * reused: one per thread.
 */
final class TargetTokens {

    private final ToneLexicon lexicon;
    private int[] stems = new int[64];
    private int[] classes = new int[64];
    private double[] valences = new double[64];
    private byte[] gaps = new byte[64];
    private boolean[] quoted = new boolean[64];
    private boolean[] titles = new boolean[64];
    private int size;
    private boolean anyQuote;

    TargetTokens(ToneLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Takes the tokens {@code [from, to)}, one sentence.
     *
     * @param names tokens of names, such as of countries; more are told by their capitals
     */
    void read(char[] text, Tokens tokens, int from, int to, BitSet names) {
        size = to - from;
        anyQuote = false;
        grow();
        boolean headline = isHeadline(tokens, from, to);
        boolean inQuote = false;
        for (int i = from; i < to; i++) {
            int at = i - from;
            byte gap = i == from ? TargetSentence.EDGE : gap(text, tokens, i);
            if (i == from || gap == TargetSentence.QUOTE || gap == TargetSentence.BREAK) {
                int before = i == from ? Math.max(0, tokens.start(i) - 2) : tokens.end(i - 1);
                inQuote = quote(text, before, tokens.start(i), inQuote);
                anyQuote |= inQuote;
            }
            gaps[at] = gap;
            quoted[at] = inQuote;
            int bits = TargetWord.classes(text, tokens.start(i), tokens.end(i), tokens.hash(i));
            titles[at] = (bits & TargetWord.TITLE) != 0;
            if (tokens.number(i)) {
                put(at, TargetSentence.NUMBER, 0, 0);
                continue;
            }
            int entry = tokens.ascii(i) ? lexicon.find(tokens.hash(i)) : -1;
            double valence = lexicon.valence(entry);
            boolean bears = !Double.isNaN(valence) && valence != 0;
            if (names.get(i) || (!headline && !bears && isName(text, tokens, from, to, i))) {
                put(at, TargetSentence.NAME, 0, 0);
                continue;
            }
            if ((lexicon.classes(entry) & WordClass.NEGATION) != 0 || isNegatingT(text, tokens, i, gap)) {
                bits |= TargetWord.NEGATION;
            }
            put(at, Stem.hash(text, tokens.start(i), tokens.end(i), tokens.hash(i)), bits, bears ? valence : 0);
        }
    }

    private void grow() {
        if (size > stems.length) {
            int more = size * 2;
            stems = Arrays.copyOf(stems, more);
            classes = Arrays.copyOf(classes, more);
            valences = Arrays.copyOf(valences, more);
            gaps = Arrays.copyOf(gaps, more);
            quoted = Arrays.copyOf(quoted, more);
            titles = Arrays.copyOf(titles, more);
        }
    }

    private void put(int at, int stem, int bits, double valence) {
        stems[at] = stem;
        classes[at] = bits;
        valences[at] = valence;
    }

    /** The t of n't, which the scanner cuts off. */
    private static boolean isNegatingT(char[] text, Tokens tokens, int i, byte gap) {
        return gap == TargetSentence.APOSTROPHE
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
            case Gap.NONE, Gap.SPACE -> TargetSentence.PLAIN;
            case Gap.HYPHEN -> TargetSentence.HYPHEN;
            case Gap.APOSTROPHE -> TargetSentence.APOSTROPHE;
            case Gap.DOT, Gap.DOT_SPACE -> TargetSentence.STOP;
            case Gap.COMMA -> TargetSentence.COMMA;
            default -> other(text, tokens.end(i - 1), tokens.start(i));
        };
    }

    private static byte other(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] == '"' || text[i] == '\u201C' || text[i] == '\u201D') {
                return TargetSentence.QUOTE;
            }
        }
        return TargetSentence.BREAK;
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

    int size() {
        return size;
    }

    /** Whether there are words in quotation marks. */
    boolean anyQuote() {
        return anyQuote;
    }

    /** Hash of the stem, {@link TargetSentence#NAME} or {@link TargetSentence#NUMBER}. */
    int stem(int i) {
        return stems[i];
    }

    /** {@link TargetWord} bits; none of names and numbers. */
    int classes(int i) {
        return classes[i];
    }

    /** Valence from -4 to 4 as the lexicon has it; 0 where it has none, and of names. */
    double valence(int i) {
        return valences[i];
    }

    /** What stands before the token. */
    byte gap(int i) {
        return gaps[i];
    }

    /** Whether the token is in quotation marks. */
    boolean quoted(int i) {
        return quoted[i];
    }

    /** Whether the token is a form of address or an office. */
    boolean title(int i) {
        return titles[i];
    }
}
