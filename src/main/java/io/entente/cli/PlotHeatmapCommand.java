// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.figure.FigureStyle;
import io.entente.figure.PairMeasure;
import io.entente.tie.Period;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws the ties of a period as a matrix. */
@Command(
        name = "heatmap",
        description = "Draw the ties between countries as a matrix, in order of community.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class PlotHeatmapCommand implements Callable<Integer> {

    private static final List<PairMeasure> MEASURES =
            List.of(PairMeasure.STRENGTH, PairMeasure.AFFINITY, PairMeasure.NPMI);

    @Mixin
    private FigureOptions options;

    @Option(names = "--period", paramLabel = "LABEL", description = "As 2018-09. Default: all as one.")
    private String period = Period.ALL;

    @Option(names = "--countries", paramLabel = "N", description = "Countries that most articles name. Default: 30.")
    @Within(least = 2, most = 100, unit = "countries")
    private int countries = 30;

    @Option(names = "--measure", paramLabel = "NAME", description = "strength, affinity or npmi. Default: strength.")
    private String measure = PairMeasure.STRENGTH.code();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PairMeasure shown = PlotTimelineCommand.measure(measure, MEASURES);
        FigureStyle style = options.style();
        return PlotCommand.draw(
                options,
                tables -> tables.matrix(period, countries, shown).figure(style),
                spec.commandLine().getOut());
    }
}
