// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

import io.entente.gazetteer.CountryName;
import io.entente.gazetteer.Gazetteer;
import io.entente.gazetteer.NameKind;
import io.entente.gazetteer.NameMatch;
import io.entente.mention.Mention;
import io.entente.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The countries of a sentence, each with its noun phrase, what governs it and whom it is joined with. */
final class Parties {

    /** Tokens of who tells it, before the word of telling. */
    private static final int TELLER = 8;

    private final SentenceWords s;
    private final NounPhrases phrases;
    private final List<Party> all = new ArrayList<>();
    private final int[] at;

    /** @param mentions of this sentence, in order */
    Parties(SentenceWords s, List<Mention> mentions, Gazetteer others) {
        this.s = s;
        phrases = new NounPhrases(s, this);
        at = new int[s.end() - s.start()];
        for (Mention m : mentions) {
            add(
                    m.iso3(),
                    m.kind() == NameKind.DEMONYM && !s.endsWith(m.endToken() - 1, "s"),
                    m.firstToken(),
                    m.endToken());
        }
        addOthers(others);
        all.sort(Comparator.comparingInt(p -> p.first));
        merge();
        for (int i = 0; i < all.size(); i++) {
            Party p = all.get(i);
            p.group = i;
            for (int t = p.first; t < p.end; t++) {
                at[t - s.start()] = i + 1;
            }
        }
        for (Party p : all) {
            bound(p);
            p.aside = isAside(p);
        }
        for (int i = 1; i < all.size(); i++) {
            join(i);
        }
        for (Party p : all) {
            p.speaker = isSource(p);
            p.apposed = p.within || isApposed(p);
        }
        tellers();
    }

    private void add(String iso3, boolean demonym, int first, int end) {
        boolean possessor = s.afterApostrophe(end) && s.tokens().length(end) == 1
                || end < s.end() && s.text()[s.tokens().end(end - 1) - 1] == 's' && possessiveMark(end);
        all.add(new Party(iso3, demonym || possessor, first, end));
    }

    private boolean possessiveMark(int end) {
        int unit = s.tokens().end(end - 1);
        return unit + 1 < s.tokens().start(end)
                && (s.text()[unit] == '\'' || s.text()[unit] == '\u2019')
                && s.text()[unit + 1] == ' ';
    }

    private void addOthers(Gazetteer others) {
        NameMatch match = new NameMatch();
        Tokens t = s.tokens();
        for (int i = s.start(); i < s.end(); i++) {
            if (t.capitalised(i) && free(i) && others.longest(s.text(), t, i, match) && free(match.endToken() - 1)) {
                CountryName name = match.names().get(0);
                add(
                        name.country(),
                        name.kind() == NameKind.DEMONYM && !s.endsWith(match.endToken() - 1, "s"),
                        i,
                        match.endToken());
                i = match.endToken() - 1;
            }
        }
    }

    private boolean free(int token) {
        for (Party p : all) {
            if (token >= p.first && token < p.end) {
                return false;
            }
        }
        return true;
    }

    /** {@code Russian President Vladimir Putin} is one party. */
    private void merge() {
        for (int i = all.size() - 1; i > 0; i--) {
            Party p = all.get(i - 1);
            Party next = all.get(i);
            if (p.iso3.equals(next.iso3) && titleBetween(p.end, next.first)) {
                Party one = new Party(p.iso3, next.adjectival, p.first, next.end);
                all.set(i - 1, one);
                all.remove(i);
            }
        }
    }

    private boolean titleBetween(int from, int to) {
        if (to - from > 6) {
            return false;
        }
        for (int i = from; i <= to; i++) {
            if (s.breakBefore(i) != SentenceWords.NO_BREAK && i > from) {
                return false;
            }
            boolean title = i == to
                    || s.tokens().capitalised(i)
                    || s.is(i, WordBits.ACTOR | WordBits.ADJECTIVE)
                    || s.afterApostrophe(i);
            if (!title) {
                return false;
            }
        }
        return s.breakBefore(to) == SentenceWords.NO_BREAK && s.breakBefore(from) == SentenceWords.NO_BREAK;
    }

