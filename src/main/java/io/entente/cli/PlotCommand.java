// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.article.UserError;
import io.entente.figure.Figure;
import io.entente.spark.FigureTables;
import io.entente.spark.ReportTables;
import io.entente.spark.Spark;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Draws figures of a run's tables for print. */
@Command(
        name = "plot",
        description = "Draw a figure of the tables for print, as SVG or PNG; it keeps its meaning in grey.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {PlotNetworkCommand.class, PlotTimelineCommand.class, PlotHeatmapCommand.class},
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class PlotCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "plot needs network, timeline or heatmap");
    }

    /** Reads, draws and writes a figure whose options have been checked. */
    static int draw(FigureOptions options, Function<FigureTables, Figure> figure, PrintWriter out) throws IOException {
        try (SparkSession spark = Spark.session("plot", 0)) {
            JsonNode run =
                    ReportFile.manifest(options.input(), spark.sparkContext().hadoopConfiguration());
            if (ReportTables.isEmpty(run)) {
                throw new UserError(
                        "--input " + options.input() + ": holds no article that could be used; nothing to" + " draw");
            }
            out.println(options.write(figure.apply(new FigureTables(spark, options.input(), run))));
            out.flush();
        }
        return ExitCode.GOOD;
    }
}
