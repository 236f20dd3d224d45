// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.table;

import static io.entente.table.ColumnType.BIGINT;
import static io.entente.table.ColumnType.DATE;
import static io.entente.table.ColumnType.DOUBLE;
import static io.entente.table.ColumnType.INT;
import static io.entente.table.ColumnType.STRING;

import java.util.ArrayList;
import java.util.List;

/** The tables of a run, in the order in which data flows. */
public final class Tables {

    private static final String OFFSET = "code points of the field's text, from 0";
    static final String CODE = "ISO 3166-1 alpha-3, or the documented user-assigned XKX";
    private static final String VADER = "Hutto & Gilbert 2014, ICWSM";
    private static final String NO_LEXICON = "no lexicon for the article's language";
    private static final String NO_WORDS = NO_LEXICON + ", or others coded the article";
    private static final String GOLDSTEIN = "Goldstein 1992, JCR 36(2)";
    private static final String NO_MODEL = "the language has no model of target tone";
    private static final String NO_CELL = "the pair was never mentioned together (n_ab = 0)";
    private static final String PERIOD_END = "at the period's end";
    private static final String ARTICLES_YEAR = "in the article's year";
    private static final String COW = "Correlates of War, state system membership";
    private static final String GLEDITSCH_WARD = "Gleditsch & Ward 1999, independent states";

    /** One row per article that was read. */
    public static final Table ARTICLES = new Table(
            "articles",
            "one article of the archive, duplicates included and marked",
            List.of(
                    Column.of(
                            "id",
                            STRING,
                            "",
                            "identifier as the archive gives it, else h- and a hash of date, title, text"),
                    Column.of(
                            "date",
                            DATE,
                            "",
                            "day of publication, as written (no shift to UTC); of GDELT's events that of the event"),
                    Column.of("source", STRING, "", "publisher or outlet").orMissing("the archive names none"),
                    Column.of("title", STRING, "", "headline").orMissing("the archive has none"),
                    Column.of(
                            "text",
                            STRING,
                            "",
                            "text as read; all offsets of field 'text' point into it; empty of a row that others coded (GDELT)"),
                    Column.of("language", STRING, "ISO 639-1", "language, as given or guessed")
                            .orMissing("neither given nor recognised"),
                    Column.of("url", STRING, "", "address of the article").orMissing("the archive names none"),
                    Column.of("file", STRING, "", "input file that it was read from"),
                    Column.of("record", BIGINT, ">= 1", "line or element of that file where the record starts")
                            .orMissing("the record was read in a later slice of a split file: see offset"),
                    Column.of("offset", BIGINT, ">= 0", "byte of the decompressed file where the record starts")
                            .orMissing("the format has no byte offsets (Parquet)"),
                    Column.of(
                                    "fingerprint",
                                    STRING,
                                    "32 hex digits",
                                    "hash of the normalised text (white space folded, NFC)")
                            .from("MurmurHash3 x64 128"),
                    Column.of(
                                    "duplicate_of",
                                    STRING,
                                    "",
                                    "id of the first article (by date, then id) with the same normalised text, at any date")
                            .orMissing("the article is that one"),
                    Column.of(
                                    "cluster",
                                    STRING,
                                    "",
                                    "id of the first article (by date, then id) of the copies that this one is among: those of one"
                                            + " normalised text at any date, and near-duplicates, chained, at most --duplicate-days"
                                            + " apart, whose pairs of neighbouring words have an estimated Jaccard resemblance of"
                                            + " 0.46 or more and whose numbers and names agree as an edited text's would; its own"
                                            + " id when it is alone. Ties and countries count by --syndication: collapse, the"
                                            + " cluster's first article only; outlets, of each source the cluster's first article"
                                            + " (articles without a source are one source); keep, all articles, those with"
                                            + " duplicate_of too")
                            .from("Broder 1997, SEQUENCES; Dahlgaard, Knudsen & Thorup 2017, FOCS"),
                    Column.of("paragraphs", INT, ">= 1", "paragraphs of title and text"),
                    Column.of("sentences", INT, ">= 1", "sentences of title and text"),
                    Column.of("tokens", INT, ">= 0", "words, numbers and signs of title and text"),
                    Column.of("mentions", INT, ">= 0", "mentions of countries in title and text that count"),
                    Column.of("countries", INT, ">= 0", "different countries mentioned"),
                    Column.of(
                                    "focus",
                                    STRING,
                                    "codes joined by ,",
                                    "countries that the article is about, strongest first")
                            .orMissing("it is about none"),
                    Column.of(
                                    "tone",
                                    DOUBLE,
                                    "-1 to 1",
                                    "compound tone of the text; that of the row where others coded it, over 100")
                            .orMissing(NO_LEXICON)
                            .from(VADER),
                    Column.of("tone_pos", DOUBLE, "0 to 1", "share of positive words")
                            .orMissing(NO_WORDS)
                            .from(VADER),
                    Column.of("tone_neg", DOUBLE, "0 to 1", "share of negative words")
                            .orMissing(NO_WORDS)
                            .from(VADER),
                    Column.of("tone_neu", DOUBLE, "0 to 1", "share of neutral words")
                            .orMissing(NO_WORDS)
                            .from(VADER),
                    Column.of("tone_coverage", DOUBLE, "0 to 1", "share of words that the lexicon knows")
                            .orMissing(NO_WORDS),
                    Column.of(
                                    "dateline",
                                    STRING,
                                    "",
                                    "place and day of writing, as printed, where it stands apart from the text")
                            .orMissing("there is none, or it stands in the text (see --clean)"),
                    Column.of(
                                    "cleaned",
                                    STRING,
                                    "codes joined by ,",
                                    "what --clean changed: steps of cleaning; broken_characters where some could not be repaired")
                            .orMissing("nothing")));

