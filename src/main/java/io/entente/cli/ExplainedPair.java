// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.article.UserError;
import io.entente.dyad.Granularity;
import io.entente.spark.PairTables;
import io.entente.spark.PublishedTables;
import io.entente.tie.Period;
import io.entente.tie.TieAffinity;
import io.entente.tie.TieStrength;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;

/** Gathers what a run's tables hold of a pair in a period, for its explanation. */
final class ExplainedPair {

    /** Labels of periods that are told one by one. */
    private static final int MOST_LABELS = 24;

    private ExplainedPair() {}

    static TieExplanation of(SparkSession spark, String input, QueryOptions options) throws IOException {
        JsonNode run = ReportFile.manifest(input, spark.sparkContext().hadoopConfiguration());
        CountryPair pair = options.pair();
        PairTables tables = new PairTables(new PublishedTables(spark, input), pair.a(), pair.b());
        List<Map<String, Object>> ties = tables.ties();
        if (ties.isEmpty()) {
            throw new UserError(unseen(pair, tables.mentioned(), run));
        }
        Map<String, Object> tie = row(ties, options.period(), options.granularity())
                .orElseThrow(() -> new UserError(uncovered(
                        pair,
                        options.period(),
                        options.granularity(),
                        ties.stream()
                                .filter(t -> t.get("granularity").equals(options.granularity()))
                                .map(t -> (String) t.get("period"))
                                .toList())));
        Object first = tie.get("period_start");
        Object last = tie.get("period_end");
        return new TieExplanation(
                pair,
                tie,
                row(ties, options.period(), Granularity.SENTENCE.code()).orElse(Map.of()),
                weights(input, run),
                tables.evidence(options.period()),
                tables.deeds(first, last),
                tables.sentences(first, last),
                input);
    }

    private static Optional<Map<String, Object>> row(
            List<Map<String, Object>> ties, String period, String granularity) {
        return ties.stream()
                .filter(t ->
                        t.get("period").equals(period) && t.get("granularity").equals(granularity))
                .findFirst();
    }

    private static TieExplanation.Weights weights(String input, JsonNode run) {
        JsonNode options = run.path("options");
        double[] s = numbers(options.path("strength-weights"));
        double[] a = numbers(options.path("affinity-weights"));
        if (s.length != 5 || a.length != 3) {
            throw new UserError("--input " + input
                    + ": its run.json holds no strength-weights and affinity-weights; run analyze anew");
        }
        return new TieExplanation.Weights(
                new TieStrength.Options(s[0], s[1], s[2], s[3], s[4], TieStrength.Options.DEFAULT.volumePrior()),
                new TieAffinity.Options(a[0], a[1], a[2], TieAffinity.Options.DEFAULT.prior()));
    }

    private static double[] numbers(JsonNode list) {
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = list.get(i).asDouble();
        }
        return numbers;
    }

    private static String unseen(CountryPair pair, List<String> mentioned, JsonNode run) {
        List<String> codes = List.of(pair.a(), pair.b());
        String nowhere = String.join(
                " and ", codes.stream().filter(c -> !mentioned.contains(c)).toList());
        JsonNode covered = run.path("coverage");
        return "--explain " + pair + ": no period covers the pair"
                + (nowhere.isEmpty() ? "" : ", as the archive never mentions " + nowhere) + "; its periods are "
                + run.path("options").path("period").asText() + "s from "
                + covered.path("first").asText() + " to " + covered.path("last").asText() + ", and all";
    }

    /** What to say where a pair has no row in a period: which ones it has, first those that the label may have meant. */
    static String uncovered(CountryPair pair, String period, String granularity, List<String> labels) {
        String has = "--period " + period + ": the tables have no tie of " + pair + " in it"
                + (labels.isEmpty() ? " by " + granularity : "");
        List<String> near =
                labels.stream().filter(l -> l.startsWith(period + "-")).toList();
        if (!near.isEmpty()) {
            return has + "; of it they have " + String.join(", ", near);
        }
        if (labels.size() <= MOST_LABELS) {
            return has + "; they have "
                    + labels.stream()
                            .sorted(Comparator.comparing(
                                    l -> !l.equals(Period.ALL))) // it starts with the first article
                            .collect(Collectors.joining(", "));
        }
        List<String> single = labels.stream().filter(l -> !l.equals(Period.ALL)).toList();
        return has + "; they have all, and " + single.size() + " periods from " + single.get(0) + " to "
                + single.get(single.size() - 1) + " (SELECT period FROM ties WHERE country_a = '" + pair.a()
                + "' AND country_b = '" + pair.b() + "' lists them)";
    }
}
