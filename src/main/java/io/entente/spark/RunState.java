// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.entente.article.Secrets;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * What an output keeps of its making, beside the work tables {@code _units} and {@code _pairs}, so that it can be updated.
 *
 * @param settings program and options that decide what the tables say, by name
 * @param inputs files, folders, globs and URIs that the archive was named by
 * @param tasks what was read, and in which task
 * @param eras which scopes stand in one file; {@code null} without articles
 * @param digests of the articles of each scope, see {@link ScopeTotal}
 * @param scopes files of the tables of ties
 * @param marks of each file of articles that holds copies, a hash of what was marked in it
 */
public record RunState(
        Map<String, String> settings,
        List<String> inputs,
        List<Task> tasks,
        Eras eras,
        Map<Integer, Long> digests,
        List<ScopeStage.Part> scopes,
        Map<String, Long> marks) {

    private static final String FILE = "_state.json";

    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new SimpleModule()
                    .addSerializer(new DateWriter())
                    .addDeserializer(LocalDate.class, new DateReader()));

    /** The stretches of files that one task read, and what came of them. */
    public record Task(List<Slice> slices, TaskReport report) {}

    /** Of no run. */
    static final RunState NONE = new RunState(Map.of(), List.of(), List.of(), null, Map.of(), List.of(), Map.of());

    /** Of a run that found no article. */
    static RunState of(ReadingPlan reading, List<Task> tasks) {
        return new RunState(reading.settings(), reading.inputs(), tasks, null, Map.of(), List.of(), Map.of());
    }

    static RunState of(
            ReadingPlan reading,
            List<Task> tasks,
            ScopeUpdate scopes,
            List<ScopeStage.Part> parts,
            List<MarkDuplicates.File> marks) {
        return new RunState(
                reading.settings(),
                reading.inputs(),
                tasks,
                scopes.eras(),
                scopes.digests(),
                parts,
                marks.stream().collect(Collectors.toMap(MarkDuplicates.File::part, MarkDuplicates.File::digest)));
    }

    /** The files that the output holds. */
    public Set<ArchiveFile> files() {
        return tasks.stream().flatMap(t -> t.slices().stream()).map(Slice::file).collect(Collectors.toSet());
    }

    /** Counts of all that was read. */
    TaskReport total() {
        return total(tasks);
    }

    static TaskReport total(List<Task> tasks) {
        return tasks.stream().map(Task::report).reduce(TaskReport.none(), TaskReport::plus);
    }

    /** The state of an output; empty where it keeps none. */
    public static Optional<RunState> read(Path output, Configuration hadoop) throws IOException {
        Path file = new Path(output, FILE);
        try (InputStream in = file.getFileSystem(hadoop).open(file)) {
            return Optional.of(JSON.readValue(in, RunState.class));
        } catch (FileNotFoundException none) {
            return Optional.empty();
        }
    }

    void write(Path output, Configuration hadoop) throws IOException {
        Path file = new Path(output, FILE);
        try (OutputStream out = file.getFileSystem(hadoop).create(file)) {
            out.write(Secrets.withoutUser(JSON.writeValueAsString(this)).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static final class DateWriter extends StdSerializer<LocalDate> {
        private static final long serialVersionUID = 1;

        DateWriter() {
            super(LocalDate.class);
        }

        @Override
        public void serialize(LocalDate date, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(date.toString());
        }
    }

    private static final class DateReader extends StdDeserializer<LocalDate> {
        private static final long serialVersionUID = 1;

        DateReader() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return LocalDate.parse(in.getText());
        }
    }
}
