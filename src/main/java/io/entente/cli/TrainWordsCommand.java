// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.spark.Spark;
import io.entente.spark.WordTraining;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes vectors of words out of an archive, for the training of other models. */
@Command(
        name = "words",
        description = {
            "Make vectors of words from how they stand together in the English articles of an archive.",
            "The file is for train tone --words; the tables keep no trace of it."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TrainWordsCommand implements Callable<Integer> {

    @Option(names = "--input", required = true, paramLabel = "TABLES", description = "Output folder of analyze.")
    private String input;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FILE",
            description = "File to write, in the text format of word2vec: a word and its numbers in each line.")
    private Path output;

    @Option(
            names = "--dimension",
            paramLabel = "N",
            defaultValue = "100",
            description = "Numbers of a vector. Default: 100.")
    @Within(least = 1, most = 1000)
    private int dimension;

    @Option(
            names = "--window",
            paramLabel = "N",
            defaultValue = "5",
            description = "Words of a sentence that stand so far apart are together. Default: 5.")
    @Within(least = 1, most = 100)
    private int window;

    @Option(
            names = "--min-count",
            paramLabel = "N",
            defaultValue = "20",
            description = "How often a word must be found. Default: 20.")
    @Within(least = 1, most = 1e9)
    private int leastCount;

    @Option(names = "--cores", paramLabel = "N", description = "Cores to use. Default: all.")
    @Within(least = 0, most = 1024)
    private int cores;

    @Option(names = "--overwrite", description = "Replace a file that is there already.")
    private boolean overwrite;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        OutputPath.checkFile("--output", output, overwrite);
        PrintWriter out = spec.commandLine().getOut();
        try (SparkSession spark = Spark.session("train words", cores)) {
            WordTraining.Trained trained = new WordTraining(dimension, window, leastCount).train(spark, input, line -> {
                out.println(line);
                out.flush();
            });
            OutputPath.writeText(output, trained::write);
            out.println(output + ": vectors of " + trained.words().size() + " words");
            out.flush();
        }
        return ExitCode.GOOD;
    }
}
