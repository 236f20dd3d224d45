// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

/** Where the clause of an action ends: what lies beyond is none of its objects. */
final class ClauseEnds {

    /** Words that open another clause. */
    static final long CLAUSE = WordBits.WHO | WordBits.CONJUNCTION | WordBits.IF | WordBits.SAY;

    /** Tokens put in between commas right after a verb. */
    private static final int SHORT_ASIDE = 6;

    private final SentenceWords s;
    private final Parties parties;
    private final Actions actions;

    ClauseEnds(SentenceWords s, Parties parties, Actions actions) {
        this.s = s;
        this.parties = parties;
        this.actions = actions;
    }

    /** Whether something between an action and a party closes the action's clause. */
    boolean before(Action a, Party y) {
        for (int i = a.end(); i < y.phraseStart; i++) {
            byte gap = s.breakBefore(i);
            if (gap == SentenceWords.HARD) {
                return true;
            }
            if (gap == SentenceWords.COMMA && i > a.end() && !afterCity(i)) {
                int after = afterAside(i, y.phraseStart);
                if (after == i && !endsAside(a, i) && !a.pattern().is(ActionPattern.FAR) && !inList(y)) {
                    return true;
                }
                i = after;
            }
            if (s.is(i, CLAUSE) && !phrasal(i)) {
                return true;
            }
            boolean between = a.noun() && s.governor(i + 1) == Governors.BETWEEN; // "fighting raged between"
            if (!between && actions.verbAt(i) && finite(actions.at(i)) && (a.noun() || nextVerb(a, actions.at(i)))) {
                return true;
            }
            if (s.is(i, WordBits.THAT)
                    && i > a.end()
                    && (parties.party(i + 1) != null
                            || s.is(i + 1, WordBits.AUXILIARY | WordBits.VERB_FORM)
                                    && !s.is(i + 1, WordBits.THING | WordBits.ACTOR))) {
                return true;
            }
        }
        if (y.first <= a.end() && y.phraseStart <= a.end()) {
            return y.first == a.end() && s.breakBefore(y.first) != SentenceWords.NO_BREAK;
        }
        int start = Math.max(a.end(), y.phraseStart);
        if (s.is(start - 1, WordBits.AND)
                && start > a.end()
                && y.governor == Governors.DIRECT
                && !y.object
                && !inList(y)
                && s.breakBefore(y.phraseEnd) == SentenceWords.NO_BREAK
                && s.is(y.phraseEnd, WordBits.AUXILIARY | WordBits.SAY | WordBits.VERB_FORM)) {
            return true; // "... and B said"
        }
        return s.breakBefore(start) == SentenceWords.HARD
                || s.breakBefore(start) == SentenceWords.COMMA
                        && !a.pattern().is(ActionPattern.FAR)
                        && !inList(y)
                        && !endsAside(a, start);
    }

    /** Whether a comma ends what is put in right after a verb: {@code condemns, without reservation, B}. */
    private boolean endsAside(Action a, int i) {
        return !a.noun()
                && i > a.end()
                && i - a.end() < SHORT_ASIDE
                && s.breakBefore(a.end()) == SentenceWords.COMMA
                && s.is(a.end(), WordBits.PREPOSITION);
    }

    /** Whether a comma ends a place in its country: {@code in Samara, Russia, against}. */
    private boolean afterCity(int i) {
        Party place = parties.party(i - 1);
        boolean city = place != null && (place.phraseStart < place.first || parties.party(place.first - 1) != null);
        return city && s.breakBefore(place.first) == SentenceWords.COMMA && s.is(i, WordBits.PREPOSITION);
    }

    /** The token after {@code , including two children,}; the one given where no such aside begins or the party is in it. */
    private int afterAside(int comma, int party) {
        if (!s.is(comma, WordBits.INCLUDING)) {
            return comma;
        }
        for (int i = comma + 1; i < party && i - comma < 12; i++) {
            if (s.breakBefore(i) == SentenceWords.COMMA) {
                return i;
            }
        }
        return comma;
    }

    private boolean finite(Action verb) {
        return (verb.forms() & (Inflection.BASE | Inflection.THIRD | Inflection.PAST)) != 0
                && !s.is(verb.start() - 1, WordBits.TO)
                && !(s.governor(verb.end()) == Governors.BY);
    }

    /** {@code troops defending the port sank}: the participle's clause ends at the finite verb. */
    private boolean nextVerb(Action a, Action verb) {
        return (a.forms() & Inflection.ING) != 0
                && (verb.forms() & Inflection.PAST) != 0
                && !VerbGroup.before(s, a.start()).has(WordBits.BE)
                && !s.is(verb.start() - 1, WordBits.AUXILIARY | WordBits.DETERMINER | WordBits.AND)
                && !s.is(verb.end(), WordBits.PREPOSITION);
    }

    /** {@code after two years}, {@code as a crime}, {@code are reported in}: no clause follows. */
    private boolean phrasal(int i) {
        if (s.is(i, WordBits.SAY)) {
            return s.is(i - 1, WordBits.BE) && s.is(i + 1, WordBits.PREPOSITION);
        }
        return s.is(i, WordBits.CONJUNCTION)
                && (s.tokens().number(i + 1)
                        || s.is(i + 1, WordBits.DETERMINER)
                                && (s.endsWith(i, "s") && s.tokens().length(i) == 2 || s.is(i + 2, WordBits.TIME)));
    }

    private boolean inList(Party y) {
        return parties.all().get(y.group) != y;
    }
}
