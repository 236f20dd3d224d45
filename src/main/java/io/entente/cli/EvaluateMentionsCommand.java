// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.dyad.Analyst;
import io.entente.evaluation.Figures;
import io.entente.evaluation.MarkedMention;
import io.entente.evaluation.MentionError;
import io.entente.evaluation.MentionKinds;
import io.entente.evaluation.MentionScore;
import io.entente.gazetteer.Vocabulary;
import io.entente.mention.Field;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores country mentions. */
@Command(
        name = "mentions",
        description = {
            "Score country mentions against gold {id, text, mentions: [{start, end, iso3, kind}]}; offsets are code points.",
            "exact: same span and country; overlap: a shared character and the country; doc: countries of an article;",
            "iso: of gold mentions touched, share with the right country."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class EvaluateMentionsCommand implements Callable<Integer> {

    /** Characters of context on each side of a listed error. */
    private static final int CONTEXT = 60;

    @Mixin
    private GoldOption gold;

    @Option(
            names = "--all-kinds",
            description = "Count found capitals, leaders and so on too, not names and demonyms alone.")
    private boolean allKinds;

    @Option(names = "--embedded", description = "Names within names of organisations must be found as well.")
    private boolean embedded;

    @Option(names = "--ablation", description = "What each rule buys: overlap F1 without it.")
    private boolean ablation;

    @CommandLine.Mixin
    private VocabularyOption names;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Map<String, List<GoldRecord>> sets = new LinkedHashMap<>();
        for (String file : gold.files()) {
            sets.put(file, GoldFile.read(file));
        }
        Vocabulary vocabulary = names.read();
        PrintWriter out = spec.commandLine().getOut();
        if (ablation) {
            new Ablation(vocabulary, MentionKinds.of(allKinds, embedded)).print(sets, out);
        } else {
            table(sets, new Analyst(vocabulary, Analyst.SentenceTone.MENTIONING), out);
        }
        out.flush();
        return ExitCode.GOOD;
    }

    private void table(Map<String, List<GoldRecord>> sets, Analyst analyst, PrintWriter out) {
        out.println(String.format(
                Locale.ROOT,
                "%-12s %5s %5s | %-17s | %-17s | %5s %5s %5s | %-17s %5s",
                "corpus",
                "gold",
                "pred",
                "exact P/R/F1",
                "overlap P/R/F1",
                "R-nam",
                "R-dem",
                "iso",
                "doc P/R/F1",
                "docEx"));
        Map<MentionError.Group, List<MentionError>> errors = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        sets.forEach((file, records) -> {
            MentionScore score = score(records, analyst, MentionKinds.of(allKinds, embedded));
            row(GoldFile.label(file), score, out);
            score.errors()
                    .forEach(e -> errors.computeIfAbsent(e.group(), g -> new ArrayList<>())
                            .add(e));
            records.forEach(r -> texts.put(r.text().id(), r.text().text()));
        });
        errors.entrySet().stream()
                .sorted(Map.Entry.comparingByValue((a, b) -> Integer.compare(b.size(), a.size())))
                .limit(gold.errors())
                .forEach(e -> {
                    MentionError.Group g = e.getKey();
                    String words = g.surface().replace('\n', ' ');
                    out.println(String.format(
                            Locale.ROOT, "%6d  %-10s %-30s %s", e.getValue().size(), g.type(), words, g.iso3()));
                    MentionError first = e.getValue().get(0);
                    out.println("        " + first.article() + ": " + context(texts.get(first.article()), first));
                });
    }

    static MentionScore score(List<GoldRecord> records, Analyst analyst, MentionKinds kinds) {
        MentionScore score = new MentionScore(kinds);
        for (GoldRecord r : records) {
            List<MarkedMention> found = GoldOption.read(analyst, r.text()).mentions().stream()
                    .filter(m -> m.field() == Field.TEXT)
                    .map(m -> new MarkedMention(
                            m.start(), m.end(), m.iso3(), m.kind().code()))
                    .toList();
            score.add(r.text().id(), r.text().text(), r.mentions(), found);
        }
        return score;
    }

    private static void row(String name, MentionScore s, PrintWriter out) {
        if (s.gold() == 0) {
            return;
        }
        out.println(String.format(
                Locale.ROOT,
                "%-12s %5d %5d | %s | %s | %s %s %s | %s %s",
                name,
                s.gold(),
                s.found(),
                Figures.of(s.exact()),
                Figures.of(s.overlap()),
                Figures.of(s.nameRecall()),
                Figures.of(s.demonymRecall()),
                Figures.of(s.rightCountry()),
                Figures.of(s.countries()),
                Figures.of(s.articlesExact())));
    }

    private static String context(String text, MentionError e) {
        int[] points = text.codePoints().toArray();
        int from = Math.max(0, e.start() - CONTEXT);
        int to = Math.min(points.length, e.end() + CONTEXT);
        String marked = new String(points, from, e.start() - from)
                + "[[" + new String(points, e.start(), e.end() - e.start()) + "]]"
                + new String(points, e.end(), to - e.end());
        return marked.replaceAll("\\s+", " ").strip();
    }
}
