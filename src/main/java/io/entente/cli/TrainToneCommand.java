// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.UserError;
import io.entente.spark.FeatureNames;
import io.entente.spark.Spark;
import io.entente.spark.ToneTargets;
import io.entente.spark.ToneTraining;
import io.entente.tone.TargetModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains the target tone with Spark MLlib and writes the model that the plain core reads. */
@Command(
        name = "tone",
        description = "Train the target tone on labelled targets, cross-validated; report what matters.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TrainToneCommand implements Callable<Integer> {

    private static final int SHOWN = 25;

    @Option(
            names = "--train",
            required = true,
            paramLabel = "FILE",
            description = "JSONL file of targets: id, text, start and end (code points), label -1, 0 or 1.")
    private Path train;

    @Option(
            names = "--words",
            paramLabel = "FILE",
            description = "Vectors of words, in the text format of word2vec and GloVe, such as train words writes.")
    private Path words;

    @Option(names = "--output", required = true, paramLabel = "MODEL", description = "Model file to write.")
    private Path output;

    @Option(names = "--seed", defaultValue = "4", description = "Seed of the folds. Default: 4.")
    @Within(least = Long.MIN_VALUE, most = Long.MAX_VALUE)
    private long seed;

    @Option(names = "--folds", defaultValue = "5", description = "Folds of the cross-validation. Default: 5.")
    @Within(least = 2, most = 100)
    private int folds;

    @Option(
            names = "--min-targets",
            paramLabel = "N",
            defaultValue = "2",
            description = "Targets in which a feature must be found to count. Default: 2.")
    @Within(least = 1, most = 1e6)
    private int minimumTargets;

    @Option(
            names = "--penalty",
            paramLabel = "X",
            description = "L2 penalty to try; may be repeated. Default: 0.003, 0.006.")
    @Within(least = 0, most = 1000)
    private List<Double> penalties = new ArrayList<>();

    @Option(names = "--ablate", description = "Also say what each group of features buys.")
    private boolean ablate;

    @Option(
            names = "--note",
            paramLabel = "TEXT",
            description =
                    "Line for the model's provenance, such as the data's name, licence and citation; may be repeated.")
    private List<String> notes = new ArrayList<>();

    @Option(names = "--cores", paramLabel = "N", description = "Cores to use. Default: all.")
    @Within(least = 0, most = 1024)
    private int cores;

    @Option(names = "--overwrite", description = "Replace a model that is there already.")
    private boolean overwrite;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        check();
        PrintWriter out = spec.commandLine().getOut();
        ToneTraining training = new ToneTraining(
                seed,
                folds,
                minimumTargets,
                penalties.isEmpty() ? ToneTraining.USUAL_PENALTIES : penalties,
                words == null ? "" : words.toString());
        try (SparkSession spark = Spark.session("train tone", cores)) {
            Dataset<Row> targets = ToneTargets.read(spark, train.toString()).cache();
            long count = targets.count();
            out.println(count + " targets");
            out.flush();
            ToneTraining.Trained trained = training.train(targets, line -> say(out, line));
            TargetModel model = trained.model(provenance(count, trained, spark.version()));
            OutputPath.write(output, model::write);
            say(out, output + ": " + model.size() + " features, " + Files.size(output) + " bytes");
            report(out, targets, trained);
            if (ablate) {
                training.ablate(targets, trained, line -> say(out, line));
            }
        }
        return ExitCode.GOOD;
    }

    private void check() {
        if (!Files.isReadable(train)) {
            throw new UserError("--train " + train + ": no such file that can be read");
        }
        if (words != null && !Files.isReadable(words)) {
            throw new UserError("--words " + words + ": no such file that can be read; train words makes one");
        }
        OutputPath.checkFile("--output", output, overwrite);
        if (words != null) {
            OutputPath.checkNot("--output", output, "--words", words);
            ToneTraining.vectors(words.toString());
        }
        OutputPath.checkNot("--output", output, "--train", train);
    }

    private static void say(PrintWriter out, String line) {
        out.println(ScreenTable.text(line)); // features are words of the user's file
        out.flush();
    }

    private String provenance(long count, ToneTraining.Trained trained, String spark) {
        List<String> lines = new ArrayList<>();
        lines.add("Entente target tone: multinomial logistic regression over hashed features"
                + (words == null ? "" : " and vectors of words") + ", no text.");
        lines.addAll(notes);
        lines.add("Trained on " + train.getFileName() + ", " + count + " targets.");
        lines.add("Features: version " + TargetModel.FEATURES_VERSION + ", hashed to 2^" + TargetModel.BITS + "; "
                + trained.places().length + " found in " + minimumTargets + " targets or more.");
        if (words != null) {
            lines.add("Vectors of words: " + words.getFileName() + ", "
                    + trained.vectors().size() + " stems of "
                    + trained.vectors().dimension() + " numbers.");
        }
        lines.add(String.format(
                Locale.ROOT,
                "L2 penalty %s, macro F1 %.4f by %d-fold cross-validation, seed %d.",
                trained.penalty(),
                trained.macroF1(),
                folds,
                seed));
        lines.add(
                "Spark MLlib " + spark + ", Entente " + Version.version() + ", " + LocalDate.now(ZoneOffset.UTC) + ".");
        return String.join("\n", lines) + "\n";
    }

    private static void report(PrintWriter out, Dataset<Row> targets, ToneTraining.Trained trained) {
        List<ToneTraining.Weight> negative = ToneTraining.greatest(trained, 0, SHOWN);
        List<ToneTraining.Weight> positive = ToneTraining.greatest(trained, 2, SHOWN);
        List<ToneTraining.Weight> both = new ArrayList<>(negative);
        both.addAll(positive);
        FeatureNames names = FeatureNames.of(targets, both);
        say(
                out,
                String.format(
                        Locale.ROOT, "%-46s%s", "most negative against neutral", "most positive against neutral"));
        for (int i = 0; i < Math.min(negative.size(), positive.size()); i++) {
            say(
                    out,
                    String.format(
                            Locale.ROOT,
                            "%+.3f %-39s%+.3f %s",
                            negative.get(i).weight(),
                            names.name(negative.get(i).place()),
                            positive.get(i).weight(),
                            names.name(positive.get(i).place())));
        }
    }
}
