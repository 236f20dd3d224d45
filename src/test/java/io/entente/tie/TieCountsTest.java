// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.entente.country.Iso3;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TieCountsTest {
    private static final int FRA = Iso3.pack("FRA");
    private static final int GBR = Iso3.pack("GBR");
    private static final int USA = Iso3.pack("USA");

    /** One unit, for the property tests. */
    private record Unit(List<Integer> countries, double tone) {}

    @Test
    void aUnitCountsForEachCountryAndEachPair() {
        TieCounts counts = new TieCounts()
                .addUnit(new int[] {FRA, GBR, USA}, 3, 0.5)
                .addUnit(new int[] {FRA, USA}, 2, Double.NaN)
                .addUnits(7);
        assertThat(counts.units()).isEqualTo(9);
        assertThat(counts.count(FRA, FRA)).isEqualTo(2);
        assertThat(counts.count(GBR, GBR)).isEqualTo(1);
        assertThat(counts.count(FRA, USA)).isEqualTo(2);
        assertThat(counts.tone(FRA, USA)).isEqualTo(ToneSum.EMPTY.add(0.5));
        assertThat(counts.countries()).containsExactly(FRA, GBR, USA);
        assertThat(counts.size()).isEqualTo(6);
    }

    @Test
    void onlyTheFirstCountPlacesOfTheArrayAreRead() {
        TieCounts counts = new TieCounts().addUnit(new int[] {FRA, GBR, 0, 0}, 2, 0);
        assertThat(counts.countries()).containsExactly(FRA, GBR);
        assertThat(counts.addUnit(new int[4], 0, 0.3).units()).isEqualTo(2);
    }

    @Test
    void anUnseenPairCountsZeroWithoutTone() {
        TieCounts counts = new TieCounts().addUnit(new int[] {FRA}, 1, 0.5);
        assertThat(counts.count(FRA, GBR)).isZero();
        assertThat(counts.tone(FRA, GBR)).isEqualTo(ToneSum.EMPTY);
    }

    @Test
    void cellsComeInTheOrderOfTheCountries() {
        TieCounts counts =
                new TieCounts().addUnit(new int[] {GBR, USA}, 2, 0.25).addUnit(new int[] {FRA, GBR}, 2, -0.25);
        List<String> cells = new ArrayList<>();
        counts.forEach((a, b, n, toneN, sum, low, high) ->
                cells.add(Iso3.unpack(a) + " " + Iso3.unpack(b) + " " + n + " " + toneN + " " + sum));
        assertThat(cells)
                .containsExactly(
                        "FRA FRA 1 1 -250000000",
                        "FRA GBR 1 1 -250000000",
                        "GBR GBR 2 2 0",
                        "GBR USA 1 1 250000000",
                        "USA USA 1 1 250000000");
    }

    @Test
    void countriesOutOfOrderAreRefusedAndNothingIsCounted() {
        TieCounts counts = new TieCounts();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counts.addUnit(new int[] {USA, FRA}, 2, 0))
                .withMessage("countries must be ascending and distinct, but FRA follows USA");
        assertThatIllegalArgumentException().isThrownBy(() -> counts.addUnit(new int[] {FRA, FRA}, 2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> counts.addUnit(new int[] {FRA, 9}, 2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> counts.addUnit(new int[] {FRA}, 1, 1e9));
        assertThat(counts.units()).isZero();
        assertThat(counts.size()).isZero();
    }

    @Test
    void aCellThatCannotBeIsRefused() {
        TieCounts counts = new TieCounts();
        assertThatIllegalArgumentException().isThrownBy(() -> counts.addCell(USA, FRA, 1, ToneSum.EMPTY));
        assertThatIllegalArgumentException().isThrownBy(() -> counts.addCell(FRA, USA, 0, ToneSum.EMPTY));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> counts.addCell(FRA, USA, 1, ToneSum.EMPTY.add(0).add(1)))
                .withMessageContaining("FRA USA with n 1 and tone n 2");
        assertThatIllegalArgumentException().isThrownBy(() -> counts.addUnits(-1));
    }

    @Test
    void cellsCountedElsewhereRebuildTheState() {
        TieCounts counts = counts(units(new Random(3), 500));
        TieCounts rebuilt = new TieCounts().addUnits(counts.units());
        counts.forEach(
                (a, b, n, toneN, sum, low, high) -> rebuilt.addCell(a, b, n, new ToneSum(toneN, sum, low, high)));
        assertThat(state(rebuilt)).isEqualTo(state(counts));
    }

    @Test
    void anySplitOfTheUnitsMergedInAnyOrderGivesTheSameBits() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            List<Unit> units = units(random, 300);
            List<String> whole = state(counts(units));
            Collections.shuffle(units, random);
            List<TieCounts> parts = new ArrayList<>();
            for (int from = 0; from < units.size(); ) {
                int to = Math.min(units.size(), from + random.nextInt(60));
                parts.add(counts(units.subList(from, to)));
                from = to;
            }
            while (parts.size() > 1) {
                TieCounts one = parts.remove(random.nextInt(parts.size()));
                TieCounts other = parts.remove(random.nextInt(parts.size()));
                parts.add(one.merge(other));
            }
            assertThat(state(parts.get(0))).isEqualTo(whole);
        }
    }

    @Test
    void mergeIsAssociativeAndCommutative() {
        Random random = new Random(11);
        List<Unit> x = units(random, 50);
        List<Unit> y = units(random, 50);
        List<Unit> z = units(random, 50);
        List<String> left = state(counts(x).merge(counts(y)).merge(counts(z)));
        assertThat(state(counts(x).merge(counts(y).merge(counts(z))))).isEqualTo(left);
        assertThat(state(counts(z).merge(counts(y)).merge(counts(x)))).isEqualTo(left);
    }

    @Test
    void theOtherSideOfAMergeStaysAsItIs() {
        TieCounts other = counts(units(new Random(2), 40));
        List<String> before = state(other);
        new TieCounts().merge(other).addUnit(new int[] {FRA}, 1, 1);
        assertThat(state(other)).isEqualTo(before);
    }

    @Test
    void aStateMayBeMergedWithItself() {
        TieCounts counts = counts(units(new Random(2), 40));
        TieCounts twice = counts(units(new Random(2), 40)).merge(counts);
        assertThat(state(counts.merge(counts))).isEqualTo(state(twice));
    }

    private static List<Unit> units(Random random, int n) {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            List<Integer> countries = random.ints(random.nextInt(6), 0, 40)
                    .distinct()
                    .sorted()
                    .map(c -> Iso3.pack("C" + (char) ('A' + c / 26) + (char) ('A' + c % 26)))
                    .boxed()
                    .toList();
            units.add(new Unit(countries, random.nextInt(4) == 0 ? Double.NaN : random.nextDouble(-1, 1)));
        }
        return units;
    }

    private static TieCounts counts(List<Unit> units) {
        TieCounts counts = new TieCounts();
        for (Unit unit : units) {
            int[] countries =
                    unit.countries().stream().mapToInt(Integer::intValue).toArray();
            counts.addUnit(countries, countries.length, unit.tone());
        }
        return counts;
    }

    private static List<String> state(TieCounts counts) {
        List<String> state = new ArrayList<>();
        state.add("units " + counts.units());
        counts.forEach((a, b, n, toneN, sum, low, high) ->
                state.add(a + " " + b + " " + n + " " + toneN + " " + sum + " " + low + " " + high));
        return state;
    }
}
