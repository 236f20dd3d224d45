// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.dyad.Analyst;
import io.entente.evaluation.Figures;
import io.entente.evaluation.FocusScore;
import io.entente.mention.Focus;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores what articles are about. */
@Command(
        name = "articles",
        description = "Score the countries that articles are about against gold {id, text, places: [ISO3]}.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class EvaluateArticlesCommand implements Callable<Integer> {

    @Mixin
    private GoldOption gold;

    @Option(
            names = "--places-field",
            paramLabel = "NAME",
            defaultValue = "places",
            description = "Field with the gold countries. Default: places.")
    private String places;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        FocusScore all = new FocusScore(Set.of());
        FocusScore abroad = new FocusScore(Set.of("USA"));
        Analyst analyst = new Analyst(Analyst.SentenceTone.MENTIONING);
        PrintWriter out = spec.commandLine().getOut();
        StringBuilder errors = new StringBuilder();
        int listed = 0;
        for (String file : gold.files()) {
            for (GoldRecord r : GoldFile.read(file)) {
                Set<String> there = new TreeSet<>(r.strings(places));
                Set<String> found = GoldOption.read(analyst, r.text()).focus().stream()
                        .map(Focus::iso3)
                        .collect(Collectors.toCollection(TreeSet::new));
                all.add(there, found);
                abroad.add(there, found);
                if (listed < gold.errors() && !there.isEmpty() && !there.equals(found)) {
                    errors.append(error(r, there, found));
                    listed++;
                }
            }
        }
        row("all", all, out);
        row("without USA", abroad, out);
        out.print(errors);
        out.flush();
        return ExitCode.GOOD;
    }

    private static String error(GoldRecord r, Set<String> there, Set<String> found) {
        String opening = (r.text().title() == null ? "" : r.text().title() + " / ")
                + (r.text().dateline() == null ? "" : r.text().dateline() + " ")
                + r.text().text();
        String line = opening.replaceAll("\\s+", " ");
        int end = line.offsetByCodePoints(0, Math.min(140, line.codePointCount(0, line.length())));
        return r.text().id() + " | gold " + String.join(" ", there) + " | got " + String.join(" ", found) + " | "
                + line.substring(0, end) + System.lineSeparator();
    }

    private static void row(String name, FocusScore s, PrintWriter out) {
        out.println(String.format(
                Locale.ROOT,
                "%-12s articles %d  precision %s  recall %s  f1 %s  exact %s",
                name,
                s.articles(),
                Figures.of(s.rates().precision()),
                Figures.of(s.rates().recall()),
                Figures.of(s.rates().f1()),
                Figures.of(s.exact())));
    }
}
