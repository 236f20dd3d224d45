// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import io.entente.gazetteer.CaseRule;
import io.entente.gazetteer.CountryName;
import io.entente.gazetteer.LookAlike;
import io.entente.gazetteer.NameKind;
import io.entente.text.Gap;
import io.entente.text.Tokens;
import io.entente.text.WordTable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The rules in the order in which they are asked; the first that has something to say decides. */
final class Rules {

    private static final WordTable BEFORE_US_PRONOUN = new WordTable(List.of(
            "about", "among", "at", "between", "by", "contact", "follow", "for", "from", "give", "help", "join", "let",
            "of", "on", "tell", "to", "told", "visit", "with"));

    private static final WordTable BEFORE_PLACE = new WordTable(List.of(
            "in", "to", "from", "of", "into", "near", "for", "and", "with", "visit", "visited", "visits", "left",
            "across", "toward", "towards", "between", "against", "by", "the"));

    private static final WordTable ABBREVIATED_WORDS = new WordTable(List.of("car"));

    private static final WordTable STREETS = new WordTable(List.of(
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
            "township"));

    /** A name that two countries share means the one that is named so many times as often as the other. */
    private static final int TIMES_AS_OFTEN = 3;

    /** What is said of a name by its kind alone, as of most. */
    private static final Map<NameKind, Decision> PLAIN = new EnumMap<>(NameKind.class);

    static {
        for (NameKind kind : NameKind.values()) {
            PLAIN.put(kind, ofKind(kind));
        }
    }

    private Rules() {}

    /** A rule and what it is called where it is left out. */
    record Named(String name, Rule rule) {}

    /** The rule that decides where no other did. */
    static final String LAST = "plain";

