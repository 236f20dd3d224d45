// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

/** What is left of a verb's deed under the words before it: denied, announced, refused, threatened, asked of another. */
final class Shades {

    private final SentenceWords s;
    private final Parties parties;
    private final Actions actions;

    Shades(SentenceWords s, Parties parties, Actions actions) {
        this.s = s;
        this.parties = parties;
        this.actions = actions;
    }

    /** The deed that is told; {@code null} when none is. */
    Deed of(Action a, VerbGroup group) {
        Deed deed = a.pattern().deed();
        if (supposed(group) || deed.type() != PloverType.DISAPPROVE && doubted(group)) {
            return null;
        }
        return kept(a) ? deed.keptFrom() : shaded(deed, group);
    }

    /** After "if" or "whether", or what another is asked to do. */
    private boolean supposed(VerbGroup group) {
        for (int i = group.start() - 1; i >= s.start() && group.start() - i < 8; i--) {
            if (s.is(i, WordBits.IF)) {
                return true;
            }
            if (actions.verbAt(i) && group.has(WordBits.TO) && asksAnother(actions.at(i), group)) {
                return true;
            }
            if (s.breakBefore(i + 1) != SentenceWords.NO_BREAK || actions.verbAt(i) || s.is(i, WordBits.SAY)) {
                break;
            }
        }
        if (!group.has(WordBits.TO)) {
            return group.has(WordBits.MUST);
        }
        for (Party y : parties.all()) {
            if (y.phraseEnd == group.start() && y.object && y.end <= group.start()) {
                return true;
            }
        }
        return false;
    }

    /** {@code bars citizens from trading with}: what somebody is kept from. */
    private boolean kept(Action a) {
        if ((a.forms() & Inflection.ING) == 0 || s.governor(a.start() - 1) != Governors.FROM) {
            return false;
        }
        for (int i = a.start() - 2; i >= s.start() && a.start() - i < 10; i--) {
            Action verb = actions.at(i);
            if (s.breakBefore(i + 1) != SentenceWords.NO_BREAK) {
                return false;
            }
            if (verb != null && !verb.noun()) {
                Deed deed = verb.pattern().deed();
                return deed != null && (deed.type() == PloverType.SANCTION || deed.type() == PloverType.COERCE);
            }
        }
        return false;
    }

    /** After "denied that it had" and the like, in the same clause. */
    private boolean doubted(VerbGroup group) {
        for (int i = group.start() - 1; i >= s.start() && s.breakBefore(i + 1) == SentenceWords.NO_BREAK; i--) {
            Action verb = actions.at(i);
            if (verb != null && !verb.noun() && !verb.pattern().is(ActionPattern.OPERATOR)) {
                return verb.pattern().is(ActionPattern.UNREAL);
            }
            if (s.is(i, WordBits.SAY | WordBits.CONJUNCTION)) {
                return false;
            }
        }
        return false;
    }

    /** {@code want the others to agree}: what somebody else is asked to do. */
    private static boolean asksAnother(Action a, VerbGroup group) {
        Deed deed = a.pattern().deed();
        return deed != null
                && deed.type() == PloverType.DEMAND
                && a.pattern().is(ActionPattern.OPERATOR)
                && a.end() < group.start();
    }

    /** The deed under the words before it: denied, announced, refused, threatened. */
    private Deed shaded(Deed deed, VerbGroup group) {
        Action operator = group.has(WordBits.TO) ? actions.at(beforeDay(group.start() - 1)) : null;
        if (operator == null && group.has(WordBits.TO)) {
            operator = actions.at(group.start()); // "plan to" holds the "to"
        }
        if (operator == null && group.bits() == 0 && group.start() > s.start()) {
            operator = gerundOperator(group.start() - 1);
        }
        if (group.has(WordBits.NOT)) {
            return deed.refused();
        }
        if (operator != null
                && operator.pattern().deed() != null
                && operator.pattern().is(ActionPattern.OPERATOR)) {
            return switch (operator.pattern().deed().type()) {
                case REJECT -> deed.refused();
                case THREATEN -> deed.threatened();
                case AGREE -> deed.announced();
                default -> deed;
            };
        }
        if (group.has(WordBits.MODAL)
                && !deed.type().cooperative()
                && deed.type().quad() == 4) {
            return deed.threatened();
        }
        return group.has(WordBits.FUTURE | WordBits.MODAL) ? deed.announced() : deed;
    }

    /** {@code ruled out returning}, {@code is considering sending}: what stands right before a gerund. */
    private Action gerundOperator(int before) {
        Action a = actions.at(before);
        boolean right = a != null
                && !a.noun()
                && a.end() == before + 1
                && s.endsWith(before + 1, "ing")
                && s.breakBefore(before + 1) == SentenceWords.NO_BREAK;
        return right ? a : null;
    }

    /** Steps back over {@code on Friday}, which parts an operator from its verb. */
    private int beforeDay(int token) {
        int i = token;
        while (i > s.start() && (s.is(i, WordBits.TIME) || VerbGroup.dayWord(s, i))) {
            i--;
        }
        return i;
    }

    /** What is offered, planned or allowed, when the words up to the target name it: {@code allowed the army to shell B}. */
    Deed meant(Action a, Party target, Deed deed) {
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
}