    private void bound(Party p) {
        p.phraseEnd = phrases.end(p);
        int from = phrases.phraseStart(p.first);
        while (chained(from) || inCity(p, from) || joinedPlace(p, from) || besideName(p, from) || titled(p, from)) {
            boolean place = s.breakBefore(from) == SentenceWords.COMMA || s.is(from - 1, WordBits.AND);
            p.chain |= place ? 0 : s.governor(from - 1);
            from = s.breakBefore(from) == SentenceWords.COMMA ? placesStart(from - 1) : phrases.phraseStart(from - 2);
        }
        p.phraseStart = from;
        int before = from - 1;
        if (before < s.start() || s.breakBefore(from) != SentenceWords.NO_BREAK) {
            return;
        }
        long governor = s.governor(before);
        if (governor == 0) {
            p.object = phrases.looksLikeVerb(before);
        } else {
            p.governor = governor;
            p.outer = outer(before);
        }
    }

    /** {@code the government of}, {@code thousands of} before a phrase, unless another country stands there. */
    private boolean chained(int from) {
        int before = from - 1;
        return s.breakBefore(from) == SentenceWords.NO_BREAK
                && (s.governor(before) & (Governors.OF | Governors.FROM)) != 0
                && s.is(before - 1, WordBits.ACTOR | WordBits.DETERMINER)
                && s.breakBefore(before) == SentenceWords.NO_BREAK
                && !withinPhrase(before - 1);
    }

    /** {@code Karachi,}, {@code Samara, Samara Oblast,} before a country. */
    private boolean inCity(Party p, int from) {
        if (p.adjectival || from <= s.start() || s.breakBefore(from) != SentenceWords.COMMA || !unknownName(from - 1)) {
            return false;
        }
        int before = placesStart(from - 1) - 1;
        if (before == s.start() && p.phraseEnd < s.end() && s.breakBefore(p.phraseEnd) == SentenceWords.NO_BREAK) {
            return false; // "In Samara, Russia tested"
        }
        return (s.governor(before) & (Governors.PLACE | Governors.bits("to from of on"))) != 0
                || before > s.start() && s.tokens().length(before) > 2 && phrases.looksLikeVerb(before);
    }

    private boolean unknownName(int token) {
        return token > s.start()
                && s.tokens().capitalised(token)
                && !s.is(token, WordBits.TIME)
                && party(token) == null;
    }

    /** The first token of a place's name, and of those before it that it lies in or is joined with. */
    private int placesStart(int place) {
        int start = phrases.phraseStart(place);
        while (start > s.start() + 1) {
            boolean comma = s.breakBefore(start) == SentenceWords.COMMA;
            boolean and = s.is(start - 1, WordBits.AND) && s.breakBefore(start) == SentenceWords.NO_BREAK;
            int before = comma ? start - 1 : start - 2;
            if (!comma && !and || !unknownName(before)) {
                break;
            }
            start = phrases.phraseStart(before);
        }
        return start;
    }

    /** {@code with N., the foreign minister of X}: the name stands for the country. */
    private boolean besideName(Party p, int from) {
        if (from <= s.start() + 1
                || s.breakBefore(from) != SentenceWords.COMMA
                || !s.is(from, WordBits.DETERMINER)
                || !unknownName(from - 1)) {
            return false;
        }
        return s.anyOf(from, p.phraseEnd, WordBits.ACTOR);
    }

    /** {@code on Lviv and} before a place: both are struck, visited, left. */
    private boolean joinedPlace(Party p, int from) {
        int place = from - 2;
        return s.is(from - 1, WordBits.AND)
                && s.breakBefore(from) == SentenceWords.NO_BREAK
                && s.breakBefore(from - 1) == SentenceWords.NO_BREAK
                && unknownName(place)
                && !s.is(place, WordBits.ACTOR)
                && (s.governor(phrases.phraseStart(place) - 1) & (Governors.PLACE | Governors.bits("on of to from")))
                        != 0
                && !s.is(p.phraseEnd, WordBits.AUXILIARY | WordBits.SAY)
                && !(p.phraseEnd < s.end() && phrases.finiteVerb(p.phraseEnd));
    }

    /** {@code with its ally, X}: who that is. */
    private boolean titled(Party p, int from) {
        return from > s.start() + 1
                && from == p.first
                && p.phraseEnd == p.end
                && s.breakBefore(from) == SentenceWords.COMMA
                && s.is(from - 1, WordBits.ACTOR)
                && !s.endsWith(from - 1, "s")
                && s.is(phrases.phraseStart(from - 1), WordBits.POSSESSIVE)
                && (p.end >= s.end() || s.breakBefore(p.end) != SentenceWords.NO_BREAK);
    }

