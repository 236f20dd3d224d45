// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.dyad.Analyst;
import io.entente.dyad.ArticleReading;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Countries in eleven languages, in sentences and short articles of our own. */
class LanguagesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    private static final List<String> LANGUAGES =
            List.of("en", "ar", "zh", "es", "fr", "it", "de", "ja", "ko", "pt", "ru");

    private final Analyst analyst = new Analyst(Analyst.SentenceTone.MENTIONING);

    record Line(String language, String text, String expected) {
        @Override
        public String toString() {
            return language + ": " + text;
        }
    }

    static Stream<Line> sentences() {
        return LANGUAGES.stream()
                .flatMap(l -> rows("languages/" + l + ".tsv").stream()
                        .map(cells -> new Line(l, cells[0], cells.length < 2 ? "" : cells[1].strip())));
    }

    static Stream<Line> stories() {
        return rows("parallel/parallel.tsv").stream().map(cells -> new Line(cells[1], cells[2], cells[0]));
    }

    private static List<String[]> rows(String resource) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LanguagesTest.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(l -> !l.startsWith("#"))
                    .skip(1)
                    .map(l -> l.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> countries(String text, String language) {
        return analyst.read(null, text, language, DAY).mentions().stream()
                .filter(Mention::counts)
                .map(Mention::iso3)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void findsTheCountriesOfASentence(Line line) {
        assertThat(String.join(" ", countries(line.text(), line.language()))).isEqualTo(line.expected());
    }

    @Test
    void thereAreEnoughSentencesInEachLanguage() {
        Map<String, Long> counts =
                sentences().collect(Collectors.groupingBy(Line::language, LinkedHashMap::new, Collectors.counting()));
        counts.forEach((language, n) ->
                assertThat(n).as(language).isGreaterThanOrEqualTo(LANGUAGES.indexOf(language) < 6 ? 30 : 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"summit", "strait", "court"})
    void theSameArticleGivesTheSameCountriesInEveryLanguage(String story) {
        Map<String, Set<String>> byLanguage = new LinkedHashMap<>();
        stories()
                .filter(l -> l.expected().equals(story))
                .forEach(l -> byLanguage.put(l.language(), new TreeSet<>(countries(l.text(), l.language()))));
        assertThat(byLanguage).hasSize(LANGUAGES.size());
        assertThat(byLanguage.values()).as(byLanguage::toString).allMatch(s -> s.equals(byLanguage.get("en")));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void tellsTheLanguageOfAShortArticle(Line story) {
        ArticleReading reading = analyst.read(null, story.text(), null, DAY);
        assertThat(reading.language()).isEqualTo(story.language());
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void neverTakesASentenceForAnotherLanguage(Line line) {
        assertThat(analyst.read(null, line.text(), null, DAY).language()).isIn(line.language(), null);
    }

    @ParameterizedTest
    @CsvSource({
        "fr, China Syndrome est un film.",
        "de, Turkey heißt die Katze.",
        "it, Il gatto si chiama Sweden.",
        "nl, De minister bezocht Duitsland en Frankrijk.;DEU FRA",
        "tr, Fransa ve Almanya anlaştı.;FRA DEU"
    })
    void namesHoldInTheirOwnLanguageOnly(String language, String row) {
        String[] cells = row.split(";", -1);
        assertThat(String.join(" ", countries(cells[0], language))).isEqualTo(cells.length < 2 ? "" : cells[1]);
    }

    @Test
    void aCapitalIsAPlaceAfterAPrepositionOfTheLanguage() {
        List<Mention> mentions =
                analyst.read(null, "Moscú respondió ayer en Berlín.", "es", DAY).mentions();
        assertThat(mentions).extracting(Mention::role).containsExactly(Role.ACTOR, Role.PLACE);
    }

    @Test
    void sentencesEndAtTheFullStopsOfTheLanguage() {
        assertThat(analyst.read(null, "日本は勝った。韓国は負けた！次は？", "ja", DAY).sentences())
                .hasSize(3);
        assertThat(analyst.read(null, "هل وافقت مصر؟ نعم. قالت تركيا ذلك.", "ar", DAY)
                        .sentences())
                .hasSize(3);
        assertThat(analyst.read(null, "La reunión con EE. UU. fue breve. ¿Y después? Nada.", "es", DAY)
                        .sentences())
                .hasSize(3);
        assertThat(analyst.read(null, "Am 3. Oktober kam Dr. Müller. Er blieb.", "de", DAY)
                        .sentences())
                .hasSize(2);
    }
}
