// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Brings files of an output into the one that takes its place: on this machine by a second name of the same file, elsewhere by
 * copying. No stage writes into a file that is there, so the output before stays as it was.
 */
final class KeptFiles {

    private final JavaSparkContext spark;
    private final Path from;
    private final Path to;

    KeptFiles(JavaSparkContext spark, Path from, Path to) {
        this.spark = spark;
        this.from = from;
        this.to = to;
    }

    /** Brings files of a table's folder. */
    void bring(String table, Collection<String> names) throws IOException {
        if (names.isEmpty()) {
            return;
        }
        Path source = new Path(from, table);
        Path target = new Path(to, table);
        FileSystem fs = target.getFileSystem(spark.hadoopConfiguration());
        fs.mkdirs(target);
        if (fs instanceof LocalFileSystem local) {
            for (String name : names) {
                bring(local, new Path(source, name), new Path(target, name));
            }
            return;
        }
        Broadcast<SerializableConfiguration> hadoop =
                spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
        String[] folders = {source.toString(), target.toString()};
        spark.parallelize(List.copyOf(names), Math.min(names.size(), 4 * spark.defaultParallelism()))
                .foreach(name -> copy(
                        new Path(folders[0], name),
                        new Path(folders[1], name),
                        hadoop.value().value()));
    }

    private static void bring(LocalFileSystem fs, Path source, Path target) throws IOException {
        Path[][] pairs = {{source, target}, {fs.getChecksumFile(source), fs.getChecksumFile(target)}};
        for (Path[] pair : pairs) {
            java.nio.file.Path old = fs.pathToFile(pair[0]).toPath();
            java.nio.file.Path named = fs.pathToFile(pair[1]).toPath();
            if (!Files.exists(old)) {
                if (pair[0].equals(source)) {
                    throw new FileNotFoundException(source + " does not exist");
                }
                continue; // checksums are there or not
            }
            try {
                Files.createLink(named, old);
            } catch (UnsupportedOperationException | IOException noLinks) {
                Files.copy(old, named);
            }
        }
    }

    private static void copy(Path source, Path target, Configuration hadoop) throws IOException {
        FileSystem fs = target.getFileSystem(hadoop);
        if (!FileUtil.copy(source.getFileSystem(hadoop), source, fs, target, false, true, hadoop)) {
            throw new IOException(source + " cannot be copied to " + target);
        }
    }
}
