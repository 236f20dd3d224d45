// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/** The files of one partition in turn, each with what was found of its articles, which is in memory for one file at a time. */
final class FileChunks {

    private final Names names;
    private final Iterator<Tuple2<Integer, byte[]>> chunks;
    private Tuple2<Integer, byte[]> ahead;
    private int following;
    private int file;
    private FileCopies copies;

    /** The files by number, of which each partition has those whose number leaves its own as the remainder. */
    record Names(Broadcast<ArrayList<String>> all, int partitions) implements Serializable {}

    /** What is done with a file. */
    @FunctionalInterface
    interface Work<T> extends Serializable {
        List<T> of(String name, FileCopies copies) throws IOException;
    }

    /** @param chunks of the partition, by number of file */
    FileChunks(Names names, int partition, Iterator<Tuple2<Integer, byte[]>> chunks) {
        this.names = names;
        this.chunks = chunks;
        following = partition;
        advance();
    }

    private void advance() {
        ahead = chunks.hasNext() ? chunks.next() : null;
    }

    /** Goes on to the next file; whether there is one. */
    boolean next() {
        if (following >= names.all().value().size()) {
            return false;
        }
        file = following;
        List<byte[]> found = new ArrayList<>();
        while (ahead != null && ahead._1() == file) {
            found.add(ahead._2());
            advance();
        }
        copies = new FileCopies(found);
        following += names.partitions();
        return true;
    }

    Path file() {
        return new Path(names.all().value().get(file));
    }

    FileCopies copies() {
        return copies;
    }
}
