// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.dyad.Analyst;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an article is about, in articles of our own. */
class FocusReaderTest {

    private static final LocalDate DAY = LocalDate.of(2018, 6, 1);

    private final Analyst analyst = new Analyst(Analyst.SentenceTone.EVERY);

    private List<Focus> focus(String title, String dateline, String text, LocalDate date) {
        return analyst.read(title, dateline, text, "en", date).focus();
    }

    private String codes(String title, String dateline, String text, LocalDate date) {
        return focus(title, dateline, text, date).stream().map(Focus::iso3).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Peru and Chile sign border pact|Peru and Chile signed. Chile will mark the line with Peru. A Spanish firm printed maps.|CHL PER",
                "Kenya's farmers wait for rain|Farmers in Kenya wait. Rain is due in Kenya by May, and a Dutch satellite saw clouds.|KEN",
                "|The mayor opened a bridge.|",
                "|HAMBURG (Wire) - The port opened a new quay for ships of all lines.|DEU",
                "|MUNICH, June 1 (Wire) -- The brewers met. They said hops were dear.|DEU",
                "|LYON, France — The firm cut its forecast.|FRA",
                "|A ship sank. Ten sailors were lost. Others swam. Aid came late. One of them, a Dane, spoke to us.|",
                "Widget maker reports loss|Widget Holdings <WDGT.L> lost money.|GBR",
            })
    void tellsWhatAnArticleIsAbout(String title, String text, String expected) {
        assertThat(codes(title, null, text, DAY)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TORONTO, March 3 -|1987-03-03|CAN",
                "PORTLAND, Ore., March 3 -|1987-03-03|USA",
                "ESSEN, West Germany, March 3 -|1987-03-03|DEU",
                "Zürich, 3. März|1987-03-03|CHE",
                "LENINGRAD, March 3 -|1987-03-03|SUN",
                "ST. PETERSBURG, March 3 -|2010-03-03|RUS",
                "RPT --OSLO, March 3 -|1987-03-03|NOR",
                "ABOARD THE FERRY, March 3 -|1987-03-03|",
            })
    void readsDatelines(String dateline, LocalDate date, String expected) {
        assertThat(codes("Orders rise", dateline, "The maker said orders rose.", date))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void strongestCountryComesFirstAndWeightsAreProbabilities() {
        List<Focus> focus = focus(
                "Japan's exports climb",
                "TOKYO, June 1 -",
                "Japan said exports rose. Exports from Japan to Mexico rose most. Mexico gained.",
                DAY);
        assertThat(focus.get(0).iso3()).isEqualTo("JPN");
        assertThat(focus)
                .extracting(Focus::weight)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a))
                .allMatch(w -> w >= 0.45 && w <= 1);
    }

    @Test
    void moneySaysLittleOfItsCountry() {
        assertThat(codes("Bank plans Australian dollar bond", "OSLO, June 1 -", "It will be sold soon.", DAY))
                .isEqualTo("NOR");
        assertThat(codes("Bank plans Australian branch", "OSLO, June 1 -", "It will open in Australia.", DAY))
                .contains("AUS");
    }
}