    /** One row per mention. */
    public static final Table MENTIONS = new Table(
            "mentions",
            "one place in a title or text that speaks of a country",
            concat(
                    sentenceColumns("mention"),
                    List.of(
                            Column.of("span_start", INT, OFFSET, "first character of the mention"),
                            Column.of("span_end", INT, OFFSET, "character after its last"),
                            Column.of(
                                    "surface",
                                    STRING,
                                    "",
                                    "the mention as printed; the country's code where others coded it"),
                            Column.of("iso3", STRING, CODE, "the country"),
                            Column.of(
                                    "kind",
                                    STRING,
                                    "name, demonym, capital, seat, leader, minister, embedded",
                                    "what kind of name it is; embedded ones, within the name of a company, newspaper, university, team,"
                                            + " street or dish, count nowhere else unless --kinds names them"),
                            Column.of("confidence", DOUBLE, "0 to 1", "how sure the deciding rule is"),
                            Column.of(
                                    "rule",
                                    STRING,
                                    "",
                                    "the rule that decided; 'coded' where others did: then both spans are 0, and so"
                                            + " are all offsets in dyads, events and evidence"),
                            Column.of(
                                            "role",
                                            STRING,
                                            "actor, place",
                                            "whether a capital or seat is the government that acts or the place where something happens")
                                    .orMissing("the name is no capital or seat"),
                            cow("cow", "the country", ARTICLES_YEAR),
                            gw("gw", "the country", ARTICLES_YEAR))));

    /** One row per article, sentence and pair: the evidence. */
    public static final Table DYADS = new Table(
            "dyads",
            "one pair of countries in one sentence of one article: the evidence of a tie",
            concat(
                    sentenceColumns("sentence"),
                    List.of(
                            Column.of("country_a", STRING, CODE, "the first country in order of code"),
                            Column.of("country_b", STRING, CODE, "the second"),
                            Column.of("distance", INT, ">= 0", "words between their nearest mentions"),
                            Column.of("tone", DOUBLE, "-1 to 1", "compound tone of the sentence")
                                    .orMissing(NO_LEXICON)
                                    .from(VADER),
                            Column.of("sentence_start", INT, OFFSET, "first character of the sentence"),
                            Column.of("sentence_end", INT, OFFSET, "character after its last"),
                            Column.of("a_start", INT, OFFSET, "first character of the nearest mention of country_a"),
                            Column.of("a_end", INT, OFFSET, "character after its last"),
                            Column.of("b_start", INT, OFFSET, "first character of the nearest mention of country_b"),
                            Column.of("b_end", INT, OFFSET, "character after its last"),
                            Column.of("target_tone_a", DOUBLE, "-1 to 1", "tone of the sentence toward country_a")
                                    .orMissing(NO_MODEL),
                            Column.of("target_tone_b", DOUBLE, "-1 to 1", "tone of the sentence toward country_b")
                                    .orMissing(NO_MODEL),
                            Column.of(
                                    "events_ab",
                                    INT,
                                    ">= 0",
                                    "events of the sentence from country_a to country_b; 0 also in languages whose events are not read"),
                            Column.of(
                                    "events_ba",
                                    INT,
                                    ">= 0",
                                    "events of the sentence from country_b to country_a; 0 also in those languages"),
                            Column.of("goldstein_ab", DOUBLE, "-10 to 10", "sum of the Goldstein scores of the former")
                                    .orMissing("events_ab = 0")
                                    .from(GOLDSTEIN),
                            Column.of("goldstein_ba", DOUBLE, "-10 to 10", "sum of the Goldstein scores of the latter")
                                    .orMissing("events_ba = 0")
                                    .from(GOLDSTEIN)),
                    stateNumbers("a", "country_a", "b", "country_b", ARTICLES_YEAR)));

