// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

import java.util.ArrayList;
import java.util.List;

/** Makes candidates of the actions of one sentence. */
final class ActionReader {

    /** More parties than this are a list of the world's states, not a meeting. */
    private static final int MOST_MUTUAL = 6;

    private final SentenceWords s;
    private final Parties parties;
    private final Actions actions;
    private final Roles roles;
    private final Shades shades;
    private final Outcome outcome;
    private final List<Candidate> found = new ArrayList<>();
    private int unsure;

    ActionReader(SentenceWords s, Parties parties, Actions actions) {
        this.s = s;
        this.parties = parties;
        this.actions = actions;
        this.roles = new Roles(s, parties, actions);
        this.shades = new Shades(s, parties, actions);
        this.outcome = new Outcome(s, parties);
        for (Action a : actions.all()) {
            if (a.pattern().deed() == null) {
                continue;
            }
            if (a.noun()) {
                noun(a);
            } else {
                verb(a);
            }
        }
        for (int i = s.start(); i < s.end(); i++) {
            if (s.is(i, WordBits.MUST)) {
                must(i);
            }
        }
    }

    List<Candidate> found() {
        return found;
    }

    int unsure() {
        return unsure;
    }

    private void verb(Action a) {
        VerbGroup group = VerbGroup.before(s, a.start());
        boolean passive = passive(a, group);
        Deed deed = shades.of(a, group);
        if (deed == null) {
            unsure++;
            return;
        }
        if (passive) {
            undergone(a, group, deed);
        } else {
            active(a, group, deed);
        }
    }

    private boolean passive(Action a, VerbGroup group) {
        if ((a.forms() & Inflection.PARTICIPLE) == 0 || a.pattern().is(ActionPattern.INTRANSITIVE)) {
            return false;
        }
        if (group.has(WordBits.BE)) {
            return true;
        }
        if (group.has(WordBits.HAVE)) {
            return false;
        }
        if ((s.governor(a.end()) & Governors.BY) != 0) {
            return true;
        }
        boolean direct = a.pattern().governors() == 0 || (a.pattern().governors() & Governors.DIRECT) != 0;
        boolean bare = a.end() >= s.end()
                || s.is(a.end(), WordBits.PREPOSITION | WordBits.AND)
                || s.breakBefore(a.end()) != SentenceWords.NO_BREAK;
        boolean opens = a.pattern().is(ActionPattern.OPERATOR) && s.is(a.end(), WordBits.TO); // "declined to"
        return direct && bare && !opens && roles.doer(a) != null;
    }

