// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every figure of the second reference archive that belongs to pairs: association, direction, trend, shift of profile. */
class ExtendedReferenceTest {
    private static final double TOLERANCE = 1e-9;

    @Test
    void everyMeasureOfEveryPairInEveryScopeIsThatOfTheReference() {
        Map<String, Map<String, Double>> values = new HashMap<>();
        Map<String, Strengths> strengths = new HashMap<>();
        List<Map<String, String>> pairs = ReferenceTable.rows("extended/dyad_table.csv");
        for (Map<String, String> pair : pairs) {
            strengths.computeIfAbsent(pair.get("scope"), s -> new Strengths()).add(pair);
        }
        for (Map<String, String> pair : pairs) {
            String key = pair.get("scope") + pair.get("a") + pair.get("b");
            values.put(key, dyad(pair, strengths.get(pair.get("scope"))));
        }
        Set<String> measures = new HashSet<>();
        for (Map<String, String> row : ReferenceTable.rows("extended/expected_dyad.csv")) {
            String key = row.get("scope") + row.get("a") + row.get("b");
            measures.add(row.get("measure"));
            ReferenceTable.assertClose(
                    row.get("measure") + " of " + key,
                    values.get(key).getOrDefault(row.get("measure"), Double.MAX_VALUE),
                    row.get("value"),
                    TOLERANCE);
        }
        assertThat(measures).hasSize(23);
    }

    private static Map<String, Double> dyad(Map<String, String> pair, Strengths strengths) {
        long n = number(pair, "docs_ab");
        Association tie =
                new Association(n, number(pair, "docs_a"), number(pair, "docs_b"), number(pair, "docs_total"));
        Map<String, Double> m = new HashMap<>();
        m.put("expected", tie.expected());
        m.put("lift", tie.lift());
        m.put("pmi_log2", tie.pmiBits());
        m.put("npmi", tie.npmi());
        m.put("g2", tie.likelihoodRatio());
        m.put("g2_signed", tie.g2());
        m.put("jaccard", tie.jaccard());
        m.put("dice", tie.dice());
        m.put("salton_cosine", tie.cosine());
        m.put("inclusion", tie.inclusion());
        m.put("assoc_strength_occ", tie.associationStrength());
        m.put("log_odds_haldane", tie.logOdds());
        m.put("log_odds_se", tie.logOddsSe());
        m.put("phi", tie.phi());
        long sA = strengths.strength.get(pair.get("a"));
        long sB = strengths.strength.get(pair.get("b"));
        int kA = strengths.degree.get(pair.get("a"));
        int kB = strengths.degree.get(pair.get("b"));
        m.put("assoc_strength_cooc", Backbone.associationStrength(n, sA, sB, strengths.total));
        m.put("disparity_alpha_a", Backbone.disparity(n, sA, kA));
        m.put("disparity_alpha_b", Backbone.disparity(n, sB, kB));
        m.put("disparity_alpha_min", Backbone.disparityAlpha(n, sA, kA, sB, kB));
        double score = Backbone.noiseCorrectedScore(n, sA, sB, strengths.total);
        double published = Backbone.noiseCorrectedSd(n, sA, sB, strengths.total);
        double matched = Backbone.noiseCorrectedSdMoments(n, sA, sB, strengths.total);
        m.put("nc_score", score);
        m.put("nc_sdev_published_code", published);
        m.put("nc_sdev_moment_matched", matched);
        m.put("nc_z_published_code", score / published);
        m.put("nc_z_moment_matched", score / matched);
        return m;
    }

    @Test
    void whatOneCountryDoesToAnotherIsThatOfTheReference() {
        Map<String, DirectedTie> ties = new HashMap<>();
        for (Map<String, String> event : ReferenceTable.rows("extended/events.csv")) {
            ties.merge(
                    event.get("source") + event.get("target"),
                    DirectedTie.EMPTY.add(Double.parseDouble(event.get("goldstein"))),
                    DirectedTie::merge);
        }
        List<Map<String, String>> expected = ReferenceTable.rows("extended/expected_directed.csv");
        assertThat(ties).hasSize(expected.size());
        for (Map<String, String> row : expected) {
            String key = row.get("source") + row.get("target");
            DirectedTie tie = ties.get(key);
            Map<String, Double> m = Map.of(
                    "events", (double) tie.events(),
                    "coop", (double) tie.coop(),
                    "conf", (double) tie.conf(),
                    "goldstein_sum", tie.goldsteinSum(),
                    "goldstein_mean", tie.goldsteinMean(),
                    "net_coop", tie.netCooperation(),
                    "wilson95_lo", tie.cooperativeShare().low(),
                    "wilson95_hi", tie.cooperativeShare().high());
            assertThat(row).hasSize(m.size() + 2);
            m.forEach(
                    (name, value) -> ReferenceTable.assertClose(name + " of " + key, value, row.get(name), TOLERANCE));
        }
    }

