// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

import java.util.List;

/** Who suffered what a passive verb tells, and by whom: {@code A's envoy was received by B}. */
final class PassiveReader {

    private static final Deed ARREST = Deed.of("173");
    private static final Deed FIGHT = Deed.of("190");

    private final SentenceWords s;
    private final Actions actions;
    private final Roles roles;
    private final Scenes scenes;
    private final Candidates candidates;

    PassiveReader(SentenceWords s, Actions actions, Roles roles, Scenes scenes, Candidates candidates) {
        this.s = s;
        this.actions = actions;
        this.roles = roles;
        this.scenes = scenes;
        this.candidates = candidates;
    }

    void read(Action a, VerbGroup group, Deed deed) {
        ActionPattern p = a.pattern();
        if (p.is(ActionPattern.MUTE)) {
            return;
        }
        Party patient = roles.subject(group.start(), true);
        if (patient != null
                && (patient.governor & Governors.PLACE) != 0
                && deed.type().quad() != 4
                && (s.is(group.start() - 1, WordBits.WHO)
                        || !group.has(WordBits.BE) && s.breakBefore(group.start()) != SentenceWords.NO_BREAK)) {
            patient = null; // "a deal reached in B, praised by A"
        }
        if (patient == null) {
            patient = roles.possessor(group.start());
        }
        Party doer = roles.doer(a);
        if (doer == null && deed.type().quad() == 4 && inFray(a)) {
            doer = roles.governed(a, Governors.WITH, 14); // "was killed in an exchange of fire with B"
            doer = doer != null && roles.atBorder(doer) ? null : doer;
        }
        if (patient == null && doer != null && deed.isViolent()) {
            patient = deed.type() == PloverType.FIGHT ? placeHit(group.start(), doer) : null;
            patient = patient == null ? teller(group.start(), doer) : patient;
        }
        boolean fought = patient == null
                && doer != null
                && (deed.type() == PloverType.FIGHT || deed.type() == PloverType.COERCE);
        if (fought && candidates.allied(doer, a)) {
            return; // "the town was taken by A and B forces"
        }
        boolean toSomebody = p.governors() != 0 && (p.governors() & Governors.DIRECT) == 0;
        Party receiver = roles.target(a, null);
        if (p.is(ActionPattern.RECEIVING)) {
            return;
        }
        if (doer == null && deed.type() == PloverType.FIGHT) {
            doer = roles.within(a, Governors.FROM, 6); // "rockets were fired from A at B"
            if (doer != null && patient == null) {
                patient = roles.target(a, doer);
            }
        }
        if (doer == null && patient != null && foughtEachOther(a, patient)) {
            candidates.among(roles.joined(patient), a, FIGHT);
            return;
        }
        if (doer == null && patient != null && deed.isViolent()) {
            doer = scenes.envoyOf(patient);
        }
        if (doer == null && patient != null && ARREST.equals(p.deed()) && named(patient)) {
            doer = heldIn(a, patient);
        }
        if (doer == null && patient != null && byUnnamed(a, patient)) {
            doer = scene(a, patient, deed);
        }
        if (toSomebody || receiver != null && (receiver.governor & Governors.TO) != 0) {
            Party from = doer != null ? doer : roles.governed(a, Governors.FROM, 10);
            candidates.put(from != null && from != receiver ? from : patient, receiver, deed, a, 0, false);
            return;
        }
        if (doer == null && p.is(ActionPattern.MUTUAL)) {
            Party between = roles.governed(a, Governors.BETWEEN, 12);
            if (between != null) {
                candidates.among(roles.joined(between), a, deed);
                return;
            }
        }
        if (doer == null && p.governors() != 0 && (p.governors() & Governors.FROM) != 0) {
            doer = roles.governed(a, Governors.FROM, 10); // "were expelled from"
        }
        if (doer == null && patient != null && deed.type().quad() == 4) {
            doer = strikerNear(a, patient);
        }
        candidates.put(doer, patient, deed, a, 0, p.is(ActionPattern.MUTUAL));
    }

