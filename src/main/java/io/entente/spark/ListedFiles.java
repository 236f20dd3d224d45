// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Publication in an object store, where a rename is a copy of each file. The new files, whose names no other run has, are
 * brought beside the old ones; the manifest, which names them, is written over the old one in one step; the old files go.
 * So the tables are what the manifest names, before, while and after. Who reads all that lies in the folders sees both
 * while files are being brought.
 *
 * <p>Before a file is brought, the run's folder is told which ones will be: from that the next run undoes, or ends, what a
 * killed one began.
 */
final class ListedFiles extends Publication {

    /** What the run is about to do. */
    private static final String INTENT = "_publishing.json";

    private static final String PARQUET = ".parquet";
    private static final String RUN_ID = "run";
    private static final String FILES = "files";
    private static final String REPLACED = "replaced";
    private static final String REPORT = "report.html";

    /** Copies at a time: they wait for the store, not for this machine. */
    private static final int AT_ONCE = 16;

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final String id;

    ListedFiles(FileSystem fs, Path output, String id) {
        super(fs, output, id);
        this.id = id;
    }

    /** The files of a table; {@code null} where the manifest names none, so that they are those that lie there. */
    static List<Path> of(String folder, String table, Configuration hadoop) throws IOException {
        Path output = new Path(folder);
        FileSystem fs = output.getFileSystem(hadoop);
        if (renames(fs)) {
            return null;
        }
        JsonNode names = read(fs, new Path(output, MANIFEST)).path(FILES).path(table);
        List<Path> files = new ArrayList<>();
        names.forEach(name -> files.add(new Path(new Path(output, table), name.asText())));
        return files.isEmpty() ? null : files;
    }

    /**
     * Undoes what a run was killed over before the manifest named its files, ends what it was killed over after that. A run
     * that had not begun to publish stays as it is where it can be gone on with.
     */
    static void restore(FileSystem fs, Path output) throws IOException {
        for (Path work : leftovers(fs, output, RUN)) {
            boolean publishing = fs.exists(new Path(work, INTENT));
            if (publishing || new UnfinishedRun(work, fs.getConf()).plan().isEmpty()) {
                sweep(fs, output, work);
            }
        }
    }

    private static void sweep(FileSystem fs, Path output, Path work) throws IOException {
        JsonNode intent = read(fs, new Path(work, INTENT));
        if (!intent.isMissingNode()) {
            JsonNode run = read(fs, new Path(output, MANIFEST)).path(RUN_ID);
            boolean published = run.equals(intent.path(RUN_ID));
            remove(fs, output, intent.path(published ? REPLACED : FILES));
        }
        fs.delete(work, true);
    }

    @Override
    void sweep() throws IOException {
        sweep(fs(), output(), work());
    }

    @Override
    public void publish() throws IOException {
        ObjectNode intent = JSON.createObjectNode().put(RUN_ID, id);
        Map<String, List<String>> files = files(work());
        intent.set(FILES, JSON.valueToTree(files));
        intent.set(REPLACED, JSON.valueToTree(files(output())));
        write(new Path(work(), INTENT), intent);
        bring(files);
        for (FileStatus document : fs().listStatus(work())) {
            String name = document.getPath().getName();
            if (document.isFile() && !name.startsWith("_") && !name.equals(MANIFEST)) {
                copy(document.getPath(), new Path(output(), name));
            }
        }
        ObjectNode manifest = (ObjectNode) read(fs(), new Path(work(), MANIFEST));
        manifest.put(RUN_ID, id).set(FILES, intent.get(FILES));
        write(new Path(output(), MANIFEST), manifest);
        remove(fs(), output(), intent.get(REPLACED));
        fs().delete(new Path(output(), REPORT), false); // of the tables before
        fs().delete(work(), true);
    }

    /** The files of the tables in a folder, by table; what a run keeps for its own use is none of them. */
    private Map<String, List<String>> files(Path folder) throws IOException {
        Map<String, List<String>> files = new LinkedHashMap<>();
        if (!fs().exists(folder)) {
            return files;
        }
        for (FileStatus table : fs().listStatus(folder)) {
            String name = table.getPath().getName();
            if (table.isDirectory() && !name.startsWith("_") && !name.startsWith(".")) {
                List<String> parts = new ArrayList<>();
                for (FileStatus file : fs().listStatus(table.getPath())) {
                    if (file.getPath().getName().endsWith(PARQUET)) {
                        parts.add(file.getPath().getName());
                    }
                }
                files.put(name, parts);
            }
        }
        return files;
    }

    private void bring(Map<String, List<String>> files) throws IOException {
        ExecutorService copies = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Path>> under = new ArrayList<>();
            for (Map.Entry<String, List<String>> table : files.entrySet()) {
                Path from = new Path(work(), table.getKey());
                Path to = new Path(output(), table.getKey());
                fs().mkdirs(to);
                for (String name : table.getValue()) {
                    under.add(copies.submit(() -> move(new Path(from, name), new Path(to, name))));
                }
            }
            for (Future<Path> copy : under) {
                copy.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("the tables cannot be brought to " + output(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the tables were brought to " + output(), e);
        } finally {
            end(copies);
        }
    }

    /** Waits for what is under way, which would come to lie in a folder that was swept. */
    private static void end(ExecutorService copies) {
        copies.shutdownNow();
        try {
            copies.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path move(Path from, Path to) throws IOException {
        if (!fs().rename(from, to)) {
            throw new IOException(from + " cannot be moved to " + to);
        }
        return to;
    }

    private void copy(Path from, Path to) throws IOException {
        try (InputStream in = fs().open(from);
                OutputStream out = fs().create(to, true)) {
            in.transferTo(out);
        }
    }

    private void write(Path file, JsonNode json) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(json);
        try (OutputStream out = fs().create(file, true)) {
            out.write(bytes);
        }
    }

    private static JsonNode read(FileSystem fs, Path file) throws IOException {
        try (InputStream in = fs.open(file)) {
            return JSON.readTree(in);
        } catch (FileNotFoundException | JsonProcessingException none) {
            return JSON.missingNode(); // half-written, where a file appears before it is whole: nothing was begun then
        }
    }

    private static void remove(FileSystem fs, Path output, JsonNode files) throws IOException {
        for (Map.Entry<String, JsonNode> table : files.properties()) {
            for (JsonNode name : table.getValue()) {
                fs.delete(new Path(new Path(output, table.getKey()), name.asText()), false);
            }
        }
    }
}