    /** One row per event. */
    public static final Table EVENTS = new Table(
            "events",
            "one deed of one country to another, as one sentence tells it; a mutual one stands here each way",
            concat(
                    sentenceColumns("sentence"),
                    List.of(
                            Column.of("source", STRING, CODE, "who does it"),
                            Column.of("target", STRING, CODE, "to whom"),
                            Column.of("type", STRING, "PLOVER event types", "what is done")
                                    .from("PLOVER codebook (Halterman et al. 2023)"),
                            Column.of(
                                    "quad",
                                    INT,
                                    "1 to 4",
                                    "verbal cooperation, material cooperation, verbal conflict,"
                                            + " material conflict"),
                            Column.of("goldstein", DOUBLE, "-10 to 10", "score from conflict to cooperation, never 0")
                                    .from(GOLDSTEIN),
                            Column.of("confidence", DOUBLE, "0 to 1", "how sure the coder is; 1 where others coded"),
                            Column.of(
                                    "pattern",
                                    STRING,
                                    "",
                                    "the pattern that matched; CAMEO and its code where others coded the event"),
                            Column.of("sentence_start", INT, OFFSET, "first character of the sentence"),
                            Column.of("sentence_end", INT, OFFSET, "character after its last"),
                            Column.of("span_start", INT, OFFSET, "first character of the words that say it"),
                            Column.of("span_end", INT, OFFSET, "character after their last")),
                    stateNumbers("source", "source", "target", "target", ARTICLES_YEAR)));

    /** One row per pair, period and exemplar sentence. */
    public static final Table EVIDENCE = new Table(
            "evidence",
            "a telling sentence of a pair in a period: the three with the largest weight, each from another article",
            concat(
                    periodColumns(),
                    List.of(
                            Column.of("country_a", STRING, CODE, "the first country in order of code"),
                            Column.of("country_b", STRING, CODE, "the second"),
                            Column.of("sign", INT, "-1, 1", "conflict or cooperation; up to three rows each"),
                            Column.of("rank", INT, "1 to 3", "1 is the most telling"),
                            Column.of(
                                    "weight",
                                    DOUBLE,
                                    "0 to 1",
                                    "size of the mean of what the sentence's columns in dyads"
                                            + " hold: events / 10 (weight 3), target tones (2), tone (1)"),
                            Column.of("direction", STRING, "ab, ba, both, none", "which way the sentence's events go"),
                            Column.of("article_id", STRING, "", "the article"),
                            Column.of("source", STRING, "", "its publisher or outlet")
                                    .orMissing("the archive names none"),
                            Column.of("date", DATE, "", "its date"),
                            Column.of("field", STRING, "title, text", "where the sentence stands"),
                            Column.of("sentence", INT, ">= 0", "sentence within the field"),
                            Column.of("sentence_start", INT, OFFSET, "first character of the sentence"),
                            Column.of("sentence_end", INT, OFFSET, "character after its last")),
                    stateNumbers("a", "country_a", "b", "country_b", PERIOD_END)));

