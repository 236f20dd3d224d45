// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import io.entente.gazetteer.LookAlike;
import io.entente.gazetteer.NameKind;
import io.entente.text.Gap;
import io.entente.text.Tokens;
import io.entente.text.WordTable;
import java.util.List;

/**
 * The log-odds that a look-alike means its country here: the name's prior plus the weights of what the article and the words
 * around it say. Weights are natural log-odds, set by hand on the understanding that no single sign but the country's own
 * other names should decide against two of the other side.
 */
final class LookAlikeScore {

    /** The country is named in another way: its demonym, long name, or a leader's. */
    private static final double NAMED = 5;
    /** Its capital is named. */
    private static final double CAPITAL = 3;
    /** A neighbour of its is named. */
    private static final double NEIGHBOUR = 2.5;
    /** Another foreign country is named; each, up to {@link #MOST_ABROAD}. */
    private static final double ABROAD = .75;

    private static final int MOST_ABROAD = 4;
    /** One of the words that speak for it, or against it, each up to {@link #MOST_WORDS}. */
    private static final double WORD = 1.5;

    private static final int MOST_WORDS = 3;
    /** A sign of American local news, up to {@link #MOST_LOCAL}. */
    private static final double LOCAL = -1;

    private static final double MOST_LOCAL = 4;
    /** An American state stands beside it in a list: {@code Georgia and Alabama}. */
    private static final double BESIDE_STATE = -3;
    /** {@code Lebanon Police}, {@code Poland Township}: the body of a town. */
    private static final double TOWN_BODY = -2;
    /** {@code Brown and Jordan}: a surname beside another word with a capital that is no country. */
    private static final double BESIDE_NAME = -2.5;
    /** {@code Georgia, United States}; {@code Clarke County, Georgia}. */
    private static final double IN_USA = -5;
    /** A state or American city, or else a foreign country, in the same sentence and near. */
    private static final double NEAR = 2;

    private static final int NEAR_TOKENS = 30;
    /** {@code LONDON, June 3}: a dateline without a state. */
    private static final double DATELINE = 2;
    /** {@code the state of Georgia}; the other way for {@code the country of Georgia}. */
    private static final double STATE_OF = -4;
    /** {@code the Georgia government}, {@code president of Georgia}. */
    private static final double OFFICE = 1.5;

    private static final WordTable BODIES = new WordTable(List.of(
            "county",
            "township",
            "police",
            "street",
            "sheriff",
            "high",
            "fire",
            "elementary",
            "middle",
            "tech",
            "state",
            "city",
            "village",
            "valley",
            "school",
            "schools",
            "municipal",
            "mayor"));

    private static final WordTable OFFICES = new WordTable(List.of(
            "president",
            "ambassador",
            "embassy",
            "parliament",
            "premier",
            "troops",
            "army",
            "war",
            "kingdom",
            "republic",
            "pm",
            "king",
            "border",
            "crisis"));

    /** {@code a Lebanon woman}: of a country one writes {@code a Lebanese woman}. */
    private static final double ATTRIBUTE = -3;

    private static final WordTable ATTRIBUTED = new WordTable(List.of(
            "man",
            "woman",
            "men",
            "women",
            "resident",
            "residents",
            "native",
            "couple",
            "family",
            "families",
            "teen",
            "teenager",
            "boy",
            "girl",
            "firefighter",
            "firefighters",
            "attorney",
            "lawyer",
            "businessman",
            "restaurant",
            "church",
            "home",
            "house",
            "jail",
            "farm",
            "hospital",
            "dentist",
            "motorist",
            "driver",
            "mayor",
            "school"));

    private LookAlikeScore() {}

    /** Natural log-odds; above 0 the country is meant. Where what surrounds the name cannot change the sign, it is not read. */
    static double of(Candidate c, LookAlike name, Evidence e) {
        double score = name.prior() + company(c, name, e) + around(c, e);
        double most = WORD * Math.min(MOST_WORDS, name.speakFor().length);
        double least = LOCAL * MOST_LOCAL - WORD * Math.min(MOST_WORDS, name.speakAgainst().length);
        return score + least > 0 || score + most <= 0 ? score : score + surroundings(name, e.surroundings());
    }

    /** What the countries that the article names say. */
    private static double company(Candidate c, LookAlike name, Evidence e) {
        String iso3 = c.name().country();
        double score = e.names(iso3) ? NAMED : 0;
        score += e.namesCapitalOf(iso3) ? CAPITAL : 0;
        score += e.namesAnyOf(name.neighbours()) ? NEIGHBOUR : 0;
        return score + ABROAD * Math.min(MOST_ABROAD, e.abroadWithout(iso3));
    }

    private static double surroundings(LookAlike name, Surroundings s) {
        double words =
                Math.min(MOST_WORDS, s.present(name.speakFor())) - Math.min(MOST_WORDS, s.present(name.speakAgainst()));
        return WORD * words + LOCAL * Math.min(MOST_LOCAL, s.local());
    }

