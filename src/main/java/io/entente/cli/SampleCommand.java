// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.evaluation.SampleCell;
import io.entente.spark.MentionSample;
import io.entente.spark.Spark;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Draws mentions for a person to code. */
@Command(
        name = "sample",
        description = {
            "Draw mentions to code by hand, as many of each kind, as CSV.",
            "Write 1 or 0 in its column 'correct', then run evaluate --coded FILE. The same tables and seed give the same"
                    + " sample."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SampleCommand implements Callable<Integer> {

    @Option(names = "--input", required = true, paramLabel = "TABLES", description = "Output folder of analyze.")
    private String input;

    @Option(names = "--n", paramLabel = "N", defaultValue = "200", description = "How many mentions. Default: 200.")
    @Within(least = 1, most = 1e6)
    private int n;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed of the draw. Default: 1.")
    @Within(least = Long.MIN_VALUE, most = Long.MAX_VALUE)
    private long seed;

    @Option(names = "--output", paramLabel = "FILE", description = "CSV file to write; standard output if absent.")
    private Path output;

    @Option(names = "--overwrite", description = "Replace a file that is there already.")
    private boolean overwrite;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (output != null) {
            OutputPath.checkFile("--output", output, overwrite);
        }
        String csv = drawn();
        if (output == null) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(csv);
            out.flush();
        } else {
            OutputPath.writeText(output, out -> out.write(csv));
        }
        return ExitCode.GOOD;
    }

    private String drawn() throws IOException {
        try (SparkSession spark = Spark.session("sample", 0)) {
            return csv(MentionSample.draw(spark, input, n, seed));
        }
    }

    private static String csv(List<MentionSample.Drawn> drawn) {
        StringBuilder csv =
                new StringBuilder("id,date,kind,surface,iso3,sentence,field,span_start,span_end,stratum,correct\r\n");
        for (MentionSample.Drawn d : drawn) {
            csv.append(List.of(
                                    d.article(),
                                    d.date(),
                                    d.kind(),
                                    d.surface(),
                                    d.iso3(),
                                    d.sentence(),
                                    d.field(),
                                    String.valueOf(d.start()),
                                    String.valueOf(d.end()),
                                    String.valueOf(d.stratum()))
                            .stream()
                            .map(SampleCell::quoted)
                            .collect(Collectors.joining(",")))
                    .append(",\r\n");
        }
        return csv.toString();
    }
}
