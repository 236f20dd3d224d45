// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.spark.Spark;
import io.entente.tie.Period;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the report on a run's tables. */
@Command(
        name = "report",
        description = {
            "Write a report on the tables as one HTML file, which any browser opens without a network: overview, map, network,"
                    + " every pair and country, table, method."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ReportCommand implements Callable<Integer> {

    @Option(names = "--input", required = true, paramLabel = "TABLES", description = "Output folder of analyze.")
    private String input;

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "HTML file to write.")
    private Path output;

    @Option(
            names = "--step",
            paramLabel = "LENGTH",
            description = "Step of the charts: day, week, month, quarter or year, not shorter than the tables' periods."
                    + " Default: the shortest of 60 steps at most and 20 articles a step.")
    private String step;

    @Option(names = "--overwrite", description = "Replace a file that is there already.")
    private boolean overwrite;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Optional<Period> length = Optional.ofNullable(step).map(s -> AnalyzeOptions.period("--step", s));
        ReportFile.check("--output", output, overwrite);
        try (SparkSession spark = Spark.session("report", 0)) {
            byte[] page = ReportFile.page(spark, input, length);
            OutputPath.write(output, out -> out.write(page));
            spec.commandLine().getOut().println(ReportFile.told(output.toString(), page.length));
            spec.commandLine().getOut().flush();
        }
        return ExitCode.GOOD;
    }
}
