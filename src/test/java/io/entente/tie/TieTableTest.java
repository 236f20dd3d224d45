// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.entente.Shared;
import io.entente.country.Iso3;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TieTableTest {

    @Test
    void everyStatisticEqualsTheReferenceTable() throws IOException {
        TieTable table = new TieTable(reference());
        List<Map<String, String>> expected = csv(Shared.path("eval/ties/dyads.csv"));
        Map<String, Tie> ties = new HashMap<>();
        for (Tie t : table.ties()) {
            ties.put(t.a() + t.b(), t);
        }
        assertThat(expected).isNotEmpty();
        for (Map<String, String> row : expected) {
            Tie t = ties.remove(row.get("a") + row.get("b"));
            Map<String, Double> actual = Map.ofEntries(
                    Map.entry("n_ab", (double) t.nAb()),
                    Map.entry("n_a", (double) t.nA()),
                    Map.entry("n_b", (double) t.nB()),
                    Map.entry("n", (double) t.n()),
                    Map.entry("pmi", t.pmi()),
                    Map.entry("npmi", t.npmi()),
                    Map.entry("lift", t.lift()),
                    Map.entry("g2", t.g2()),
                    Map.entry("jaccard", t.jaccard()),
                    Map.entry("cosine", t.cosine()),
                    Map.entry("p_value", t.pValue()),
                    Map.entry("q_value", t.qValue()),
                    Map.entry("disparity_alpha", t.disparityAlpha()),
                    Map.entry("nc_score", t.ncScore()),
                    Map.entry("nc_sd", t.ncSd()),
                    Map.entry("overlap", t.overlap()),
                    Map.entry("tone_mean", t.tone().mean()),
                    Map.entry("tone_sd", t.tone().sd()));
            assertThat(row.keySet()).containsAll(actual.keySet());
            for (Map.Entry<String, Double> e : actual.entrySet()) {
                String cell = row.get(e.getKey());
                if (cell.isEmpty()) {
                    assertThat(e.getValue()).as(e.getKey()).isNaN();
                } else {
                    assertThat(e.getValue())
                            .as("%s of %s-%s", e.getKey(), t.a(), t.b())
                            .isCloseTo(Double.parseDouble(cell), within(1e-9));
                }
            }
        }
        assertThat(ties.values()).as("pairs that the reference has not").allMatch(t -> t.nAb() == 0);
    }

    @Test
    void exposureDegreeAndStrengthEqualTheReferenceTable() throws IOException {
        Map<String, Presence> presences = new HashMap<>();
        for (Presence p : new TieTable(reference()).presences()) {
            presences.put(p.country(), p);
        }
        for (Map<String, String> row : csv(Shared.path("eval/ties/countries.csv"))) {
            Presence p = presences.get(row.get("country"));
            assertThat(p.units()).isEqualTo(Long.parseLong(row.get("n")));
            assertThat(p.degree()).isEqualTo(Long.parseLong(row.get("degree")));
            assertThat(p.strength()).isEqualTo(Long.parseLong(row.get("strength")));
        }
    }

    @Test
    void anyPartitionOfTheUnitsGivesTheSameBits() {
        Random random = new Random(11);
        TieCounts whole = new TieCounts();
        TieCounts[] parts = {new TieCounts(), new TieCounts(), new TieCounts()};
        int[] all = Arrays.stream(new String[] {"CHN", "FRA", "JPN", "KOR", "PRK", "USA"})
                .mapToInt(Iso3::pack)
                .toArray();
        for (int i = 0; i < 5000; i++) {
            int[] some = Arrays.stream(all).filter(c -> random.nextInt(3) == 0).toArray();
            double tone = random.nextInt(10) == 0 ? Double.NaN : random.nextDouble() * 2 - 1;
            whole.addUnit(some, tone);
            parts[random.nextInt(3)].addUnit(some, tone);
        }
        TieCounts merged = new TieCounts().merge(parts[2]).merge(parts[0]).merge(parts[1]);
        assertThat(new TieTable(merged).ties()).isEqualTo(new TieTable(whole).ties());
        assertThat(new TieTable(merged).presences()).isEqualTo(new TieTable(whole).presences());
    }

    @Test
    void aPairCoveredButUnseenStandsInTheTableAndAnUncoveredOneDoesNot() {
        TieCounts counts = new TieCounts();
        counts.addUnit(new int[] {Iso3.pack("FJI")}, Double.NaN);
        counts.addUnit(new int[] {Iso3.pack("TON")}, .5);
        counts.addUnits(8);
        List<Tie> ties = new TieTable(counts).ties();
        assertThat(ties).hasSize(1);
        Tie tie = ties.get(0);
        assertThat(tie.nAb()).isZero();
        assertThat(tie.n()).isEqualTo(10);
        assertThat(tie.npmi()).isEqualTo(-1);
        assertThat(tie.pValue()).isEqualTo(1);
        assertThat(tie.pmi()).isNaN();
        assertThat(tie.qValue()).isNaN();
        assertThat(tie.tone().mean()).isNaN();
        assertThat(new TieTable(new TieCounts()).ties()).isEmpty();
    }

    private static TieCounts reference() throws IOException {
        TieCounts counts = new TieCounts();
        for (Map<String, String> row : csv(Shared.path("eval/ties/articles.csv"))) {
            String cell = row.get("countries");
            int[] codes = cell.isEmpty()
                    ? new int[0]
                    : Arrays.stream(cell.split("[; ]", -1))
                            .mapToInt(Iso3::pack)
                            .sorted()
                            .toArray();
            counts.addUnit(codes, Double.parseDouble(row.get("tone")));
        }
        return counts;
    }

    private static List<Map<String, String>> csv(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] header = lines.get(0).split(",", -1);
        return lines.stream()
                .skip(1)
                .map(line -> {
                    String[] cells = line.split(",", -1);
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < header.length; i++) {
                        row.put(header[i], cells[i]);
                    }
                    return row;
                })
                .toList();
    }
}
