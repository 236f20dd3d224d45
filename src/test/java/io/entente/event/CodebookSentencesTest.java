// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.entente.Shared;
import io.entente.country.Tsv;
import io.entente.dyad.Analyst;
import io.entente.dyad.ArticleReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CodebookSentencesTest {

    private final Analyst analyst = new Analyst(Analyst.SentenceTone.MENTIONING);

    @Test
    void sentencesOfEachTypeAreCodedAsTheyTell() {
        List<String> wrong = new ArrayList<>();
        for (List<String> row :
                Tsv.resource(CodebookSentencesTest.class, "deeds.tsv").rows()) {
            List<Event> events = read(row.get(2), "en").events().coded();
            TreeSet<String> pairs = new TreeSet<>();
            boolean types = true;
            for (Event e : events) {
                pairs.add(e.source() + ">" + e.target());
                types &= fits(row.get(0), e);
            }
            if (!types || !pairs.equals(expected(row.get(1)))) {
                wrong.add(row + " but " + events);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean fits(String types, Event e) {
        return switch (types) {
            case "+" -> e.goldstein() > 0;
            case "!" -> e.goldstein() < 0;
            default -> List.of(types.split("/", -1)).contains(e.type().name());
        };
    }

    private static Set<String> expected(String pairs) {
        Set<String> all = new TreeSet<>();
        for (String pair : pairs.equals("-") ? List.<String>of() : List.of(pairs.split(",", -1))) {
            String a = pair.substring(0, 3);
            String b = pair.substring(4);
            all.add(a + ">" + b);
            if (pair.charAt(3) == '=') {
                all.add(b + ">" + a);
            }
        }
        return all;
    }

    @Test
    void namesOfSourceAndTargetStandWhereTheEventSays() {
        String text = "\uD83D\uDD34 Peru's navy seized a Chilean trawler.";
        Event e = read(text, "en").events().coded().get(0);
        assertThat(words(text, e.sourceName())).isEqualTo("Peru");
        assertThat(words(text, e.targetName())).isEqualTo("Chilean");
        assertThat(e.confidence()).isEqualTo(0.9);
    }

    private static String words(String text, Stretch at) {
        return text.substring(text.offsetByCodePoints(0, at.start()), text.offsetByCodePoints(0, at.end()));
    }

    @Test
    void whereOnlyTheWordsBetweenWereWeighedTheEventSaysSo() {
        Event e = read("Danish sailors showed their friendship for Kenyan fishermen.", "en")
                .events()
                .coded()
                .get(0);
        assertThat(e.pattern()).isEqualTo(Event.BETWEEN);
        assertThat(e.confidence()).isEqualTo(0.5);
        assertThat(e.goldstein()).isPositive();
    }

    @Test
    void whereOnlyOneSideIsKnownTheEventSaysSo() {
        List<Event> events = read("The minister of Ghana spoke to the press after the raid on Togo.", "en")
                .events()
                .coded();
        assertThat(events).singleElement().satisfies(e -> {
            assertThat(e.source() + e.target()).isEqualTo("GHATGO");
            assertThat(e.confidence()).isEqualTo(0.5);
        });
    }

    @Test
    void whatHasNoEndIsNoSentenceAndTakesNoTimeThatGrowsWithItsSquare() {
        String endless = "Peru raided Chile and met Bolivia ".repeat(40_000);
        assertThat(assertTimeoutPreemptively(
                                Duration.ofSeconds(30),
                                () -> read(endless, "en").events())
                        .coded())
                .isEmpty();
    }

    @Test
    void otherLanguagesAreNotReadForEvents() {
        ArticleReading french = read("Peru attacked Chile.", "fr");
        assertThat(french.events()).isEqualTo(Events.UNREAD);
        assertThat(french.events().read()).isFalse();
        assertThat(read("Peru attacked Chile.", "en").events().read()).isTrue();
    }

    @Test
    void theSeedArticlesHostIsAVenueAndTheKoreasAreOnGoodTermsWithChina() throws IOException {
        Path folder = Shared.path("data/seed");
        String text;
        try (var files = Files.list(folder)) {
            text = Files.readString(
                    files.filter(f -> f.toString().endsWith(".txt")).findFirst().orElseThrow());
        }
        List<Event> events = analyst.read(null, text, "en", LocalDate.of(2024, 11, 15))
                .events()
                .coded();
        assertThat(events).noneMatch(e -> e.source().equals("PER") || e.target().equals("PER"));
        assertThat(sum(events, "CHN", "KOR")).isPositive();
        assertThat(sum(events, "CHN", "PRK")).isPositive();
    }

    private static double sum(List<Event> events, String a, String b) {
        return events.stream()
                .filter(e -> (e.source() + e.target()).equals(a + b) || (e.source() + e.target()).equals(b + a))
                .mapToDouble(Event::goldstein)
                .sum();
    }

    private ArticleReading read(String text, String language) {
        return analyst.read(null, text, language, LocalDate.of(2010, 1, 1));
    }
}