    /** {@code the port in B burns after being hit by A's drones}: no fighter and nobody with a name was. */
    private Party placeHit(int group, Party doer) {
        boolean somebody = s.tokens().capitalised(s.start() + 1) && !s.is(s.start(), WordBits.DETERMINER)
                || s.anyOf(s.start(), group, WordBits.UNNAMED);
        return somebody ? null : scenes.place(s.start(), doer);
    }

    /** Whose people they are by who tells of them: {@code according to B}, {@code B says that two were killed}. */
    private Party teller(int group, Party doer) {
        for (Party y : roles.tellers()) {
            if (y.end <= group && !y.iso3.equals(doer.iso3)) {
                return y;
            }
        }
        for (int i = group - 1; i > s.start() && s.breakBefore(i + 1) == SentenceWords.NO_BREAK; i--) {
            if (s.is(i, WordBits.SAY)) {
                return roles.teller(i, doer);
            }
        }
        return null;
    }

    /** {@code was hurt by gunmen}, {@code soldiers were killed in clashes}. */
    private boolean byUnnamed(Action a, Party patient) {
        boolean armed = s.anyOf(patient.phraseStart, patient.phraseEnd, WordBits.ARMED);
        return s.anyOf(a.end(), a.end() + 10, armed ? WordBits.UNNAMED | WordBits.FRAY : WordBits.UNNAMED)
                || armed && inAttack(a);
    }

    /** {@code an A citizen}, not {@code an A and a B}. */
    private static boolean named(Party patient) {
        return patient.adjectival && patient.phraseEnd > patient.end;
    }

    /** Whose courts or police it was: {@code an A citizen was jailed in B}. */
    private Party heldIn(Action a, Party patient) {
        Party place = scenes.place(a.end() - 1, patient);
        return place != null && place.phraseStart - a.end() < 8 ? place : null;
    }

    /** {@code were killed in an attack}, of which nobody says whose. */
    private boolean inAttack(Action a) {
        if ((s.governor(a.end()) & Scenes.DURING) == 0) {
            return false;
        }
        for (int i = a.end() + 1; i < a.end() + 6; i++) {
            Action noun = actions.at(i);
            if (noun != null && noun.noun()) {
                Deed deed = noun.pattern().deed();
                return deed != null && deed.isViolent();
            }
        }
        return false;
    }

    /** {@code two Bs and a C were killed in clashes}, not {@code ten B and C soldiers}. */
    private boolean foughtEachOther(Action a, Party patient) {
        List<Party> sides = roles.joined(patient);
        Party first = sides.get(0);
        boolean shared = first.adjectival && first.phraseEnd == first.end;
        return sides.size() > 1 && (shared ? sides.size() == 2 && afterFray(a) : inFray(a));
    }

    /** {@code were killed after a clash}. */
    private boolean afterFray(Action a) {
        for (int i = a.end(); i < a.end() + 6; i++) {
            if (s.is(i, WordBits.CONJUNCTION)) {
                return s.anyOf(i, i + 4, WordBits.FRAY);
            }
        }
        return false;
    }

    private boolean inFray(Action a) {
        return (s.governor(a.end()) & Scenes.DURING) != 0 && s.anyOf(a.end(), a.end() + 6, WordBits.FRAY);
    }

    /** {@code was killed by a mine in B}. */
    private Party scene(Action a, Party patient, Deed deed) {
        return deed.isViolent() && strikerNear(a, patient) == null ? scenes.place(a.end(), patient) : null;
    }

    /** Whose attack it was in which somebody was hurt: {@code was killed in a raid by Xs}, {@code in an X raid}. */
    private Party strikerNear(Action a, Party patient) {
        for (Action noun : actions.all()) {
            boolean after = noun.start() >= a.end() && noun.start() - a.end() < 24 && noun.noun();
            if (!after
                    || noun.pattern().deed() == null
                    || noun.pattern().deed().type().quad() != 4) {
                continue;
            }
            Party doer = roles.doer(noun);
            Party striker = doer != null ? doer : roles.owner(noun);
            if (striker != null && !striker.iso3.equals(patient.iso3)) {
                return striker;
            }
        }
        return null;
    }
}