    private boolean withinPhrase(int token) {
        for (Party p : all) {
            if (token >= p.first && token < p.phraseEnd) {
                return true;
            }
        }
        return false;
    }

    /** What governs the phrase that a phrase with "of" or a place hangs on: {@code on governors of}. */
    private long outer(int preposition) {
        for (int i = preposition - 1; i >= s.start() && preposition - i < 9; i--) {
            if (s.breakBefore(i + 1) != SentenceWords.NO_BREAK
                    || s.is(i, WordBits.AUXILIARY | WordBits.CONJUNCTION)
                    || s.is(i, WordBits.SAY) && !nounAt(i)) {
                return 0;
            }
            long governor = s.governor(i);
            if (governor != 0 && governor != Governors.OF) {
                return governor;
            }
            if (governor == 0 && party(i) == null && phrases.looksLikeVerb(i) && !phrases.participleBefore(i + 1)) {
                return Governors.DIRECT;
            }
        }
        return 0;
    }

    /** Whether what stands before a token makes it a noun: {@code four states}, {@code the reports}. */
    private boolean nounAt(int i) {
        return s.is(i - 1, WordBits.DETERMINER | WordBits.POSSESSIVE | WordBits.ADJECTIVE)
                || i > s.start() && s.tokens().number(i - 1);
    }

    private boolean isAside(Party p) {
        int after = s.tokens().end(p.end - 1);
        if (s.bracketed(p.first) || p.end < s.end() && s.text()[after] == '$') {
            return true;
        }
        if (s.afterHyphen(p.end) && s.is(p.end, WordBits.COMPOUND)) {
            return true;
        }
        if (s.afterHyphen(p.first) && s.is(p.first - 1, WordBits.PREFIX) && party(p.first - 1) == null) {
            return true;
        }
        return isDateline(p);
    }

    /** {@code MOSCOW, March 4 - }. */
    private boolean isDateline(Party p) {
        if (p.first != s.start()) {
            return false;
        }
        for (int i = p.end; i < Math.min(s.end(), p.end + 6); i++) {
            if (s.breakBefore(i) == SentenceWords.HARD) {
                return s.tokens().allCapitals(p.first) && s.tokens().length(p.first) > 2
                        || i == p.end + 2 && s.tokens().number(i - 1);
            }
            if (!s.is(i, WordBits.TIME) && !s.tokens().number(i) && s.tokens().lower(i)) {
                return false;
            }
        }
        return false;
    }

    /** Joins a party with the one before it: {@code A and B}, {@code A, B and C}, {@code A-B}. */
    private void join(int i) {
        Party p = all.get(i - 1);
        Party next = all.get(i);
        if (p.aside || next.aside) {
            return;
        }
        if (next.first == p.end
                && s.breakBefore(next.first) == SentenceWords.NO_BREAK
                && !s.afterHyphen(next.first)
                && !slash(p, next)) {
            next.governor = p.governor; // the Israeli West Bank barrier
            next.outer = p.outer;
            next.object = p.object;
            next.within = true;
            return;
        }
        if (p.iso3.equals(next.iso3)) {
            return;
        }
        int between = p.phraseEnd;
        boolean hyphen = s.afterHyphen(next.first) && next.first == p.end || slash(p, next);
        boolean and = s.is(between, WordBits.AND) && next.phraseStart <= between + 1 && between < next.first;
        boolean comma = between <= next.first
                && s.breakBefore(between) == SentenceWords.COMMA
                && next.phraseStart == between
                && (listed(i) || headlinePair(p, next));
        boolean commaAnd = and
                || s.breakBefore(between) == SentenceWords.COMMA
                        && s.is(between, WordBits.AND)
                        && next.phraseStart == between + 1;
        if (!hyphen && !commaAnd && !comma) {
            return;
        }
        if (!hyphen && newClause(p, next)) {
            return;
        }
        next.group = p.group;
        next.governor = p.governor;
        next.object = p.object;
        if (next.governor != Governors.DIRECT || next.object) {
            return;
        }
        next.phraseStart = Math.max(next.phraseStart, p.phraseEnd);
    }

    private boolean slash(Party p, Party next) {
        return next.first == p.end && s.text()[s.tokens().end(p.end - 1)] == '/';
    }

    /** {@code A, B sign}: two that open a sentence, with the verb right after. */
    private boolean headlinePair(Party p, Party next) {
        return p.first == s.start()
                && p.end == next.first
                && !p.adjectival
                && s.breakBefore(next.phraseEnd) == SentenceWords.NO_BREAK
                && s.is(next.phraseEnd, WordBits.VERB_FORM)
                && !s.endsWith(next.phraseEnd, "s"); // a plural verb
    }

