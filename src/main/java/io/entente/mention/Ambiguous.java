// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import io.entente.text.WordTable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Country names that are given names, surnames or languages as well, and the words that tell. */
final class Ambiguous {

    /** Names that people bear; asked for given names before and surnames after them. */
    private static final WordTable PERSONAL = new WordTable(List.of(
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
            "spain",
            "finn",
            "dane",
            "turk",
            "pole",
            "swede",
            "scot",
            "roman",
            "berlin",
            "lima",
            "hamilton",
            "victoria",
            "kingston",
            "wellington",
            "nassau",
            "mali",
            "oman"));

    /** Of these, ones that are mostly given names when a surname follows. */
    static final WordTable GIVEN = new WordTable(List.of("chad", "jordan", "kenya", "santiago", "sofia"));

    /** What may follow such a name when it is the country all the same. */
    static final WordTable OFFICES = new WordTable(List.of(
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
            "airports",
            "company",
            "telecom",
            "national",
            "party",
            "union",
            "basin",
            "commission",
            "air",
            "ports",
            "authority",
            "force",
            "forces",
            "general",
            "international",
            "kingdom",
            "transitional",
            "progressive",
            "ministry",
            "police",
            "embassy",
            "ambassador",
            "parliament",
            "bank",
            "central",
            "red",
            "electoral",
            "supreme",
            "revenue",
            "power",
            "airlines",
            "defence",
            "defense",
            "office",
            "airport",
            "stock",
            "metro",
            "university",
            "bay",
            "city",
            "street"));

    /** Adjectives that are languages too. */
    static final WordTable LANGUAGES = new WordTable(List.of(
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
            "hungarian",
            "ukrainian",
            "norwegian",
            "danish",
            "finnish",
            "czech",
            "romanian",
            "bulgarian",
            "serbian",
            "croatian",
            "indonesian",
            "thai"));

    /** Words that have a language after them. */
    static final WordTable BEFORE_LANGUAGE = new WordTable(List.of(
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
            "translated"));

    /** Words that have a language before them. */
    static final WordTable AFTER_LANGUAGE = new WordTable(List.of(
            "language",
            "languages",
            "class",
            "classes",
            "teacher",
            "teachers",
            "lessons",
            "immersion",
            "vocabulary",
            "dictionary",
            "fluency",
            "tutor",
            "tutors",
            "literature",
            "speaker",
            "speakers",
            "translation",
            "translations",
            "subtitles",
            "grammar",
            "homework"));

    /** What may stand between such a word and the language. */
    static final WordTable MEASURES = new WordTable(List.of(
            "in", "some", "good", "bad", "broken", "only", "perfect", "little", "better", "fluent", "basic", "no",
            "from", "into", "her", "his", "their", "my", "our", "both"));

    /** School subjects; a language beside them is one more. */
    static final WordTable SUBJECTS = new WordTable(List.of(
            "math",
            "maths",
            "mathematics",
            "science",
            "sciences",
            "history",
            "algebra",
            "biology",
            "chemistry",
            "physics",
            "geography",
            "reading",
            "arithmetic",
            "geometry",
            "economics"));

    /** What has a language before it where the article speaks of lessons. */
    static final WordTable LESSONS = new WordTable(List.of(
            "school",
            "schools",
            "student",
            "students",
            "program",
            "programs",
            "programme",
            "programmes",
            "board",
            "class",
            "classes",
            "department",
            "stream",
            "curriculum",
            "exam",
            "exams"));

    /** The grade or level of a lesson. */
    static final WordTable GRADES = new WordTable(
            List.of("grade", "grader", "graders", "level", "honors", "ap", "beginner", "beginners", "conversational"));

    /** Beasts and dishes that bear a people's name without meaning it. */
    static final WordTable BREEDS = new WordTable(List.of(
            "spaniel",
            "setter",
            "shepherd",
            "shepherds",
            "bulldog",
            "bulldogs",
            "terrier",
            "terriers",
            "sheepdog",
            "mastiff",
            "wolfhound",
            "hound",
            "pointer",
            "poodle",
            "toast",
            "fries",
            "dressing",
            "pastry",
            "muffin",
            "muffins",
            "horn",
            "ivy",
            "elm",
            "oak",
            "walnut",
            "doors",
            "townhouse",
            "townhouses",
            "mansion",
            "mansions",
            "terrace",
            "terraces"));

    /** Words that open no noun phrase. */
    static final WordTable LINKS = new WordTable(List.of(
            "and", "or", "but", "after", "before", "with", "without", "to", "at", "on", "by", "for", "from", "that",
            "than", "as", "while", "when", "is", "was", "were", "are", "not", "only", "because", "until", "so", "where",
            "who", "which", "if", "about", "during"));

    /** What a Dominican is who belongs to the order of Saint Dominic. */
    static final WordTable ORDER = new WordTable(List.of(
            "sister",
            "sisters",
            "friar",
            "friars",
            "nun",
            "nuns",
            "priest",
            "priests",
            "order",
            "monk",
            "monks",
            "hospital",
            "hospitals",
            "convent",
            "monastery",
            "university",
            "college",
            "father",
            "fathers",
            "priory",
            "high"));

    /** Capitals that share their name with a city of another country, where only what follows tells. */
    private static final Map<String, Set<String>> NAMESAKES = Map.of(
            "Tripoli", Set.of("LBN", "GRC"),
            "Santiago", Set.of("ESP", "CUB", "DOM", "PHL"),
            "London", Set.of("CAN"));

    private Ambiguous() {}

    /** Whether a country has a city of a capital's name. */
    static boolean isNamesake(String capital, String country) {
        return NAMESAKES.getOrDefault(capital, Set.of()).contains(country);
    }

    /** Whether people bear the name. */
    static boolean isPersonal(Page page, int token) {
        return page.number(PERSONAL, token) >= 0;
    }
}
