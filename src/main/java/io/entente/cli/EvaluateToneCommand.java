// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.Article;
import io.entente.article.TargetSpan;
import io.entente.article.UserError;
import io.entente.dyad.Analyst;
import io.entente.evaluation.Figures;
import io.entente.evaluation.LabelScore;
import io.entente.tie.RankCorrelation;
import io.entente.tone.TargetModel;
import io.entente.tone.TargetScore;
import io.entente.tone.Tone;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores the attitude toward targets, or the tone of texts against the reference implementation's. */
@Command(
        name = "tone",
        description = {
            "Score the attitude toward targets against gold {id, text, start, end, label}; label is -1, 0 or 1, offsets"
                    + " are code points.",
            "With --vader, score the tone of texts against gold {id, text, compound, pos, neg, neu} of the reference"
                    + " VADER."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class EvaluateToneCommand implements Callable<Integer> {

    /** Reference values have four decimals of compound. */
    private static final double AGREEMENT = 1.01e-4;

    @Mixin
    private GoldOption gold;

    @Option(names = "--vader", description = "Compare with VADER's own scores.")
    private boolean vader;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "Model of attitudes that train tone wrote. Default: the one that ships.")
    private Path model;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (vader && model != null) {
            throw new UserError("--model " + model + ": the tone of texts, which --vader scores, has no model");
        }
        if (vader) {
            texts(spec.commandLine().getOut());
        } else {
            targets(
                    new Analyst(Analyst.SentenceTone.MENTIONING, model()),
                    spec.commandLine().getOut());
        }
        return ExitCode.GOOD;
    }

    private TargetModel model() {
        if (model == null) {
            return TargetModel.shipped();
        }
        if (!Files.isReadable(model) || Files.isDirectory(model)) {
            throw new UserError("--model " + model + ": no such file that can be read; train tone makes one");
        }
        try (InputStream in = Files.newInputStream(model)) {
            return TargetModel.read(in);
        } catch (IOException | IllegalArgumentException e) {
            String why = e.getMessage() == null ? "it breaks off" : e.getMessage();
            throw new UserError("--model " + model + ": cannot be used: " + why, e);
        }
    }

    private void targets(Analyst analyst, PrintWriter out) throws IOException {
        LabelScore labels = new LabelScore();
        List<Integer> wanted = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        int unread = 0;
        for (String file : gold.files()) {
            for (GoldRecord r : GoldFile.withTargets(file)) {
                int label = r.sign("label");
                Optional<TargetScore> score = score(analyst, r);
                int found = score.map(TargetScore::label).orElse(0);
                labels.add(label, found);
                unread += score.isPresent() ? 0 : 1;
                wanted.add(label);
                scores.add(score.map(TargetScore::score).orElse(0.0));
                if (found != label) {
                    gold.list(r, out, "gold", String.valueOf(label), "got", String.valueOf(found));
                }
            }
        }
        out.println(String.format(
                Locale.ROOT,
                "targets %d  macro_f1 %s  accuracy %s  f1(neg/neu/pos) %s/%s/%s  spearman %s%s",
                labels.n(),
                Figures.of(labels.macroF1()),
                Figures.of(labels.accuracy()),
                Figures.of(labels.f1(-1)),
                Figures.of(labels.f1(0)),
                Figures.of(labels.f1(1)),
                Figures.of(RankCorrelation.spearman(
                        wanted.stream().mapToDouble(Integer::intValue).toArray(),
                        scores.stream().mapToDouble(Double::doubleValue).toArray())),
                unread == 0 ? "" : "  not read, taken for neutral " + unread));
        out.flush();
    }

    private static Optional<TargetScore> score(Analyst analyst, GoldRecord r) {
        Article a = r.text();
        if (a.targets().size() != 1) {
            throw r.mistake("no 'start' and 'end' of a target within its text");
        }
        TargetSpan target = a.targets().get(0);
        GoldOption.read(analyst, a);
        return analyst.toward(new int[] {target.start()}, new int[] {target.end()})
                .get(0);
    }

    private void texts(PrintWriter out) throws IOException {
        Analyst analyst = new Analyst(Analyst.SentenceTone.MENTIONING);
        int texts = 0;
        int differing = 0;
        for (String file : gold.files()) {
            for (GoldRecord r : GoldFile.read(file)) {
                Tone tone =
                        analyst.read(null, r.string("text"), "en", null).tone().orElseThrow();
                texts++;
                boolean agrees = near(tone.compound(), r.number("compound"))
                        && near(tone.pos(), r.number("pos"))
                        && near(tone.neg(), r.number("neg"))
                        && near(tone.neu(), r.number("neu"));
                if (!agrees && differing++ < gold.errors()) {
                    out.println("differs " + r.node() + " " + tone);
                }
            }
        }
        out.println(
                String.format(Locale.ROOT, "texts %d  agree %s", texts, Figures.of(1 - (double) differing / texts, 4)));
        out.flush();
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) <= AGREEMENT;
    }
}
