// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The submission scripts, as far as can be told without their clusters. */
class SubmitScriptsTest {

    private static final List<String> COMMAND =
            List.of("analyze", "--input", "hdfs:///my news/", "--output", "hdfs:///tables/");

    private String said;

    @BeforeEach
    void bash() {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped: no /bin/bash here");
    }

    private int run(String script, String... options) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of("/bin/bash", "jobs/submit-" + script));
        command.addAll(List.of(options));
        command.addAll(COMMAND);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(n -> n.startsWith("ENTENTE_") || n.endsWith("_CONF_DIR"));
        Process process = builder.start();
        said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor();
    }

    @ParameterizedTest
    @CsvSource({
        "standalone,--master spark://HOST:7077 ",
        "yarn,--master yarn ",
        "kubernetes,--master k8s://https://HOST:6443 "
    })
    void aDryRunPrintsTheCommandWithoutSecrets(String script, String master) throws Exception {
        assertThat(run(script, "--dry-run", "--conf", "spark.hadoop.fs.s3a.secret.key=geheim"))
                .as(said)
                .isZero();
        assertThat(said)
                .contains("spark-submit --class io.entente.cli.Entente " + master)
                .contains("fs.s3a.secret.key=***")
                .doesNotContain("geheim")
                .endsWith("entente.jar analyze --input hdfs:///my\\ news/ --output hdfs:///tables/\n");
    }

    @ParameterizedTest
    @CsvSource({"standalone,ENTENTE_MASTER", "yarn,HADOOP_CONF_DIR", "kubernetes,ENTENTE_MASTER"})
    void whatIsMissingIsNamed(String script, String missing) throws Exception {
        assertThat(run(script)).isEqualTo(2);
        assertThat(said).startsWith("submit-" + script + ": " + missing + " is not set; ");
        assertThat(run(script, "--dri-run")).isEqualTo(2);
        assertThat(said).contains("--dri-run is no option");
    }

    @Test
    void theOperatorIsGivenTheSameProgram() throws IOException {
        assertThat(Files.readString(Path.of("jobs/spark-operator.yaml")))
                .contains("kind: SparkApplication")
                .contains("mainClass: io.entente.cli.Entente");
    }
}
