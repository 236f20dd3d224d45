// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

/** How far a noun phrase goes, by the words beside a name. */
final class NounPhrases {

    /** Tokens of an office with commas in its name. */
    private static final int OFFICE = 8;

    private final SentenceWords s;
    private final Parties parties;

    NounPhrases(SentenceWords s, Parties parties) {
        this.s = s;
        this.parties = parties;
    }

    /** The token after the phrase of a name. */
    int end(Party p) {
        int end = phraseEnd(nounAfter(p) ? p.end + 1 : p.end);
        int office = p.adjectival ? office(end) : -1;
        return office < 0 ? end : phraseEnd(office);
    }

    /** {@code Russian cruise missiles}: what looks like a verb's base form is a noun after a demonym. */
    private boolean nounAfter(Party p) {
        int i = p.end;
        return p.adjectival
                && i < s.end()
                && s.breakBefore(i) == SentenceWords.NO_BREAK
                && !s.afterApostrophe(i)
                && s.is(i, WordBits.VERB_FORM)
                && s.tokens().lower(i)
                && !s.is(i, WordBits.AUXILIARY | WordBits.SAY | WordBits.PREPOSITION)
                && !s.endsWith(i, "s")
                && !s.endsWith(i, "ed")
                && s.is(i + 1, WordBits.WEAPON | WordBits.ACTOR | WordBits.THING | WordBits.NATIONAL)
                && parties.party(i + 1) == null;
    }