    /** One row per period, granularity and pair. */
    public static final Table TIES = new Table(
            "ties",
            "one pair of countries in one period at one granularity; a pair that was covered (both mentioned in the period)"
                    + " and never together has a row with n_ab = 0, a pair that was not covered has no row",
            concat(
                    periodColumns(),
                    List.of(
                            Column.of(
                                    "granularity", STRING, "article, paragraph, sentence", "the unit that is counted"),
                            Column.of("country_a", STRING, CODE, "the first country in order of code"),
                            Column.of("country_b", STRING, CODE, "the second")),
                    stateNumbers("a", "country_a", "b", "country_b", PERIOD_END),
                    List.of(
                            Column.of("n_ab", BIGINT, ">= 0", "units that mention both"),
                            Column.of("n_a", BIGINT, ">= 1", "exposure: units that mention country_a"),
                            Column.of("n_b", BIGINT, ">= 1", "exposure: units that mention country_b"),
                            Column.of("n", BIGINT, ">= 1", "all units of the period"),
                            Column.of("pmi", DOUBLE, "", "ln(n_ab n / (n_a n_b))")
                                    .orMissing(NO_CELL)
                                    .from("Church & Hanks 1990, CL 16(1)"),
                            Column.of("npmi", DOUBLE, "-1 to 1", "pmi / -ln(n_ab / n); -1 when n_ab = 0")
                                    .orMissing("every unit mentions both (n_ab = n)")
                                    .from("Bouma 2009, GSCL"),
                            Column.of("lift", DOUBLE, ">= 0", "n_ab n / (n_a n_b), the association strength")
                                    .from("van Eck & Waltman 2009, JASIST 60(8)"),
                            Column.of(
                                            "g2",
                                            DOUBLE,
                                            "",
                                            "log-likelihood ratio of the 2x2 table, negative below expectation")
                                    .from("Dunning 1993, CL 19(1)"),
                            Column.of("jaccard", DOUBLE, "0 to 1", "n_ab / (n_a + n_b - n_ab)")
                                    .from("Jaccard 1901"),
                            Column.of("cosine", DOUBLE, "0 to 1", "n_ab / sqrt(n_a n_b)")
                                    .from("Salton & McGill 1983"),
                            Column.of("p_value", DOUBLE, "0 to 1", "P(X >= n_ab), X hypergeometric(n, n_a, n_b)"),
                            Column.of(
                                            "q_value",
                                            DOUBLE,
                                            "0 to 1",
                                            "p_value under false discovery rate, over pairs with n_ab >= 1")
                                    .orMissing(NO_CELL)
                                    .from("Benjamini & Hochberg 1995, JRSS B 57"),
                            Column.of("disparity_alpha", DOUBLE, "0 to 1", "min over both ends of (1 - w/s)^(k-1)")
                                    .orMissing(NO_CELL)
                                    .from("Serrano, Boguna & Vespignani 2009, PNAS 106"),
                            Column.of("nc_score", DOUBLE, "-1 to 1", "noise-corrected score")
                                    .orMissing(NO_CELL)
                                    .from("Coscia & Neffke 2017, ICDE"),
                            Column.of("nc_sd", DOUBLE, ">= 0", "its standard deviation")
                                    .orMissing(NO_CELL)
                                    .from("Coscia & Neffke 2017, ICDE"),
                            Column.of("overlap", DOUBLE, "0 to 1", "neighbourhood overlap")
                                    .orMissing(NO_CELL)
                                    .from("Onnela et al. 2007, PNAS 104"),
                            Column.of(
                                            "backbone_nc",
                                            INT,
                                            "0, 1",
                                            "1: in the noise-corrected backbone, nc_score > 1.64 nc_sd")
                                    .orMissing(NO_CELL)
                                    .from("Coscia & Neffke 2017, ICDE"),
                            Column.of(
                                            "backbone_disparity",
                                            INT,
                                            "0, 1",
                                            "1: in the disparity backbone, disparity_alpha < 0.05")
                                    .orMissing(NO_CELL)
                                    .from("Serrano, Boguna & Vespignani 2009, PNAS 106")),
                    toneColumns("units that mention both"),
                    figureColumns()));