    static final List<Named> IN_ORDER = List.of(
            new Named("blocked", Rules::blocked),
            new Named("shouted-pronoun", Rules::shoutedPronoun),
            new Named("shouted-word", Rules::shoutedWord),
            new Named("currency", Rules::currency),
            new Named("place-in-state", Rules::placeInState),
            new Named("town-abroad", Rules::townAbroad),
            new Named("road", Rules::road),
            new Named("street", Rules::street),
            new Named("person", Rules::person),
            new Named("embedded", Rules::embedded),
            new Named("repeated-surname", Rules::repeatedSurname),
            new Named("language", Rules::language),
            new Named("breed", Rules::breed),
            new Named("prefix", Rules::prefix),
            new Named("order", Rules::order),
            new Named("shared", Rules::shared),
            new Named("minister", Rules::minister),
            new Named("look-alike", Rules::lookAlike),
            new Named("context", Rules::context),
            new Named("plain", Rules::plain));

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
        return c.isAny(-1, BEFORE_US_PRONOUN) ? Decision.nothing("pronoun") : null;
    }

    /** {@code CAR OUTPUT RISES}: in a headline of capitals an abbreviation that is a word needs its country's capital to be named. */
    static Decision shoutedWord(Candidate c, Evidence e) {
        if (!c.isOneWord() || !c.isAny(0, ABBREVIATED_WORDS)) {
            return null;
        }
        Tokens t = c.page().tokens();
        boolean shouted = isShouted(t, c.firstToken() - 1, c) || isShouted(t, c.endToken(), c);
        return shouted && !e.namesCapitalOf(c.name().country()) ? Decision.nothing("shouted-word") : null;
    }

    private static boolean isShouted(Tokens t, int i, Candidate c) {
        return i >= 0 && i < t.size() && t.sentence(i) == t.sentence(c.firstToken()) && t.length(i) > 1 && t.shouted(i);
    }

    /** {@code US$5 million}: money, whoever pays it. */
    static Decision currency(Candidate c, Evidence e) {
        boolean dollar = c.is(NameKind.NAME)
                && c.name().country().equals("USA")
                && c.end() < c.page().length()
                && c.page().text()[c.end()] == '$';
        return dollar ? Decision.embedded("currency") : null;
    }

    /** {@code Lebanon, Ohio}; {@code Peru, Ind.}; {@code Atlanta, Georgia} is left to the state rule. */
    static Decision placeInState(Candidate c, Evidence e) {
        Tokens t = c.page().tokens();
        int next = c.endToken();
        if (c.is(NameKind.DEMONYM) || next >= t.size() || t.gap(next) != Gap.COMMA || !UsPlaces.at(c.page(), next)) {
            return null;
        }
        boolean worldCity = c.is(NameKind.CAPITAL) && UsPlaces.isNewYork(c.page(), next);
        String iso3 = c.name().country();
        return worldCity || iso3.equals("USA") || iso3.equals("CAN") ? null : Decision.nothing("place-in-state");
    }

    /** {@code Tripoli, Lebanon}: a capital's namesake. */
    static Decision townAbroad(Candidate c, Evidence e) {
        Tokens t = c.page().tokens();
        int next = c.endToken();
        if (!c.is(NameKind.CAPITAL) || next >= t.size() || t.gap(next) != Gap.COMMA) {
            return null;
        }
        String there = e.tokens().countryAt(c.page(), next);
        return there != null && Ambiguous.isNamesake(c.name().name(), there) ? Decision.nothing("town-abroad") : null;
    }

    /**
     * {@code US-24} is a road's label. {@code U.S. 61} counts, as {@code U.S. Highway 61} does: a federal road named by its
     * owner.
     */
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
        if (!numbered) {
            return null;
        }
        return t.gap(next) == Gap.HYPHEN ? Decision.embedded("road") : Decision.mention(.6, "federal-road");
    }

    /** {@code Indian Lake Road}: a name within the name of a place nearby. */
    static Decision street(Candidate c, Evidence e) {
        int next = c.endToken();
        Tokens t = c.page().tokens();
        boolean within = c.isOneWord()
                && !isPersonsName(c)
                && next < t.size()
                && t.gap(next) == Gap.SPACE
                && t.capitalised(next)
                && c.isAny(1, STREETS);
        return within ? Decision.embedded("street") : null;
    }

    /** {@code Kenya Airways}: a name within the name of something that is not the country. */
    static Decision embedded(Candidate c, Evidence e) {
        if (c.is(NameKind.EMBEDDED)) {
            return Decision.embedded("organisation");
        }
        boolean speaks = c.is(NameKind.NAME) || c.is(NameKind.DEMONYM) || c.is(NameKind.CAPITAL);
        if (!speaks || !Embedding.holds(c)) {
            return null;
        }
        boolean doubtful =
                c.name().rule() == CaseRule.CONTEXT && !e.speaksOf(c.name().country());
        return doubtful ? Decision.nothing("no-context") : Decision.embedded("organisation-word");
    }

    /** {@code Michael Jordan}, {@code Chad Walker}: a country's name that is a person's here. */
    static Decision person(Candidate c, Evidence e) {
        if (isPerson(c)) {
            return Decision.nothing("person");
        }
        Tokens t = c.page().tokens();
        int next = c.endToken();
        String iso3 = c.name().country();
        boolean given = c.isOneWord()
                && c.isAny(0, Ambiguous.GIVEN)
                && next < t.size()
                && t.gap(next) == Gap.SPACE
                && t.gap(c.firstToken()) != Gap.HYPHEN
                && t.sentence(next) == t.sentence(c.firstToken())
                && t.capitalised(next)
                && !t.allCapitals(next)
                && !e.tokens().endsAt(c.page(), next)
                && (!e.names(iso3) && !e.namesCapitalOf(iso3) || isLastCapital(t, next))
                && !c.isAny(1, Ambiguous.OFFICES)
                && !c.isAny(2, Ambiguous.OFFICES);
        return given ? Decision.nothing("given-name") : null;
    }

    /** Whether no other word with a capital follows a token, as it would in the name of a body. */
    private static boolean isLastCapital(Tokens t, int i) {
        return i + 1 >= t.size() || t.gap(i + 1) != Gap.SPACE || !t.capitalised(i + 1);
    }

    private static boolean isPersonsName(Candidate c) {
        return c.is(NameKind.LEADER) || c.is(NameKind.MINISTER);
    }

    /** A given name before a name that people bear too. */
    static boolean isPerson(Candidate c) {
        Tokens t = c.page().tokens();
        int i = c.firstToken();
        return c.isOneWord()
                && !isPersonsName(c)
                && i > 0
                && t.gap(i) == Gap.SPACE
                && t.sentence(i - 1) == t.sentence(i)
                && GivenNames.at(c.page(), i - 1)
                && Ambiguous.isPersonal(c.page(), i);
    }

    /** {@code Jordan said}, where the article has named Vernon Jordan in full. */
    static Decision repeatedSurname(Candidate c, Evidence e) {
        boolean bare = c.isOneWord() && e.hasSurname(c) && !c.isAny(-1, BEFORE_PLACE);
        return bare ? Decision.nothing("repeated-surname") : null;
    }

    /** {@code spoke French}, {@code English classes}, {@code in Chinese, and}. */
    static Decision language(Candidate c, Evidence e) {
        if (!isLanguage(c)) {
            return null;
        }
        boolean language = isLanguageByNeighbours(c)
                || isInLanguage(c)
                || e.speaksOfLanguages() && (c.isAny(1, Ambiguous.LESSONS) || c.isAny(2, Ambiguous.LESSONS));
        return language ? Decision.nothing("language") : null;
    }

    private static boolean isLanguage(Candidate c) {
        return c.is(NameKind.DEMONYM) && c.isOneWord() && c.isAny(0, Ambiguous.LANGUAGES);
    }

    /** Whether the words beside an adjective make it a language. */
    static boolean isLanguageByNeighbours(Candidate c) {
        if (!isLanguage(c)) {
            return false;
        }
        boolean subject = c.isAny(-1, Ambiguous.SUBJECTS)
                || (c.says(-1, "and") || c.says(-1, "or")) && c.isAny(-2, Ambiguous.SUBJECTS)
                || c.says(1, "and") && c.isAny(2, Ambiguous.SUBJECTS);
        return subject
                || isOneOfTwoLanguages(c)
                || c.isAny(-1, Ambiguous.BEFORE_LANGUAGE)
                || c.isAny(-2, Ambiguous.BEFORE_LANGUAGE) && c.isAny(-1, Ambiguous.MEASURES)
                || c.isAny(1, Ambiguous.AFTER_LANGUAGE) && !c.says(2, "of")
                || c.isAny(-1, Ambiguous.GRADES) && c.isAny(1, Ambiguous.LESSONS)
                || c.says(1, "speaking") && c.page().tokens().gap(c.endToken()) == Gap.HYPHEN;
    }

    /** {@code taught in English and French}; {@code from Japanese into German}: the second one closes the phrase. */
    private static boolean isOneOfTwoLanguages(Candidate c) {
        boolean source =
                c.says(-1, "from") && (c.says(1, "into") || c.says(1, "to")) && c.isAny(2, Ambiguous.LANGUAGES);
        boolean second = (c.says(-1, "and") || c.says(-1, "or"))
                && c.isAny(-2, Ambiguous.LANGUAGES)
                && (c.isAny(-3, Ambiguous.BEFORE_LANGUAGE) || c.says(-3, "in") || c.says(-3, "into"));
        return source || second && closesPhrase(c);
    }

    /** {@code printed in Chinese, and}: no noun follows that the adjective could belong to. */
    private static boolean isInLanguage(Candidate c) {
        boolean in = c.says(-1, "in") || c.says(-1, "into");
        return in && closesPhrase(c);
    }

    /** Whether no noun follows that an adjective could belong to. */
    private static boolean closesPhrase(Candidate c) {
        Tokens t = c.page().tokens();
        int next = c.endToken();
        boolean closed = next >= t.size() || t.sentence(next) != t.sentence(c.firstToken()) || t.gap(next) != Gap.SPACE;
        return closed && !isHyphen(t, next) || c.isAny(1, Ambiguous.LINKS);
    }

    private static boolean isHyphen(Tokens t, int i) {
        return i < t.size() && (t.gap(i) == Gap.HYPHEN || t.gap(i) == Gap.APOSTROPHE);
    }

    /** {@code an English cocker spaniel}, {@code French fries}. */
    static Decision breed(Candidate c, Evidence e) {
        boolean breed = c.is(NameKind.DEMONYM)
                && c.isOneWord()
                && (c.isAny(1, Ambiguous.BREEDS) || c.isAny(2, Ambiguous.BREEDS) && !c.isAny(1, Ambiguous.LINKS));
        return breed ? Decision.embedded("breed") : null;
    }

    /** {@code Franco-German}: a combining form needs another country after its hyphen; {@code Anglo-Nubian} is none. */
    static Decision prefix(Candidate c, Evidence e) {
        if (c.name().rule() != CaseRule.PREFIX) {
            return null;
        }
        return e.tokens().beginsAt(c.page(), c.endToken())
                ? Decision.mention(.95, "prefix")
                : Decision.nothing("prefix");
    }

    /** {@code Dominican nuns}: of the order, not of the republic. */
    static Decision order(Candidate c, Evidence e) {
        boolean order = c.isOneWord()
                && c.says(0, "dominican")
                && (c.isAny(1, Ambiguous.ORDER) || c.says(-2, "st"))
                && !e.names(c.name().country());
        return order ? Decision.nothing("order") : null;
    }

    /**
     * A name that several countries bear, {@code Korea}: the one that the article names otherwise; left open where it names
     * several, and the first of the gazetteer where it names none.
     */
    static Decision shared(Candidate c, Evidence e) {
        if (!c.isShared()) {
            return null;
        }
        CountryName half = c.word().startsWith("korea") ? halfOfKorea(c) : null;
        if (half != null) {
            return Decision.mention(.95, "shared", half);
        }
        CountryName only = null;
        for (CountryName n : c.names()) {
            boolean borne = e.names(n.country()) || e.namesCapitalOf(n.country());
            if (borne && only != null && !only.country().equals(n.country())) {
                return isPersonsName(c) ? null : mostNamed(c, e);
            }
            only = borne ? n : only;
        }
        return only == null ? null : Decision.mention(.9, "shared", only);
    }

    /** {@code the south Korean won}, {@code (North) Korea}. */
    private static CountryName halfOfKorea(Candidate c) {
        String before = c.neighbour(-1);
        String iso3 = before.startsWith("south") ? "KOR" : before.startsWith("north") ? "PRK" : "";
        return c.names().stream()
                .filter(n -> n.country().equals(iso3))
                .findFirst()
                .orElse(null);
    }

    /** The one that the article names several times as often as any other; left open when there is none. */
    private static Decision mostNamed(Candidate c, Evidence e) {
        for (CountryName n : c.names()) {
            boolean most = c.names().stream()
                    .allMatch(o -> o.country().equals(n.country())
                            || e.tokens().count(n.country())
                                    >= TIMES_AS_OFTEN * Math.max(1, e.tokens().count(o.country())));
            if (most) {
                return Decision.mention(.7, "shared", n);
            }
        }
        return Decision.nothing("shared-by-several");
    }

    /**
     * A foreign minister in a sentence that names the country too, {@code Chinese Foreign Minister Wang Yi}, adds nothing to it:
     * the country's name is the mention.
     */
    static Decision minister(Candidate c, Evidence e) {
        return c.is(NameKind.MINISTER) && e.isNamedInSentence(c) ? Decision.nothing("country-named") : null;
    }

    /** Georgia the state, Lebanon the town, turkey the bird: what the article as a whole says of it. */
    static Decision lookAlike(Candidate c, Evidence e) {
        LookAlike name = c.name().rule() == CaseRule.CONTEXT ? null : c.lookAlike();
        if (name == null) {
            return null;
        }
        double odds = LookAlikeScore.of(c, name, e);
        double probability = 1 / (1 + Math.exp(-odds));
        return odds > 0 ? Decision.mention(Math.min(.98, probability), "look-alike") : Decision.nothing("look-alike");
    }

    /** A name that needs the country to be named in another way too. */
    static Decision context(Candidate c, Evidence e) {
        if (c.name().rule() != CaseRule.CONTEXT) {
            return null;
        }
        return e.speaksOf(c.name().country()) ? Decision.mention(.8, "context") : Decision.nothing("no-context");
    }

    /** A name that means its country. */
    static Decision plain(Candidate c, Evidence e) {
        return PLAIN.get(c.name().kind());
    }

    private static Decision ofKind(NameKind kind) {
        return switch (kind) {
            case NAME, DEMONYM -> Decision.mention(.98, "name");
            case CAPITAL -> Decision.mention(.9, "capital");
            case SEAT -> Decision.mention(.95, "seat");
            case LEADER -> Decision.mention(.95, "leader");
            case MINISTER -> Decision.mention(.9, "minister");
            case EMBEDDED -> Decision.embedded("organisation");
            case BLOCKED -> Decision.nothing("blocked");
        };
    }
}
