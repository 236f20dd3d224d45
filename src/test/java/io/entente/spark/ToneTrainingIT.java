// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.entente.article.UserError;
import io.entente.text.TextScan;
import io.entente.tone.TargetModel;
import io.entente.tone.TargetReader;
import io.entente.tone.TargetScore;
import io.entente.tone.TargetTone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What MLlib trains, the plain core computes. */
class ToneTrainingIT {

    private static final double AGREEMENT = 1e-6;
    private static final List<String> NAMES = List.of("Arvid", "Bertil Holm", "Cecilia", "Mr. Dahl");
    private static final List<String> GOOD = List.of("praised", "thanked", "honored");
    private static final List<String> BAD = List.of("condemned", "insulted", "attacked");
    private static final List<String> PLAIN = List.of("met", "saw", "mentioned");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theCoreEqualsMllib(boolean withWords) throws Exception {
        Path file = sample();
        String words = withWords ? words().toString() : "";
        try (SparkSession spark = Spark.session("test", 2)) {
            Dataset<Row> targets = ToneTargets.read(spark, file.toString());
            List<String> said = new ArrayList<>();
            ToneTraining.Trained trained =
                    new ToneTraining(4, 2, 2, List.of(.01, .001), words).train(targets, said::add);
            assertThat(said).hasSize(2);
            assertThat(trained.macroF1()).isGreaterThan(.8);

            TargetModel model = trained.model("test");
            assertThat(model.words().size()).isEqualTo(withWords ? GOOD.size() + BAD.size() : 0);
            TargetTone core = new TargetTone(model);
            trained.pipeline().write().overwrite().save(folder.resolve("saved").toString());
            PipelineModel read = PipelineModel.load(folder.resolve("saved").toString());
            List<Row> rows = read.transform(targets)
                    .select("text", "start", "end", "probability")
                    .collectAsList();
            assertThat(rows).hasSize(36);
            for (Row r : rows) {
                TargetScore score = score(core, r);
                double[] mllib = ((Vector) r.get(3)).toArray();
                assertThat(score.negative()).isCloseTo(mllib[0], within(AGREEMENT));
                assertThat(score.neutral()).isCloseTo(mllib[1], within(AGREEMENT));
                assertThat(score.positive()).isCloseTo(mllib[2], within(AGREEMENT));
            }

            TargetModel again = new ToneTraining(4, 2, 2, List.of(.01, .001), words)
                    .train(targets, said::add)
                    .model("test");
            assertThat(score(new TargetTone(again), rows.get(0)).score())
                    .isCloseTo(score(core, rows.get(0)).score(), within(AGREEMENT));

            assertThatThrownBy(() -> new ToneTraining(4, 100, 2, List.of(.01), words).train(targets, said::add))
                    .isInstanceOf(UserError.class)
                    .hasMessageStartingWith("--folds 100: the targets fill only ");

            Files.writeString(file, "{\"id\":\"odd\",\"text\":\"Short\",\"start\":0,\"end\":9,\"label\":1}\n");
            assertThatThrownBy(() -> ToneTargets.read(spark, file.toString()))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("record odd");
        }
    }

    private static TargetScore score(TargetTone core, Row r) {
        char[] text = r.getString(0).toCharArray();
        TextScan scan = new TextScan();
        scan.scan(text, text.length);
        core.open(text, scan, TargetReader.NO_NAMES);
        return core.scoreUnits(r.getInt(1), r.getInt(2)).orElseThrow();
    }

    /** Vectors of some words of the sample; those of one label lie close. */
    private Path words() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < GOOD.size(); i++) {
            lines.append(GOOD.get(i)).append(" 1 .").append(i).append(" 0\n");
            lines.append(BAD.get(i)).append(" -.2 .").append(i).append(" 1\n");
        }
        return Files.writeString(folder.resolve("words.vec"), lines);
    }

    private Path sample() throws Exception {
        StringBuilder lines = new StringBuilder();
        int n = 0;
        for (String name : NAMES) {
            for (int label = -1; label <= 1; label++) {
                for (String verb : label < 0 ? BAD : label > 0 ? GOOD : PLAIN) {
                    String text = "On day " + n + " the mayor " + verb + " " + name + " at the gate, they said.";
                    int start = text.indexOf(name);
                    lines.append(String.format(
                            java.util.Locale.ROOT,
                            "{\"id\":\"s%d\",\"text\":\"%s\",\"start\":%d,\"end\":%d,\"label\":%d}%n",
                            n++,
                            text,
                            start,
                            start + name.length(),
                            label));
                }
            }
        }
        return Files.writeString(folder.resolve("sample.jsonl"), lines);
    }
}
