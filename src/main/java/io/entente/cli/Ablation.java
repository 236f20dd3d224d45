// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.dyad.Analyst;
import io.entente.evaluation.Figures;
import io.entente.evaluation.MentionKinds;
import io.entente.gazetteer.CountryName;
import io.entente.gazetteer.Gazetteer;
import io.entente.gazetteer.NameKind;
import io.entente.gazetteer.Vocabulary;
import io.entente.mention.RuleSet;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What each rule buys: the scores without it. */
final class Ablation {

    private final Vocabulary vocabulary;
    private final MentionKinds scored;

    Ablation(Vocabulary vocabulary, MentionKinds scored) {
        this.vocabulary = vocabulary;
        this.scored = scored;
    }

    /** Prints a line per rule, a column per set. */
    void print(Map<String, List<GoldRecord>> sets, PrintWriter out) {
        StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "%-24s", "overlap F1, points"));
        sets.keySet().forEach(f -> head.append(String.format(Locale.ROOT, "%16s", GoldFile.label(f))));
        out.println(head);
        List<Double> whole = row("all rules", analyst(vocabulary.gazetteer(), RuleSet.all()), sets, null, out);
        for (String rule : RuleSet.names()) {
            row("without " + rule, analyst(vocabulary.gazetteer(), RuleSet.without(rule)), sets, whole, out);
        }
        gazetteers().forEach((name, g) -> row("without " + name, analyst(g, RuleSet.all()), sets, whole, out));
    }

    /** What is left of the shipped names without a kind that speaks of no country. */
    private static Map<String, Gazetteer> gazetteers() {
        Map<String, Gazetteer> without = new LinkedHashMap<>();
        without.put("blockers.tsv", without(Set.of(NameKind.BLOCKED)));
        without.put("organisations.tsv", without(Set.of(NameKind.EMBEDDED)));
        return without;
    }

    private static Gazetteer without(Set<NameKind> kinds) {
        List<CountryName> left = Gazetteer.shippedNames().stream()
                .filter(n -> !kinds.contains(n.kind()))
                .toList();
        return Gazetteer.of(left);
    }

    private Analyst analyst(Gazetteer gazetteer, RuleSet rules) {
        return new Analyst(gazetteer, vocabulary.kinds(), Analyst.SentenceTone.MENTIONING, rules);
    }

    private List<Double> row(
            String name, Analyst analyst, Map<String, List<GoldRecord>> sets, List<Double> whole, PrintWriter out) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-24s", name));
        List<Double> scores = new ArrayList<>();
        for (List<GoldRecord> records : sets.values()) {
            double f1 = EvaluateMentionsCommand.score(records, analyst, scored)
                    .overlap()
                    .f1();
            double change = whole == null ? Double.NaN : 100 * (f1 - whole.get(scores.size()));
            String shown = whole == null ? "" : String.format(Locale.ROOT, " (%+.2f)", change + 0.0);
            line.append(String.format(Locale.ROOT, "%16s", Figures.of(100 * f1, 2) + shown));
            scores.add(f1);
        }
        out.println(line);
        out.flush();
        return scores;
    }
}
