// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.copy.Syndication;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/**
 * Articles by cluster: those of one normalised text, and of texts that are copies. Within a cluster the order is by date,
 * then id, then place in the archive; the first article gives the cluster its id, and of the articles with one text the first
 * is the original, the others its duplicates. What is found of an article goes back to the file that it stands in, so that
 * all that is to be counted is read where it lies, and never travels.
 */
final class CopyGroups {

    /** Articles of a partition, some 60 MB. */
    private static final long MEMBERS = 200_000;

    private final JavaSparkContext spark;
    private final List<Path> files;
    private final JavaPairRDD<Integer, byte[]> byFile;

    /**
     * @param members all articles, in their clusters
     * @param articles how many there are
     * @param files of {@link WorkTables#UNITS}, which the members number
     */
    CopyGroups(JavaRDD<ClusterMember> members, long articles, List<Path> files, Syndication syndication) {
        this.files = files;
        spark = JavaSparkContext.fromSparkContext(members.context());
        int partitions = (int) Math.max(spark.defaultParallelism(), articles / MEMBERS + 1);
        byFile = members.mapToPair(m -> new Tuple2<>(m, true))
                .repartitionAndSortWithinPartitions(new ClusterMember.ByCluster(partitions))
                .keys()
                .mapPartitionsToPair(sorted -> new Walk(sorted, syndication))
                .repartitionAndSortWithinPartitions(new HashPartitioner(TableFiles.tasks(spark, files.size())));
    }

    /**
     * The articles that count.
     *
     * @param columns of {@link CountedArticle}
     */
    JavaRDD<CountedArticle> counted(List<String> columns) {
        Broadcast<SerializableConfiguration> hadoop =
                spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
        FileChunks.Names names = names();
        return byFile.mapPartitionsWithIndex(
                (partition, chunks) -> new CountedArticles(
                        new FileChunks(names, partition, chunks),
                        columns,
                        hadoop.value().value()),
                true);
    }

    /** What was found of the articles of each file. */
    <T> JavaRDD<T> files(FileChunks.Work<T> work) {
        FileChunks.Names names = names();
        return byFile.mapPartitionsWithIndex(
                (partition, chunks) -> {
                    List<T> done = new ArrayList<>();
                    FileChunks all = new FileChunks(names, partition, chunks);
                    while (all.next()) {
                        done.addAll(work.of(all.file().getName(), all.copies()));
                    }
                    return done.iterator();
                },
                true);
    }

    private FileChunks.Names names() {
        List<String> names = files.stream().map(Path::toString).toList();
        return new FileChunks.Names(spark.broadcast(new ArrayList<>(names)), byFile.getNumPartitions());
    }

    /** Goes through articles in order, and hands on what it finds by file, as bytes for {@link FileCopies}. */
    private static final class Walk implements Iterator<Tuple2<Integer, byte[]>> {

        /** What is found is handed on when it takes so many bytes. */
        private static final int MOST_BYTES = 16 << 20;

        private final Iterator<ClusterMember> sorted;
        private final Syndication syndication;
        private final Map<Integer, ByteArrayOutputStream> open = new TreeMap<>();
        private final Map<Text, String> originals = new HashMap<>();
        private final Set<String> sources = new HashSet<>();
        private ClusterMember first;
        private Iterator<Tuple2<Integer, byte[]>> ready =
                List.<Tuple2<Integer, byte[]>>of().iterator();

        private record Text(long hi, long lo) {}

        Walk(Iterator<ClusterMember> sorted, Syndication syndication) {
            this.sorted = sorted;
            this.syndication = syndication;
        }

        @Override
        public boolean hasNext() {
            if (!ready.hasNext() && sorted.hasNext()) {
                for (long bytes = 0; bytes < MOST_BYTES && sorted.hasNext(); ) {
                    bytes += add(sorted.next());
                }
                List<Tuple2<Integer, byte[]>> full = new ArrayList<>(open.size());
                open.forEach((file, found) -> full.add(new Tuple2<>(file, found.toByteArray())));
                open.clear();
                ready = full.iterator();
            }
            return ready.hasNext();
        }

        @Override
        public Tuple2<Integer, byte[]> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.next();
        }

        /** The bytes that were written of an article. */
        private int add(ClusterMember m) {
            boolean begins = first == null || !first.sameCluster(m);
            if (begins) {
                first = m;
                originals.clear();
                sources.clear();
            }
            String original = originals.putIfAbsent(new Text(m.textHi(), m.textLo()), m.id());
            boolean counts = switch (syndication) {
                case KEEP -> true;
                case COLLAPSE -> begins;
                case OUTLETS -> sources.add(m.source());
            };
            if (begins && m.clusterHi() == m.textHi()) {
                return 0; // as an article that stands alone
            }
            ByteArrayOutputStream found = open.computeIfAbsent(m.file(), f -> new ByteArrayOutputStream());
            int before = found.size();
            FileCopies.write(m, counts, original, begins ? null : first.id(), found);
            return found.size() - before;
        }
    }
}
