// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.article.ArticleReader;
import io.entente.article.Entry;
import io.entente.article.FieldMapping;
import io.entente.article.Reject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;

/**
 * Some records of some files of an archive, read without a session: of many files those at even distances, of a big file that can
 * be split its beginning, middle and end.
 */
public final class ArchiveSample {

    private static final int MOST_FILES = 24;
    private static final int PLACES = 3;
    /** Files together are read on for so long, so that one that cannot be split is seen beyond its beginning. Nanoseconds. */
    private static final long LONGEST = 2_000_000_000L;
    /** A file is read at several places from here on. Bytes. */
    private static final long BIG = 4L << 20;

    private final List<ArchiveFile> files;
    private final int perFile;
    private final Configuration hadoop;
    private final LongAdder bytes = new LongAdder();
    private final Map<String, Long> passedOver = new TreeMap<>();
    private boolean whole;

    /** @param perFile most articles of a file to hand on */
    public ArchiveSample(List<ArchiveFile> all, int perFile, Configuration hadoop) {
        files = new ArrayList<>();
        int n = Math.min(all.size(), MOST_FILES);
        for (int i = 0; i < n; i++) {
            files.add(all.get(n == 1 ? 0 : (int) ((long) i * (all.size() - 1) / (n - 1))));
        }
        this.perFile = perFile;
        this.hadoop = hadoop;
        whole = n == all.size();
    }

    /** The files that are looked into. */
    public List<ArchiveFile> files() {
        return List.copyOf(files);
    }

    /** Bytes read so far, as stored. */
    public long bytes() {
        return bytes.sum();
    }

    /** What lies there beside articles, by kind; to be asked after {@link #read}. */
    public Map<String, Long> passedOver() {
        return passedOver;
    }

    /** Whether every record of the archive was read; to be asked after {@link #read}. */
    public boolean isWhole() {
        return whole;
    }

    /**
     * Hands on every reject that it meets, and articles at even distances.
     *
     * @return records read
     */
    public long read(FieldMapping fields, Consumer<Entry> sink) throws IOException {
        SliceReader reader = new SliceReader(fields, hadoop, bytes);
        long read = 0;
        for (ArchiveFile file : files) {
            List<Slice> slices = slices(file);
            for (Slice slice : slices) {
                try (ArticleReader records = reader.open(slice)) {
                    Thinned articles = new Thinned(Math.max(1, perFile / slices.size()));
                    long end = System.nanoTime() + LONGEST / files.size();
                    int n = 0;
                    while ((n < perFile || System.nanoTime() < end) && records.hasNext()) {
                        Entry entry = records.next();
                        if (entry instanceof Reject) {
                            sink.accept(entry);
                        } else {
                            articles.add(entry);
                        }
                        n++;
                    }
                    read += n;
                    articles.kept.forEach(sink);
                    records.passedOver().forEach((kind, times) -> passedOver.merge(kind, times, Long::sum));
                    whole &= slices.size() == 1 && !records.hasNext();
                }
            }
        }
        return read;
    }

    /** Entries at even distances: when there are too many, every second goes, and so on. */
    private static final class Thinned {
        private final int most;
        private final List<Entry> kept = new ArrayList<>();
        private int distance = 1;
        private int seen;

        Thinned(int most) {
            this.most = most;
        }

        void add(Entry entry) {
            if (seen++ % distance != 0) {
                return;
            }
            if (kept.size() == most) {
                List<Entry> half = new ArrayList<>();
                for (int i = 0; i < kept.size(); i += 2) {
                    half.add(kept.get(i));
                }
                kept.clear();
                kept.addAll(half);
                distance *= 2;
                if ((seen - 1) % distance != 0) {
                    return;
                }
            }
            kept.add(entry);
        }
    }

    private static List<Slice> slices(ArchiveFile file) {
        if (!file.splits() || file.size() <= BIG) {
            return List.of(new Slice(file, 0, Long.MAX_VALUE));
        }
        List<Slice> slices = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            slices.add(new Slice(file, file.size() * i / PLACES, file.size() * (i + 1) / PLACES));
        }
        return slices;
    }
}
