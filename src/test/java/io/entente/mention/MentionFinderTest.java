// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.dyad.Analyst;
import io.entente.dyad.ArticleReading;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionFinderTest {

    private static final LocalDate DAY = LocalDate.of(2018, 6, 1);

    private final Analyst analyst = new Analyst(Analyst.SentenceTone.EVERY);

    private String codes(String text, LocalDate date) {
        return found(text, date).stream().map(Mention::iso3).collect(Collectors.joining(" "));
    }

    private List<Mention> found(String text, LocalDate date) {
        return analyst.read(null, text, "en", date).mentions().stream()
                .filter(Mention::counts)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The U.S. and the US told us nothing.|USA USA",
                "Give it to us, said the envoy.|",
                "CONTACT US TODAY|",
                "South Sudan left Sudan in peace.|SSD SDN",
                "Nigeria is not Niger.|NGA NER",
                "Dominica is not the Dominican Republic.|DMA DOM",
                "Guinea-Bissau, Equatorial Guinea, Papua New Guinea and Guinea|GNB GNQ PNG GIN",
                "Côte d’Ivoire's envoy met Cote d'Ivoire's foes.|CIV CIV",
                "Türkiye, formerly Turkey|TUR TUR",
                "North Korea’s envoys met South Koreans.|PRK KOR",
                "North and South Korea met; then the South and North Korean teams did.|PRK KOR KOR PRK",
                "In the North and south of Korea, East and West Germany|KOR DDR DEU",
                "Ships crossed the South China Sea and the Gulf of Mexico.|",
                "He flew with American Airlines over Latin America.|",
                "The American Samoa team beat Samoa.|ASM WSM",
                "the Soviet Union and East Germany|SUN DDR",
                "a US-Iran deal|USA IRN",
                "the Czech Republic, or Czechia|CZE CZE",
                "St. Kitts and Nevis joined Saint Lucia.|KNA LCA",
                "TURKEY AND GREECE RESUME TALKS|TUR GRC",
                "He ate turkey with china plates in a chad.|",
                "Trump met Putin in Helsinki.|USA RUS FIN",
                "The Lebanon, Ohio, council met in Paris.|FRA",
                "Michael Jordan and Vernon Jordan visited Jordan.|JOR",
                "Chad Foster spoke. Chad President Deby left Chad.|TCD TCD TCD",
                "She spoke French to the French minister.|FRA",
                "Monica French opened the door. French said nothing.|",
                "Traffic on US-24 and U.S. 61 stopped the US army.|USA USA",
                "He lived in Iran, Ms. Rahimi said.|IRN",
                "the People's Republic of China|CHN",
                "the Hong Kong–Macao bridge|HKG MAC",
            })
    void findsCountries(String text, String expected) {
        assertThat(codes(text, DAY)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void capitalsAndLeadersHoldWithinTheirDatesOnly() {
        assertThat(codes("Moscow replied.", LocalDate.of(1985, 1, 1))).isEqualTo("SUN");
        assertThat(codes("Moscow replied.", DAY)).isEqualTo("RUS");
        assertThat(codes("Barack Obama spoke.", LocalDate.of(2012, 1, 1))).isEqualTo("USA");
        assertThat(codes("Barack Obama spoke.", DAY)).isEmpty();
    }

    @Test
    void georgiaIsTheStateWhereAmericanPlacesAreAroundIt() {
        assertThat(codes("Police in Atlanta said Georgia and Alabama would vote.", DAY))
                .isEmpty();
        assertThat(codes("Georgia and Russia have no relations.", DAY)).isEqualTo("GEO RUS");
        assertThat(codes("The Lebanon council of Tennessee met.", DAY)).isEmpty();
        assertThat(codes("Troops left Lebanon for Tennessee, Beirut said.", DAY))
                .isEqualTo("LBN LBN");
    }

    @Test
    void offsetsAreCodePointsOfTheText() {
        List<Mention> m = found("😀😀 Peru’s envoy", DAY);
        assertThat(m).hasSize(1);
        assertThat(m.get(0).start()).isEqualTo(3);
        assertThat(m.get(0).end()).isEqualTo(7);
        assertThat(m.get(0).surface()).isEqualTo("Peru");
    }

    @Test
    void mentionsOfATitleStandApart() {
        ArticleReading r = analyst.read("Peru and Chile sign", "Lima welcomed the pact.", "en", DAY);
        assertThat(r.mentions()).extracting(Mention::field).containsExactly(Field.TITLE, Field.TITLE, Field.TEXT);
        assertThat(r.dyads()).hasSize(1);
        assertThat(r.dyads().get(0).a().iso3()).isEqualTo("CHL");
        assertThat(r.dyads().get(0).distance()).isEqualTo(1);
        assertThat(r.dyads().get(0).sentence().field()).isEqualTo(Field.TITLE);
    }
}
