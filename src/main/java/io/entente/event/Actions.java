// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

import java.util.ArrayList;
import java.util.List;

/** Finds the patterns in a sentence and decides of each whether it is a verb or a noun there. */
final class Actions {

    private static final long NO_VERB_AFTER = WordBits.DETERMINER | WordBits.POSSESSIVE | WordBits.PREPOSITION;

    private final PatternAutomaton automaton;
    private final SentenceWords s;
    private final Parties parties;
    private final List<Action> all = new ArrayList<>();
    private final Action[] at;

    Actions(PatternAutomaton automaton, SentenceWords s, Parties parties) {
        this.automaton = automaton;
        this.s = s;
        this.parties = parties;
        at = new Action[s.end() - s.start()];
        PhraseMatch match = new PhraseMatch();
        int i = s.start();
        while (i < s.end()) {
            if (parties.party(i) != null || s.bracketed(i)) {
                i++;
                continue;
            }
            automaton.match(s, i, match);
            Action action = choose(automaton, i, match);
            if (action == null) {
                i++;
            } else {
                all.add(action);
                for (int k = i; k < action.end(); k++) {
                    at[k - s.start()] = action;
                }
                // A verb's objects may hold a deed of their own beyond the pattern's own words.
                i = action.end();
            }
        }
    }

    private Action choose(PatternAutomaton automaton, int i, PhraseMatch m) {
        if (m.verb() < 0 && m.noun() < 0) {
            return null;
        }
        boolean verbPossible = m.verb() >= 0
                && mayBeVerb(i, m)
                && !helps(i, m)
                && !lacksObject(automaton, i, m)
                && (!automaton.pattern(m.verb()).is(ActionPattern.SHOT) || clauseHas(WordBits.WEAPON, i))
                && (!automaton.pattern(m.verb()).is(ActionPattern.ARMED) || clauseHas(WordBits.ARMED, i));
        boolean longer = m.noun() >= 0 && m.nounWords() > m.verbWords() && !doneBy(parties.party(i - 1), m);
        if (verbPossible && !longer) {
            ActionPattern verb = automaton.pattern(m.verb());
            boolean crime = verb.is(ActionPattern.COURT) && s.anyOf(s.start(), s.end(), WordBits.CRIME);
            return new Action(crime ? verb.saysNothing() : verb, i, m.verbEnd(), false, m.verbForms());
        }
        boolean name = s.tokens().capitalised(i)
                && i > s.start()
                && !s.headline()
                && s.breakBefore(i) == SentenceWords.NO_BREAK;
        if (m.noun() >= 0 && !(name && !automaton.pattern(m.noun()).is(ActionPattern.MUTUAL))) {
            return new Action(automaton.pattern(m.noun()), i, m.nounEnd(), true, Inflection.NOUN);
        }
        return null;
    }

    /** {@code an old Italian}, not {@code the Greek and Italian}. */
    private boolean alone(Party p) {
        for (int i = p.first - 1; i >= Math.max(s.start(), p.first - 5); i--) {
            if (s.breakBefore(i + 1) != SentenceWords.NO_BREAK || s.is(i, WordBits.AND | WordBits.PREPOSITION)) {
                return false;
            }
            if (s.is(i, WordBits.DETERMINER)) {
                return true;
            }
        }
        return false;
    }

    /** {@code A and B pledge to}: after a name it is the verb, not the noun that "to" would make longer. */
    private boolean doneBy(Party subject, PhraseMatch m) {
        return subject != null
                && !subject.adjectival
                && s.is(m.nounEnd() - 1, WordBits.TO)
                && s.breakBefore(subject.end) != SentenceWords.HARD;
    }

    /** Whether "have" only helps the verb after it: {@code has ruled out talks}. */
    private boolean helps(int i, PhraseMatch m) {
        if (!s.is(i, WordBits.HAVE)) {
            return false;
        }
        int k = i + 1;
        while (k < m.verbEnd() && s.is(k, WordBits.ADVERB | WordBits.NOT | WordBits.BE)) {
            k++;
        }
        return k < m.verbEnd() && s.is(k, WordBits.VERB_FORM) && !s.is(k, WordBits.ADJECTIVE);
    }

    /** {@code returned to}: a verb that says something only of an object, and has none. */
    private boolean lacksObject(PatternAutomaton automaton, int i, PhraseMatch m) {
        if (!automaton.pattern(m.verb()).is(ActionPattern.TRANSITIVE)) {
            return false;
        }
        boolean bare = m.verbEnd() >= s.end()
                || s.breakBefore(m.verbEnd()) != SentenceWords.NO_BREAK
                || s.is(m.verbEnd(), WordBits.PREPOSITION | WordBits.TIME | WordBits.AND | WordBits.CONJUNCTION);
        return bare && !s.is(i - 1, WordBits.BE) && s.governor(m.verbEnd()) != Governors.BY; // "arms sent by B"
    }

    /** Whether such a word stands before a verb: {@code a shell landed in}, {@code tanks entered}. */
    private boolean clauseHas(long words, int verb) {
        for (int i = verb - 1; i >= s.start() && s.breakBefore(i + 1) == SentenceWords.NO_BREAK; i--) {
            if (s.is(i, words)) {
                return true;
            }
            if (s.is(i, WordBits.SAY | WordBits.CONJUNCTION)) {
                return false;
            }
        }
        return false;
    }

