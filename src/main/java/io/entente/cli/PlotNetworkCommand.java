// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.UserError;
import io.entente.figure.FigureStyle;
import io.entente.tie.Period;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws the network of a period. */
@Command(
        name = "network",
        description =
                "Draw countries as circles (area: articles) and their ties as lines (width: strength; colour and dash:"
                        + " cooperation or conflict).",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class PlotNetworkCommand implements Callable<Integer> {

    @Mixin
    private FigureOptions options;

    @Option(names = "--period", paramLabel = "LABEL", description = "As 2018-09. Default: all as one.")
    private String period = Period.ALL;

    @Option(names = "--countries", paramLabel = "N", description = "Countries that most articles name. Default: 40.")
    @Within(least = 2, most = 150, unit = "countries")
    private int countries = 40;

    @Option(names = "--edges", paramLabel = "WHICH", description = "Ties drawn: backbone or all. Default: backbone.")
    private String edges = "backbone";

    @Option(names = "--labels", paramLabel = "KIND", description = "name or code. Default: name.")
    private String labels = "name";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        boolean backbone = isFirst("--edges", edges, "backbone", "all");
        boolean names = isFirst("--labels", labels, "name", "code");
        FigureStyle style = options.style();
        return PlotCommand.draw(
                options,
                tables -> tables.network(period, countries, backbone, !names).figure(style),
                spec.commandLine().getOut());
    }

    private static boolean isFirst(String option, String given, String first, String second) {
        if (!given.equals(first) && !given.equals(second)) {
            throw new UserError(option + " " + given + ": is none of " + first + ", " + second);
        }
        return given.equals(first);
    }
}
