// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.text.Folding;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShippedNamesTest {

    private static final LocalDate SINCE = LocalDate.of(1990, 1, 1);

    private static final List<CountryName> NAMES = Gazetteer.shippedNames();

    private static Set<String> countries(NameKind kind) {
        return NAMES.stream()
                .filter(n -> n.kind() == kind && !n.to().isBefore(SINCE))
                .map(CountryName::country)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource(
            value = NameKind.class,
            names = {"LEADER", "MINISTER"})
    void leadersAndMinistersOfEightyCountriesSince1990(NameKind kind) {
        assertThat(countries(kind)).hasSizeGreaterThanOrEqualTo(80);
        assertThat(NAMES.stream()
                        .filter(n -> n.kind() == kind && n.from().equals(LocalDate.MIN))
                        .count())
                .as("undated offices")
                .isLessThan(kind == NameKind.MINISTER ? 1 : 200);
    }

    @Test
    void sixtySeatsOfGovernment() {
        assertThat(NAMES.stream()
                        .filter(n -> n.kind() == NameKind.SEAT)
                        .map(CountryName::name)
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void noMinisterIsALeaderOfTheSameCountryOnTheSameDay() {
        Map<String, List<CountryName>> leaders = NAMES.stream()
                .filter(n -> n.kind() == NameKind.LEADER)
                .collect(Collectors.groupingBy(n -> Folding.fold(n.name()) + n.country()));
        for (CountryName m : NAMES) {
            if (m.kind() == NameKind.MINISTER) {
                assertThat(leaders.getOrDefault(Folding.fold(m.name()) + m.country(), List.of()))
                        .as("%s", m)
                        .noneMatch(l -> !l.from().isAfter(m.to()) && !l.to().isBefore(m.from()));
            }
        }
    }

    @Test
    void noRowStandsTwice() {
        assertThat(NAMES).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "Hans-Dietrich Genscher, 1991-06-01, DEU",
        "Madeleine Albright, 1998-06-01, USA",
        "Joschka Fischer, 2003-03-01, DEU",
        "Ismail Cem, 2000-01-01, TUR",
        "Wang Yi, 2019-01-01, CHN",
        "Wang Yi, 2024-01-01, CHN",
        "Qin Gang, 2023-03-01, CHN",
        "Celso Amorim, 2004-01-01, BRA",
        "Naledi Pandor, 2020-01-01, ZAF",
        "Sushma Swaraj, 2016-01-01, IND",
    })
    void ministersHoldOnTheirDays(String name, LocalDate day, String country) {
        assertThat(NAMES)
                .anyMatch(n -> n.kind() == NameKind.MINISTER
                        && n.name().equals(name)
                        && n.country().equals(country)
                        && n.validOn(day));
    }
}
