// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.bench;

import io.entente.article.ArchiveFormat;
import io.entente.article.ArchiveSlice;
import io.entente.article.Article;
import io.entente.article.ArticleReader;
import io.entente.article.Decompression;
import io.entente.article.Entry;
import io.entente.article.FieldMapping;
import io.entente.dyad.Analyst;
import io.entente.dyad.ArticleReading;
import io.entente.gazetteer.Gazetteer;
import io.entente.gazetteer.NameKind;
import io.entente.mention.Field;
import io.entente.mention.MentionFinder;
import io.entente.mention.Page;
import io.entente.text.TextScan;
import io.entente.tone.ToneReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Text a second and core: tokens and sentences, with mentions on top, and tone, over the English articles of an archive. With the
 * launcher's collector, and a heap that is in memory before the clock runs: on a virtual machine the first touch of a page can
 * cost more than all that is done with it.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch", "-XX:+UseParallelGC"})
public class ReadingBenchmark {

    /** The articles, as characters. */
    @State(Scope.Benchmark)
    public static class Archive {

        /** JSON Lines, plain or compressed. */
        @Param("../shared/data/archive.jsonl.gz")
        public String archive;

        /** How many of its English articles. */
        @Param("2000")
        public int articles;

        private final List<char[]> texts = new ArrayList<>();
        private final List<String> strings = new ArrayList<>();
        private final List<LocalDate> dates = new ArrayList<>();
        private final List<Integer> bytes = new ArrayList<>();
        private final List<TextScan> scans = new ArrayList<>();
        private final MentionFinder finder = new MentionFinder(Gazetteer.shipped(), NameKind.COUNTED);
        private final ToneReader tone = new ToneReader();
        private final Analyst analyst = new Analyst(Analyst.SentenceTone.MENTIONING);
        private final TextScan scan = new TextScan();

        /** Reads the articles and scans them once, for the tone alone. */
        @Setup(Level.Trial)
        public void read() throws IOException {
            Path file = Path.of(archive);
            try (InputStream in = Decompression.open(Files.newInputStream(file));
                    ArticleReader reader =
                            ArchiveFormat.JSONL.open(ArchiveSlice.whole(archive, in), FieldMapping.usual())) {
                while (reader.hasNext() && texts.size() < articles) {
                    Entry entry = reader.next();
                    if (entry instanceof Article a && "en".equals(a.language())) {
                        char[] units = a.text().toCharArray();
                        TextScan scanned = new TextScan();
                        scanned.scan(units, units.length);
                        texts.add(units);
                        strings.add(a.text());
                        scans.add(scanned);
                        dates.add(a.date());
                        bytes.add(a.text().getBytes(StandardCharsets.UTF_8).length);
                    }
                }
            }
            if (texts.isEmpty()) {
                throw new IllegalStateException(archive + " has no English articles");
            }
        }
    }

    /** Where in the archive a thread is, and how much it has read. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Progress {

        /** Megabytes (10^6 bytes of UTF-8); JMH prints them a second. */
        public double megabytes;

        private int next;

        /** JMH begins each iteration at 0. */
        @Setup(Level.Iteration)
        public void clear() {
            megabytes = 0;
        }

        int next(Archive a) {
            next = next + 1 == a.texts.size() ? 0 : next + 1;
            megabytes += a.bytes.get(next) / 1e6;
            return next;
        }
    }

    /** Tokens, sentences and paragraphs. */
    @Benchmark
    public int scan(Archive a, Progress p) {
        char[] text = a.texts.get(p.next(a));
        a.scan.scan(text, text.length);
        return a.scan.tokens().size();
    }

    /** The same, and mentions of countries. */
    @Benchmark
    public int mentions(Archive a, Progress p) {
        int i = p.next(a);
        char[] text = a.texts.get(i);
        a.scan.scan(text, text.length);
        return a.finder.find(List.of(new Page(Field.TEXT, text, text.length, a.scan)), a.dates.get(i)).size();
    }

    /** The same, and the tone of the whole text. */
    @Benchmark
    public double mentionsAndTone(Archive a, Progress p) {
        int i = p.next(a);
        char[] text = a.texts.get(i);
        a.scan.scan(text, text.length);
        List<Page> pages = List.of(new Page(Field.TEXT, text, text.length, a.scan));
        int mentions = a.finder.find(pages, a.dates.get(i)).size();
        a.tone.read(text, text.length, a.scan);
        return mentions + a.tone.tone(0, text.length).compound();
    }

    /** All that an analysis reads out of a text: mentions, tones, pairs, attitudes, events, focus, sketch. */
    @Benchmark
    public ArticleReading analyst(Archive a, Progress p) {
        int i = p.next(a);
        return a.analyst.read(null, a.strings.get(i), "en", a.dates.get(i));
    }

    /** Tone of texts that are scanned already. */
    @Benchmark
    public double tone(Archive a, Progress p) {
        int i = p.next(a);
        char[] text = a.texts.get(i);
        a.tone.read(text, text.length, a.scans.get(i));
        return a.tone.tone(0, text.length).compound();
    }
}