    private void active(Action a, VerbGroup group, Deed deed) {
        ActionPattern p = a.pattern();
        boolean scene = false;
        boolean gerund = (a.forms() & Inflection.ING) != 0
                && (s.governor(a.start() - 1) & (Governors.OF | Governors.bits("for"))) != 0;
        Party source = gerund ? blamed(a) : roles.subject(group.start(), false);
        if (source == null && !gerund) {
            source = roles.possessor(group.start());
        }
        if (p.is(ActionPattern.RECEIVING)) {
            Party giver = roles.target(a, source);
            put(giver, source, deed, a, 0, false);
            return;
        }
        if (p.is(ActionPattern.MEDIATING)) {
            boolean only =
                    (a.forms() & Inflection.ING) != 0 && !group.has(WordBits.BE); // "an interest in hosting talks"
            mediated(a, only ? null : source, deed);
            return;
        }
        if (source != null
                && deed.type().quad() == 4
                && roles.anyOf(source.phraseEnd, group.start(), WordBits.NATURE)) {
            unsure++; // "as the hurricane nears after killing three"
            return;
        }
        if (source != null && eachOther(a) && among(roles.joined(source), a, deed)) {
            return;
        }
        boolean mutual = p.is(ActionPattern.MUTUAL)
                && (deed.type().cooperative() || deed.type() == p.deed().type());
        if (mutual && source != null && !together(a, source) && among(roles.joined(source), a, deed)) {
            Party partner = roles.governed(a, Governors.WITH, 10);
            if (partner != null) {
                put(source, partner, deed, a, 0, true);
            }
            return;
        }
        if (p.is(ActionPattern.MUTE)) {
            return;
        }
        Party target = roles.target(a, source);
        if (source == null && target != null) {
            int doers = unnamed(deed, group.start(), target);
            source = doers < 0 ? null : roles.scene(doers, target);
            scene = source != null;
            deed = scene && s.is(doers, WordBits.BOMB) ? BOMBING : deed;
        }
        if (target == null && deed.type() == PloverType.THREATEN) {
            target = roles.condition(a, source);
        }
        if (target == null && isVerdict(p.deed())) {
            target = roles.governed(a, Governors.BY, 20); // "deplored the test by B"
        }
        if (target == null && source != null && deed.type().quad() == 4) {
            target = dead(source);
        }
        if (target == null && deed.type() == PloverType.PROTEST) {
            target = roles.hated(a);
        }
        if (target != null && p.moves() && (roles.atBorder(target) || (target.governor & CLOSING_IN) != 0)) {
            deed = MASSING;
        }
        boolean itsOwn = s.is(a.end(), WordBits.POSSESSIVE)
                && (p.deed().type() == PloverType.DEMAND || s.is(a.end() + 1, WordBits.NATIONAL)); // urged its citizens
        if (p.is(ActionPattern.OPERATOR) && deed.type().cooperative() && target != null) {
            deed = meant(a, target, deed);
        }
        if (source == null && target == null || itsOwn) {
            return;
        }
        if (deed.type() == PloverType.SUPPORT && target != null && victim(a, target)) {
            deed = AGAINST; // "supported the invasion of B"
        }
        int rank =
                (p.is(ActionPattern.OPERATOR) && deed.type() == PloverType.AGREE ? 2 : 0) + (gerund || scene ? 1 : 0);
        if (p.is(ActionPattern.VICTIM) && target != null && sufferer(a, target)) {
            target = roles.governed(a, Governors.BY, 20);
        }
        boolean granted = p.is(ActionPattern.OPERATOR) && target != null && (target.governor & Governors.WITH) == 0;
        put(source, target, deed, a, rank, mutual && !granted); // "agreed to hand the canal to B"
    }

    /**
     * The word for doers whom no country is named of, {@code a mine in B}, {@code gunmen killed two As in B}: they are taken for the
     * place's own where people or things of a country were hit, not a place in it.
     *
     * @return -1 when there is none
     */
    private int unnamed(Deed deed, int group, Party victim) {
        boolean crowd = deed.type() == PloverType.PROTEST;
        boolean harm = deed.type().quad() == 4 && deed.type() != PloverType.SANCTION;
        if (!crowd && (!harm || (victim.governor & Governors.PLACE) != 0)) {
            return -1;
        }
        int i = group - 1;
        while (i >= s.start() && s.breakBefore(i + 1) == SentenceWords.NO_BREAK && group - i < 14) {
            if (s.is(i, WordBits.UNNAMED)) {
                return i;
            }
            if (s.is(i, WordBits.SAY | WordBits.CONJUNCTION | WordBits.WHO)) {
                return -1;
            }
            i--;
        }
        return -1;
    }

    /** Who died by what the clause after "when" tells: {@code Four Bs died when A shelled a market}, {@code four died in B after}. */
    private Party dead(Party source) {
        int when = source.phraseStart - 1;
        if (!s.is(when, WordBits.CONJUNCTION)) {
            return null;
        }
        for (Party y : parties.all()) {
            if (y.end > when || !y.takesPart() || y.iso3.equals(source.iso3)) {
                continue;
            }
            boolean there = (y.governor & Governors.PLACE) != 0 && y.phraseEnd >= when;
            for (int i = there ? s.start() : y.end; i < when && (there || y.subject()); i++) {
                boolean died = s.tokens().length(i) == 4 && s.endsWith(i, "ied");
                if (died || s.endsWith(i, "illed") || s.endsWith(i, "ounded") || s.endsWith(i, "njured")) {
                    return y;
                }
            }
        }
        return null;
    }

    /** What is offered, planned or allowed, when the words up to the target name it: {@code allowed the army to shell B}. */
    private Deed meant(Action a, Party target, Deed deed) {
        for (Action inner : actions.all()) {
            Deed told = inner.pattern().deed();
            if (inner.start() >= a.end()
                    && inner.start() < target.first
                    && told != null
                    && !told.type().cooperative()) {
                return deed.type() == PloverType.AGREE && told.type().quad() == 4 ? told.threatened() : told;
            }
        }
        return deed;
    }