    private static double around(Candidate c, Evidence e) {
        int next = c.says(1, "s") ? 2 : 1;
        double score = c.isAny(1, BODIES) && isCapital(c, c.endToken()) ? TOWN_BODY : 0;
        score += c.isAny(next, OFFICES) || isOfficeOf(c) ? OFFICE : 0;
        score += c.isAny(1, ATTRIBUTED) ? ATTRIBUTE : 0;
        score += c.says(-1, "of") ? whatOf(c) : 0;
        score += isInUsa(c, e) || followsCounty(c) ? IN_USA : 0;
        score += besideState(c) ? BESIDE_STATE : 0;
        score += besideName(c, e) ? BESIDE_NAME : 0;
        score += isDateline(c) ? DATELINE : 0;
        return score + near(c, e);
    }

    /** {@code the state of Georgia} against {@code the country of Georgia}; a state of Palestine is one of the world's. */
    private static double whatOf(Candidate c) {
        if (c.says(-2, "state")) {
            return c.name().country().equals("GEO") ? STATE_OF : 0;
        }
        return c.says(-2, "country") || c.says(-2, "nation") ? -STATE_OF : 0;
    }

    private static boolean isInUsa(Candidate c, Evidence e) {
        Tokens t = c.page().tokens();
        int next = c.endToken();
        if (next >= t.size() || t.gap(next) != Gap.COMMA) {
            return false;
        }
        boolean usa = false;
        for (int i = next; i < Math.min(t.size(), next + 4) && !usa; i++) {
            usa = t.capitalised(i)
                    && "USA".equals(e.tokens().countryAt(c.page(), i))
                    && (i == next || t.gap(i) != Gap.COMMA);
        }
        return usa;
    }

    /** {@code Clarke County, Georgia}. */
    private static boolean followsCounty(Candidate c) {
        Tokens t = c.page().tokens();
        return c.says(-1, "county") && t.gap(c.firstToken()) == Gap.COMMA;
    }

    private static boolean isDateline(Candidate c) {
        return c.is(NameKind.CAPITAL)
                && c.firstToken() == 0
                && c.page().tokens().allCapitals(0);
    }

    /** What stands in the same sentence: American places, foreign countries, or both, which says nothing. */
    private static double near(Candidate c, Evidence e) {
        Tokens t = c.page().tokens();
        boolean local = false;
        boolean abroad = false;
        int sentence = t.sentence(c.firstToken());
        int from = c.firstToken();
        while (from > 0 && c.firstToken() - from < NEAR_TOKENS && t.sentence(from - 1) == sentence) {
            from--;
        }
        int to = Math.min(t.size(), c.endToken() + NEAR_TOKENS);
        for (int i = from; i < to && t.sentence(i) == sentence; i++) {
            boolean own = i >= c.firstToken() && i < c.endToken();
            if (own || !t.capitalised(i)) {
                continue;
            }
            local |= UsPlaces.state(c.page(), i) >= 0 || UsPlaces.city(c.page(), i) >= 0;
            String country = e.tokens().countryAt(c.page(), i);
            abroad |= country != null
                    && !country.isEmpty()
                    && !country.equals("USA")
                    && !country.equals(c.name().country());
        }
        return (abroad ? NEAR : 0) - (local ? NEAR : 0);
    }

    private static boolean isOfficeOf(Candidate c) {
        return c.says(-1, "of") && c.isAny(-2, OFFICES);
    }

    private static boolean isCapital(Candidate c, int token) {
        return token < c.page().tokens().size() && c.page().tokens().capitalised(token);
    }

    /** {@code Georgia, Alabama}; {@code Alabama and Georgia}. */
    private static boolean besideState(Candidate c) {
        Tokens t = c.page().tokens();
        int next = c.endToken() + (c.says(1, "and") || c.says(1, "or") ? 1 : 0);
        int last = c.firstToken() - 1 - (c.says(-1, "and") || c.says(-1, "or") ? 1 : 0);
        boolean joinedAfter = next > c.endToken() || next < t.size() && t.gap(next) == Gap.COMMA;
        boolean joinedBefore = last < c.firstToken() - 1 || t.gap(c.firstToken()) == Gap.COMMA;
        return joinedAfter && next < t.size() && t.capitalised(next) && UsPlaces.state(c.page(), next) >= 0
                || joinedBefore && last >= 0 && t.capitalised(last) && UsPlaces.state(c.page(), last) >= 0;
    }

    private static boolean besideName(Candidate c, Evidence e) {
        Tokens t = c.page().tokens();
        int other = c.firstToken() - 2;
        return c.is(NameKind.NAME)
                && Ambiguous.isPersonal(c.page(), c.firstToken())
                && c.says(-1, "and")
                && other > 0
                && t.sentence(other - 1) == t.sentence(other)
                && t.capitalised(other)
                && !t.allCapitals(other)
                && !e.tokens().endsAt(c.page(), other);
    }
}