    /** One row per period and country. */
    public static final Table COUNTRIES = new Table(
            "countries",
            "one country in one period; countries that the archive names in another period stand here with 0",
            concat(
                    periodColumns(),
                    List.of(
                            Column.of("iso3", STRING, CODE, "the country"),
                            Column.of("name", STRING, "", "its short English name"),
                            Column.of("status", STRING, "un-member, observer, state, territory, vanished", "standing"),
                            cow("cow", "the country", PERIOD_END),
                            gw("gw", "the country", PERIOD_END),
                            Column.of("n_articles", BIGINT, ">= 0", "articles that mention it"),
                            Column.of("n_paragraphs", BIGINT, ">= 0", "paragraphs that mention it"),
                            Column.of("n_sentences", BIGINT, ">= 0", "sentences that mention it"),
                            Column.of("articles", BIGINT, ">= 1", "all articles of the period"),
                            Column.of("share", DOUBLE, "0 to 1", "n_articles / articles"),
                            Column.of("degree", BIGINT, ">= 0", "countries that share an article with it"),
                            Column.of("strength", BIGINT, ">= 0", "sum of n_ab over them")),
                    toneColumns("articles that mention it"),
                    NetworkTables.positionColumns()));

    /** One row per record that could not be used. */
    public static final Table REJECTS = new Table(
            "rejects",
            "one record, or one file, that could not be used",
            List.of(
                    Column.of("file", STRING, "", "input file"),
                    Column.of("record", BIGINT, ">= 1", "line or element where the record starts")
                            .orMissing("unknown, or the whole file"),
                    Column.of(
                                    "offset",
                                    BIGINT,
                                    ">= 0",
                                    "byte of the decompressed file where it starts; of one in UTF-16 or UTF-32, byte of its text in UTF-8")
                            .orMissing("unknown, or the whole file"),
                    Column.of("reason", STRING, "", "code of the reason"),
                    Column.of("detail", STRING, "", "what was found and what was expected"),
                    Column.of("excerpt", STRING, "", "the beginning of the record")
                            .orMissing("nothing readable")));

    private Tables() {}

    /** All tables. */
    public static List<Table> all() {
        return List.of(
                ARTICLES,
                MENTIONS,
                DYADS,
                EVENTS,
                EVIDENCE,
                TIES,
                COUNTRIES,
                NetworkTables.NETWORKS,
                NetworkTables.CHANGES,
                REJECTS);
    }

    private static List<Column> figureColumns() {
        String granovetter = "Granovetter 1973, AJS 78(6)";
        String bootstrap = "Poisson bootstrap over clusters of articles: Chamandy et al. 2012";
        String unseen = "no article mentions both";
        String noEvent = "no such event";
        return List.of(
                Column.of(
                                "strength",
                                DOUBLE,
                                "0 to 1",
                                "weighted mean of the defined components that follow; of the pair"
                                        + " in the period, the same at every granularity, as are all columns from here")
                        .from(granovetter),
                Column.of("strength_low", DOUBLE, "0 to 1", "lower end of its 95% interval")
                        .orMissing("fewer than two clusters")
                        .from(bootstrap),
                Column.of("strength_high", DOUBLE, "0 to 1", "upper end")
                        .orMissing("fewer than two clusters")
                        .from(bootstrap),
                Column.of(
                                "volume",
                                DOUBLE,
                                "0 to 1",
                                "max(0, (x - e) / (x + e + 2)), x articles that mention both, decayed"
                                        + " by --half-life, e those expected by chance")
                        .orMissing(unseen),
                Column.of(
                                "closeness",
                                DOUBLE,
                                "0 to 1",
                                "share of those articles with both in one sentence, decayed likewise")
                        .orMissing(unseen),
                Column.of(
                                "constancy",
                                DOUBLE,
                                "0 to 1",
                                "share of the sub-periods (months of a year or quarter, weeks of a"
                                        + " month, days of a week or day; of 'all' its periods, or longer ones where there are"
                                        + " more than 1,024) with such an article")
                        .orMissing(unseen),
                Column.of(
                                "intensity",
                                DOUBLE,
                                "0 to 1",
                                "mean size of the shared sentences' tones and of the events'" + " |Goldstein| / 10")
                        .orMissing("neither tone nor event"),
                Column.of("reciprocity", DOUBLE, "0 to 1", "2 min(events_ab, events_ba) / (events_ab + events_ba)")
                        .orMissing("no event between the two")
                        .from("Squartini et al. 2013, Sci Rep 3"),
                Column.of(
                                "affinity",
                                DOUBLE,
                                "-1 to 1",
                                "sum of w r v / sum of w r over tone of the shared sentences (w 1),"
                                        + " target tone (w 2) and events / 10 (w 3), v the kind's mean, of target tone and events that"
                                        + " of both ways, r = m / (m + 3) with m observations; all days of the period count alike")
                        .orMissing("no evidence"),
                Column.of("affinity_low", DOUBLE, "-1 to 1", "lower end of its 95% interval")
                        .orMissing(
                                "fewer than two clusters say how the two stand, by a tone, a target tone or an event")
                        .from(bootstrap),
                Column.of("affinity_high", DOUBLE, "-1 to 1", "upper end")
                        .orMissing("as affinity_low")
                        .from(bootstrap),
                Column.of(
                        "clusters",
                        BIGINT,
                        ">= 0",
                        "articles that mention both, copies counted as --syndication says: the n of strength and"
                                + " affinity"),
                Column.of("target_tone_n", BIGINT, ">= 0", "shared sentences with a tone toward country_a"),
                Column.of("target_tone_a", DOUBLE, "-1 to 1", "mean tone of shared sentences toward country_a")
                        .orMissing("target_tone_n = 0"),
                Column.of("target_tone_b", DOUBLE, "-1 to 1", "mean tone of shared sentences toward country_b")
                        .orMissing("target_tone_n = 0"),
                Column.of(
                        "events_ab",
                        BIGINT,
                        ">= 0",
                        "events with country_a as source and country_b as target, in sentences that mention both"),
                Column.of("events_ba", BIGINT, ">= 0", "events the other way"),
                Column.of("goldstein_ab", DOUBLE, "-10 to 10", "mean Goldstein score of the events a to b")
                        .orMissing(noEvent)
                        .from(GOLDSTEIN),
                Column.of("goldstein_ba", DOUBLE, "-10 to 10", "mean Goldstein score of the events b to a")
                        .orMissing(noEvent)
                        .from(GOLDSTEIN));
    }

