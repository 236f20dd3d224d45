// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

/** The valence of one word in its company: boosters, negations, capitals, idioms within the three words before it. */
final class Valence {

    /** How many words before a word, and after it, its valence may depend on. */
    static final int BEFORE = 3;

    static final int AFTER = 2;

    private static final double CAPITALS = .733;
    private static final double NEGATED = -.74;
    private static final double NEVER_SO = 1.25;
    private static final double[] DAMPING = {1, .95, .9};

    private final ToneLexicon lexicon;
    private final ToneWords words;

    Valence(ToneLexicon lexicon, ToneWords words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    /**
     * The valence of word {@code i}, which is in the lexicon.
     *
     * @param first first word of the range; words before it do not exist
     * @param end word after the last of the range
     * @param emphatic whether some but not all words of the range are in capitals
     */
    double of(int i, int first, int end, boolean emphatic) {
        if (words.is(i, WordClass.BOOSTER)
                || (words.is(i, WordClass.KIND) && i + 1 < end && words.is(i + 1, WordClass.OF))) {
            return 0;
        }
        double own = lexicon.valence(words.entry(i));
        double v = own;
        if (words.is(i, WordClass.NO) && i + 1 < end && words.inLexicon(i + 1)) {
            v = 0;
        }
        int before = i - first;
        if ((before > 0 && words.is(i - 1, WordClass.NO))
                || (before > 1 && words.is(i - 2, WordClass.NO))
                || (before > 2 && words.is(i - 3, WordClass.NO) && words.is(i - 1, WordClass.OR_NOR))) {
            v = own * NEGATED;
        }
        if (emphatic && words.is(i, WordClass.SHOUTED)) {
            v += v > 0 ? CAPITALS : -CAPITALS;
        }
        for (int back = 0; back < 3 && before > back; back++) {
            int k = i - back - 1;
            if (!words.inLexicon(k)) {
                v += boost(k, v, emphatic) * DAMPING[back];
                v = negate(v, i, back);
                if (back == 2) {
                    v = idioms(v, i, end);
                }
            }
        }
        return least(v, i, before);
    }

    private double boost(int k, double v, boolean emphatic) {
        if (!words.is(k, WordClass.BOOSTER)) {
            return 0;
        }
        double scalar = lexicon.scalar(words.entry(k));
        double s = v < 0 ? -scalar : scalar;
        if (emphatic && words.is(k, WordClass.SHOUTED)) {
            s += v > 0 ? CAPITALS : -CAPITALS;
        }
        return s;
    }

    private double negate(double v, int i, int back) {
        if (back == 1) {
            if (words.is(i - 2, WordClass.NEVER) && words.is(i - 1, WordClass.SO_THIS)) {
                return v * NEVER_SO;
            }
            if (words.is(i - 2, WordClass.WITHOUT) && words.is(i - 1, WordClass.DOUBT)) {
                return v;
            }
        } else if (back == 2) {
            // The reference's "and" binds before its "or": so/this right before the word suffices.
            if ((words.is(i - 3, WordClass.NEVER) && words.is(i - 2, WordClass.SO_THIS))
                    || words.is(i - 1, WordClass.SO_THIS)) {
                return v * NEVER_SO;
            }
            if (words.is(i - 3, WordClass.WITHOUT)
                    && (words.is(i - 2, WordClass.DOUBT) || words.is(i - 1, WordClass.DOUBT))) {
                return v;
            }
        }
        return words.is(i - back - 1, WordClass.NEGATION) ? v * NEGATED : v;
    }

    private double idioms(double valence, int i, int end) {
        if (!words.is(i, WordClass.IN_PHRASE)
                && !words.is(i - 1, WordClass.IN_PHRASE)
                && !words.is(i - 2, WordClass.IN_PHRASE)) {
            return valence; // every phrase below holds one of the three
        }
        double v = either(before(i), valence);
        if (i + 1 < end) {
            v = either(idiom(i, i + 1), v);
        }
        if (i + 2 < end) {
            v = either(idiom(i, i + 2), v);
        }
        for (int first = i - 3; first <= i - 2; first++) {
            double scalar = phrase(lexicon.boosterPhrases(), first, first + 1);
            v = Double.isNaN(scalar) ? v : v + scalar;
        }
        return v;
    }

    private static double either(double found, double otherwise) {
        return Double.isNaN(found) ? otherwise : found;
    }

    /** The first idiom of those that end at the word or before it; NaN when there is none. */
    private double before(int i) {
        double v = idiom(i - 1, i);
        v = Double.isNaN(v) ? idiom(i - 2, i) : v;
        v = Double.isNaN(v) ? idiom(i - 2, i - 1) : v;
        v = Double.isNaN(v) ? idiom(i - 3, i - 1) : v;
        return Double.isNaN(v) ? idiom(i - 3, i - 2) : v;
    }

    private double idiom(int first, int last) {
        return phrase(lexicon.idioms(), first, last);
    }

    /** The number of the phrase from first to last, both included; NaN when it is none. */
    private double phrase(Phrases phrases, int first, int last) {
        long key = 0;
        for (int k = first; k <= last; k++) {
            if (!words.is(k, WordClass.IN_PHRASE)) {
                return Double.NaN;
            }
            key = Phrases.longer(key, words.entry(k));
        }
        return phrases.get(key);
    }

    private double least(double v, int i, int before) {
        boolean least = before > 0 && words.is(i - 1, WordClass.LEAST) && !words.inLexicon(i - 1);
        boolean spared = before > 1 && words.is(i - 2, WordClass.AT_VERY);
        return least && !spared ? v * NEGATED : v;
    }
}
