// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

import java.util.List;

/** Who does what a verb tells, and to whom. */
final class VerbReader {

    private static final Deed AGAINST = Deed.of("111");
    private static final Deed BOMBING = Deed.of("183");
    private static final Deed MASSING = Deed.of("154");
    private static final Deed FIGHT = Deed.of("190");
    private static final long HAPPENED = Governors.bits("in during near outside inside");
    private static final long AT_HOME = Governors.bits("at in");
    private static final long CLOSING_IN = Governors.bits("toward towards near off along");

    private final SentenceWords s;
    private final Parties parties;
    private final Actions actions;
    private final Roles roles;
    private final Scenes scenes;
    private final Shades shades;
    private final PassiveReader passives;
    private final Candidates candidates;

    VerbReader(
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
        this.passives = new PassiveReader(s, actions, roles, scenes, candidates);
        this.candidates = candidates;
    }

    void read(Action a) {
        VerbGroup group = VerbGroup.before(s, a.start());
        boolean passive = passive(a, group);
        Deed deed = shades.of(a, group);
        if (deed == null) {
            warrior(a, group);
            return;
        }
        if (passive) {
            passives.read(a, group, deed);
        } else {
            active(a, group, deed);
        }
    }

    /** {@code urged A to halt its invasion of B}: who is asked to end what he does, does it. */
    private void warrior(Action a, VerbGroup group) {
        boolean its = a.pattern().deed() != null
                && a.pattern().deed().type() == PloverType.RETREAT
                && s.anyOf(a.start() + 1, a.end() - 1, WordBits.POSSESSIVE);
        Party asked = its ? roles.endingAt(group.start()) : null;
        Party target = asked != null && asked.object ? roles.target(a, asked) : null;
        if (target == null) {
            candidates.doubt();
        } else {
            candidates.put(asked, target, FIGHT, a, 1, false);
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
        if (scenes.hurt(a.start()) && (s.governor(a.end()) & HAPPENED) != 0) {
            return true; // "ten rebels killed in a raid"
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
        Party source = gerund ? blamed(a) : subject(a, group, deed);
        Party far = source == null && !gerund ? purposeful(a, group) : null;
        source = far == null ? source : far;
        if (p.is(ActionPattern.RECEIVING)) {
            Party giver = roles.target(a, source);
            candidates.put(giver, source, deed, a, 0, false);
            return;
        }
        if (p.is(ActionPattern.MEDIATING)) {
            boolean only =
                    (a.forms() & Inflection.ING) != 0 && !group.has(WordBits.BE); // "an interest in hosting talks"
            candidates.mediated(a, only ? null : source, deed);
            return;
        }
        if (source != null && deed.type().quad() == 4 && s.anyOf(source.phraseEnd, group.start(), WordBits.NATURE)) {
            candidates.doubt(); // "as the hurricane nears after killing three"
            return;
        }
        if (source != null && (eachOther(a) || theirs(a, source)) && candidates.among(roles.joined(source), a, deed)) {
            return;
        }
        boolean mutual = p.is(ActionPattern.MUTUAL)
                && (deed.type().cooperative() || deed.type() == p.deed().type());
        if (mutual && source != null && !together(a, source) && candidates.among(roles.joined(source), a, deed)) {
            Party partner = roles.governed(a, Governors.WITH, 10);
            if (partner != null) {
                candidates.put(source, partner, deed, a, 0, true);
            }
            return;
        }
        if (p.is(ActionPattern.MUTE)) {
            return;
        }
        boolean two = mutual && source == null && s.governor(a.end()) == Governors.BETWEEN;
        Party between = two ? roles.governed(a, Governors.BETWEEN, 10) : null;
        if (between != null && candidates.among(roles.joined(between), a, deed)) {
            return; // "normalising relations between A and B would help"
        }
        Party target = roles.target(a, source);
        if (source == null && target != null) {
            int doers = unnamed(deed, group.start(), target);
            source = doers < 0 ? null : scenes.place(doers, target);
            scene = source != null;
            deed = scene && s.is(doers, WordBits.BOMB) ? BOMBING : deed;
        }
        if (source == null && target != null && p.is(ActionPattern.HOST)) {
            source = roles.governed(a, AT_HOME, 14); // "will host B's president at the palace in A"
        }
        if (target == null && deed.type() == PloverType.THREATEN) {
            target = roles.condition(a, source);
        }
        if (target == null && p.deed().isVerdict()) {
            target = roles.governed(a, Governors.BY, 20); // "deplored the test by B"
        }
        if (target == null && source != null && deed.type().quad() == 4) {
            target = scenes.dead(source);
            target = target == null && deed.isViolent() ? struckAt(a, source) : target;
        }
        if (source != null && deed.type() == PloverType.FIGHT && sideBySide(source) && ally(target, source)) {
            candidates.allied(source, a);
            return;
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
            deed = shades.meant(a, target, deed);
        }
        if (source == null && target == null || itsOwn) {
            return;
        }
        if (deed.type() == PloverType.SUPPORT && target != null && victim(a, target)) {
            deed = AGAINST; // "supported the invasion of B"
        }
        int rank = (p.is(ActionPattern.OPERATOR) && deed.type() == PloverType.AGREE ? 2 : 0)
                + (gerund || scene ? 1 : 0)
                + (far == null ? 0 : 2);
        if (p.is(ActionPattern.VICTIM) && target != null && sufferer(a, target)) {
            target = roles.governed(a, Governors.BY, 20);
        }
        if (mutual
                && source != null
                && target != null
                && (target.governor & Governors.WITH) != 0
                && deed.type() == PloverType.COOPERATE) {
            candidates.among(roles.joined(source), a, deed); // "A and B teamed up with C"
        }
        boolean granted = p.is(ActionPattern.OPERATOR) && target != null && (target.governor & Governors.WITH) == 0;
        candidates.put(source, target, deed, a, rank, mutual && !granted); // "agreed to hand the canal to B"
    }

    private Party subject(Action a, VerbGroup group, Deed deed) {
        if ((a.forms() & Inflection.ING) != 0 && s.governor(a.start() - 1) == Governors.BY) {
            return roles.sameClauseSubject(a.start() - 1); // "answered by attacking"
        }
        Party subject = roles.subject(group.start(), false);
        subject = subject == null ? roles.possessor(group.start()) : subject;
        return subject == null ? follower(a, group, deed) : subject;
    }

    /** Whether nobody is hit of a country but that of one who hits: {@code A and B troops attacked the Taliban in A}. */
    private boolean ally(Party target, Party source) {
        return target == null || roles.sides(target, source);
    }

    /** {@code A and B troops attacked the rebels}: the two share one noun. */
    private boolean sideBySide(Party source) {
        List<Party> both = roles.joined(source);
        return both.size() == 2
                && both.get(1).phraseEnd > both.get(1).end
                && (both.get(0).phraseEnd == both.get(0).end && both.get(1).first == both.get(0).end + 1
                        || s.is(both.get(0).phraseEnd - 1, WordBits.ACTOR)
                                && s.is(both.get(1).phraseEnd - 1, WordBits.ACTOR));
    }

    /** Who means to do what an infinitive far from the subject tells: {@code A worked with others to press B}. */
    private Party purposeful(Action a, VerbGroup group) {
        if (!group.has(WordBits.TO) || s.breakBefore(group.start()) != SentenceWords.NO_BREAK) {
            return null;
        }
        Party subject = roles.mainSubject(group.start());
        for (int i = subject == null ? a.start() : subject.phraseEnd; i < group.start(); i++) {
            if (parties.party(i) != null || s.breakBefore(i) != SentenceWords.NO_BREAK) {
                return null;
            }
        }
        return subject;
    }

    /** Whether the subject does it as one, to an object: {@code A and B met C}, {@code A and B argued with C}. */
    private boolean together(Action a, Party source) {
        Party object = roles.target(a, source);
        return object != null
                && (object.governor & (Governors.DIRECT | Governors.WITH)) != 0
                && !roles.sides(object, source);
    }

    /** {@code A and B recalled their envoys}: from each other, where nobody else is named. */
    private boolean theirs(Action a, Party source) {
        boolean both = a.end() - a.start() > 2 && s.anyOf(a.start() + 1, a.end() - 1, WordBits.POSSESSIVE);
        return both && roles.target(a, source) == null;
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

    /** {@code accused B of attacking C}: the doer is the one accused. */
    private Party blamed(Action a) {
        Party nearest = null;
        for (Party y : parties.all()) {
            if (y.end <= a.start() - 1 && y.takesPart() && y.phraseEnd >= a.start() - 1) {
                nearest = y;
            }
        }
        return nearest == null ? suspected(a) : nearest;
    }

    /** {@code Bs are suspected of attacking C}. */
    private Party suspected(Action a) {
        Action told = actions.at(a.start() - 2);
        if (told == null
                || told.noun()
                || told.pattern().deed() == null
                || told.pattern().deed().cooperative()) {
            return null;
        }
        VerbGroup group = VerbGroup.before(s, told.start());
        return group.has(WordBits.BE) ? roles.subject(group.start(), false) : null;
    }

    /** Who did what a participle tells after the clause: {@code A protested, calling on B to}, {@code A shelled B, killing two Cs}. */
    private Party follower(Action a, VerbGroup group, Deed deed) {
        boolean follows = (a.forms() & Inflection.ING) != 0
                && group.start() == a.start()
                && s.breakBefore(a.start()) == SentenceWords.COMMA;
        Party subject = follows ? roles.mainSubject(a.start()) : null;
        boolean accident = subject != null && deed.type().quad() == 4 && !candidates.harming(subject);
        return accident ? null : subject;
    }

    /** Where somebody was hurt who is no fighter and has no name: {@code wounded three people in B}. */
    private Party struckAt(Action a, Party source) {
        boolean doer = source.subject() || source.governor == Governors.BY; // "a raid led by A killed ten in B"
        Party place = doer ? scenes.place(a.end() - 1, source) : null;
        if (place == null) {
            return null;
        }
        boolean people = (a.forms() & Inflection.ING) == 0
                && s.anyOf(source.phraseStart, source.phraseEnd, WordBits.WEAPON | WordBits.ARMED);
        for (int i = a.end(); i < place.phraseStart && !s.is(i, WordBits.PREPOSITION); i++) {
            if (s.is(i, WordBits.UNNAMED) || s.tokens().capitalised(i)) {
                return null;
            }
            people |= s.is(i, WordBits.NATIONAL) || s.tokens().number(i);
        }
        return people ? place : null;
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
}
