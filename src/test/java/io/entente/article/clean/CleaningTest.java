// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleaningTest {

    private static String step(CleaningStep step, String text) {
        return new Cleaning(Set.of(step))
                .clean(new Draft(null, null, text))
                .draft()
                .text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Trade &amp; aid|Trade & aid",
                "Trade &amp;amp; aid|Trade & aid",
                "Peru&#8217;s, Chile&#x2019;s, Cuba&#146;s|Peru’s, Chile’s, Cuba’s",
                "T&uuml;rkiye &ndash; 3&nbsp;km &lt; 5|Türkiye – 3\u00A0km < 5",
                "AT&T; R&D; fish & chips|AT&T; R&D; fish & chips",
                "&bogus; &#xFFFFFFFF;|&bogus; &#xFFFFFFFF;"
            })
    void entitiesBecomeCharacters(String escaped, String plain) {
        assertThat(step(CleaningStep.ENTITIES, escaped)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Türkiye’s envoy met São Tomé’s minister in Kraków – “a first”…",
                "Президент России прибыл в Минск",
                "وصل وزير خارجية مصر إلى عمّان",
                "中国外交部长访问秘鲁",
                "Paweł i Wałęsa w Łodzi"
            })
    void textReadInTheWrongEncodingIsReadAgain(String text) {
        Charset wrong = Charset.forName("windows-1252");
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        // Five bytes have no character there; programs leave them as controls.
        StringBuilder misread = new StringBuilder();
        for (byte b : utf8) {
            String c = new String(new byte[] {b}, wrong);
            misread.append(c.equals("\uFFFD") ? String.valueOf((char) (b & 0xFF)) : c);
        }
        assertThat(step(CleaningStep.MOJIBAKE, misread.toString())).isEqualTo(text);
        assertThat(step(CleaningStep.MOJIBAKE, text)).as("what is right stays").isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "« Il a été accusé\u00A0» par l’Élysée",
                "Le mot «\u00A0liberté\u00A0» et «\u00A0LIBERTÉ»",
                "ÇA VA À L’ÉCOLE… «À»",
                "Non lascia il Paese. È\u00A0appena uscito, è\u00A0»",
                "Åland, Ærø, Ísland, Ñuñoa, ÃO",
                "100\u00A0€, 5°, ½ – ‘x’"
            })
    void accentsAndQuotationMarksOfManyLanguagesAreNotTakenForBrokenOnes(String text) {
        assertThat(step(CleaningStep.MOJIBAKE, text)).isEqualTo(text);
    }

    @Test
    void charactersBeyondRepairAreNoted() {
        assertThat(Cleaning.ALL
                        .clean(new Draft(null, null, "The S\uFFFDo Paulo talks"))
                        .notes())
                .containsExactly(Cleaning.BROKEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SEOUL, March 3 (Reuters) - The talks began.|SEOUL, March 3 (Reuters)|The talks began.",
                "MUNICH, West Germany, Sept. 4 -- The talks began.|MUNICH, West Germany, Sept. 4|The talks began.",
                "PORT-AU-PRINCE — “We agree”, he said.|PORT-AU-PRINCE|“We agree”, he said.",
                "Lima (Andina) - peru signed.|Lima (Andina)|peru signed.",
                "(Reuters) - The talks began.|(Reuters)|The talks began.",
                "UNITED NATIONS, 12 June (IPS) – The vote.|UNITED NATIONS, 12 June (IPS)|The vote.",
                "Geneva, 3 May - The vote.|Geneva, 3 May|The vote.",
                "U.N. HEADQUARTERS, New York - The vote.|U.N. HEADQUARTERS, New York|The vote."
            })
    void datelinesAreSplitOff(String text, String dateline, String rest) {
        Draft cleaned = new Cleaning(Set.of(CleaningStep.DATELINES))
                .clean(new Draft("T", null, text))
                .draft();
        assertThat(cleaned).isEqualTo(new Draft("T", dateline, rest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NATO - the alliance of thirty - met.",
                "The Franco-German plan - long awaited - failed.",
                "Peru and Chile - two neighbours - signed.",
                "GDP: 3 - 4 per cent",
                "Seoul said - and Tokyo agreed - that talks go on.",
                "SEOUL",
                "A - b",
                "WASHINGTON said on Monday that it would - maybe - sign."
            })
    void dashesOfOtherKindsAreLeft(String text) {
        assertThat(step(CleaningStep.DATELINES, text)).isEqualTo(text);
    }

    @Test
    void aDatelineOfItsOwnKeepsTheText() {
        Draft d = new Draft(null, "LIMA, May 2", "SEOUL, March 3 - The talks began.");
        assertThat(Cleaning.ALL.clean(d).draft()).isEqualTo(d);
    }

    @Test
    void wireMarksAboveAndBelowAreTaken() {
        Draft d = new Draft("UPDATE 2-Peru and Chile sign", null, """
                u f BC-PERU-CHILE-TREATY 03-02 0105
                URGENT
                (Adds minister's quote)
                By Ana Maria Perez, Lima Bureau
                    Peru and Chile signed a treaty.
                    They will meet again.
                (Reporting by Ana Perez; Editing by Li Wei)
                REUTER
                """);
        assertThat(new Cleaning(Set.of(CleaningStep.WIRE)).clean(d).draft())
                .isEqualTo(new Draft(
                        "Peru and Chile sign", null, "    Peru and Chile signed a treaty.\n    They will meet again."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They met again. Reuter|They met again.",
                "They met again.~--IRNA|They met again.",
                "They met again.~###~|They met again.",
                "The agency is called Reuter|The agency is called Reuter",
                "By Monday the two will sign.~They agreed.|By Monday the two will sign.~They agreed."
            })
    void endMarksOnlyAtTheEnd(String text, String rest) {
        assertThat(step(CleaningStep.WIRE, text.replace('~', '\n'))).isEqualTo(rest.replace('~', '\n'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Copyright 2018 The Daily. All rights reserved. This material may not be published.",
                "(c) 2019 Example News",
                "© Example News, 2020",
                "COPYRIGHT (C) 1997 EXAMPLE PRESS",
                "All rights reserved."
            })
    void noticesOfRightsAreCutOff(String notice) {
        String text = "Peru and Chile signed.\nThey will meet again.";
        assertThat(step(CleaningStep.COPYRIGHT, text + "\n" + notice)).isEqualTo(text);
        assertThat(step(CleaningStep.COPYRIGHT, text + " " + notice)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "China and the USA spoke about copyright in 2019. They will sign.",
                "They signed a copyright treaty.\nCopyright law is old in Peru, and Chile has none."
            })
    void newsAboutRightsStays(String text) {
        assertThat(step(CleaningStep.COPYRIGHT, text)).isEqualTo(text);
    }

    @Test
    void wrappedLinesAreJoinedToParagraphs() {
        String wrapped = """
                    The foreign ministers of Peru and Chile met in Lima
                on Tuesday and spoke about the border, which has been
                quiet for years, and the Franco-
                German plan for a diplo-
                matic school.
                    They will meet again in May, when the presidents of
                both countries are to sign.
                """;
        Cleaning both = new Cleaning(Set.of(CleaningStep.WRAPS, CleaningStep.HYPHENS));
        assertThat(both.clean(new Draft(null, null, wrapped)).draft().text())
                .isEqualTo(
                        "The foreign ministers of Peru and Chile met in Lima on Tuesday and spoke about the border, which"
                                + " has been quiet for years, and the Franco-German plan for a diplomatic school.\n\nThey will meet"
                                + " again in May, when the presidents of both countries are to sign.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Peru signed.\nChile signed.\nCuba did not.\nBrazil waits.\nAll will meet.",
                "A paragraph of one long line that goes on and on about the treaty between Peru and Chile, and about what the"
                        + " ministers said of it in Lima on Tuesday.\nanother that begins small\nand another\nand more\nand more",
                "中国外交部长\n访问了秘鲁\n并签署了条约\n他们将再次会面",
                "no line ends"
            })
    void linesThatSomebodyBrokeStay(String text) {
        assertThat(step(CleaningStep.WRAPS, text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "the diplo-~macy of,the diplomacy of",
        "confidence-~building,confidence-building",
        "the forty-~eighth session,the forty-eighth session",
        "Franco-~German,Franco-German",
        "the rebel leadership and the rebel-~held town,the rebel leadership and the rebel-held town",
        "a mini-~ster; the minister,a minister; the minister"
    })
    void onlyWhatIsOneWordIsMadeOne(String divided, String whole) {
        assertThat(step(CleaningStep.HYPHENS, divided.replace('~', '\n'))).isEqualTo(whole);
    }

    @Test
    void aWordThatTheTextWritesWithAHyphenKeepsIt() {
        assertThat(step(
                        CleaningStep.HYPHENS,
                        "A cease-fire held. The cease-\nfire was long, the ar\u00ADmistice short."))
                .isEqualTo("A cease-fire held. The cease-fire was long, the armistice short.");
    }

    @Test
    void aTextOfNothingButMarksIsKept() {
        assertThat(Cleaning.ALL
                        .clean(new Draft(null, null, "Copyright 2018 The Daily."))
                        .draft()
                        .text())
                .isEqualTo("Copyright 2018 The Daily.");
    }

    @Test
    void stepsAreNamedAsTheyAreRead() {
        for (CleaningStep s : CleaningStep.values()) {
            assertThat(Cleaning.of(s.code()).orElseThrow().steps()).containsExactly(s);
        }
        assertThat(Cleaning.of(Cleaning.ALL.codes())).contains(Cleaning.ALL);
        assertThat(Cleaning.of("none")).contains(Cleaning.NONE);
        assertThat(Cleaning.of("wraps,dust")).isEmpty();
    }

    /** Any text in: no exception, nothing blank out, and a second cleaning changes little enough to end. */
    @Test
    void anyTextPasses() {
        List<String> parts = List.of(
                "\n",
                "\r\n",
                "  ",
                "-",
                "—",
                "(",
                ")",
                "&amp;",
                "&#0;",
                "&#x110000;",
                "&",
                ";",
                "Ã",
                "©",
                "â€™",
                "\u00A0",
                "é»",
                "REUTER",
                "SEOUL,",
                "March 3",
                "Copyright ",
                "©",
                "2018",
                "By ",
                "Ann ",
                "BC-",
                "\uD83D",
                "\uDE00",
                "\uFFFD",
                "\u00AD",
                "x",
                "word ",
                "#",
                "0",
                "\t",
                "中");
        Random random = new Random(8);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder("t");
            for (int n = random.nextInt(30); n > 0; n--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            Draft d = new Draft(random.nextBoolean() ? null : text.toString(), null, text.toString());
            assertThat(Cleaning.ALL.clean(d).draft().text()).isNotBlank();
        }
    }

    @Test
    void timeIsLinearInTheText() {
        for (String unit :
                List.of("a-\nb", "SEOUL, ", "&amp;", "Ã©", "Copyright ", "By A. ", " Reuter ", "- ", "x\n")) {
            String text = unit.repeat(400_000);
            long start = System.nanoTime();
            Cleaning.ALL.clean(new Draft(text, null, text));
            assertThat(System.nanoTime() - start).as(unit).isLessThan(10_000_000_000L);
        }
    }
}
