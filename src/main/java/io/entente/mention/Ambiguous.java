// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import io.entente.gazetteer.NameKind;
import java.util.Map;
import java.util.Set;

/** Country names that are as well a given name, a surname or an American state, and what speaks for the country. */
final class Ambiguous {

    /** Names that people bear; asked for given names before and surnames after them. */
    private static final Set<String> PERSONAL = Set.of(
            "jordan",
            "chad",
            "georgia",
            "israel",
            "ireland",
            "cuba",
            "kenya",
            "india",
            "holland",
            "england",
            "france",
            "wales",
            "scotland",
            "german",
            "french",
            "english",
            "irish",
            "welsh",
            "dutch",
            "london",
            "paris",
            "brazil",
            "china",
            "poland",
            "norway",
            "denmark",
            "britain",
            "spain");

    /** Of these, ones that are mostly given names when a surname follows. */
    private static final Set<String> GIVEN = Set.of("chad", "jordan", "kenya");

    /** What may follow such a name when it is the country all the same. */
    private static final Set<String> OFFICES = Set.of(
            "president",
            "prime",
            "minister",
            "foreign",
            "king",
            "queen",
            "prince",
            "government",
            "army",
            "republic",
            "valley",
            "river",
            "times",
            "airways",
            "national");

    /** American places of the same name are many; neighbours that an article about the country tends to name. */
    private static final Map<String, Set<String>> NEIGHBOURS = Map.of(
            "GEO", Set.of("RUS", "ARM", "AZE", "TUR", "UKR", "SUN"),
            "LBN", Set.of("ISR", "SYR", "IRN", "PSE", "SAU", "EGY", "JOR", "IRQ", "TUR", "CYP", "QAT", "FRA"));

    /** Adjectives that are languages too. */
    private static final Set<String> LANGUAGES = Set.of(
            "english",
            "french",
            "spanish",
            "german",
            "italian",
            "portuguese",
            "chinese",
            "japanese",
            "russian",
            "dutch",
            "greek",
            "polish",
            "turkish",
            "swedish",
            "korean",
            "vietnamese",
            "hungarian");

    private static final Set<String> BEFORE_LANGUAGE = Set.of(
            "speak",
            "speaks",
            "spoke",
            "spoken",
            "speaking",
            "learn",
            "learns",
            "learned",
            "learning",
            "learnt",
            "taught",
            "teach",
            "teaches",
            "teaching",
            "studied",
            "study",
            "studying",
            "fluent",
            "understand",
            "translated");

    private static final Set<String> AFTER_LANGUAGE = Set.of(
            "language",
            "languages",
            "class",
            "classes",
            "teacher",
            "teachers",
            "lessons",
            "immersion",
            "literature",
            "speaker",
            "speakers",
            "translation",
            "translations",
            "subtitles",
            "grammar",
            "homework");

    private Ambiguous() {}

    /** Whether a candidate's name alone does not settle it. */
    static boolean isAmbiguous(Candidate c) {
        return c.name().kind() == NameKind.NAME
                && c.endToken() - c.firstToken() == 1
                && NEIGHBOURS.containsKey(c.name().country());
    }

    /** Whether the name is mostly a given name when a surname follows. */
    static boolean isGiven(String folded) {
        return GIVEN.contains(folded);
    }

    /** Whether a word after such a name is an office or the like, so that the country is meant. */
    static boolean isOffice(String folded) {
        return OFFICES.contains(folded);
    }

    /** Whether an adjective is a language too. */
    static boolean isLanguage(String folded) {
        return LANGUAGES.contains(folded);
    }

    /** Whether a word has a language after it. */
    static boolean isBeforeLanguage(String folded) {
        return BEFORE_LANGUAGE.contains(folded);
    }

    /** Whether a word has a language before it. */
    static boolean isAfterLanguage(String folded) {
        return AFTER_LANGUAGE.contains(folded);
    }

    /** Whether people bear the name. */
    static boolean isPersonal(String folded) {
        return PERSONAL.contains(folded);
    }

    /** The countries whose presence speaks for this one. */
    static Set<String> neighbours(String iso3) {
        return NEIGHBOURS.getOrDefault(iso3, Set.of());
    }
}
