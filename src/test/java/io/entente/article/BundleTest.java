// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** ZIP files, and TAR files as the other case of the same reader. */
class BundleTest extends ReaderContract {

    private static final byte[] LINES = text(line(1) + line(2));
    private static final byte[] CSV = text("id,date,text\n3,2020-01-02,Peru\n");

    private static byte[] text(String s) {
        return s.getBytes(StandardCharsets.UTF_8);
    }

    private static String line(int i) {
        return "{\"id\":\"" + i + "\",\"date\":\"2020-01-02\",\"text\":\"Peru and Chile, talk " + i + ".\"}\n";
    }

    private static Map<String, byte[]> usual() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("README.txt", text("notes"));
        entries.put("a/lines.jsonl", LINES);
        entries.put("a/.hidden.jsonl", LINES);
        entries.put("__MACOSX/lines.jsonl", LINES);
        entries.put("b/cells.csv", CSV);
        return entries;
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> e : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(e.getKey()));
                out.write(e.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] tar(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
            out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Map.Entry<String, byte[]> e : entries.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(e.getKey(), true);
                entry.setSize(e.getValue().length);
                out.putArchiveEntry(entry);
                out.write(e.getValue());
                out.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    private static List<Entry> readTar(byte[] bytes) throws IOException {
        List<Entry> entries = new java.util.ArrayList<>();
        try (ArticleReader reader = ArchiveFormat.TAR.open(
                ArchiveSlice.whole("x.tar", new java.io.ByteArrayInputStream(bytes)), FieldMapping.usual())) {
            reader.forEachRemaining(entries::add);
        }
        return entries;
    }

    @Override
    ArchiveFormat format() {
        return ArchiveFormat.ZIP;
    }

    @Override
    byte[] sample() {
        return zip(usual());
    }

    @Override
    List<String> ids() {
        return List.of("1", "2", "3");
    }

    @Test
    void anEntryIsNamedBehindItsBundle() {
        assertThat(articles(read(sample())))
                .extracting(a -> a.origin().file())
                .containsExactly(
                        "folder/sample.name!a/lines.jsonl",
                        "folder/sample.name!a/lines.jsonl",
                        "folder/sample.name!b/cells.csv");
        byte[] bytes = zip(Map.of("x.txt", text(" date 2020-01-02 Peru")));
        assertThat(ids(read(bytes))).containsExactly("x");
    }

    @Test
    void tarIsReadWhateverItIsCompressedWith() throws IOException {
        byte[] plain = tar(usual());
        ByteArrayOutputStream bz = new ByteArrayOutputStream();
        try (OutputStream out = new BZip2CompressorOutputStream(bz)) {
            out.write(plain);
        }
        for (byte[] bytes : List.of(plain, gzip(plain), bz.toByteArray())) {
            List<Entry> entries = readTar(bytes);
            assertThat(ids(entries)).isEqualTo(ids());
            assertThat(rejects(entries)).isEmpty();
        }
        assertThat(FormatDetector.of("x", plain)).contains(ArchiveFormat.TAR);
        assertThat(FormatDetector.byName("a/x.tar.bz2")).contains(ArchiveFormat.TAR);
        assertThat(FormatDetector.byName("a/x.TGZ")).contains(ArchiveFormat.TAR);
    }

    @Test
    void aTarThatBreaksOffKeepsWhatCameBefore() throws IOException {
        byte[] plain = tar(usual());
        for (int end = 0; end < plain.length - 1024; end += 97) {
            List<String> kept = ids(readTar(java.util.Arrays.copyOf(plain, end)));
            assertThat(kept).isEqualTo(ids().subList(0, kept.size()));
        }
    }

    @Test
    void hostileNamesAreLabelsOnly() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("../../etc/evil.jsonl", text(line(1)));
        entries.put("/root/evil.jsonl", text(line(2)));
        entries.put("evil\n\u0000" + "x".repeat(3000) + ".jsonl", text(line(3)));
        List<Article> articles = articles(read(zip(entries)));
        assertThat(articles).extracting(Article::id).containsExactly("1", "2", "3");
        assertThat(articles.get(0).origin().file()).isEqualTo("folder/sample.name!../../etc/evil.jsonl");
        assertThat(articles.get(2).origin().file()).hasSizeLessThan(600).doesNotContain("\n", "\u0000");
    }

    @Test
    void bundlesMayLieOneDeepAndEntriesMayBeCompressed() throws IOException {
        byte[] inner = zip(Map.of("in.jsonl.gz", gzip(LINES)));
        List<Entry> entries = read(zip(Map.of("inner.zip", inner)));
        assertThat(ids(entries)).containsExactly("1", "2");
        assertThat(entries.get(0).origin().file()).isEqualTo("folder/sample.name!inner.zip!in.jsonl.gz");
        List<Entry> deeper = read(zip(Map.of("outer.zip", zip(Map.of("inner.tar.gz", gzip(tar(usual())))))));
        assertThat(articles(deeper)).isEmpty();
        assertThat(rejects(deeper)).hasSize(1);
        assertThat(rejects(deeper).get(0).detail()).contains("within another");
    }

    @Test
    void whatCannotBeReadInABundleIsOneRejectAndCostsNoOther() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("a.parquet", text("PAR1 and so on"));
        entries.put("b.bin", new byte[] {0, 1, 2, 3});
        entries.put("c.gz", new byte[] {0x1F, (byte) 0x8B, 1, 2});
        entries.put("d.jsonl", text(line(4)));
        List<Entry> read = read(zip(entries));
        assertThat(ids(read)).containsExactly("4");
        assertThat(rejects(read)).extracting(Reject::reason).containsOnly(RejectReason.UNREADABLE);
        assertThat(rejects(read)).hasSize(3);
        assertThat(rejects(read).get(0).detail()).contains("Parquet");
    }

    @Test
    @Timeout(60)
    void aDecompressionBombIsStoppedWhereverItHides() throws IOException {
        byte[] zeros = new byte[40 << 20];
        byte[] spaces = new byte[40 << 20];
        java.util.Arrays.fill(spaces, (byte) ' ');
        for (byte[] payload : List.of(zeros, spaces)) {
            Map<String, byte[]> entries = new LinkedHashMap<>();
            entries.put("a.jsonl", text(line(1)));
            entries.put("b.jsonl", payload);
            for (List<Entry> read : List.of(
                    read(zip(entries)),
                    readTar(gzip(tar(entries))),
                    read(zip(Map.of("in.tar.gz", gzip(tar(entries))))),
                    read(zip(Map.of("a.jsonl", text(line(1)), "b.jsonl.gz", gzip(payload)))))) {
                assertThat(ids(read)).containsExactly("1");
                assertThat(rejects(read)).extracting(Reject::reason).containsOnly(RejectReason.TRUNCATED);
                assertThat(rejects(read))
                        .filteredOn(r -> r.detail().contains("bomb"))
                        .hasSize(1);
            }
        }
    }
}