    /** In a list with commas, an "and" follows before a verb does. */
    private boolean listed(int i) {
        if (i + 1 < all.size() && all.get(i + 1).iso3.equals(all.get(i - 1).iso3)) {
            return false; // "in A's capital, B and A discussed"
        }
        for (int k = i; k < all.size(); k++) {
            int after = all.get(k).phraseEnd;
            if (s.is(after, WordBits.AND)) {
                return true;
            }
            if (k + 1 == all.size()
                    || s.breakBefore(after) != SentenceWords.COMMA
                    || all.get(k + 1).phraseStart != after) {
                return false;
            }
        }
        return false;
    }

    /** {@code A struck B and C said}: the second is no object but the next clause's subject. */
    private boolean newClause(Party p, Party next) {
        if (p.governor == Governors.BETWEEN) {
            return false; // "between A and B" takes two
        }
        boolean verbAfter = next.phraseEnd < s.end()
                && s.breakBefore(next.phraseEnd) == SentenceWords.NO_BREAK
                && (s.is(next.phraseEnd, WordBits.AUXILIARY | WordBits.SAY) || phrases.finiteVerb(next.phraseEnd));
        return verbAfter && !p.subject();
    }

    /** {@code , a key American ally in}: said of somebody before. */
    private boolean isApposed(Party p) {
        return s.breakBefore(p.phraseStart) == SentenceWords.COMMA
                && p.phraseStart > s.start()
                && s.is(p.phraseStart, WordBits.DETERMINER)
                && p.phraseEnd < s.end()
                && all.get(p.group) == p
                && !s.is(p.phraseEnd, WordBits.AUXILIARY | WordBits.SAY | WordBits.AND)
                && !phrases.finiteVerb(p.phraseEnd);
    }

    /** {@code according to Chinese officials}. */
    private boolean isSource(Party p) {
        int before = p.phraseStart - 1;
        return s.is(before, WordBits.TO) && s.endsWith(before - 1, "ccording");
    }

    /** The last words of a sentence that only tell who told it: {@code ..., Chinese officials said on Monday}. */
    private void tellers() {
        int last = -1;
        for (int i = s.end() - 1; i > s.start(); i--) {
            if (s.breakBefore(i) == SentenceWords.COMMA && !s.bracketed(i)) {
                last = i;
                break;
            }
        }
        if (last < 0) {
            return;
        }
        int said = -1;
        for (int i = last; i < s.end(); i++) {
            if (s.is(i, WordBits.SAY) && !s.is(i + 1, WordBits.THAT) && !s.is(i - 1, WordBits.TO)) {
                said = i;
            }
        }
        if (said < 0 || said - last > TELLER || !onlyTimeAndPlace(said + 1)) {
            return;
        }
        for (Party p : all) {
            p.speaker |= p.first >= last;
        }
    }

    private boolean onlyTimeAndPlace(int from) {
        for (int i = from; i < s.end() && !s.bracketed(i); i++) {
            boolean fine = s.is(i, WordBits.TIME | WordBits.PREPOSITION | WordBits.DETERMINER | WordBits.ADJECTIVE)
                    || s.tokens().number(i)
                    || s.tokens().capitalised(i)
                    || i - from > 1 && !s.is(i, WordBits.VERB_FORM | WordBits.SAY);
            if (!fine) {
                return false;
            }
        }
        return true;
    }

    List<Party> all() {
        return all;
    }

    /** See {@link NounPhrases#looksLikeVerb}. */
    boolean looksLikeVerb(int i) {
        return phrases.looksLikeVerb(i);
    }

    /** Whether there are two countries at least. */
    boolean two() {
        for (Party p : all) {
            if (!p.iso3.equals(all.get(0).iso3)) {
                return true;
            }
        }
        return false;
    }

    /** The party whose name covers a token; {@code null} when there is none. */
    Party party(int token) {
        if (token < s.start() || token >= s.end()) {
            return null;
        }
        int i = at[token - s.start()];
        return i == 0 ? null : all.get(i - 1);
    }

    /** All who are joined with a party, itself included. */
    List<Party> joined(Party p) {
        List<Party> group = new ArrayList<>(2);
        for (Party other : all) {
            if (other.group == p.group) {
                group.add(other);
            }
        }
        return group;
    }
}
