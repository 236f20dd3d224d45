// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

/** What the clause tells of what a noun of action names: {@code talks between A and B collapsed}, {@code a war is unlikely}. */
final class Outcome {

    /** Tokens from the noun to its predicate. */
    private static final int REACH = 16;

    /** What opens another clause, an infinitive among them. */
    private static final long NO_PREDICATE =
            WordBits.CONJUNCTION | WordBits.WHO | WordBits.IF | WordBits.SAY | WordBits.NOT | WordBits.TO;

    private final SentenceWords s;
    private final Parties parties;

    Outcome(SentenceWords s, Parties parties) {
        this.s = s;
        this.parties = parties;
    }

    /** The deed that is left; {@code null} when nothing is: the refusal of talks that failed, no fight that is over or might be. */
    Deed of(Deed deed, int nounEnd) {
        int i = predicate(nounEnd);
        if (i < 0) {
            return deed;
        }
        boolean supposed = s.is(i, WordBits.MODAL);
        while (i < s.end()
                && s.is(i, WordBits.AUXILIARY | WordBits.ADVERB)
                && s.breakBefore(i) == SentenceWords.NO_BREAK) {
            i++;
        }
        if (deed.cooperative()) {
            return s.is(i, WordBits.FAILED) || s.is(i, WordBits.BROKEN) && particle(i + 1) ? deed.refused() : deed;
        }
        boolean none = supposed || s.is(i, WordBits.ENDED | WordBits.DOUBTFUL);
        return none && deed.type().quad() == 4 ? null : deed;
    }

    /** The first token of the verb whose subject the noun is; -1 when the clause ends before. */
    private int predicate(int from) {
        for (int i = from; i < Math.min(s.end(), from + REACH); i++) {
            if (s.breakBefore(i) != SentenceWords.NO_BREAK || s.is(i, NO_PREDICATE)) {
                return -1;
            }
            if (parties.party(i) == null
                    && (s.is(i, WordBits.AUXILIARY | WordBits.FAILED | WordBits.BROKEN | WordBits.ENDED)
                            || parties.looksLikeVerb(i))) {
                return i;
            }
        }
        return -1;
    }

    /** {@code down}, {@code off}, {@code apart}, {@code through} after a verb. */
    private boolean particle(int i) {
        return s.breakBefore(i) == SentenceWords.NO_BREAK
                && (s.endsWith(i, "own") || s.endsWith(i, "ff") || s.endsWith(i, "part") || s.endsWith(i, "hrough"));
    }
}
