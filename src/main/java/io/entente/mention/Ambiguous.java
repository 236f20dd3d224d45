// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import java.util.Set;

/** Country names that are given names, surnames or languages as well, and the words that tell. */
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
            "oman");

    /** Of these, ones that are mostly given names when a surname follows. */
    private static final Set<String> GIVEN = Set.of("chad", "jordan", "kenya", "santiago", "sofia");

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
            "street");

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
            "thai");

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
            "homework");

    /** What may stand between such a word and the language. */
    private static final Set<String> MEASURES = Set.of(
            "in", "some", "good", "bad", "broken", "only", "perfect", "little", "better", "fluent", "basic", "no",
            "from", "into", "her", "his", "their", "my", "our", "both");

    /** School subjects; a language beside them is one more. */
    private static final Set<String> SUBJECTS = Set.of(
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
            "economics");

    /** What has a language before it where the article speaks of lessons. */
    private static final Set<String> LESSONS = Set.of(
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
            "exams");

    /** The grade or level of a lesson. */
    private static final Set<String> GRADES =
            Set.of("grade", "grader", "graders", "level", "honors", "ap", "beginner", "beginners", "conversational");

    /** Beasts and dishes that bear a people's name without meaning it. */
    private static final Set<String> BREEDS = Set.of(
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
            "terraces");

    /** Words that open no noun phrase. */
    private static final Set<String> LINKS = Set.of(
            "and", "or", "but", "after", "before", "with", "without", "to", "at", "on", "by", "for", "from", "that",
            "than", "as", "while", "when", "is", "was", "were", "are", "not", "only", "because", "until", "so", "where",
            "who", "which", "if", "about", "during");

    /** What a Dominican is who belongs to the order of Saint Dominic. */
    private static final Set<String> ORDER = Set.of(
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
            "high");

    private Ambiguous() {}

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

    /** Whether a word is a school subject. */
    static boolean isSubject(String folded) {
        return SUBJECTS.contains(folded);
    }

    /** Whether a word after a language has to do with lessons. */
    static boolean isLesson(String folded) {
        return LESSONS.contains(folded);
    }

    /** Whether a word before a language is the grade of a lesson. */
    static boolean isGrade(String folded) {
        return GRADES.contains(folded);
    }

    /** Whether a word after a demonym is a beast or a dish. */
    static boolean isBreed(String folded) {
        return BREEDS.contains(folded);
    }

    /** Whether a word beside {@code Dominican} tells of the religious order. */
    static boolean isOfTheOrder(String folded) {
        return ORDER.contains(folded);
    }

    /** Whether a word opens no noun phrase, so that an adjective before it stands alone. */
    static boolean isLink(String folded) {
        return LINKS.contains(folded);
    }

    /** Whether a word may stand between {@code spoke} and the language. */
    static boolean isMeasure(String folded) {
        return MEASURES.contains(folded);
    }
}
