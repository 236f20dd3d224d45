// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.dyad.Analyst;
import io.entente.evaluation.Figures;
import io.entente.evaluation.PairScore;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Scores the sign of what is reported between two countries. */
@Command(
        name = "pairs",
        description = "Score the sign of what sentences report between two countries, against gold"
                + " {id, text, a, b, sign, direction}.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class EvaluatePairsCommand implements Callable<Integer> {

    @Mixin
    private GoldOption gold;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Analyst analyst = new Analyst(Analyst.SentenceTone.MENTIONING);
        PairScore score = new PairScore();
        for (String file : gold.files()) {
            for (GoldRecord r : GoldFile.read(file)) {
                int sign = r.sign("sign");
                int found = score.add(
                        r.string("a"),
                        r.string("b"),
                        sign,
                        r.string("direction"),
                        GoldOption.events(GoldOption.read(analyst, r.text())));
                if (found != sign) {
                    gold.list(
                            r,
                            out,
                            r.string("a"),
                            r.string("b"),
                            "gold",
                            String.valueOf(sign),
                            "got",
                            String.valueOf(found));
                }
            }
        }
        out.println(String.format(
                Locale.ROOT,
                "pairs %d  macro_f1 %s  accuracy %s  f1(conflict/none/cooperation) %s/%s/%s  direction %s of %d",
                score.signs().n(),
                Figures.of(score.signs().macroF1()),
                Figures.of(score.signs().accuracy()),
                Figures.of(score.signs().f1(-1)),
                Figures.of(score.signs().f1(0)),
                Figures.of(score.signs().f1(1)),
                Figures.of(score.direction()),
                score.directed()));
        out.flush();
        return ExitCode.GOOD;
    }
}
