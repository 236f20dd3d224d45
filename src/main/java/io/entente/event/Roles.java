// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

import java.util.List;

/** Who stands where around an action: subject to the left, target to the right, doer after "by". */
final class Roles {

    /** Tokens between an action and its target. */
    private static final int REACH = 14;

    private static final int FAR_REACH = 24;
    /** Small words that belong to the verb before them. */
    private static final long PARTICLE = Governors.bits("off out over");

    /** What shows that more than a thing was added: {@code and for the others to}. */
    private static final long AFTER_AND =
            WordBits.PREPOSITION | WordBits.DETERMINER | WordBits.AUXILIARY | WordBits.PRONOUN | WordBits.POSSESSIVE;

    /** Words before what a protest or a complaint is about: {@code at imports from B}. */
    private static final long ABOUT = Governors.bits("at over against about on");

    private static final long ON = Governors.bits("on");
    private static final long THERE = Governors.bits("to from with");
    private static final long INCLUDING = Governors.bits("including");

    private static final long CLAUSE = ClauseEnds.CLAUSE;

    private final SentenceWords s;
    private final Parties parties;
    private final Actions actions;
    private final ClauseEnds ends;

    Roles(SentenceWords s, Parties parties, Actions actions) {
        this.s = s;
        this.parties = parties;
        this.actions = actions;
        ends = new ClauseEnds(s, parties, actions);
    }

    /**
     * The subject of a verb group.
     *
     * @param group first token of the group
     * @param anyGovernor whether a party within the subject's phrase will do, whatever governs it ({@code a camp for Xs})
     * @return {@code null} when it is no country or cannot be told
     */
    Party subject(int group, boolean anyGovernor) {
        int last = group - 1;
        if (last > s.start() && s.is(group, WordBits.TO) && s.breakBefore(group) == SentenceWords.HARD) {
            return null; // "with seven states - A, B and C - to reduce"
        }
        if (last < s.start() || s.breakBefore(group) != SentenceWords.COMMA) {
            return subjectUpTo(last, group, anyGovernor);
        }
        int head = beforeParenthesis(last);
        Party named = subjectUpTo(head, group, anyGovernor);
        return named != null || head == last ? named : described(head + 1, group);
    }

    /** Whose man somebody is by what is put in beside his name: {@code N., head of X's council, joined}. */
    private Party described(int from, int to) {
        for (Party y : parties.all()) {
            boolean beside = y.first >= from && y.end <= to && y.takesPart();
            if (beside && (y.governor & (Governors.OF | Governors.DIRECT | Governors.BY)) != 0 && !y.object) {
                return y;
            }
        }
        return null;
    }

    private Party subjectUpTo(int p, int group, boolean anyGovernor) {
        Party weak = null;
        int content = 0;
        boolean pronoun = false;
        boolean verbPassed = false; // "attempted to"
        boolean infinitive = s.is(group, WordBits.TO);
        int q = p;
        while (q >= s.start()) {
            if (q < p && s.breakBefore(q + 1) != SentenceWords.NO_BREAK) {
                break;
            }
            Party y = parties.party(q);
            if (y != null) {
                if (y.takesPart() && y.subject()) {
                    return y;
                }
                if (y.object) {
                    break;
                }
                boolean within = anyGovernor
                        || (y.governor & (Governors.OF | Governors.FROM | Governors.BY)) != 0
                        || (y.governor & Governors.PLACE) != 0
                                && (!infinitive || verbPassed)
                                && (s.is(y.phraseStart - 2, WordBits.ACTOR) || s.is(y.phraseStart - 3, WordBits.ACTOR));
                if (y.takesPart() && within) {
                    weak = weak == null || (y.governor & Governors.OF) != 0 ? y : weak;
                }
                content++;
                q = Math.min(y.first, y.phraseStart) - 1;
                if (y.governor == Governors.TO && s.is(q, WordBits.TO)) {
                    q--; // "the ambassador to X"
                }
                continue;
            }
            if (s.is(q, WordBits.AND)) {
                Party joined = endingAt(q);
                boolean head = joined != null
                        && joined.governor == Governors.OF
                        && s.is(joined.phraseStart - 2, WordBits.ACTOR); // "the head of X's junta and a general"
                if (joined != null && joined.takesPart() && (joined.subject() || head)) {
                    return joined;
                }
                if (!infinitive || joined != null || s.is(q + 1, AFTER_AND) || verbal(q + 1)) {
                    break;
                }
                content++; // "makes shells and mines to use against"
                q--;
                continue;
            }
            if (s.is(q, CLAUSE | WordBits.THAT | WordBits.TO) && !s.is(q, WordBits.DETERMINER) || verbal(q)) {
                break;
            }
            if (s.is(q, WordBits.THAT) && content == 0) {
                break;
            }
            verbPassed |= parties.looksLikeVerb(q) && s.is(q + 1, WordBits.TO);
            pronoun |= s.is(q, WordBits.PRONOUN) && !s.is(q, WordBits.WHO);
            content += s.is(q, WordBits.PRONOUN | WordBits.TIME) || VerbGroup.dayWord(s, q) ? 0 : 1;
            q--;
        }
        if (weak != null && (!infinitive || verbPassed || weak.governor == Governors.BY)) {
            return weak;
        }
        if (q >= s.start() && s.is(q, WordBits.WHO | WordBits.THAT) && content == 0 && !pronoun) {
            return antecedent(q, anyGovernor);
        }
        Action held = actions.at(group);
        if (infinitive && s.is(q, WordBits.SAY) && held != null && held.noun()) {
            return clauseSubject(q); // "announced its readiness to"
        }
        Action verb = actions.at(q);
        if (infinitive && verb == null && s.is(q, WordBits.BE) && s.endsWith(q + 1, "ing")) {
            VerbGroup doing = VerbGroup.before(s, q + 1); // "is building shells to use against"
            return doing.has(WordBits.MODAL | WordBits.FUTURE | WordBits.NOT)
                    ? null
                    : subject(doing.start(), anyGovernor);
        }
        if (verb != null
                && !verb.noun()
                && (content == 0
                        || infinitive
                        || s.endsWith(group, "ing") && s.breakBefore(group) == SentenceWords.NO_BREAK)) {
            return subject(VerbGroup.before(s, verb.start()).start(), false);
        }
        return content == 0 ? clauseSubject(q) : null;
    }

