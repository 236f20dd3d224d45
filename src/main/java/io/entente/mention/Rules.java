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

    private Rules() {}

    static final List<Rule> IN_ORDER = List.of(
            Rules::blocked,
            Rules::shoutedPronoun,
            Rules::placeInState,
            Rules::person,
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

    /** {@code Michael Jordan}: a given name before a country name that people bear too. */
    static Decision person(Candidate c, Evidence e) {
        Tokens t = c.page().tokens();
        int i = c.firstToken();
        if (c.endToken() - i != 1 || c.is(NameKind.LEADER) || i == 0 || t.gap(i) != Gap.SPACE) {
            return null;
        }
        if (!Ambiguous.isPersonal(Folding.fold(c.page().word(i)))) {
            return null;
        }
        return GivenNames.at(c.page(), i - 1) && t.sentence(i - 1) == t.sentence(i) ? Decision.nothing("person") : null;
    }

    /** Georgia: the state, where American places are around it and no neighbour of the country is. */
    static Decision stateOrCountry(Candidate c, Evidence e) {
        if (!Ambiguous.isAmbiguous(c)) {
            return null;
        }
        if (e.namesAnyOf(Ambiguous.neighbours(c.name().country()))) {
            return Decision.mention(.8, "neighbours");
        }
        return e.usPlaces() > 0 ? Decision.nothing("state") : Decision.mention(.6, "no-state");
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
