// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.UserError;
import io.entente.dyad.Analyst;
import io.entente.evaluation.Figures;
import io.entente.tone.Tone;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores the tone of texts against the reference implementation's. */
@Command(
        name = "tone",
        description = "Score tone against gold {id, text, compound, pos, neg, neu} of the reference VADER.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class EvaluateToneCommand implements Callable<Integer> {

    /** Reference values have four decimals of compound. */
    private static final double AGREEMENT = 1.01e-4;

    @Mixin
    private GoldOption gold;

    @Option(names = "--vader", description = "Compare with VADER's own scores.")
    private boolean vader;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!vader) {
            throw new UserError("evaluate tone: --vader is missing; this version scores the tone of texts alone");
        }
        PrintWriter out = spec.commandLine().getOut();
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
        return ExitCode.GOOD;
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) <= AGREEMENT;
    }
}
