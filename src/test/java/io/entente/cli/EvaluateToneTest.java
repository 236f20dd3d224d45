// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.tone.TargetModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateToneTest extends CommandRun {

    private static final String GOOD = "Everyone praised *Meridia* for its great courage and its generous help.";
    private static final String BAD = "*Meridia* was accused of lying and of corrupt, shameful abuses.";
    private static final String PLAIN = "The delegation will arrive in *Meridia* on Tuesday.";

    @TempDir
    private Path folder;

    private static String target(String id, String marked, int label) {
        int start = marked.indexOf('*');
        int end = marked.lastIndexOf('*') - 1;
        return String.format(
                Locale.ROOT,
                "{\"id\":\"%s\",\"text\":\"%s\",\"start\":%d,\"end\":%d,\"label\":%d}%n",
                id,
                marked.replace("*", ""),
                start,
                end,
                label);
    }

    private Path gold(String... lines) throws IOException {
        return Files.writeString(folder.resolve("gold.jsonl"), String.join("", lines));
    }

    @Test
    void scoresTheAttitudeTowardTargets() throws IOException {
        Path gold = gold(target("a", GOOD, 1), target("b", BAD, -1), target("c", PLAIN, 0), target("d", PLAIN, 1));
        assertThat(run("evaluate", "tone", "--gold", gold.toString(), "--errors", "5"))
                .as(errors)
                .isZero();
        assertThat(screen)
                .contains("d | gold | 1 | got | 0 | The delegation")
                .contains("targets 4  macro_f1 0.778  accuracy 0.750  f1(neg/neu/pos) 1.000/0.667/0.667  spearman 0.");
    }

    @Test
    void takesAModel() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TargetModel.shipped().write(bytes);
        Path model = Files.write(folder.resolve("own.model"), bytes.toByteArray());
        String gold = gold(target("a", GOOD, 1), target("b", BAD, -1)).toString();
        assertThat(run("evaluate", "tone", "--gold", gold, "--model", model.toString()))
                .as(errors)
                .isZero();
        assertThat(screen).contains("targets 2  macro_f1 0.667  accuracy 1.000");

        Files.write(model, Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));
        mistake(
                "own.model: cannot be used: it breaks off",
                "evaluate",
                "tone",
                "--gold",
                gold,
                "--model",
                model.toString());
        mistake("nowhere: no such file", "evaluate", "tone", "--gold", gold, "--model", "nowhere");
        mistake("has no model", "evaluate", "tone", "--vader", "--gold", gold, "--model", model.toString());
    }

    @Test
    void namesTheRecordThatIsNoTarget() throws IOException {
        Path gold = gold(target("a", GOOD, 1), "{\"id\":\"b\",\"text\":\"No target.\",\"label\":1}\n");
        mistake("line 2: no 'start' and 'end' of a target", "evaluate", "tone", "--gold", gold.toString());
    }
}