    @Test
    void trendsAreThoseOfTheReference() {
        Map<String, double[]> counts = new LinkedHashMap<>();
        Map<String, double[]> totals = new HashMap<>();
        Map<String, Integer> periods = new TreeMap<>();
        for (Map<String, String> row : ReferenceTable.rows("extended/dyad_table.csv")) {
            if (!row.get("scope").equals("ALL")) {
                periods.putIfAbsent(row.get("scope"), periods.size());
                int t = periods.get(row.get("scope"));
                String key = row.get("a") + row.get("b");
                counts.computeIfAbsent(key, k -> new double[5])[t] = number(row, "docs_ab");
                totals.computeIfAbsent(key, k -> new double[5])[t] = number(row, "docs_total");
            }
        }
        Map<String, Map<String, Double>> values = new HashMap<>();
        counts.forEach((key, series) -> values.put(key, trend(series, totals.get(key))));
        for (Map<String, String> row : ReferenceTable.rows("extended/expected_trend.csv")) {
            String key = row.get("a") + row.get("b");
            ReferenceTable.assertClose(
                    row.get("measure") + " of " + key,
                    values.get(key).getOrDefault(row.get("measure"), Double.MAX_VALUE),
                    row.get("value"),
                    TOLERANCE);
        }
    }

    private static Map<String, Double> trend(double[] counts, double[] totals) {
        double[] rates = new double[counts.length];
        for (int t = 0; t < rates.length; t++) {
            rates[t] = 1000 * counts[t] / totals[t];
        }
        Trend.MannKendall mannKendall = Trend.mannKendall(rates);
        return Map.of(
                "rate_slope_ols", Trend.olsSlope(rates),
                "mann_kendall_S", mannKendall.s(),
                "mann_kendall_var", mannKendall.variance(),
                "mann_kendall_z", mannKendall.z(),
                "theil_sen", Trend.theilSen(rates),
                "ewma_halflife2", Trend.ewma(rates, 2),
                "poisson_dispersion_chi2", Trend.dispersion(counts),
                "log_rate_ratio_last_first", Trend.logRateRatio(counts, totals));
    }

    @Test
    void theShiftOfPartnersIsThatOfTheReference() {
        Map<String, Map<String, Double>> profiles = new HashMap<>();
        Set<String> countries = new HashSet<>();
        for (Map<String, String> row : ReferenceTable.rows("extended/dyad_table.csv")) {
            double n = number(row, "docs_ab");
            countries.add(row.get("a"));
            countries.add(row.get("b"));
            profiles.computeIfAbsent(row.get("scope") + row.get("a"), k -> new TreeMap<>())
                    .put(row.get("b"), n);
            profiles.computeIfAbsent(row.get("scope") + row.get("b"), k -> new TreeMap<>())
                    .put(row.get("a"), n);
        }
        for (Map<String, String> row : ReferenceTable.rows("extended/expected_profile_shift.csv")) {
            ReferenceTable.assertClose(
                    row.toString(),
                    ProfileShift.bits(
                            profile(profiles.get(row.get("from") + row.get("country")), countries),
                            profile(profiles.get(row.get("to") + row.get("country")), countries)),
                    row.get("js_divergence_bits"),
                    TOLERANCE);
        }
    }

    private static double[] profile(Map<String, Double> partners, Set<String> countries) {
        return countries.stream()
                .mapToDouble(c -> partners.getOrDefault(c, 0.0))
                .toArray();
    }

    private static long number(Map<String, String> row, String column) {
        return Long.parseLong(row.get(column));
    }

    private static final class Strengths {
        private final Map<String, Long> strength = new HashMap<>();
        private final Map<String, Integer> degree = new HashMap<>();
        private long total;

        void add(Map<String, String> pair) {
            long n = number(pair, "docs_ab");
            for (String end : List.of("a", "b")) {
                strength.merge(pair.get(end), n, Long::sum);
                degree.merge(pair.get(end), n > 0 ? 1 : 0, Integer::sum);
            }
            total += 2 * n;
        }
    }
}
