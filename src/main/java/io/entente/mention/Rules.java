// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import io.entente.gazetteer.CaseRule;
import io.entente.gazetteer.NameKind;
import io.entente.text.Folding;
import io.entente.text.Gap;
import io.entente.text.Tokens;
import java.util.List;
import java.util.Set;

/** The rules in the order in which they are asked; the first that has something to say decides. */
final class Rules {

    private static final Set<String> BEFORE_US_PRONOUN = Set.of(
            "about", "among", "at", "between", "by", "contact", "follow", "for", "from", "give", "help", "join", "let",
            "of", "on", "tell", "to", "told", "visit", "with");

    private static final Set<String> BEFORE_PLACE = Set.of(
            "in", "to", "from", "of", "into", "near", "for", "and", "with", "visit", "visited", "visits", "left",
            "across", "toward", "towards", "between", "against", "by", "the");

    private static final Set<String> STREETS = Set.of(
            "lake",
            "creek",
            "road",
            "rd",
            "street",
            "avenue",
            "ave",
            "blvd",
            "boulevard",
            "drive",
            "lane",
            "hills",
            "springs",
            "oaks",
            "trail",
            "township");

    private Rules() {}

    static final List<Rule> IN_ORDER = List.of(
            Rules::blocked,
            Rules::shoutedPronoun,
            Rules::placeInState,
            Rules::road,
            Rules::street,
            Rules::person,
            Rules::repeatedSurname,
            Rules::language,
            Rules::stateOrCountry,
            Rules::context,
            Rules::plain);

    /** A longer name that holds a country's: {@code Gulf of Mexico}. */
    static Decision blocked(Candidate c, Evidence e) {
        return c.is(NameKind.BLOCKED) ? Decision.nothing("blocked") : null;
    }

    /** {@code CONTACT US} in a headline of capitals. */
    static Decision shoutedPronoun(Candidate c, Evidence e) {
        Tokens t = c.page().tokens();
        int i = c.firstToken();
        boolean us = c.end() - c.start() == 2
                && c.page().text()[c.start()] == 'U'
                && c.page().text()[c.start() + 1] == 'S';
        if (!us || i == 0 || t.sentence(i - 1) != t.sentence(i) || !t.allCapitals(i - 1) || t.length(i - 1) < 2) {
            return null;
        }
        return BEFORE_US_PRONOUN.contains(Folding.fold(c.page().word(i - 1))) ? Decision.nothing("pronoun") : null;
    }

    /** {@code Lebanon, Ohio}; {@code Peru, Ind.}; {@code Atlanta, Georgia} is left to the state rule. */
    static Decision placeInState(Candidate c, Evidence e) {
        Tokens t = c.page().tokens();
        int next = c.endToken();
        if (c.is(NameKind.DEMONYM) || next >= t.size() || t.gap(next) != Gap.COMMA || !UsPlaces.at(c.page(), next)) {
            return null;
        }
        return c.name().country().equals("USA") ? null : Decision.nothing("place-in-state");
    }

    /** {@code US-24}, {@code U.S. 61}: a road. */
    static Decision road(Candidate c, Evidence e) {
        Tokens t = c.page().tokens();
        int next = c.endToken();
        boolean us = c.name().country().equals("USA") && c.is(NameKind.NAME) && c.end() - c.start() <= 4;
        boolean numbered = us
                && next < t.size()
                && t.number(next)
                && t.length(next) <= 3
                && c.page().word(next).chars().allMatch(Character::isDigit)
                && (t.gap(next) == Gap.HYPHEN || t.gap(next) == Gap.SPACE || t.gap(next) == Gap.DOT_SPACE);
        return numbered ? Decision.nothing("road") : null;
    }

    /** {@code Indian Lake Road}: a name within the name of a place nearby. */
    static Decision street(Candidate c, Evidence e) {
        int next = c.endToken();
        Tokens t = c.page().tokens();
        boolean within = c.isOneWord()
                && !c.is(NameKind.LEADER)
                && next < t.size()
                && t.gap(next) == Gap.SPACE
                && t.capitalised(next)
                && STREETS.contains(c.neighbour(1));
        return within ? Decision.nothing("street") : null;
    }

    /** {@code Michael Jordan}, {@code Chad Walker}: a country's name that is a person's here. */
    static Decision person(Candidate c, Evidence e) {
        if (isPerson(c)) {
            return Decision.nothing("person");
        }
        Tokens t = c.page().tokens();
        int next = c.endToken();
        boolean given = c.isOneWord()
                && Ambiguous.isGiven(c.word())
                && next < t.size()
                && t.gap(next) == Gap.SPACE
                && t.sentence(next) == t.sentence(c.firstToken())
                && t.capitalised(next)
                && !t.allCapitals(next)
                && !Ambiguous.isOffice(Folding.fold(c.page().word(next)));
        return given ? Decision.nothing("given-name") : null;
    }

    /** A given name before a name that people bear too. */
    static boolean isPerson(Candidate c) {
        Tokens t = c.page().tokens();
        int i = c.firstToken();
        return c.isOneWord()
                && !c.is(NameKind.LEADER)
                && i > 0
                && t.gap(i) == Gap.SPACE
                && t.sentence(i - 1) == t.sentence(i)
                && Ambiguous.isPersonal(c.word())
                && GivenNames.at(c.page(), i - 1);
    }

    /** {@code Jordan said}, where the article has named Vernon Jordan in full. */
    static Decision repeatedSurname(Candidate c, Evidence e) {
        boolean bare = c.isOneWord() && e.hasSurname(c.word()) && !BEFORE_PLACE.contains(c.neighbour(-1));
        return bare ? Decision.nothing("repeated-surname") : null;
    }

    /** {@code spoke French}, {@code English classes}. */
    static Decision language(Candidate c, Evidence e) {
        if (!c.is(NameKind.DEMONYM) || !c.isOneWord() || !Ambiguous.isLanguage(c.word())) {
            return null;
        }
        boolean language = Ambiguous.isBeforeLanguage(c.neighbour(-1))
                || Ambiguous.isBeforeLanguage(c.neighbour(-2))
                        && !c.neighbour(-1).equals("the")
                || Ambiguous.isAfterLanguage(c.neighbour(1));
        return language ? Decision.nothing("language") : null;
    }

    /** Georgia, Lebanon: an American place, where others are around it and nothing else speaks for the country. */
    static Decision stateOrCountry(Candidate c, Evidence e) {
        if (!Ambiguous.isAmbiguous(c)) {
            return null;
        }
        String iso3 = c.name().country();
        if (e.names(iso3) || e.namesCapitalOf(iso3) || e.namesAnyOf(Ambiguous.neighbours(iso3))) {
            return Decision.mention(.8, "neighbours");
        }
        return e.usPlaces() > 0 || !e.namesAbroad() ? Decision.nothing("state") : Decision.mention(.6, "no-state");
    }

    /** A name that needs the country to be named in another way too. */
    static Decision context(Candidate c, Evidence e) {
        if (c.name().rule() != CaseRule.CONTEXT) {
            return null;
        }
        return e.names(c.name().country()) ? Decision.mention(.8, "context") : Decision.nothing("no-context");
    }

    /** A name that means its country. */
    static Decision plain(Candidate c, Evidence e) {
        return switch (c.name().kind()) {
            case NAME, DEMONYM -> Decision.mention(.98, "name");
            case CAPITAL -> Decision.mention(.9, "capital");
            case LEADER -> Decision.mention(.95, "leader");
            case BLOCKED -> Decision.nothing("blocked");
        };
    }
}
