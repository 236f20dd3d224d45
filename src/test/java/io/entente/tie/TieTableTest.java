// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.entente.country.Iso3;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TieTableTest {
    @Test
    void anEmptyScopeHasNoTiesAndNoCountries() {
        TieTable table = TieTable.of(new TieCounts());
        assertThat(table.ties()).isEmpty();
        assertThat(table.countries()).isEmpty();
    }

    @Test
    void aScopeWithoutCountriesHasNoTies() {
        assertThat(TieTable.of(new TieCounts().addUnits(50)).ties()).isEmpty();
    }

    @Test
    void oneCountryAloneIsPresentWithoutTies() {
        TieTable table = TieTable.of(scope("FRA", "FRA").addUnits(2));
        assertThat(table.ties()).isEmpty();
        CountryPresence france = table.countries().get(0);
        assertThat(france.n()).isEqualTo(2);
        assertThat(france.nTotal()).isEqualTo(4);
        assertThat(france.share()).isEqualTo(0.5);
        assertThat(france.degree()).isZero();
        assertThat(france.strength()).isZero();
        assertThat(france.toneMean()).isNaN();
    }

    @Test
    void tiesComeInTheOrderOfTheirCountriesAndIncludeTheUnseen() {
        List<Tie> ties = TieTable.of(scope("USA", "FRA GBR", "GBR USA")).ties();
        assertThat(ties)
                .extracting(tie -> tie.countryA() + " " + tie.countryB() + " " + tie.nAb())
                .containsExactly("FRA GBR 1", "FRA USA 0", "GBR USA 1");
    }

    @Test
    void anUnseenTieOfCoveredCountriesHasChanceOneAndNoGraphMeasures() {
        Tie unseen = TieTable.of(scope("USA", "FRA GBR", "GBR USA")).ties().get(1);
        assertThat(unseen.npmi()).isEqualTo(-1);
        assertThat(unseen.pmi()).isNaN();
        assertThat(unseen.pValue()).isEqualTo(1);
        assertThat(unseen.qValue()).isNaN();
        assertThat(unseen.disparityAlpha()).isNaN();
        assertThat(unseen.ncScore()).isNaN();
        assertThat(unseen.ncSd()).isNaN();
        assertThat(unseen.overlap()).isNaN();
        assertThat(unseen.toneN()).isZero();
        assertThat(unseen.toneMean()).isNaN();
    }

    @Test
    void unseenTiesDoNotDiluteTheFalseDiscoveryRate() {
        List<Tie> ties = TieTable.of(scope("FRA GBR", "DEU USA", "", "")).ties();
        assertThat(ties).hasSize(6);
        assertThat(ties)
                .filteredOn(tie -> tie.nAb() > 0)
                .allSatisfy(tie -> assertThat(tie.qValue()).isCloseTo(0.25, within(1e-15)));
    }

    @Test
    void toneIsThatOfTheUnitsThatMentionBothAndHaveOne() {
        TieCounts counts = new TieCounts()
                .addUnit(packed("FRA GBR"), 2, 0.2)
                .addUnit(packed("FRA GBR"), 2, Double.NaN)
                .addUnit(packed("FRA"), 1, -1);
        TieTable table = TieTable.of(counts);
        Tie tie = table.ties().get(0);
        assertThat(tie.nAb()).isEqualTo(2);
        assertThat(tie.toneN()).isEqualTo(1);
        assertThat(tie.toneMean()).isCloseTo(0.2, within(1e-15));
        assertThat(tie.toneSd()).isNaN();
        assertThat(tie.toneLow()).isNaN();
        CountryPresence france = table.countries().get(0);
        assertThat(france.n()).isEqualTo(3);
        assertThat(france.toneN()).isEqualTo(2);
        assertThat(france.toneMean()).isCloseTo(-0.4, within(1e-15));
        assertThat(france.toneSd()).isCloseTo(Math.sqrt(0.72), within(1e-15));
        assertThat(france.toneLow()).isLessThan(-0.4);
        assertThat(france.toneHigh()).isGreaterThan(-0.4);
    }

    @Test
    void aPairWithoutItsCountriesIsRefused() {
        TieCounts counts = new TieCounts().addUnits(5).addCell(Iso3.pack("FRA"), Iso3.pack("GBR"), 1, ToneSum.EMPTY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TieTable.of(counts))
                .withMessage("counts hold a pair without the cells of its two countries");
    }

    private static TieCounts scope(String... units) {
        TieCounts counts = new TieCounts();
        for (String unit : units) {
            int[] countries = packed(unit);
            counts.addUnit(countries, countries.length, Double.NaN);
        }
        return counts;
    }

    private static int[] packed(String unit) {
        return unit.isEmpty()
                ? new int[0]
                : Arrays.stream(unit.split(" ", -1)).mapToInt(Iso3::pack).toArray();
    }
}
