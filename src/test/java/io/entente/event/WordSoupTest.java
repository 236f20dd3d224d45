// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.entente.dyad.Analyst;
import io.entente.dyad.ArticleReading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random texts of the coder's own words, country names, marks and all of Unicode, through the whole core. */
class WordSoupTest {

    /** Texts to read; {@code -Dentente.soup=1000000} for a long run. */
    private static final int TEXTS = Integer.getInteger("entente.soup", 4_000);

    private static final List<String> NAMES =
            List.of(("China|Chinese|the United States|U.S.|US|American|Russia|Russia's|Moscow"
                            + "|Iran|Iranian|Israel|Israelis|Gaza|Hamas|Taliban|President Putin|North Korea|Saudi Arabia|Peru|Paris|Georgia"
                            + "|Kremlin|Britain|Syria's|Syrians'|Côte d'Ivoire|FRANCE|Japan|Korea|PLO|Swiss")
                    .split("\\|"));
    private static final List<String> MARKS =
            List.of((" | | | | | | | | |, |, |. |; |: | - |-|/|'|’|' |’ | (|) | [|] | — |–|! |? |\n"
                            + "|\n\n|\t||$|%| & |\u00A0|...| \"|\" |«|'s ")
                    .split("\\|"));
    private static final String[] FRAMES = {
        "%s said on Monday that %s must withdraw its troops from %s",
        "The foreign ministers of %s and %s met in %s to discuss trade",
        "%s (AP) - %s accused %s of attacking a ship off its coast",
        "An attack by %s on %s, officials said, killed three soldiers of %s",
        "%s will not hold talks with %s unless it releases prisoners from %s",
        "%s's decision to cut aid to %s was condemned by %s",
        "Relations between %s, %s and %s have improved",
        "%s/%s-%s"
    };

    private final List<String> words = new ArrayList<>();

    WordSoupTest() {
        for (ActionPattern p : PatternFile.shipped()) {
            for (List<String> phrase : PatternFile.phrases(p)) {
                if (!p.noun()) {
                    words.addAll(Inflection.verb(phrase.get(0)).keySet());
                }
                words.add(String.join(" ", phrase).replace("~", "the"));
            }
        }
        words.addAll(WordBits.load().keySet());
    }

    @Test
    void everyTextIsReadTheSameWhateverWasReadBefore() {
        Analyst analyst = new Analyst(Analyst.SentenceTone.MENTIONING);
        Random random = new Random(20_260_501);
        int events = 0;
        for (int i = 0; i < TEXTS; i += 2) {
            String one = text(random);
            String other = text(random);
            Events first = read(analyst, one);
            Events between = read(analyst, other);
            Events again = read(analyst, one);
            assertThat(again.coded()).as(one).isEqualTo(first.coded());
            assertThat(again.unsure()).as(one).isEqualTo(first.unsure());
            events += check(one, first) + check(other, between);
        }
        assertThat(events).as("events in the soup").isGreaterThan(TEXTS / 20);
    }

    private static Events read(Analyst analyst, String text) {
        try {
            ArticleReading reading = analyst.read(null, text, "en", LocalDate.of(2012, 3, 4));
            return reading.events();
        } catch (RuntimeException e) {
            return fail("'" + text.replace("\n", "\\n") + "'", e);
        }
    }

    private static int check(String text, Events events) {
        int length = text.codePointCount(0, text.length());
        for (Event e : events.coded()) {
            assertThat(e.source()).isNotEqualTo(e.target());
            assertThat(e.end()).as(text).isLessThanOrEqualTo(length);
            assertThat(e.sourceName().end()).as(text).isLessThanOrEqualTo(length);
            assertThat(e.targetName().end()).as(text).isLessThanOrEqualTo(length);
        }
        return events.coded().size();
    }

    private String text(Random random) {
        StringBuilder text = new StringBuilder();
        if (random.nextInt(3) == 0) {
            String frame = FRAMES[random.nextInt(FRAMES.length)];
            text.append(String.format(java.util.Locale.ROOT, frame, name(random), name(random), name(random)));
            text.setLength(1 + random.nextInt(text.length()));
        }
        int parts = random.nextInt(28);
        for (int i = 0; i < parts; i++) {
            text.append(MARKS.get(random.nextInt(MARKS.size())));
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> text.append(name(random));
                case 3 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                case 4 -> text.append(random.nextInt(3_000));
                case 5 -> text.append(Character.toChars(0x1F300 + random.nextInt(0x200)));
                default -> word(random, text);
            }
        }
        if (random.nextInt(4) == 0 && text.length() > 0) {
            text.setLength(random.nextInt(text.length()) + 1); // may cut a surrogate pair
        }
        return text.append(random.nextBoolean() ? "" : ".").toString();
    }

    private void word(Random random, StringBuilder text) {
        String word = words.get(random.nextInt(words.size()));
        boolean capital = random.nextInt(8) == 0;
        text.append(capital ? Character.toUpperCase(word.charAt(0)) : word.charAt(0))
                .append(word, 1, word.length());
    }

    private static String name(Random random) {
        return NAMES.get(random.nextInt(NAMES.size()));
    }
}