    /** Whose the subject is that a pronoun tells of: {@code A says one of its soldiers was killed by}. */
    Party possessor(int group) {
        for (int i = group - 1; i > s.start() && group - i < 6 && s.breakBefore(i + 1) == SentenceWords.NO_BREAK; i--) {
            boolean government = s.endsWith(group - 1, "overnment") && s.is(i, WordBits.DETERMINER);
            if (s.is(i, WordBits.POSSESSIVE) || government) { // "announces that the Government will"
                boolean people = s.anyOf(i + 1, group, WordBits.ACTOR | WordBits.NATIONAL)
                        || defence(group - 1)
                        || defence(group - 2);
                int told = i;
                while (told > s.start() && group - told < 12 && !s.is(told, WordBits.SAY)) {
                    told--;
                }
                return people && s.is(told, WordBits.SAY) ? clauseSubject(told) : null;
            }
            if (i == group - 2 && s.is(i, WordBits.SAY) && s.is(i + 1, WordBits.ARMED)) {
                return clauseSubject(i); // "A's ministry says soldiers took the town"
            }
            if (parties.party(i) != null || s.is(i, CLAUSE) || verbal(i)) {
                return null;
            }
        }
        return null;
    }

    /** {@code its air defences}, {@code its air defense systems}. */
    private boolean defence(int i) {
        return s.endsWith(i, "efence")
                || s.endsWith(i, "efense")
                || s.endsWith(i, "efences")
                || s.endsWith(i, "efenses");
    }

    /** Whether a verb stands at a token that is no part of a noun phrase. */
    private boolean verbal(int q) {
        if (s.is(q, WordBits.AUXILIARY)) {
            return true;
        }
        Action a = actions.at(q);
        if (a != null && !a.noun()) {
            return !reducedRelative(a, q);
        }
        return a == null
                && s.tokens().lower(q)
                && s.endsWith(q, "ed")
                && !s.is(q, WordBits.ADJECTIVE | WordBits.ACTOR)
                && !s.is(q - 1, WordBits.DETERMINER | WordBits.ADJECTIVE | WordBits.POSSESSIVE)
                && !s.is(q + 1, WordBits.PREPOSITION)
                && !s.afterApostrophe(q - 1)
                && !s.afterHyphen(q);
    }

    /** {@code troops backed by tanks attacked}. */
    private boolean reducedRelative(Action a, int q) {
        return (a.forms() & Inflection.PARTICIPLE) != 0
                && (s.governor(q + 1) & Governors.BY) != 0
                && !VerbGroup.before(s, a.start()).has(WordBits.BE);
    }

    /** Before {@code , a key ally,} that parts a subject from its verb. */
    private int beforeParenthesis(int from) {
        for (int i = from; i > s.start() && from - i < 30; i--) {
            if (s.breakBefore(i) == SentenceWords.HARD) {
                return from;
            }
            if (s.breakBefore(i) == SentenceWords.COMMA && !s.is(i, WordBits.AND)) {
                return i - 1;
            }
        }
        return from;
    }

