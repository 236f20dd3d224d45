// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

import java.util.List;

/** Makes candidates of the actions of one sentence. */
final class ActionReader {

    private static final ActionPattern MUST = new ActionPattern("must", false, Deed.of("100"), 0, 0);

    private final SentenceWords s;
    private final Parties parties;
    private final Actions actions;
    private final Roles roles;
    private final Candidates candidates;

    ActionReader(SentenceWords s, Parties parties, Actions actions) {
        this.s = s;
        this.parties = parties;
        this.actions = actions;
        this.roles = new Roles(s, parties, actions);
        this.candidates = new Candidates(s, actions, roles);
        Shades shades = new Shades(s, parties, actions);
        Scenes scenes = new Scenes(s, parties, roles);
        VerbReader verbs = new VerbReader(s, parties, actions, roles, scenes, shades, candidates);
        NounReader nouns = new NounReader(s, parties, actions, roles, scenes, shades, candidates);
        for (Action a : actions.all()) {
            if (a.pattern().deed() == null) {
                continue;
            }
            if (a.noun()) {
                nouns.read(a);
            } else {
                verbs.read(a);
            }
        }
        for (int i = s.start(); i < s.end(); i++) {
            if (s.is(i, WordBits.MUST)) {
                must(i);
            }
        }
    }

    List<Candidate> found() {
        return candidates.found();
    }

    /** The likely events of actions of which one side is known. */
    List<Candidate> guessed() {
        return candidates.guessed(parties);
    }

    int unsure() {
        return candidates.unsure();
    }

    /** {@code A said that B must}. */
    private void must(int i) {
        Party subject = roles.subject(VerbGroup.before(s, i).start(), false);
        if (subject == null || subject.adjectival && !s.is(subject.phraseEnd - 1, WordBits.ACTOR)) {
            return; // "its currency should rise" asks nothing of the country
        }
        Party teller = null;
        for (Party p : parties.all()) {
            if (p.end <= subject.phraseStart
                    && p.subject()
                    && !p.iso3.equals(subject.iso3)
                    && p.group != subject.group) {
                teller = p;
            }
        }
        if (teller == null) {
            return;
        }
        boolean told = false;
        for (int k = teller.phraseEnd; k < subject.first; k++) {
            told |= s.is(k, WordBits.SAY | WordBits.THAT) || actions.verbAt(k);
        }
        if (told) {
            Action a = new Action(MUST, i, i + 1, false, Inflection.BASE);
            candidates.pair(teller, subject, MUST.deed(), a, 0, false);
        }
    }
}
