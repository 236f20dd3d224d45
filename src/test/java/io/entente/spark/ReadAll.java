// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.article.ArticleReader;
import io.entente.article.Entry;
import io.entente.article.FieldMapping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.apache.hadoop.conf.Configuration;

/** Reads whole archives without a session, cut into slices as a run would cut them. */
public final class ReadAll {

    private ReadAll() {}

    /** The entries of an archive, in the order of its files. */
    public static List<Entry> of(Path input, int leastTasks) throws IOException {
        return of(input, leastTasks, FieldMapping.usual());
    }

    /** The same, with fields named otherwise. */
    static List<Entry> of(Path input, int leastTasks, FieldMapping fields) throws IOException {
        return of(input, leastTasks, fields, new Configuration());
    }

    /** The same, by Hadoop's settings. */
    static List<Entry> of(Path input, int leastTasks, FieldMapping fields, Configuration hadoop) throws IOException {
        SliceReader files = new SliceReader(fields, hadoop, new LongAdder());
        List<Entry> entries = new ArrayList<>();
        for (List<Slice> task : SlicePlan.of(
                new ArchiveListing(hadoop, Optional.empty()).files(List.of(input.toString())), leastTasks)) {
            for (Slice slice : task) {
                try (ArticleReader reader = files.open(slice)) {
                    reader.forEachRemaining(entries::add);
                }
            }
        }
        return entries;
    }
}