    /** The party whose phrase ends right before a token. */
    Party endingAt(int token) {
        for (Party p : parties.all()) {
            if (p.phraseEnd == token && p.takesPart()) {
                return p;
            }
        }
        return null;
    }

    /** The party that a relative clause is about: the nearest before it, if no verb stands between ({@code condemned the raid that}). */
    private Party antecedent(int who, boolean anyGovernor) {
        Party nearest = nearestBefore(who);
        boolean own = s.is(who - 1, WordBits.ACTOR); // "led the force that"
        for (int k = nearest == null ? who : nearest.end; k < who; k++) {
            boolean noun = k == who - 1 && s.is(who, WordBits.WHO); // "the states, who"
            if (s.is(k, WordBits.SAY) && !noun || verbal(k) && !(own && actions.at(k) == null)) {
                return raider(who - 1);
            }
        }
        if (nearest == null) {
            return raider(who - 1);
        }
        return anyGovernor || (nearest.governor & Governors.PLACE) == 0 ? nearest : null;
    }

    /** Whose attack or law a relative clause is about: {@code launched a raid that killed}, {@code signs a bill that would}. */
    private Party raider(int noun) {
        if (s.is(noun, WordBits.MEASURE)) {
            return mainSubject(noun);
        }
        Action raid = actions.at(noun);
        boolean violent = raid != null
                && raid.pattern().deed() != null
                && raid.pattern().deed().type() == PloverType.FIGHT;
        return violent ? sameClauseSubject(raid.start()) : null;
    }

    private Party nearestBefore(int token) {
        Party nearest = null;
        for (Party p : parties.all()) {
            if (p.takesPart() && p.end <= token && token - p.end <= 6) {
                nearest = p;
            }
        }
        return nearest;
    }

    /** The subject of the clause, or of the clause around it, that a token stands in: the nearest party in a subject's place. */
    Party clauseSubject(int token) {
        Party nearest = null;
        for (Party p : parties.all()) {
            if (p.end <= token && p.subject() && followedByVerb(p)) {
                nearest = p;
            }
        }
        return nearest;
    }

    private boolean followedByVerb(Party p) {
        int i = p.phraseEnd;
        for (int k = i; k < Math.min(s.end(), i + 14); k++) {
            if (s.is(k, WordBits.AUXILIARY | WordBits.SAY) || actions.verbAt(k) || parties.looksLikeVerb(k)) {
                return true;
            }
            if (s.is(k, WordBits.AND) && k > i || s.breakBefore(k) == SentenceWords.HARD) {
                return false;
            }
        }
        return parties.all().indexOf(p) == p.group && p.phraseEnd < s.end() && s.is(p.phraseEnd, WordBits.AND);
    }

    /** The subject of the main clause that a participle follows, whatever its verb: {@code A published a report, blaming B}. */
    Party mainSubject(int comma) {
        for (int i = comma; i > s.start() && s.breakBefore(i) != SentenceWords.HARD; i--) {
            Party p = parties.party(i - 1);
            if (p != null && p.subject()) {
                return p;
            }
            boolean told =
                    s.is(i - 1, CLAUSE) && !announced(i - 1) && actions.at(i - 1) == null; // not "issued a report"
            if (told || s.governor(i - 1) == Governors.BY) {
                return null;
            }
        }
        return null;
    }

    /** The subject of the clause that a token stands in, with nothing between that opens another clause. */
    Party sameClauseSubject(int token) {
        for (int i = token; i > s.start() && s.breakBefore(i) != SentenceWords.HARD; i--) {
            Party p = parties.party(i - 1);
            if (p != null && p.subject()) {
                return p;
            }
            Action verb = actions.at(i - 1);
            if (verb != null
                    && !verb.noun()
                    && (verb.pattern().deed() == null && verb.end() < token
                            || s.governor(verb.end()) == Governors.BY)) {
                return null;
            }
            if (s.is(i - 1, CLAUSE) && !announced(i - 1) || s.is(i - 1, WordBits.THAT) && !s.is(i, WordBits.THING)) {
                return null;
            }
        }
        return null;
    }

    /** {@code announced the withdrawal}: what is told is the teller's own deed. */
    private boolean announced(int say) {
        boolean own = s.endsWith(say, "nnounced")
                || s.endsWith(say, "nnounces")
                || s.endsWith(say, "nnounce")
                || s.endsWith(say, "onfirms")
                || s.endsWith(say, "onfirmed");
        return own && s.is(say + 1, WordBits.DETERMINER | WordBits.POSSESSIVE);
    }

