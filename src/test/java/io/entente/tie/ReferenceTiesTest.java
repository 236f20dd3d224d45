// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.entente.country.Iso3;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The figures that networkx and scipy give for the reference archive. */
class ReferenceTiesTest {
    private static final Path FOLDER = Path.of("../shared/eval/ties");
    private static final double TOLERANCE = 1e-9;

    private static final Map<String, ToDoubleFunction<Tie>> MEASURES = Map.ofEntries(
            Map.entry("pmi", Tie::pmi),
            Map.entry("npmi", Tie::npmi),
            Map.entry("lift", Tie::lift),
            Map.entry("g2", Tie::g2),
            Map.entry("jaccard", Tie::jaccard),
            Map.entry("cosine", Tie::cosine),
            Map.entry("p_value", Tie::pValue),
            Map.entry("q_value", Tie::qValue),
            Map.entry("disparity_alpha", Tie::disparityAlpha),
            Map.entry("nc_score", Tie::ncScore),
            Map.entry("nc_sd", Tie::ncSd),
            Map.entry("overlap", Tie::overlap),
            Map.entry("tone_mean", Tie::toneMean),
            Map.entry("tone_sd", Tie::toneSd));

    private static final Map<String, ToLongFunction<Tie>> COUNTS =
            Map.of("n_ab", Tie::nAb, "n_a", Tie::nA, "n_b", Tie::nB, "n", Tie::n);

    @BeforeEach
    void theReferenceIsThere() {
        assumeTrue(Files.isDirectory(FOLDER), "no reference archive at " + FOLDER);
    }

    @Test
    void everyFigureOfEveryPairIsThatOfTheReference() throws IOException {
        Map<String, Map<String, String>> expected = new HashMap<>();
        for (Map<String, String> row : rows("dyads.csv")) {
            expected.put(row.get("a") + row.get("b"), row);
        }
        List<Tie> seen = table().ties().stream().filter(tie -> tie.nAb() > 0).toList();
        assertThat(seen).hasSize(expected.size());
        for (Tie tie : seen) {
            Map<String, String> row = expected.get(tie.countryA() + tie.countryB());
            assertThat(row.size()).isEqualTo(2 + COUNTS.size() + MEASURES.size());
            COUNTS.forEach((column, count) -> assertThat(count.applyAsLong(tie))
                    .as(name(tie, column))
                    .isEqualTo(Long.parseLong(row.get(column))));
            MEASURES.forEach(
                    (column, measure) -> assertClose(name(tie, column), measure.applyAsDouble(tie), row.get(column)));
        }
    }

    @Test
    void pairsThatTheReferenceLeavesOutAreUnseen() throws IOException {
        assertThat(table().ties())
                .hasSize(66)
                .filteredOn(tie -> tie.nAb() == 0)
                .hasSize(66 - rows("dyads.csv").size());
    }

    @Test
    void presenceDegreeAndStrengthOfEveryCountryAreThoseOfTheReference() throws IOException {
        List<Map<String, String>> expected = rows("countries.csv");
        List<CountryPresence> countries = table().countries();
        assertThat(countries).hasSize(expected.size());
        for (int i = 0; i < countries.size(); i++) {
            CountryPresence country = countries.get(i);
            Map<String, String> row = expected.get(i);
            assertThat(country.country()).isEqualTo(row.get("country"));
            assertThat(country.n()).isEqualTo(Long.parseLong(row.get("n")));
            assertThat(country.degree()).isEqualTo(Integer.parseInt(row.get("degree")));
            assertThat(country.strength()).isEqualTo(Long.parseLong(row.get("strength")));
        }
    }

    private static void assertClose(String name, double value, String expected) {
        if (expected.isEmpty()) {
            assertThat(value).as(name).isNaN();
            return;
        }
        double number = Double.parseDouble(expected);
        assertThat(Math.abs(value - number)).as(name).isLessThanOrEqualTo(TOLERANCE * Math.min(1, Math.abs(number)));
    }

    private static String name(Tie tie, String column) {
        return column + " of " + tie.countryA() + " " + tie.countryB();
    }

    private static TieTable table() throws IOException {
        TieCounts counts = new TieCounts();
        for (Map<String, String> article : rows("articles.csv")) {
            int[] countries = Arrays.stream(article.get("countries").split(" ", -1))
                    .mapToInt(Iso3::pack)
                    .sorted()
                    .toArray();
            counts.addUnit(countries, countries.length, Double.parseDouble(article.get("tone")));
        }
        return TieTable.of(counts);
    }

    private static List<Map<String, String>> rows(String file) throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve(file), StandardCharsets.UTF_8);
        String[] header = lines.get(0).split(",", -1);
        return lines.stream().skip(1).map(line -> row(header, line)).toList();
    }

    private static Map<String, String> row(String[] header, String line) {
        String[] values = line.split(",", -1);
        assertThat(values).hasSameSizeAs(header);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < header.length; i++) {
            row.put(header[i], values[i]);
        }
        return row;
    }
}
