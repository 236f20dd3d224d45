// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

import java.util.List;

/** Who did what a noun names, and to whom: {@code A's attack on B}, {@code talks between A and B}. */
final class NounReader {

    private static final long UNDER = Governors.bits("under of in");
    /** Tokens from a deed to those who do it together: {@code a raid carried out by A and B}. */
    private static final int NEAR = 5;

    private static final Deed CLOSER = Deed.of("050");
    private static final Deed WORSE = Deed.of("111");
    private static final long CLAUSE = WordBits.CONJUNCTION | WordBits.WHO | WordBits.IF | WordBits.NOT;

    private final SentenceWords s;
    private final Parties parties;
    private final Actions actions;
    private final Roles roles;
    private final Scenes scenes;
    private final Shades shades;
    private final Outcome outcome;
    private final Candidates candidates;

    NounReader(
            SentenceWords s,
            Parties parties,
            Actions actions,
            Roles roles,
            Scenes scenes,
            Shades shades,
            Candidates candidates) {
        this.s = s;
        this.parties = parties;
        this.actions = actions;
        this.roles = roles;
        this.scenes = scenes;
        this.shades = shades;
        this.outcome = new Outcome(s, parties);
        this.candidates = candidates;
    }

    void read(Action a) {
        ActionPattern p = a.pattern();
        Deed deed = negatedNoun(a) ? null : outcome.of(p.deed(), a.end());
        if (deed == null) {
            candidates.doubt();
            return;
        }
        Party hated = deed.type() == PloverType.PROTEST ? roles.hated(a) : null;
        if (hated != null && hated.end <= a.start()) {
            Party own = roles.owner(a);
            Party crowd = own != null && own != hated ? own : scenes.place(a.start(), hated);
            candidates.put(
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
        if (owner == null && s.is(a.start() - 1, WordBits.POSSESSIVE) && s.is(a.start() - 1, WordBits.WHO)) {
            owner = roles.endingAt(a.start() - 1); // "B, whose relations with"
        }
        if (owner == null && deed.isViolent()) {
            owner = roles.itsOwner(a);
        }
        Party between = roles.governed(a, Governors.BETWEEN | Governors.INVOLVING, 10);
        if (p.is(ActionPattern.MOOD)) {
            deed = mood(a);
            if (deed == null) {
                return;
            }
        }
        if (between != null && mutual && (p.governors() & Governors.BETWEEN) != 0) {
            candidates.among(roles.joined(between), a, deed);
            return;
        }
        if (p.is(ActionPattern.MEDIATING)) {
            candidates.mediated(a, owner != null ? owner : roles.sameClauseSubject(a.start()), deed);
            return;
        }
        if (owner != null && mutual && candidates.among(roles.joined(owner), a, deed)) {
            return;
        }
        Party doer = roles.doer(a);
        if (owner == null && doer == null) {
            owner = roles.inGap(a); // "a convoy of A trucks reached B"
        }
        Party target = roles.target(a, owner != null && owner.end > a.start() ? owner : null);
        if (mutual
                && target != null
                && (target.governor & Governors.PLACE) != 0
                && s.governor(a.end()) == Governors.BETWEEN) {
            candidates.doubt(); // "talks between the rebels and the government in B"
            return;
        }
        if (p.is(ActionPattern.OPERATOR) && deed.cooperative() && target != null) {
            deed = shades.meant(a, target, deed);
        }
        if (owner == null && doer == null && target != null && target.governor == Governors.OF) {
            Party further = roles.governed(
                    a, (p.governors() == 0 ? Governors.USUAL : p.governors()) & ~(Governors.OF | Governors.DIRECT), 12);
            if (further != null && !further.iso3.equals(target.iso3)) {
                owner = target; // the withdrawal of A's troops from B
                target = further;
            }
        }
        if (owner == null && doer == null && mutual && target != null && target.governor == Governors.OF) {
            List<Party> sides = roles.joined(target);
            if (sides.size() > 1 && candidates.among(sides, a, deed)) {
                return; // "the joint drill of A and B"
            }
        }
        if (owner == null && doer == null && (deed.type() == PloverType.FIGHT || deed.type() == PloverType.THREATEN)) {
            Party from = s.governor(a.end()) == Governors.FROM ? roles.governed(a, Governors.FROM, 8) : null;
            if (from != null) { // "sent ships in answer to attacks from B"
                candidates.put(
                        from,
                        target == null || target == from ? roles.clauseSubject(a.start()) : target,
                        deed,
                        a,
                        2,
                        false);
                return;
            }
        }
        if (p.is(ActionPattern.RECEIVING)) {
            candidates.put(target, roles.clauseSubject(a.start()), deed, a, 1, false);
            return;
        }
        boolean aimed = (s.governor(a.end()) & p.governors()) != 0; // "A's embargo on that country"
        if (p.is(ActionPattern.OWNED) && owner != null && target == null && !aimed) {
            candidates.put(doer != null ? doer : roles.sameClauseSubject(owner.phraseStart), owner, deed, a, 1, false);
            return;
        }
        if (doer == null && s.governor(a.end()) == Governors.BY && owner == null) {
            candidates.doubt(); // an attack by nobody we know
            return;
        }
        if (doer != null
                && deed.type() == PloverType.FIGHT
                && target == null
                && doer.phraseStart - a.end() < NEAR
                && candidates.allied(doer, a)) {
            return; // "a raid by A and B forces"
        }
        if (doer != null) {
            Party of = target != null && target != doer ? target : owner;
            candidates.put(doer, of, deed, a, 0, mutual);
            return;
        }
        if (owner != null && deed.type() == PloverType.FIGHT && compound(owner, target)) {
            candidates.allied(owner, a);
            return;
        }
        if (owner != null && target == null && deed.type() == PloverType.FIGHT) {
            target = scenes.dead(owner);
            target = target == null ? mourner(a, owner) : target;
        }
        Party named = owner == null && target != null && deed.type() == PloverType.THREATEN ? namedAs(a) : null;
        if (named != null) {
            candidates.put(named, target, deed, a, 1, false);
            return;
        }
        if (owner != null) {
            candidates.put(
                    owner,
                    target != null && target.iso3.equals(owner.iso3) ? roles.target(a, owner) : target,
                    deed,
                    a,
                    0,
                    mutual && (target == null || target.governor != Governors.AGAINST)); // "A's war against B"
            return;
        }
        Party subject = loose(a) && !bound(a, target) ? null : roles.sameClauseSubject(a.start());
        if (subject != null && otherDeed(subject, a)) {
            candidates.doubt();
            return;
        }
        if (subject != null && mutual && target == null && candidates.among(roles.joined(subject), a, deed)) {
            return;
        }
        candidates.put(subject, target, deed, a, 1, mutual);
    }

    /** {@code an A-B raid}, {@code an A-B raid on rebels in B}. */
    private boolean compound(Party owner, Party target) {
        List<Party> allies = roles.joined(owner);
        return allies.size() == 2
                && s.afterHyphen(allies.get(1).first)
                && (target == null || roles.sides(target, owner));
    }

    private static boolean lasting(Action a) {
        PloverType type = a.pattern().deed().type();
        return type == PloverType.SUPPORT || type == PloverType.COOPERATE;
    }

    /** {@code described A as the worst threat to B}. */
    private Party namedAs(Action a) {
        for (int i = a.start() - 1; i > s.start() && a.start() - i < 6; i--) {
            if (s.tokens().length(i) == 2 && s.endsWith(i, "s") && s.is(i, WordBits.CONJUNCTION)) {
                return roles.endingAt(i);
            }
        }
        return null;
    }

    /** {@code freed them under an accord with B}: who acts by an accord is a side of it. */
    private boolean bound(Action a, Party target) {
        if (target == null || target.governor != Governors.WITH || !lasting(a)) {
            return false;
        }
        for (int i = a.start() - 1; i > s.start() && s.breakBefore(i + 1) == SentenceWords.NO_BREAK; i--) {
            if (s.is(i, WordBits.PREPOSITION)) {
                return (s.governor(i) & UNDER) != 0;
            }
            if (s.is(i, WordBits.VERB_FORM | CLAUSE)) {
                return false;
            }
        }
        return false;
    }

    /** Whether what the subject does is another deed, or not this: {@code condemned the attack on}, {@code never signed a treaty}. */
    private boolean otherDeed(Party subject, Action noun) {
        for (int i = subject.phraseEnd; i < noun.start(); i++) {
            Action verb = actions.at(i);
            Deed told = verb == null || verb.noun() ? null : verb.pattern().deed();
            boolean held = told != null // "arrested two for an attack on"
                    && told.type() == PloverType.COERCE
                    && noun.pattern().deed().isViolent();
            if (s.is(i, WordBits.NOT) || held || told != null && told.isVerdict()) {
                return true;
            }
        }
        return false;
    }

    /** Whose people died who tells of it: {@code B says that two were killed in A's raid}. */
    private Party mourner(Action a, Party striker) {
        boolean hurt = false;
        for (int i = a.start() - 1; i > s.start(); i--) {
            if (s.is(i, WordBits.SAY)) {
                return hurt ? roles.teller(i, striker) : null;
            }
            if (s.breakBefore(i) == SentenceWords.HARD || parties.party(i) != null && parties.party(i) != striker) {
                return null;
            }
            hurt |= scenes.hurt(i);
        }
        return null;
    }

    /** How relations are, by what is said of them: {@code close relations}, {@code ties between A and B have improved}. */
    private Deed mood(Action a) {
        for (int i = a.start() - 1; i >= Math.max(s.start(), a.start() - 6); i--) {
            if (s.breakBefore(i + 1) != SentenceWords.NO_BREAK || s.is(i, WordBits.SAY | CLAUSE)) {
                break;
            }
            if (s.is(i, WordBits.MOOD)) {
                return s.is(i, WordBits.WARM) ? CLOSER : WORSE;
            }
        }
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
}