    /**
     * The first party to the right of an action that may be its target.
     *
     * @param not the source, which cannot be
     * @return {@code null} when there is none
     */
    Party target(Action a, Party not) {
        ActionPattern pattern = a.pattern();
        long mask = pattern.governors() == 0 ? Governors.USUAL : pattern.governors();
        int reach = pattern.is(ActionPattern.FAR | ActionPattern.OPERATOR) ? FAR_REACH : REACH;
        Party place = null;
        for (Party y : parties.all()) {
            if (y.first <= a.start()) {
                continue;
            }
            if (y.first - a.end() > reach || ends.before(a, y)) {
                break;
            }
            if (!y.takesPart() || (not != null && y.iso3.equals(not.iso3))) {
                continue;
            }
            boolean next = y.phraseStart <= a.end() && y.first >= a.end();
            boolean border = atBorder(y) && y.phraseStart - 2 >= a.end(); // not "closed its border with"
            if (border && !pattern.moves()) {
                continue;
            }
            boolean withinGap = y.first < a.end() && (y.governor & pattern.governors() & ~Governors.DIRECT) != 0;
            if (y.first < a.end() && (mask & Governors.DIRECT) == 0 && !withinGap) {
                // "accepted X's demands", "sought X help"; but "sent X troops to Y"
                place = place == null && (mask & (Governors.OF | Governors.FROM)) != 0 ? y : place;
                continue;
            }
            next &= pattern.governors() == 0
                    || (pattern.governors() & Governors.DIRECT) != 0
                    || s.governor(a.end() - 1) != 0;
            boolean usual = ((y.governor | y.chain) & mask) != 0
                    || border && (y.outer & mask) != 0
                    || y.governor == Governors.OF && ((mask & Governors.DIRECT) != 0 || (y.outer & mask) != 0)
                    || y.governor == Governors.FROM && (fromThere(y, pattern.governors()) || bannedGoods(a, y))
                    || (y.governor & Governors.PLACE) != 0 && (y.outer & pattern.governors() & ~Governors.DIRECT) != 0
                    || (y.governor & THERE) != 0 && (y.outer & pattern.governors() & ON) != 0 // "a ban on exports to B"
                    || y.first < a.end() && (y.governor & PARTICLE) != 0 // "wrote off B's debt"
                    || (y.object || y.governor == Governors.DIRECT) && (mask & Governors.DIRECT) != 0;
            if ((y.governor & Governors.NEVER) != 0) {
                if ((y.governor & INCLUDING) != 0 && pattern.deed().type() == PloverType.SUPPORT) {
                    return y; // "thanked our partners, including B"
                }
                continue;
            }
            if ((y.governor & Governors.PLACE) != 0 && !next && !usual) {
                if ((pattern.is(ActionPattern.PLACE) || (y.governor & pattern.governors()) != 0) && place == null) {
                    place = y;
                }
                continue;
            }
            if (next && ((y.governor & Governors.BY) == 0) || usual) {
                return y;
            }
        }
        return place == null ? theCountry(a, mask, not == null ? owner(a) : not) : place;
    }

    /** The one other country that a sentence names, where it says {@code warned the country}, {@code airstrikes on the country}. */
    private Party theCountry(Action a, long mask, Party doer) {
        long governor = s.governor(a.end());
        int the = governor == 0 ? a.end() : a.end() + 1;
        boolean named = s.is(the, WordBits.DETERMINER)
                && s.endsWith(the + 1, "ountry")
                && ((governor == 0 ? Governors.DIRECT : governor) & mask) != 0
                && s.breakBefore(the) == SentenceWords.NO_BREAK
                && !s.afterApostrophe(the + 2);
        Party only = null;
        for (Party y : parties.all()) {
            if (!named || doer == null || !y.takesPart() || y.iso3.equals(doer.iso3)) {
                continue;
            }
            if (only != null && !only.iso3.equals(y.iso3)) {
                return null;
            }
            only = y;
        }
        return only;
    }

    /** Whether what came from a country is what the action is aimed at: {@code protested at imports from B}. */
    private boolean fromThere(Party y, long governors) {
        return (y.outer & governors & ABOUT) != 0
                || y.outer == Governors.DIRECT
                        && (governors & Governors.DIRECT) != 0
                        && s.is(y.phraseStart - 2, WordBits.NATIONAL | WordBits.ACTOR | WordBits.THING);
    }