    private boolean mayBeVerb(int i, PhraseMatch m) {
        int before = i - 1;
        boolean plain = i > s.start() && s.breakBefore(i) == SentenceWords.NO_BREAK;
        if (s.tokens().capitalised(i) && i > s.start() && !s.headline()) {
            return false; // a name
        }
        if (s.afterHyphen(i)) {
            return false; // Israeli-occupied
        }
        boolean doers = s.is(i, WordBits.ACTOR) && s.endsWith(i, "s") && s.is(i + 1, WordBits.VERB_FORM);
        boolean doing = s.endsWith(i + 1, "ed")
                || s.is(i, WordBits.ARMED)
                        && !s.endsWith(i + 1, "s")
                        && !s.is(i + 1, WordBits.ACTOR | WordBits.THING | WordBits.NATIONAL);
        if (doers && doing && !s.is(i + 1, WordBits.ADJECTIVE)) {
            return false; // "coast guard ships fired", "forces bomb"
        }
        if (!plain) {
            // "Talks between", "Trade with": a sentence that opens with a bare verb is an order, and news gives none
            return i > s.start() || m.noun() < 0 || (m.verbForms() & (Inflection.PARTICIPLE | Inflection.ING)) != 0;
        }
        if (s.is(before, WordBits.TO | WordBits.AUXILIARY | WordBits.PRONOUN | WordBits.NOT | WordBits.WHO)) {
            return !s.is(before, WordBits.POSSESSIVE) && !s.afterApostrophe(before) || s.is(before, WordBits.NOT);
        }
        Party p = parties.party(before);
        int forms = m.verbForms();
        if (s.afterApostrophe(before) && s.tokens().length(before) == 1) {
            return false; // Iran's attack
        }
        if ((forms & Inflection.ING) != 0) {
            boolean noun = m.noun() >= 0
                    && p == null
                    && !s.is(
                            before,
                            WordBits.BE | WordBits.CONJUNCTION | WordBits.PREPOSITION | WordBits.AND | WordBits.ADVERB);
            return !noun
                    && !s.is(before, WordBits.DETERMINER | WordBits.POSSESSIVE | WordBits.ADJECTIVE)
                    && (p == null || !p.adjectival);
        }
        if ((forms & Inflection.PARTICIPLE) != 0 && parties.party(i + 1) != null && at(before) != null) {
            Action verb = at(before);
            boolean object = !verb.noun() && verb.end() == i && parties.party(i + 1).adjectival;
            if (object) {
                return false; // "extradites suspected X spies"
            }
        }
        if ((forms & Inflection.PARTICIPLE) != 0 && s.is(i + 1, WordBits.ACTOR) && s.is(before, WordBits.THAT)) {
            return !s.is(before - 1, WordBits.SAY); // "said that deposed president N. had"
        }
        if ((forms & (Inflection.PAST | Inflection.PARTICIPLE)) != 0 && (forms & Inflection.BASE) == 0) {
            return !s.is(before, NO_VERB_AFTER) || s.is(before, WordBits.TIME);
        }
        boolean head = s.is(before, WordBits.ACTOR) && s.is(before, WordBits.ADJECTIVE) && forms == Inflection.THIRD;
        if (s.is(before, NO_VERB_AFTER | WordBits.ADJECTIVE) && !(head && m.noun() < 0) // "the military kills"
                || s.tokens().number(before)) {
            return false;
        }
        boolean person = forms == Inflection.THIRD && m.noun() < 0 && p != null && alone(p); // "an Italian stabs"
        if (p != null && (p.adjectival && !person || s.afterHyphen(p.first) && m.noun() >= 0)) {
            return false; // "anti-B protests"
        }
        return m.noun() < 0 || !nounByNeighbours(i, m);
    }

    /** {@code missile strikes on}, {@code US visit to}: what follows is what follows the noun. */
    private boolean nounByNeighbours(int i, PhraseMatch m) {
        if (i == s.start()) {
            return true;
        }
        boolean prepositionNext = s.is(m.nounEnd(), WordBits.PREPOSITION);
        boolean objectNext = m.nounEnd() < s.end()
                && (parties.party(m.nounEnd()) != null || s.is(m.nounEnd(), WordBits.DETERMINER | WordBits.POSSESSIVE));
        if (objectNext) {
            return false;
        }
        boolean plural = s.endsWith(i, "s");
        boolean subjectPlural = s.endsWith(i - 1, "s") || s.endsWith(i - 1, "olice") || s.endsWith(i - 1, "eople");
        Party p = parties.party(i - 1);
        if (prepositionNext) {
            long next = s.governor(m.nounEnd());
            if (p != null
                    && (automaton.pattern(m.noun()).mask()
                                    & ~automaton.pattern(m.verb()).mask()
                                    & next)
                            != 0) {
                return true; // "US sanctions on"
            }
            // "forces clash with" is a verb, "missile strikes on" a noun
            return plural ? p == null || subjectPlural : !subjectPlural;
        }
        return p == null && plural == false && !subjectPlural;
    }

    List<Action> all() {
        return all;
    }

    /** The action whose words cover a token; {@code null} when there is none. */
    Action at(int token) {
        return token < s.start() || token >= s.end() ? null : at[token - s.start()];
    }

    /** Whether a verb of action begins at the token. */
    boolean verbAt(int token) {
        Action a = at(token);
        return a != null && !a.noun() && a.start() == token;
    }
}
