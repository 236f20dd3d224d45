// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.Shared;
import io.entente.country.Tsv;
import io.entente.spark.Duck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether affinity over a real archive tells countries that are known as allies from those known as rivals. */
class AlliesIT extends CommandRun {

    /** Pairs in fewer articles have an affinity of a few sentences. */
    private static final long LEAST_ARTICLES = 20;

    @TempDir
    private Path folder;

    @Test
    void alliesStandCloserThanRivals() throws Exception {
        Path tables = folder.resolve("tables");
        analyzed(Shared.path("data/archive.jsonl.gz"), tables, "--replicates", "2");
        Map<Set<String>, Double> affinity = new HashMap<>();
        try (Duck duck = new Duck(tables)) {
            for (String row : duck.rows("SELECT country_a, country_b, affinity FROM {ties}"
                    + " WHERE period = 'all' AND granularity = 'article' AND affinity IS NOT NULL AND n_ab >= "
                    + LEAST_ARTICLES)) {
                String[] cells = row.split("\\|", -1);
                affinity.put(Set.of(cells[0], cells[1]), Double.valueOf(cells[2]));
            }
        }
        Set<Set<String>> rivals = pairs("rival");
        Set<Set<String>> allies = pairs("ally");
        allies.removeAll(rivals);
        List<Double> friendly = of(allies, affinity);
        List<Double> hostile = of(rivals, affinity);
        double area = area(friendly, hostile);
        System.out.printf(
                Locale.ROOT,
                "affinity of %d pairs of allies and %d of rivals: area under the curve %.3f%n",
                friendly.size(),
                hostile.size(),
                area);
        assertThat(friendly).hasSizeGreaterThan(50);
        assertThat(hostile).hasSizeGreaterThan(30);
        assertThat(area).isGreaterThan(0.78);
    }

    private static Set<Set<String>> pairs(String kind) {
        Set<Set<String>> pairs = new HashSet<>();
        for (List<String> row :
                Tsv.resource(AlliesIT.class, "/io/entente/tie/allies.tsv").rows()) {
            if (row.get(0).equals(kind)) {
                String[] countries = row.get(1).split(" ", -1);
                for (String a : countries) {
                    Arrays.stream(countries).filter(b -> !b.equals(a)).forEach(b -> pairs.add(Set.of(a, b)));
                }
            }
        }
        return pairs;
    }

    private static List<Double> of(Set<Set<String>> pairs, Map<Set<String>, Double> affinity) {
        List<Double> found = new ArrayList<>();
        pairs.stream().filter(affinity::containsKey).forEach(p -> found.add(affinity.get(p)));
        return found;
    }

    /** How often one of the first is above one of the second, ties halved (Mann &amp; Whitney 1947). */
    private static double area(List<Double> above, List<Double> below) {
        double won = 0;
        for (double a : above) {
            for (double b : below) {
                won += a > b ? 1 : a == b ? 0.5 : 0;
            }
        }
        return won / above.size() / below.size();
    }
}
