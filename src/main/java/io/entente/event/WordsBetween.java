// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

/**
 * What to make of a plain sentence of two countries where no pattern's own rules gave both roles: the first is the subject, the
 * second follows its verb, and the words between them weigh for cooperation or conflict.
 */
final class WordsBetween {

    /** Words of a sentence that is plain enough. */
    private static final int LONGEST = 45;

    private static final int REACH = 16;
    /** Words between, and of the sentence, where no pattern at all stands between and single words must do. */
    private static final int REACH_OF_WORDS = 8;

    private static final int PLAIN = 28;
    /** Words of a sentence that is all about its two countries. */
    private static final int BRIEF = 22;

    private static final long NEAR = Governors.bits("* to with against on toward towards at over");
    private static final long BESIDE = Governors.bits("near along at on outside over in");
    private static final int LEAD = 8;

    /** What one warm or cold word weighs on the Goldstein scale. */
    private static final double WORD = 2;

    private static final Deed WARM = Deed.of("040");
    private static final Deed COLD = Deed.of("111");
    private static final Deed ACCUSING = Deed.of("112");
    private static final long CLAUSE = WordBits.WHO | WordBits.CONJUNCTION | WordBits.IF | WordBits.MUST;

    private final SentenceWords s;
    private final Parties parties;
    private final Actions actions;

    WordsBetween(SentenceWords s, Parties parties, Actions actions) {
        this.s = s;
        this.parties = parties;
        this.actions = actions;
    }

    /** The likely event; {@code null} where the sentence is not plain or nothing weighs. */
    Candidate candidate() {
        if (s.end() - s.start() > LONGEST) {
            return null;
        }
        Party source = null;
        Party target = null;
        for (Party p : parties.all()) {
            if (!p.takesPart()) {
                continue;
            }
            if (source == null) {
                source = p;
            } else if (!p.iso3.equals(source.iso3)) {
                if (target != null && !p.iso3.equals(target.iso3)) {
                    return null; // three are too many to guess at
                }
                target = target == null ? p : target;
            }
        }
        if (target == null
                || besideBorder(target)
                || !opens(source)
                || target.group == source.group
                || target.apposed) {
            return null;
        }
        int told = told(source, target);
        return told >= 0 ? accusation(source, target, told) : likely(source, target);
    }

    /** {@code near the B border}. */
    private boolean besideBorder(Party p) {
        return s.is(p.phraseEnd - 1, WordBits.BORDER) && (p.governor & BESIDE) != 0
                || s.is(p.phraseStart - 2, WordBits.BORDER); // "on the border with B"
    }

    /** Whether a party is the subject that the sentence opens with. */
    private boolean opens(Party p) {
        if (p.governor != Governors.DIRECT || p.object || p.phraseStart - s.start() > LEAD) {
            return false;
        }
        for (int i = s.start(); i < p.phraseStart; i++) {
            if (s.is(i, WordBits.AUXILIARY | WordBits.SAY | CLAUSE) || actions.at(i) != null) {
                return false;
            }
        }
        return true;
    }

    /** The word by which the source tells something of the target; -1 when it does not. */
    private int told(Party source, Party target) {
        for (int i = source.phraseEnd; i < target.phraseStart; i++) {
            if (s.is(i, WordBits.SAY)) {
                boolean next = s.is(i + 1, WordBits.THAT) ? target.phraseStart == i + 2 : target.phraseStart == i + 1;
                return next ? i : -1;
            }
        }
        return -1;
    }

    /** {@code A says that B shells villages}: A accuses B. */
    private Candidate accusation(Party source, Party target, int told) {
        for (int i = target.phraseEnd; i < s.end(); i++) {
            if (s.breakBefore(i) == SentenceWords.HARD || s.is(i, CLAUSE | WordBits.NOT | WordBits.SAY)) {
                return null;
            }
            if (s.is(i, WordBits.COLD) && s.anyOf(target.phraseEnd, i, WordBits.BE)) {
                return candidate(
                        source, target, COLD, Event.TOLD, 2, told, told + 1); // "says that B's answer is inadequate"
            }
            Action a = actions.at(i);
            Deed deed = a == null ? null : a.pattern().deed();
            if (deed != null) {
                boolean hostile = !deed.cooperative() && deed.type() != PloverType.DEMAND;
                return hostile && !VerbGroup.before(s, a.start()).has(WordBits.BE)
                        ? candidate(source, target, ACCUSING, Event.TOLD, 2, told, told + 1)
                        : null;
            }
        }
        return null;
    }