    /** {@code tariffs on goods imported from B}. */
    private boolean bannedGoods(Action a, Party y) {
        return a.pattern().deed().type() == PloverType.SANCTION && s.endsWith(y.phraseStart - 2, "ed");
    }

    /** {@code the X border}, {@code its border with X}. */
    boolean atBorder(Party y) {
        return s.is(y.phraseEnd - 1, WordBits.BORDER)
                || s.is(y.phraseEnd, WordBits.BORDER)
                || (y.governor & (Governors.WITH | Governors.OF)) != 0 && s.is(y.phraseStart - 2, WordBits.BORDER);
    }

    /** Whom a threat is for that names him in its condition: {@code threatened to leave unless B}. */
    Party condition(Action a, Party not) {
        for (int i = a.end(); i < s.end(); i++) {
            if (s.breakBefore(i) == SentenceWords.HARD) {
                return null;
            }
            if (s.is(i, WordBits.IF)) {
                for (Party y : parties.all()) {
                    if (y.phraseStart == i + 1 && y.takesPart() && (not == null || !y.iso3.equals(not.iso3))) {
                        return y;
                    }
                }
            }
        }
        return null;
    }

    /** The party after "by" to the right of an action; {@code null} when there is none. */
    Party doer(Action a) {
        return governed(a, Governors.BY, 12);
    }

    /** The first party to the right with one of these governors, before the clause ends. */
    Party governed(Action a, long governors, int reach) {
        for (Party y : parties.all()) {
            if (y.first < a.end()) {
                continue;
            }
            if (y.first - a.end() > reach || ends.before(a, y)) {
                return null;
            }
            if (y.takesPart() && (y.governor & governors) != 0) {
                return y;
            }
        }
        return null;
    }

    /** The party whose phrase runs up to a noun of action: {@code Iranian missile strikes}, {@code Iran's threat}. */
    Party owner(Action a) {
        for (Party y : parties.all()) {
            boolean apart = y.phraseEnd == a.start() && s.breakBefore(a.start()) != SentenceWords.NO_BREAK;
            if (y.end <= a.start() && y.phraseEnd >= a.start() && !apart && y.takesPart()) {
                return y;
            }
        }
        return null;
    }

    /** Whose it is by "its" that follows an object: {@code urged A to end its war}; {@code null} where none does. */
    Party itsOwner(Action a) {
        int its = a.start() - 1;
        while (its > s.start() && s.is(its, WordBits.ADJECTIVE) && s.breakBefore(its + 1) == SentenceWords.NO_BREAK) {
            its--;
        }
        if (!s.is(its, WordBits.POSSESSIVE) || s.is(its, WordBits.WHO)) {
            return null;
        }
        for (int i = its - 1; i >= s.start() && s.breakBefore(i + 1) == SentenceWords.NO_BREAK; i--) {
            Party p = parties.party(i);
            if (p != null) {
                return p.object && p.takesPart() ? p : null;
            }
        }
        return null;
    }

    /** The first party from an action's start on with one of these governors: it may stand in the action's gap. */
    Party within(Action a, long governors, int reach) {
        for (Party y : parties.all()) {
            if (y.first > a.start() && y.first - a.end() <= reach && !ends.before(a, y)) {
                if (y.takesPart() && (y.governor & governors) != 0) {
                    return y;
                }
            }
        }
        return null;
    }

    /** Whom a crowd is against by a prefix: {@code anti-B slogans}. */
    Party hated(Action a) {
        for (Party y : parties.all()) {
            if (y.aside
                    && y.first >= a.start() - 3
                    && y.first <= a.end() + 6
                    && s.afterHyphen(y.first)
                    && s.endsWith(y.first - 1, "nti")) {
                return y;
            }
        }
        return null;
    }

    /** Whose thing it is by a party between the words of a noun phrase with a gap. */
    Party inGap(Action a) {
        for (Party y : parties.all()) {
            if (y.first > a.start() && y.end <= a.end() && y.takesPart()) {
                return y;
            }
        }
        return null;
    }

    /** Who tells it, by the subject of a word of telling; {@code null} when it is the one country that is not wanted. */
    Party teller(int say, Party not) {
        Party y = clauseSubject(say);
        return y == null || y.iso3.equals(not.iso3) ? null : y;
    }

    /** Those whom the news is told by: {@code according to B}. */
    List<Party> tellers() {
        return parties.all().stream().filter(p -> p.speaker && !p.aside).toList();
    }

    List<Party> joined(Party p) {
        return parties.joined(p);
    }

    /** Whether a party is of the country of one of those who are joined to another. */
    boolean sides(Party p, Party group) {
        return joined(group).stream().anyMatch(q -> q.iso3.equals(p.iso3));
    }
}
