// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.spark.Duck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code analyze --update} against a full run over the same files. */
class UpdateIT extends CommandRun {

    private static final int FILES = 6;

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    private Path folder;

    /** The sample in files of months that follow each other, each with copies of articles of the file before. */
    private Path archive() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("data/sample/dispatches.jsonl")).stream()
                .sorted((a, b) -> date(a).compareTo(date(b)))
                .toList();
        Path in = Files.createDirectory(folder.resolve("in"));
        int size = lines.size() / FILES + 1;
        for (int f = 0; f < FILES; f++) {
            List<String> part = new ArrayList<>(lines.subList(f * size, Math.min(lines.size(), (f + 1) * size)));
            if (f > 0) {
                part.add(copy(lines.get(f * size - 1), "copy" + f, ""));
                part.add(copy(lines.get(f * size - 2), "edited" + f, " It was told again."));
                part.add("{\"id\": \"broken\", \"date\": \"2020-01-01\"");
            }
            Files.write(file(in, f), part);
        }
        return in;
    }

    private static Path file(Path in, int f) {
        return in.resolve("part" + f + ".jsonl");
    }

    private String date(String line) {
        try {
            return json.readTree(line).get("date").asText();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String copy(String line, String id, String more) throws IOException {
        ObjectNode article = (ObjectNode) json.readTree(line);
        article.put("id", id).put("text", article.get("text").asText() + more);
        return json.writeValueAsString(article);
    }

    private void analyze(Path in, String output, String... more) {
        analyzed(in, folder.resolve(output), more);
    }

    private void bothAreEqual(Path in, String updated, String... more) throws Exception {
        analyze(in, "full" + updated, more);
        tablesAreEqual(folder.resolve(updated), folder.resolve("full" + updated), "record");
        JsonNode counts = manifest(updated).get("counts");
        assertThat(counts).isEqualTo(manifest("full" + updated).get("counts"));
    }

    private JsonNode manifest(String output) throws IOException {
        return json.readTree(folder.resolve(output).resolve("run.json").toFile());
    }

    @Test
    void newChangedAndVanishedFilesGiveTheTablesOfAFullRun() throws Exception {
        Path in = archive();
        String[] options = {"--partitions", "6", "--replicates", "40"};
        byte[] last = Files.readAllBytes(file(in, FILES - 1));
        Files.delete(file(in, FILES - 1));
        analyze(in, "tables", options);

        Files.write(file(in, FILES - 1), last); // days beyond the last one
        String[] update = {"--partitions", "6", "--replicates", "40", "--update"};
        analyze(in, "tables", update);
        assertThat(manifest("tables").at("/update/tasks_kept").asInt()).isEqualTo(FILES - 1);
        bothAreEqual(in, "tables", options);

        Path changed = file(in, 2);
        List<String> lines = Files.readAllLines(changed);
        Files.write(changed, lines.subList(0, lines.size() - 5));
        Files.delete(file(in, 0)); // the first days, originals of copies among them
        Path more = Files.createDirectory(folder.resolve("more"));
        Files.writeString(more.resolve("new.jsonl"), copy(lines.get(4), "late", "") + "\n");
        analyze(more, "tables", update); // the inputs of the run before stay
        Files.copy(more.resolve("new.jsonl"), in.resolve("z.jsonl"));
        analyze(in, "fresh", options);
        tablesAreEqual(folder.resolve("tables"), folder.resolve("fresh"), "record, file");

        List<String> before = names("tables");
        analyze(more, "tables", update); // nothing is new
        assertThat(names("tables"))
                .containsAll(before.stream().filter(n -> n.contains("ties")).toList());
    }

    @Test
    void aCountryThatIsNewToTheArchiveLeavesOtherErasAsTheyWere() throws Exception {
        Path in = archive();
        String[] options = {"--partitions", "6", "--replicates", "40"};
        analyze(in, "tables", options);
        Set<String> before = ties("tables");
        String last = Files.readAllLines(file(in, FILES - 1)).get(0);
        ObjectNode article = (ObjectNode) json.readTree(last);
        article.put("id", "islands").put("text", "Heard Island and McDonald Islands were told of the tariff.");
        Files.writeString(in.resolve("z.jsonl"), json.writeValueAsString(article) + "\n");

        analyze(in, "tables", "--partitions", "6", "--replicates", "40", "--update");
        try (Duck tables = new Duck(folder.resolve("tables"))) {
            assertThat(tables.number("SELECT count(*) FROM {countries} WHERE iso3 = 'HMD'"))
                    .isEqualTo(tables.number("SELECT count(DISTINCT period) FROM {countries}"));
        }
        assertThat(ties("tables")).containsAnyElementsOf(before);
        bothAreEqual(in, "tables", options);

        Files.delete(in.resolve("z.jsonl"));
        analyze(in, "tables", "--partitions", "6", "--replicates", "40", "--update");
        assertThat(ties("tables")).containsAnyElementsOf(before);
        analyze(in, "without", options);
        tablesAreEqual(folder.resolve("tables"), folder.resolve("without"), "record");
    }

    private Set<String> ties(String output) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(output).resolve("ties"))) {
            return files.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private List<String> names(String output) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(output))) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    @Test
    void otherSettingsAreRefusedByName() throws Exception {
        Path in = archive();
        analyze(in, "tables", "--replicates", "0");
        String output = folder.resolve("tables").toString();
        assertThat(run("analyze", "--input", in.toString(), "--output", output, "--update", "--period", "year"))
                .isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(errors).contains("--period \"month\", now \"year\"").contains("--replicates 0, now 200");
        assertThat(run("analyze", "--input", in.toString(), "--output", output, "--update", "--overwrite"))
                .isEqualTo(ExitCode.USER_MISTAKE);
        assertThat(errors).contains("give one");
    }
}