    /** {@code accused B of attacking C}: the doer is the one accused. */
    private Party blamed(Action a) {
        Party nearest = null;
        for (Party y : parties.all()) {
            if (y.end <= a.start() - 1 && y.takesPart() && y.phraseEnd >= a.start() - 1) {
                nearest = y;
            }
        }
        return nearest;
    }

    /** {@code condemned the attack on B}: B is no culprit. */
    private boolean sufferer(Action a, Party target) {
        for (int i = a.end(); i < target.first; i++) {
            Action inner = actions.at(i);
            if (inner != null
                    && inner.noun()
                    && inner.pattern().deed() != null
                    && !inner.pattern().deed().type().cooperative()) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is supported is a hostile deed to the target. */
    private boolean victim(Action a, Party target) {
        for (int i = a.end(); i < Math.min(a.end() + 3, target.phraseStart); i++) {
            Action inner = actions.at(i);
            if (inner != null) {
                Deed told = inner.pattern().deed();
                return told != null && told.type().quad() == 4 && inner.noun();
            }
        }
        return false;
    }

    private void mediated(Action a, Party source, Deed deed) {
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

    private void undergone(Action a, VerbGroup group, Deed deed) {
        ActionPattern p = a.pattern();
        if (p.is(ActionPattern.MUTE)) {
            return;
        }
        Party patient = roles.subject(group.start(), true);
        if (patient != null
                && (patient.governor & Governors.PLACE) != 0
                && deed.type().quad() != 4
                && !group.has(WordBits.BE)
                && s.breakBefore(group.start()) != SentenceWords.NO_BREAK) {
            patient = null; // "a deal reached in B, praised by A"
        }
        if (patient == null) {
            patient = roles.possessor(group.start());
        }
        Party doer = roles.doer(a);
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
        if (doer == null && patient != null && byUnnamed(a, patient)) {
            doer = scene(a, patient, deed);
        }
        if (toSomebody || receiver != null && (receiver.governor & Governors.bits("to")) != 0) {
            Party from = doer != null ? doer : roles.governed(a, Governors.FROM, 10);
            put(from != null && from != receiver ? from : patient, receiver, deed, a, 0, false);
            return;
        }
        if (doer == null && p.is(ActionPattern.MUTUAL)) {
            Party between = roles.governed(a, Governors.BETWEEN, 12);
            if (between != null) {
                among(roles.joined(between), a, deed);
                return;
            }
        }
        if (doer == null && p.governors() != 0 && (p.governors() & Governors.FROM) != 0) {
            doer = roles.governed(a, Governors.FROM, 10); // "were expelled from"
        }
        if (doer == null && patient != null && deed.type().quad() == 4) {
            doer = strikerNear(a, patient);
        }
        put(doer, patient, deed, a, 0, p.is(ActionPattern.MUTUAL));
    }

    /** {@code was hurt by gunmen}, {@code soldiers were killed in clashes}. */
    private boolean byUnnamed(Action a, Party patient) {
        boolean armed = roles.anyOf(patient.phraseStart, patient.phraseEnd, WordBits.ARMED);
        return roles.anyOf(a.end(), a.end() + 8, armed ? WordBits.UNNAMED | WordBits.FRAY : WordBits.UNNAMED);
    }

    /** {@code was killed by a mine in B}. */
    private Party scene(Action a, Party patient, Deed deed) {
        boolean harm = deed.type() == PloverType.ASSAULT || deed.type() == PloverType.FIGHT;
        return harm && strikerNear(a, patient) == null ? roles.scene(a.end(), patient) : null;
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

    private void noun(Action a) {
        ActionPattern p = a.pattern();
        Deed deed = negatedNoun(a) ? null : outcome.of(p.deed(), a.end());
        if (deed == null) {
            unsure++;
            return;
        }
        Party hated = deed.type() == PloverType.PROTEST ? roles.hated(a) : null;
        if (hated != null && hated.end <= a.start()) {
            Party own = roles.owner(a);
            Party crowd = own != null && own != hated ? own : roles.scene(a.start(), hated);
            put(
                    crowd != null ? crowd : roles.sameClauseSubject(a.start()),
                    hated,
                    deed,
                    a,
                    crowd == null ? 1 : 0,
                    false);
            return;
        }
        boolean mutual = p.is(ActionPattern.MUTUAL);
        Party owner = roles.owner(a);
        Party between = roles.governed(a, Governors.BETWEEN, 10);
        if (p.is(ActionPattern.MOOD)) {
            deed = mood(a);
            if (deed == null) {
                return;
            }
        }
        if (between != null && mutual && (p.governors() & Governors.BETWEEN) != 0) {
            among(roles.joined(between), a, deed);
            return;
        }
        if (p.is(ActionPattern.MEDIATING)) {
            mediated(a, owner != null ? owner : roles.sameClauseSubject(a.start()), deed);
            return;
        }
        if (owner != null && mutual && among(roles.joined(owner), a, deed)) {
            return;
        }
        Party doer = roles.doer(a);
        if (owner == null && doer == null) {
            owner = roles.inGap(a); // "a convoy of A trucks reached B"
        }
        Party target = roles.target(a, owner != null && owner.end > a.start() ? owner : null);
        if (p.is(ActionPattern.OPERATOR) && deed.cooperative() && target != null) {
            deed = meant(a, target, deed);
        }
        if (owner == null && doer == null && target != null && target.governor == Governors.OF) {
            Party further = roles.governed(
                    a, (p.governors() == 0 ? Governors.USUAL : p.governors()) & ~(Governors.OF | Governors.DIRECT), 12);
            if (further != null && !further.iso3.equals(target.iso3)) {
                owner = target; // the withdrawal of A's troops from B
                target = further;
            }
        }
        if (p.is(ActionPattern.RECEIVING)) {
            put(target, roles.clauseSubject(a.start()), deed, a, 1, false);
            return;
        }
        if (p.is(ActionPattern.OWNED) && owner != null && target == null) {
            put(doer != null ? doer : roles.sameClauseSubject(owner.phraseStart), owner, deed, a, 1, false);
            return;
        }
        if (doer == null && s.governor(a.end()) == Governors.BY && owner == null) {
            unsure++; // an attack by nobody we know
            return;
        }
        if (doer != null) {
            Party of = target != null && target != doer ? target : owner;
            put(doer, of, deed, a, 0, mutual);
            return;
        }
        if (owner != null) {
            put(
                    owner,
                    target != null && target.iso3.equals(owner.iso3) ? roles.target(a, owner) : target,
                    deed,
                    a,
                    0,
                    mutual);
            return;
        }
        Party subject = loose(a) ? null : roles.sameClauseSubject(a.start());
        if (subject != null && otherDeed(subject, a)) {
            unsure++;
            return;
        }
        if (subject != null && mutual && target == null && among(roles.joined(subject), a, deed)) {
            return;
        }
        put(subject, target, deed, a, 1, mutual);
    }

    /** Whether what the subject does is another deed, or not this: {@code condemned the attack on}, {@code never signed a treaty}. */
    private boolean otherDeed(Party subject, Action noun) {
        for (int i = subject.phraseEnd; i < noun.start(); i++) {
            Action verb = actions.at(i);
            if (s.is(i, WordBits.NOT)
                    || verb != null && !verb.noun() && isVerdict(verb.pattern().deed())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVerdict(Deed deed) {
        return deed != null
                && (deed.type() == PloverType.DISAPPROVE
                        || deed.type() == PloverType.DEMAND
                        || deed.type() == PloverType.SUPPORT
                        || deed.type() == PloverType.REJECT);
    }

    /** How relations are, by the first word after them that tells it: {@code ties between A and B have improved}. */
    private Deed mood(Action a) {
        for (int i = a.end(); i < Math.min(s.end(), a.end() + 14); i++) {
            if (s.breakBefore(i) == SentenceWords.HARD || s.is(i, WordBits.NOT | WordBits.CONJUNCTION | WordBits.WHO)) {
                return null;
            }
            if (s.is(i, WordBits.MOOD)) {
                return s.is(i, WordBits.WARM) ? CLOSER : WORSE;
            }
        }
        return null;
    }

    /** Nouns in a phrase of time or place say nothing of the clause's subject: {@code after the attack on B}. */
    private boolean loose(Action a) {
        int i = a.start() - 1;
        long stop = WordBits.PREPOSITION
                | WordBits.VERB_FORM
                | WordBits.AUXILIARY
                | WordBits.CONJUNCTION
                | WordBits.SAY
                | WordBits.AND
                | WordBits.TO
                | WordBits.WHO;
        while (i >= s.start()
                && s.breakBefore(i + 1) == SentenceWords.NO_BREAK
                && parties.party(i) == null
                && !s.is(i, stop)) {
            i--;
        }
        if (i < s.start()
                || s.breakBefore(i + 1) != SentenceWords.NO_BREAK
                || s.is(i, WordBits.CONJUNCTION | WordBits.WHO)) {
            return true;
        }
        Action before = actions.at(i);
        if (before != null && !before.noun()) {
            return false; // "engaged in", "launched"
        }
        boolean consult = a.pattern().deed().type() == PloverType.CONSULT;
        return s.is(i, WordBits.PREPOSITION)
                && !(consult && (s.governor(i) & Governors.bits("for on to into in")) != 0);
    }

    private boolean negatedNoun(Action a) {
        for (int i = a.start() - 1; i >= Math.max(s.start(), a.start() - 3); i--) {
            if (s.breakBefore(i + 1) != SentenceWords.NO_BREAK) {
                return false;
            }
            boolean any = s.tokens().length(i) == 3 && s.endsWith(i, "ny"); // "any of the talks"
            if (s.is(i, WordBits.NOT)
                    || s.is(i, WordBits.DETERMINER) && (any || s.tokens().length(i) == 2 && s.endsWith(i, "o"))) {
                return true;
            }
        }
        return false;
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
            pair(teller, subject, MUST.deed(), a, 0, false);
        }
    }

    private static final Deed AGAINST = Deed.of("111");
    private static final Deed CONSULT = Deed.of("040");
    private static final long CLOSING_IN = Governors.bits("toward towards near off along");
    private static final Deed BOMBING = Deed.of("183");
    private static final Deed CLOSER = Deed.of("050");
    private static final Deed WORSE = Deed.of("111");
    private static final Deed MASSING = Deed.of("154");
    private static final ActionPattern MUST = new ActionPattern("must", false, Deed.of("100"), 0, 0);

    /** Each with each of those joined; false when they are one country or too many. */
    /** Whether the subject does it as one, to an object: {@code A and B met C}, {@code A and B argued with C}. */
    private boolean together(Action a, Party source) {
        Party object = roles.target(a, source);
        return object != null && (object.governor & (Governors.DIRECT | Governors.WITH)) != 0;
    }

    private boolean among(List<Party> group, Action a, Deed deed) {
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

    private void put(Party source, Party target, Deed deed, Action a, int rank, boolean mutual) {
        if (source == null || target == null) {
            unsure += source == target ? 0 : 1;
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

    /** {@code each other}, {@code one another} a few words on. */
    private boolean eachOther(Action a) {
        for (int i = a.end(); i < Math.min(s.end() - 1, a.end() + 8); i++) {
            if (s.breakBefore(i) != SentenceWords.NO_BREAK) {
                return false;
            }
            if (s.is(i, WordBits.DETERMINER) && s.is(i + 1, WordBits.RECIPROCAL)) {
                return true;
            }
        }
        return false;
    }

    /** {@code The A-B conflict: } before what is reported. */
    private boolean isLabel(Action a) {
        return a.noun() && a.end() < s.end() && a.end() - s.start() < 8 && s.breakBefore(a.end()) == SentenceWords.HARD;
    }

    private void pair(Party source, Party target, Deed deed, Action a, int rank, boolean mutual) {
        if (source.iso3.equals(target.iso3)) {
            return;
        }
        if (underOperator(a)) {
            unsure++;
            return;
        }
        found.add(new Candidate(source, target, deed, a, rank, mutual));
    }

    /** Whether a noun of action is what somebody rejects or asks for: {@code rejected a proposal for strikes on}. */
    private boolean underOperator(Action a) {
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
                return told == null
                        || verb.pattern().is(ActionPattern.OPERATOR)
                                && (told.type() == PloverType.REJECT || told.type() == PloverType.DEMAND);
            }
        }
        return false;
    }
}