    /** Where in the archive a row of an article stands. */
    private static List<Column> sentenceColumns(String what) {
        return List.of(
                Column.of("article_id", STRING, "", "the article"),
                Column.of("date", DATE, "", "its date"),
                Column.of("field", STRING, "title, text", "where the " + what + " stands"),
                Column.of("paragraph", INT, ">= 0", "paragraph within the field"),
                Column.of("sentence", INT, ">= 0", "sentence within the field"));
    }

    /** Numbers of two countries: suffix of the columns and name of the column that holds the country, of each. */
    static List<Column> stateNumbers(String first, String one, String second, String other, String when) {
        return List.of(
                cow("cow_" + first, one, when),
                cow("cow_" + second, other, when),
                gw("gw_" + first, one, when),
                gw("gw_" + second, other, when));
    }

    private static Column cow(String name, String of, String when) {
        return Column.of(name, INT, "1 to 999", "Correlates of War number of " + of + " " + when)
                .orMissing("no member of the state system then")
                .from(COW);
    }

    private static Column gw(String name, String of, String when) {
        return Column.of(name, INT, "1 to 999", "Gleditsch-Ward number of " + of + " " + when)
                .orMissing("no independent state then")
                .from(GLEDITSCH_WARD);
    }

    static List<Column> periodColumns() {
        return List.of(
                Column.of(
                        "period",
                        STRING,
                        "2018, 2018-Q3, 2018-09, 2018-W36, 2018-09-05, all",
                        "the period's ISO 8601 label"),
                Column.of("period_start", DATE, "", "its first day; for 'all' the first day that has an article"),
                Column.of("period_end", DATE, "", "its last day; for 'all' the last day that has an article"));
    }

    private static List<Column> toneColumns(String units) {
        return List.of(
                Column.of("tone_n", BIGINT, ">= 0", units + " and have a tone"),
                Column.of("tone_mean", DOUBLE, "-1 to 1", "mean of their compound tone")
                        .orMissing("tone_n = 0"),
                Column.of("tone_sd", DOUBLE, ">= 0", "standard deviation (n - 1)")
                        .orMissing("tone_n < 2"),
                Column.of("tone_low", DOUBLE, "", "lower end of the mean's 95% interval by Student's t")
                        .orMissing("tone_n < 2"),
                Column.of("tone_high", DOUBLE, "", "upper end").orMissing("tone_n < 2"));
    }

    @SafeVarargs
    static List<Column> concat(List<Column>... parts) {
        List<Column> all = new ArrayList<>();
        for (List<Column> part : parts) {
            all.addAll(part);
        }
        return List.copyOf(all);
    }
}
