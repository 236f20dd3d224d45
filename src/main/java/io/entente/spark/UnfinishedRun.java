// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.entente.table.Table;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/**
 * What a run notes in its folder, so that another can go on where it was killed: its plan, and for each reading task that is
 * done, once its files are closed, the report. A note that was cut off in writing is no JSON and counts as none, so none
 * needs a rename, which object stores do not have.
 */
public final class UnfinishedRun {

    private static final String PLAN = "_plan.json";
    private static final String DONE = "_done";
    private static final String SUFFIX = ".json";

    private final Path folder;
    private final Configuration hadoop;

    /** @param folder that the run writes to */
    public UnfinishedRun(Path folder, Configuration hadoop) {
        this.folder = folder;
        this.hadoop = hadoop;
    }

    /** Notes the plan, before anything is read. */
    public void begin(RunPlan plan) throws IOException {
        write(new Path(folder, PLAN), plan);
    }

    /** The plan; empty where none was noted. */
    public Optional<RunPlan> plan() throws IOException {
        return read(new Path(folder, PLAN), RunPlan.class);
    }

    /** Notes that a task is done; a task that is done twice has two notes. */
    void done(int task, TaskReport report) throws IOException {
        write(new Path(new Path(folder, DONE), task + "-" + UUID.randomUUID() + SUFFIX), report);
    }

    /** Takes over the tasks that are done: gives their reports by number, and sweeps all that is not theirs. */
    public Map<Integer, TaskReport> takeOver() throws IOException {
        FileSystem fs = folder.getFileSystem(hadoop);
        Path notes = new Path(folder, DONE);
        List<FileStatus> noted = fs.exists(notes) ? List.of(fs.listStatus(notes)) : List.of();
        Map<Integer, TaskReport> done = new TreeMap<>(noted.parallelStream()
                .map(FileStatus::getPath)
                .flatMap(note -> whole(note).map(report -> Map.entry(number(note), report)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one)));
        sweep(fs, done.values());
        return done;
    }

    /** Takes the notes away, as the run is over. */
    public void end() throws IOException {
        FileSystem fs = folder.getFileSystem(hadoop);
        fs.delete(new Path(folder, PLAN), false);
        fs.delete(new Path(folder, DONE), true);
    }

    private static int number(Path note) {
        return Integer.parseInt(note.getName().replaceFirst("-.*", ""));
    }

    /** The report of a note, if all files that it speaks of are there to their end: a machine that dies loses what it had not written. */
    private Optional<TaskReport> whole(Path note) {
        try {
            Optional<TaskReport> report = read(note, TaskReport.class);
            for (Map.Entry<String, Long> rows :
                    report.map(TaskReport::rows).orElse(Map.of()).entrySet()) {
                Path file =
                        new Path(new Path(folder, rows.getKey()), report.get().part());
                try (ParquetFileReader parquet = ParquetFileReader.open(HadoopInputFile.fromPath(file, hadoop))) {
                    if (parquet.getRecordCount() != rows.getValue()) {
                        return Optional.empty();
                    }
                }
            }
            return report;
        } catch (IOException | RuntimeException lost) { // Parquet's way to say that a file is none
            return Optional.empty();
        }
    }

    private void sweep(FileSystem fs, Collection<TaskReport> done) throws IOException {
        Set<String> tables = ReadStage.TABLES.stream().map(Table::name).collect(Collectors.toSet());
        Set<String> parts = done.stream().map(TaskReport::part).collect(Collectors.toCollection(HashSet::new));
        for (FileStatus child : fs.listStatus(folder)) {
            String name = child.getPath().getName();
            if (tables.contains(name)) {
                TableFiles.keep(child.getPath(), parts, hadoop);
            } else if (Stream.of(PLAN, DONE).noneMatch(name::equals)) {
                fs.delete(child.getPath(), true);
            }
        }
    }

    private void write(Path file, Object value) throws IOException {
        try (OutputStream out = file.getFileSystem(hadoop).create(file)) {
            out.write(RunPlan.json(value).getBytes(StandardCharsets.UTF_8));
        }
    }

    private <T> Optional<T> read(Path file, Class<T> type) throws IOException {
        try (InputStream in = file.getFileSystem(hadoop).open(file)) {
            return Optional.of(RunState.JSON.readValue(in, type));
        } catch (FileNotFoundException | JsonProcessingException | ChecksumException none) {
            return Optional.empty();
        }
    }
}
