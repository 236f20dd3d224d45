// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.dyad.Analyst;
import io.entente.evaluation.EventScore;
import io.entente.evaluation.Figures;
import io.entente.evaluation.FoundEvent;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Scores events between countries. */
@Command(
        name = "events",
        description = "Score events against gold {id, text, source, target, pairs, type, sign}.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class EvaluateEventsCommand implements Callable<Integer> {

    @Mixin
    private GoldOption gold;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Analyst analyst = new Analyst(Analyst.SentenceTone.MENTIONING);
        EventScore score = new EventScore();
        for (String file : gold.files()) {
            for (GoldRecord r : GoldFile.read(file)) {
                Set<EventScore.Pair> pairs = new LinkedHashSet<>();
                r.pairs("pairs").forEach(p -> pairs.add(new EventScore.Pair(p.get(0), p.get(1))));
                int sign = r.sign("sign");
                if (sign == 0) {
                    throw r.mistake("field 'sign' is 0, not -1 or 1");
                }
                EventScore.Gold record =
                        new EventScore.Gold(r.strings("source"), r.strings("target"), pairs, r.string("type"), sign);
                List<FoundEvent> events = GoldOption.events(GoldOption.read(analyst, r.text()));
                for (EventScore.Pair wrong : score.add(record, events)) {
                    gold.list(r, out, wrong.a() + "-" + wrong.b(), record.type(), "got " + events);
                }
            }
        }
        out.println(String.format(
                Locale.ROOT,
                "records %d  pairs %d  found %s  sign %s  macro_f1 %s  type %s  direction %s  spurious/record %s",
                score.records(),
                score.pairs(),
                Figures.of(score.found()),
                Figures.of(score.sign()),
                Figures.of(score.macroF1()),
                Figures.of(score.type()),
                Figures.of(score.direction()),
                Figures.of(score.spurious(), 2)));
        out.flush();
        return ExitCode.GOOD;
    }
}
