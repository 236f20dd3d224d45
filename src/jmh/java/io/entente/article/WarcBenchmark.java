// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import io.entente.article.web.HttpMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
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
 * Reading a web archive of a few megabytes: jwarc's bare iteration with each response's body consumed; our records with each
 * body decoded; our articles.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class WarcBenchmark {

    private static final int LEAST = 3_000_000;

    /** Files, one after the other, repeated until they are long enough. */
    @Param({
        "warc_same/articles.warc.gz",
        "warc_real/aut__src_test_resources_warc_example.warc.gz",
        "warc_same/articles.warc.gz+warc_real/aut__src_test_resources_warc_example.warc.gz"
    })
    public String files;

    private byte[] archive;

    /** Puts the archive together. */
    @Setup(Level.Trial)
    public void read() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (all.size() < LEAST) {
            for (String file : files.split("\\+")) {
                all.writeBytes(Files.readAllBytes(Path.of("../shared/data/formats", file)));
            }
        }
        archive = all.toByteArray();
    }

    /** What the library does at the least: records, and the bodies of responses. */
    @Benchmark
    public long bareJwarc() throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[1 << 13];
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(archive))) {
            reader.setLenient(true);
            for (WarcRecord record : reader) {
                if (record instanceof WarcResponse response && response.contentType().base().toString().equals("application/http")) {
                    InputStream body = response.http().body().stream();
                    for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                        bytes += n;
                    }
                }
            }
        }
        return bytes;
    }

    /** Our records, bodies unpacked. */
    @Benchmark
    public long recordsAndBodies() throws IOException {
        long bytes = 0;
        try (WarcRecords records = new WarcRecords(ArchiveSlice.whole("a", new ByteArrayInputStream(archive)))) {
            while (records.next()) {
                HttpMessage http = records.reject() != null || records.skipped()
                        ? null
                        : HttpMessage.parse(records.bytes(), records.from(), records.to());
                if (http != null) {
                    HttpMessage.Body body = http.body();
                    bytes += body.to() - body.from();
                }
            }
        }
        return bytes;
    }

    /** Our articles. */
    @Benchmark
    public long articles() throws IOException {
        long n = 0;
        try (ArticleReader reader = ArchiveFormat.WARC.open(
                ArchiveSlice.whole("a", new ByteArrayInputStream(archive)), FieldMapping.usual())) {
            while (reader.hasNext()) {
                n += reader.next() instanceof Article ? 1 : 0;
            }
        }
        return n;
    }
}