    /** Past {@code Trade, Industry and Energy Minister} after a country: the token after it, -1 of no such office. */
    private int office(int from) {
        boolean comma = false;
        for (int i = from; i < s.end() && i - from < OFFICE; i++) {
            boolean name = s.tokens().capitalised(i) && parties.party(i) == null;
            if (s.breakBefore(i) == SentenceWords.HARD || !name && !s.is(i, WordBits.AND)) {
                return -1;
            }
            comma |= s.breakBefore(i) == SentenceWords.COMMA;
            if (comma && s.is(i, WordBits.ACTOR)) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Whether a token is a verb's form by its list or its ending, and not one that tells. */
    boolean looksLikeVerb(int i) {
        if (s.is(
                        i,
                        WordBits.SAY
                                | WordBits.AND
                                | WordBits.CONJUNCTION
                                | WordBits.THAT
                                | WordBits.WHO
                                | WordBits.IF
                                | WordBits.AUXILIARY)
                || parties.party(i) != null) {
            return false;
        }
        if (s.is(i, WordBits.VERB_FORM)) {
            return true;
        }
        return s.tokens().lower(i)
                && !s.is(i, WordBits.ADJECTIVE | WordBits.ADVERB | WordBits.TIME | WordBits.ACTOR)
                && (s.endsWith(i, "ed") || s.endsWith(i, "ing"));
    }

    /** Goes left over titles, adjectives and articles. */
    int phraseStart(int first) {
        int i = first;
        while (i > s.start() && s.breakBefore(i) == SentenceWords.NO_BREAK && parties.party(i - 1) == null) {
            boolean modifier = s.is(i - 1, WordBits.DETERMINER | WordBits.POSSESSIVE | WordBits.ADJECTIVE)
                    || s.tokens().number(i - 1)
                    || (s.tokens().capitalised(i - 1)
                            && i - 1 > s.start()
                            && !s.is(i - 1, WordBits.VERB_FORM | WordBits.PREPOSITION | WordBits.TIME))
                    || (s.is(i - 1, WordBits.ACTOR)
                            && !s.is(i - 1, WordBits.VERB_FORM)
                            && s.tokens().capitalised(first))
                    || participleBefore(i)
                    || unlisted(i - 1) && s.tokens().capitalised(first);
            int quantity = modifier ? 1 : quantity(i) + pair(i);
            if (quantity == 0) {
                break;
            }
            i -= quantity;
        }
        return i;
    }

    /** Words of {@code central and} before {@code southern B}, of {@code People's} before a republic's name. */
    private int pair(int i) {
        boolean adjectives =
                s.is(i, WordBits.ADJECTIVE) && s.is(i - 1, WordBits.AND) && s.is(i - 2, WordBits.ADJECTIVE);
        boolean peoples = s.afterApostrophe(i - 1) && s.tokens().length(i - 1) == 1 && s.endsWith(i - 2, "eople");
        return (adjectives || peoples) && s.breakBefore(i - 1) == SentenceWords.NO_BREAK ? 2 : 0;
    }

    /** A word that no list has after "of": {@code of illicit X arms}. */
    private boolean unlisted(int token) {
        return s.word(token) < 0
                && s.tokens().lower(token)
                && s.governor(token - 1) == Governors.OF
                && s.breakBefore(token) == SentenceWords.NO_BREAK
                && !s.endsWith(token, "s")
                && !s.endsWith(token, "ed")
                && !s.endsWith(token, "ing");
    }

    /** Words of {@code up to}, {@code more than}, {@code at least}, {@code about} before a number. */
    private int quantity(int i) {
        if (!s.tokens().number(i) && !s.is(i, WordBits.DETERMINER)) {
            return 0;
        }
        if (s.is(i - 1, WordBits.TO) && s.endsWith(i - 2, "p") && s.tokens().length(i - 2) == 2) {
            return 2;
        }
        if (s.endsWith(i - 1, "han") && (s.endsWith(i - 2, "ore") || s.endsWith(i - 2, "ess"))) {
            return 2;
        }
        if (s.governor(i - 1) == Governors.bits("about")
                || s.governor(i - 1) == Governors.bits("around")
                || s.governor(i - 1) == Governors.bits("over")) {
            return s.tokens().number(i) ? 1 : 0;
        }
        return (s.endsWith(i - 1, "east") || s.endsWith(i - 1, "ost"))
                        && s.tokens().length(i - 1) < 6
                        && s.governor(i - 2) == Governors.bits("at")
                ? 2
                : 0;
    }

    /** {@code the besieged Iraqi town}: a participle with an article before it. */
    boolean participleBefore(int i) {
        return (s.endsWith(i - 1, "ed") || s.endsWith(i - 1, "ing"))
                && (s.is(i - 2, WordBits.DETERMINER | WordBits.POSSESSIVE)
                        || s.endsWith(i - 1, "ed") && (s.is(i - 2, WordBits.PREPOSITION) || opening(i - 1)))
                && s.breakBefore(i - 1) == SentenceWords.NO_BREAK;
    }

    /** {@code Newly elected X}, {@code the recently elected X}. */
    private boolean opening(int participle) {
        int i = s.endsWith(participle - 1, "ly") ? participle - 1 : participle;
        return i <= s.start() || i < participle && s.is(i - 1, WordBits.DETERMINER);
    }

    /** Goes right to the end of the noun phrase. */
    int phraseEnd(int end) {
        int i = end;
        long stop = WordBits.PREPOSITION
                | WordBits.AND
                | WordBits.AUXILIARY
                | WordBits.SAY
                | WordBits.CONJUNCTION
                | WordBits.THAT
                | WordBits.WHO
                | WordBits.TO
                | WordBits.PRONOUN
                | WordBits.DETERMINER
                | WordBits.TIME
                | WordBits.ADVERB
                | WordBits.NOT
                | WordBits.IF;
        while (i < s.end()) {
            boolean mark = s.afterApostrophe(i) && s.tokens().length(i) == 1;
            if (!mark
                    && (s.breakBefore(i) != SentenceWords.NO_BREAK
                            || s.is(i, stop)
                            || parties.party(i) != null
                            || finiteVerb(i))) {
                break;
            }
            i++;
        }
        return i;
    }

    boolean finiteVerb(int i) {
        if (s.tokens().capitalised(i) || s.is(i, WordBits.ACTOR) || s.afterHyphen(i + 1)) {
            return false;
        }
        boolean past = s.endsWith(i, "ed");
        return (past || s.is(i, WordBits.VERB_FORM)) && !(past && s.afterHyphen(i)); // "Saudi-led", but "de-occupies"
    }
}
