// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.article.UserError;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryPairTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KOR-PRK | KOR-PRK",
                "prk-kor | KOR-PRK",
                "KP:KR | KOR-PRK",
                "NA-US | NAM-USA",
                "732/731 | KOR-PRK",
                "North Korea, South Korea | KOR-PRK",
                "Japan and South Korea | JPN-KOR",
                "Guinea-Bissau-Senegal | GNB-SEN",
                "Trinidad and Tobago and Cuba | CUB-TTO",
                "Soviet Union - France | FRA-SUN",
                "XK-SRB | SRB-XKX"
            })
    void countriesAreNamedInManyWays(String text, String pair) {
        assertThat(CountryPair.of("--explain", text, 2018)).hasToString(pair);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KOR | is no pair; name two countries",
                "KOR-Atlantis | 'Atlantis' is no country",
                "Atlantis-KOR | 'Atlantis' is no country",
                "KOR-KR | names KOR twice",
                "KOR- | is no pair"
            })
    void whatIsNoPairIsTold(String text, String message) {
        assertThatThrownBy(() -> CountryPair.of("--explain", text, 2018))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(message);
    }

    @Test
    void aMissingPeriodIsToldWithThoseThereAre() {
        CountryPair pair = new CountryPair("KOR", "PRK");
        List<String> months = List.of("2018-01", "all", "2018-09", "2019-02");
        assertThat(ExplainedPair.uncovered(pair, "2018", "article", months))
                .endsWith("; of it they have 2018-01, 2018-09");
        assertThat(ExplainedPair.uncovered(pair, "2031", "article", months))
                .endsWith("; they have all, 2018-01, 2018-09, 2019-02");
        List<String> many = List.copyOf(Collections.nCopies(30, "2018-01"));
        assertThat(ExplainedPair.uncovered(pair, "2031", "article", many))
                .contains("30 periods from 2018-01 to 2018-01");
    }
}
