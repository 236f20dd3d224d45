// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

/**
 * The small words before a verb: {@code will not have}, {@code was on Friday}, {@code to}.
 *
 * @param start first token of the group
 * @param bits {@link WordBits} of the words in it
 */
record VerbGroup(int start, long bits) {

    /** The group that ends before a verb. */
    static VerbGroup before(SentenceWords s, int verb) {
        long bits = 0;
        int i = verb;
        while (i > s.start() && s.breakBefore(i) == SentenceWords.NO_BREAK) {
            int t = i - 1;
            if (s.is(t, WordBits.TO)) {
                return new VerbGroup(t, bits | WordBits.TO | (s.is(t - 1, WordBits.NOT) ? WordBits.NOT : 0));
            }
            if (s.is(t, WordBits.AUXILIARY | WordBits.NOT)) {
                boolean notOnly = s.is(t, WordBits.NOT) && only(s, t + 1); // "is not only occupying"
                bits |= notOnly ? 0 : auxiliary(s, t);
            } else if (s.word(t) < 0
                    && s.tokens().lower(t)
                    && s.is(t - 1, WordBits.AUXILIARY | WordBits.ADVERB | WordBits.NOT)) {
                bits |= 0; // an adverb that no list has: "has outright rejected"
            } else if (!s.is(t, WordBits.ADVERB | WordBits.TIME)
                    && !(s.endsWith(t, "ly") && s.tokens().lower(t))
                    && !dayWord(s, t)) {
                break;
            }
            i--;
        }
        return new VerbGroup(i, bits);
    }

    private static boolean only(SentenceWords s, int t) {
        return s.tokens().length(t) == 4 && s.endsWith(t, "nly") || s.tokens().length(t) == 6 && s.endsWith(t, "erely");
    }

    private static long auxiliary(SentenceWords s, int t) {
        long bits = 0;
        for (long bit : new long[] {
            WordBits.BE, WordBits.HAVE, WordBits.DO, WordBits.FUTURE, WordBits.MODAL, WordBits.MUST, WordBits.NOT
        }) {
            bits |= s.is(t, bit) ? bit : 0;
        }
        return bits;
    }

    /** {@code on} of {@code on Tuesday}, {@code this} of {@code this week}. */
    static boolean dayWord(SentenceWords s, int t) {
        return s.is(t + 1, WordBits.TIME) && s.is(t, WordBits.PREPOSITION | WordBits.DETERMINER);
    }

    boolean has(long bit) {
        return (bits & bit) != 0;
    }
}
