// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

import java.util.ArrayList;
import java.util.List;

/** What the actions of one sentence may tell, each with its two countries. */
final class Candidates {

    /** More parties than this are a list of the world's states, not a meeting. */
    private static final int MOST_MUTUAL = 6;

    private static final Deed CONSULT = Deed.of("040");
    private static final Deed ALLIED = Deed.of("062");

    private final SentenceWords s;
    private final Actions actions;
    private final Roles roles;
    private final List<Candidate> found = new ArrayList<>();
    private final OneSided oneSided;
    private int unsure;

    Candidates(SentenceWords s, Actions actions, Roles roles) {
        this.s = s;
        this.actions = actions;
        this.roles = roles;
        this.oneSided = new OneSided(s, roles);
    }

    List<Candidate> found() {
        return found;
    }

    /** The likely events of actions of which one side is known. */
    List<Candidate> guessed(Parties parties) {
        return oneSided.completed(parties);
    }

    /** Actions between countries that were seen and not understood. */
    int unsure() {
        return unsure;
    }

    /** Counts an action as not understood. */
    void doubt() {
        unsure++;
    }

    /** All who do it, to all whom it is done to; a doubt where only one side is known. */
    void put(Party source, Party target, Deed deed, Action a, int rank, boolean mutual) {
        if (source == null || target == null) {
            if (source != target) {
                unsure++;
                if (!underOperator(a, deed)) {
                    oneSided.add(source, target, deed, a, mutual);
                }
            }
            return;
        }
        int guess = rank + (isLabel(a) ? 2 : 0) + ((source.governor & Governors.PLACE) != 0 ? 1 : 0);
        List<Party> doers = roles.joined(source);
        for (Party y : roles.joined(target)) {
            if (doers.stream().anyMatch(x -> x.iso3.equals(y.iso3))) {
                continue; // "a raid by A's and B's forces in A"
            }
            for (Party x : doers) {
                pair(x, y, deed, a, guess, mutual);
            }
        }
    }

    /** Each with each of those joined; false when they are one country or too many. */
    boolean among(List<Party> group, Action a, Deed deed) {
        if (group.size() < 2 || group.size() > MOST_MUTUAL) {
            return false;
        }
        boolean any = false;
        for (int i = 0; i < group.size(); i++) {
            for (int k = i + 1; k < group.size(); k++) {
                if (group.get(i).takesPart()
                        && group.get(k).takesPart()
                        && !group.get(i).iso3.equals(group.get(k).iso3)) {
                    pair(group.get(i), group.get(k), deed, a, isLabel(a) ? 2 : 0, true);
                    any = true;
                }
            }
        }
        return any;
    }

    /** Those who fight side by side; false when they are one country or too many: {@code a raid by A and B forces}. */
    boolean allied(Party fighters, Action a) {
        return among(roles.joined(fighters), a, ALLIED);
    }

    /** Whether so far one is found by which a country does another material harm. */
    boolean harming(Party source) {
        return found.stream()
                .anyMatch(c -> c.source() == source && c.deed().type().quad() == 4);
    }

    /** {@code urged B and C to agree}, {@code hosted talks between B and C}. */
    void mediated(Action a, Party source, Deed deed) {
        Party side = roles.governed(a, a.pattern().governors(), 20);
        if (side == null || source == null) {
            return;
        }
        for (Party y : roles.joined(side)) {
            pair(source, y, deed, a, 0, false);
        }
        if (a.pattern().is(ActionPattern.MUTUAL)) {
            among(roles.joined(side), a, CONSULT); // "hosted talks between B and C"
        }
    }

    /** One country's deed to another. */
    void pair(Party source, Party target, Deed deed, Action a, int rank, boolean mutual) {
        if (source.iso3.equals(target.iso3)) {
            return;
        }
        if (underOperator(a, deed)) {
            unsure++;
            return;
        }
        found.add(new Candidate(source, target, deed, a, rank, mutual));
    }

    /** {@code The A-B conflict: } before what is reported. */
    private boolean isLabel(Action a) {
        return a.noun() && a.end() < s.end() && a.end() - s.start() < 8 && s.breakBefore(a.end()) == SentenceWords.HARD;
    }

    /** Whether a noun of action is what somebody rejects or asks for: {@code rejected a proposal for strikes on}. */
    private boolean underOperator(Action a, Deed deed) {
        if (!a.noun()) {
            return false;
        }
        for (int i = a.start() - 1; i >= s.start() && s.breakBefore(i + 1) == SentenceWords.NO_BREAK; i--) {
            if (s.is(i, WordBits.SAY | WordBits.WHO | WordBits.CONJUNCTION)) {
                return false;
            }
            Action verb = actions.at(i);
            if (verb != null && !verb.noun()) {
                Deed told = verb.pattern().deed();
                return told == null && !(deed.type().quad() == 4 && a.pattern().is(ActionPattern.MUTUAL))
                        || told != null
                                && verb.pattern().is(ActionPattern.OPERATOR)
                                && (told.type() == PloverType.REJECT || told.type() == PloverType.DEMAND);
            }
        }
        return false;
    }
}