    private Candidate likely(Party source, Party target) {
        boolean brief = s.end() - s.start() <= BRIEF;
        long governors = brief ? ~Governors.NEVER : NEAR | Governors.OF | Governors.BY;
        if (target.phraseStart - source.phraseEnd > REACH
                || target.phraseStart <= source.phraseEnd
                || (target.governor & governors) == 0) {
            return null;
        }
        double sum = 0;
        double most = 0;
        double least = 0;
        boolean verb = false;
        boolean not = false;
        boolean passive = false;
        boolean disapproved = false;
        Action strongest = null;
        for (int i = source.phraseEnd; i < target.phraseStart; i++) {
            if (s.breakBefore(i) != SentenceWords.NO_BREAK
                    || s.is(i, CLAUSE)
                    || s.is(i, WordBits.SAY) && !s.is(i + 1, WordBits.PRONOUN)) {
                return null;
            }
            verb |= s.is(i, WordBits.VERB_FORM) || parties.looksLikeVerb(i);
            not |= s.is(i, WordBits.NOT);
            sum += s.is(i, WordBits.WARM) ? WORD : s.is(i, WordBits.COLD) ? -WORD : 0;
            Action a = actions.at(i);
            if (a == null || a.start() != i) {
                continue;
            }
            Deed deed = a.pattern().deed();
            if (deed == null || not && a.pattern().is(ActionPattern.MUTE)) {
                return null; // words that say nothing
            }
            boolean asks = a.pattern().is(ActionPattern.OPERATOR)
                    && deed.type() != PloverType.REJECT
                    && deed.type() != PloverType.THREATEN;
            if (asks && !brief) {
                return null; // what is asked, planned or offered is somebody else's deed, or none yet
            }
            if (disapproved && deed.goldstein() < 0) {
                return null; // what the source disapproves of is not its own deed ("condemned the attack on B")
            }
            disapproved |= a.pattern().is(ActionPattern.VICTIM);
            passive |= !a.noun()
                    && VerbGroup.before(s, a.start()).has(WordBits.BE)
                    && (a.forms() & Inflection.PARTICIPLE) != 0;
            sum += deed.goldstein();
            most = Math.max(most, deed.goldstein());
            least = Math.min(least, deed.goldstein());
            if (strongest == null
                    || Math.abs(deed.goldstein())
                            > Math.abs(strongest.pattern().deed().goldstein())) {
                strongest = a;
            }
        }
        boolean mixed = most > 0 && least < 0;
        boolean near = brief
                || (target.governor & NEAR) != 0
                        && target.phraseStart - source.phraseEnd <= REACH_OF_WORDS
                        && s.end() - s.start() <= PLAIN;
        if (brief && sum == 0) {
            sum = after(target);
        }
        if (!verb
                || sum == 0
                || mixed
                || sum > 0 && target.governor == Governors.AGAINST
                || strongest == null && !near
                || strongest == null && sum > 0 && (target.governor & Governors.PLACE) != 0
                || s.breakBefore(target.phraseStart) != SentenceWords.NO_BREAK) {
            return null;
        }
        boolean undergone = target.governor == Governors.BY;
        if (passive && !undergone) {
            boolean fought = sum < 0 && (target.governor & Governors.WITH) != 0; // "killed in clashes with"
            if (!fought) {
                return null;
            }
            undergone = true;
        }
        Deed deed = strongest != null && strongest.pattern().deed().goldstein() * sum > 0
                ? strongest.pattern().deed()
                : sum > 0 ? WARM : COLD;
        if (not) {
            deed = deed.refused();
        }
        return deed == null
                ? null
                : candidate(
                        undergone ? target : source,
                        undergone ? source : target,
                        deed,
                        Event.BETWEEN,
                        Candidate.BETWEEN,
                        source.phraseEnd,
                        target.phraseStart);
    }

    /** What the words of the clause after the target weigh: {@code left a B ship burning}. */
    private double after(Party target) {
        double sum = 0;
        for (int i = target.phraseStart; i < s.end(); i++) {
            if (s.breakBefore(i) != SentenceWords.NO_BREAK && i > target.phraseStart || s.is(i, CLAUSE)) {
                break;
            }
            sum += s.is(i, WordBits.WARM) ? WORD : s.is(i, WordBits.COLD) ? -WORD : 0;
        }
        return sum;
    }

    private static Candidate candidate(Party source, Party target, Deed deed, String name, int rank, int from, int to) {
        ActionPattern pattern = new ActionPattern(name, false, deed, 0, 0);
        Action words = new Action(pattern, from, to, false, Inflection.BASE);
        return new Candidate(source, target, deed, words, rank, false);
    }
}
