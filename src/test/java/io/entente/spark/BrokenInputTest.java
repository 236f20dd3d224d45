// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.article.Article;
import io.entente.article.Entry;
import io.entente.article.Reject;
import io.entente.article.RejectReason;
import io.entente.article.UserError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Broken records are set aside with file, place and reason; good ones on both sides are kept. */
class BrokenInputTest {

    @TempDir
    private Path folder;

    private static String line(int i) {
        return "{\"id\":\"a" + i + "\",\"date\":\"2020-01-02\",\"text\":\"Peru and Chile, talk " + i + ".\"}\n";
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Article> articles(List<Entry> entries) {
        return entries.stream()
                .filter(Article.class::isInstance)
                .map(Article.class::cast)
                .toList();
    }

    private static List<Reject> rejects(List<Entry> entries) {
        return entries.stream()
                .filter(Reject.class::isInstance)
                .map(Reject.class::cast)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":\"x\",\"date\":\"2020-01-02\",\"text\":null}|no_text",
                "{\"id\":\"x\",\"date\":\"2020-01-02\",\"text\":\"  \"}|no_text",
                "{\"id\":\"x\",\"date\":\"2020-01-02\"}|no_text",
                "{\"id\":\"x\",\"date\":\"2020-01-02\",\"text\":[1]}|bad_type",
                "{\"id\":\"x\",\"text\":\"Peru\"}|no_date",
                "{\"id\":\"x\",\"date\":\"soon\",\"text\":\"Peru\"}|bad_date",
                "{\"id\":\"x\",\"date\":\"2020-02-30\",\"text\":\"Peru\"}|bad_date",
                "{\"id\":\"x\",\"date\":\"2020-01-02\",\"text\":\"Peru|bad_syntax",
                "not json at all|bad_syntax",
                "[1,2]|bad_syntax",
                "{\"id\":\"x\",\"date\":\"2020-01-02\",\"text\":\"Peru\"} tail|bad_syntax",
            })
    void aBrokenLineIsRejectedWithItsReasonAndItsPlace(String broken, String reason) throws IOException {
        List<Entry> entries = ReadAll.of(write("a.jsonl", line(1) + broken + "\n" + line(3)), 1);
        assertThat(articles(entries)).extracting(Article::id).containsExactly("a1", "a3");
        assertThat(rejects(entries)).hasSize(1);
        Reject r = rejects(entries).get(0);
        assertThat(r.reason().code()).isEqualTo(reason);
        assertThat(r.origin().file()).endsWith("a.jsonl");
        assertThat(r.origin().record()).isEqualTo(2);
        assertThat(r.origin().offset()).isEqualTo(line(1).length());
        assertThat(r.excerpt()).startsWith(broken.substring(0, 5));
    }

    @Test
    void undecodableBytesCostTheirRecordOnly() throws IOException {
        byte[] bytes = (line(1) + line(2) + line(3)).getBytes(StandardCharsets.UTF_8);
        bytes[line(1).length() + 40] = (byte) 0xFF;
        List<Entry> entries = ReadAll.of(write("a.jsonl", bytes), 1);
        assertThat(articles(entries)).extracting(Article::id).containsExactly("a1", "a3");
        assertThat(rejects(entries)).extracting(Reject::reason).containsExactly(RejectReason.BAD_ENCODING);
        String csv = "id,date,text\n1,2020-01-02,Peru\n2,2020-01-02,Chi?le\n3,2020-01-02,Fiji\n";
        byte[] cells = csv.getBytes(StandardCharsets.UTF_8);
        cells[csv.indexOf('?')] = (byte) 0xC0;
        List<Entry> rows = ReadAll.of(write("b.csv", cells), 1);
        assertThat(articles(rows)).extracting(Article::id).containsExactly("1", "3");
        assertThat(rejects(rows)).extracting(Reject::reason).containsExactly(RejectReason.BAD_ENCODING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32BE"})
    void linesInUtf16AreReadWhateverTheNumberOfTasks(String charset) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            lines.append(line(i).replace("talk", "\u0a0a\u0a7b\u4e2d"));
        }
        Path file = write("a.jsonl", lines.toString().getBytes(Charset.forName(charset)));
        for (int tasks : new int[] {1, 9}) {
            List<Entry> entries = ReadAll.of(file, tasks);
            assertThat(rejects(entries)).isEmpty();
            assertThat(articles(entries)).hasSize(500);
            assertThat(articles(entries).get(7).text()).isEqualTo("Peru and Chile, \u0a0a\u0a7b\u4e2d 7.");
        }
    }

    @Test
    void oneLineInTenCorruptedIsOneRejectInTen() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            lines.append(i % 10 == 3 ? line(i).substring(0, 25) + "\n" : line(i));
        }
        for (int tasks : new int[] {1, 9}) {
            List<Entry> entries = ReadAll.of(write("a.jsonl", lines.toString()), tasks);
            assertThat(articles(entries)).hasSize(450);
            assertThat(rejects(entries)).hasSize(50).allMatch(r -> r.reason() == RejectReason.BAD_SYNTAX);
        }
    }

    @Test
    void aTruncatedGzipKeepsAllThatCameBefore() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Random random = new Random(1);
        try (OutputStream gz = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 4000; i++) {
                String noise = Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
                gz.write(line(i).replace("talk", noise).getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] cut = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
        List<Entry> entries = ReadAll.of(write("a.jsonl.gz", cut), 1);
        List<Article> kept = articles(entries);
        assertThat(kept).hasSizeBetween(1000, 3000);
        for (int i = 0; i < kept.size(); i++) {
            assertThat(kept.get(i).id()).isEqualTo("a" + i);
        }
        assertThat(rejects(entries)).isNotEmpty().allMatch(r -> r.reason() == RejectReason.TRUNCATED);
    }

    @Test
    void randomBytesGiveRejectsAndNoException() throws IOException {
        byte[] noise = new byte[200_000];
        new Random(2).nextBytes(noise);
        for (String name :
                new String[] {"a.jsonl", "a.json", "a.csv", "a.tsv", "a.txt", "a.parquet", "a.bin", "a.gz"}) {
            List<Entry> entries = ReadAll.of(write(name, noise), 2);
            assertThat(articles(entries)).as(name).isEmpty();
            assertThat(rejects(entries)).as(name).isNotEmpty();
            assertThat(rejects(entries)).allMatch(r -> r.excerpt().length() <= 400);
        }
    }

    @Test
    void aRecordOfFiftyMegabytesInOneLineIsRead() throws IOException {
        String sentence = "Peru and Chile met again. ";
        String text = sentence.repeat(50_000_000 / sentence.length());
        Path file = write(
                "a.jsonl", line(1) + "{\"id\":\"big\",\"date\":\"2020-01-02\",\"text\":\"" + text + "\"}\n" + line(3));
        List<Article> articles = articles(ReadAll.of(file, 4));
        assertThat(articles).extracting(Article::id).containsExactly("a1", "big", "a3");
        assertThat(articles.get(1).text()).hasSize(text.length());
    }

    @Test
    void aBrokenElementOfAnArrayDoesNotTakeItsNeighbours() throws IOException {
        String array = "[\n" + line(1).strip() + ",\n{\"id\":\"x\",\"date\":\"2020-01-02\",\"text\":\"Pe\n,\n"
                + line(3).strip() + ",\n{\"id\": tru},\n" + line(5).strip() + "\n]\n";
        List<Entry> entries = ReadAll.of(write("a.json", array), 1);
        assertThat(articles(entries)).extracting(Article::id).containsExactly("a1", "a3", "a5");
        assertThat(rejects(entries)).hasSize(2);
    }

    @Test
    void whatIsNoObjectInAnArrayOfOneLineDoesNotTakeItsNeighbours() throws IOException {
        String array = "[" + line(1).strip() + ",5,\"a, {b\"," + line(2).strip() + ",,-1.5," + line(3).strip() + "]";
        List<Entry> entries = ReadAll.of(write("a.json", array), 1);
        assertThat(articles(entries)).extracting(Article::id).containsExactly("a1", "a2", "a3");
        assertThat(rejects(entries)).extracting(Reject::excerpt).containsExactly("5", "\"a, {b\"", "-1.5");
    }

    @Test
    void aQuoteThatClosesAmidACellCostsTheLineWhereItOpensOnly() throws IOException {
        String csv = "id,date,title,text\n1,2020-01-02,x,Peru\n2,2020-01-02,\"open,Chile\n3,2020-01-02,y,Fiji\n"
                + "4,2020-01-02,\"y\",Mali\n5,2020-01-02,y,\"Togo, in \"\"quotes\"\"\"\n";
        List<Entry> entries = ReadAll.of(write("a.csv", csv), 1);
        assertThat(articles(entries)).extracting(Article::id).containsExactly("1", "3", "4", "5");
        assertThat(rejects(entries)).hasSize(1);
    }

    @Test
    void aFileThatIsNamedTwiceIsReadOnce() throws IOException {
        Path file = write("a.jsonl", line(1));
        ArchiveListing listing = new ArchiveListing(new Configuration(), Optional.empty());
        assertThat(listing.files(List.of(folder.toString(), file.toString(), folder + "/./*.jsonl")))
                .hasSize(1);
    }

    @Test
    void aFolderThatHoldsItselfIsReadOnce() throws IOException {
        Path loop = Files.createDirectory(folder.resolve("loop"));
        Files.writeString(loop.resolve("a.jsonl"), line(1));
        Files.createSymbolicLink(loop.resolve("one"), loop);
        Files.createSymbolicLink(loop.resolve("two"), loop);
        assertThat(ReadAll.of(loop, 1)).hasSize(1);
    }

    @Test
    void anUnclosedQuoteInCsvCostsItsLineOnly() throws IOException {
        String csv = "id,date,text\n1,2020-01-02,Peru\n2,2020-01-02,\"Chile\n3,2020-01-02,Fiji\n4,2020-01-02,a,b\n";
        List<Entry> entries = ReadAll.of(write("a.csv", csv), 1);
        assertThat(articles(entries)).extracting(Article::id).containsExactly("1", "3");
        assertThat(rejects(entries)).extracting(Reject::reason).containsOnly(RejectReason.BAD_SYNTAX);
        assertThat(rejects(entries)).hasSize(2);
    }

    @Test
    void anEmptyFileHasNoRecords() throws IOException {
        assertThat(ReadAll.of(write("a.jsonl", ""), 1)).isEmpty();
        assertThat(ReadAll.of(write("b.csv", ""), 1)).isEmpty();
        assertThat(ReadAll.of(write("c.dat", ""), 1)).isEmpty();
    }

    @Test
    void aMissingPathAndAnEmptyFolderAreTheUsersMistakes() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> ReadAll.of(folder.resolve("nowhere"), 1))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("nowhere");
        assertThatThrownBy(() -> ReadAll.of(empty, 1))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("empty");
        assertThatThrownBy(() -> ReadAll.of(folder.resolve("*.xyz"), 1)).isInstanceOf(UserError.class);
    }

    @Test
    void byteOrderMarksWindowsLinesAndCompressionMakeNoDifference() throws IOException {
        String text = "\uFEFF" + (line(1) + line(2)).replace("\n", "\r\n");
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream gz = new ByteArrayOutputStream();
        for (String member : new String[] {line(1), line(2)}) {
            try (OutputStream out = new GZIPOutputStream(gz)) {
                out.write(member.getBytes(StandardCharsets.UTF_8));
            }
        }
        ByteArrayOutputStream bz = new ByteArrayOutputStream();
        try (OutputStream out = new org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream(bz)) {
            out.write(plain);
        }
        ByteArrayOutputStream zstd = new ByteArrayOutputStream();
        try (OutputStream out = new com.github.luben.zstd.ZstdOutputStream(zstd)) {
            out.write(plain);
        }
        for (byte[] bytes : List.of(plain, gz.toByteArray(), bz.toByteArray(), zstd.toByteArray())) {
            List<Entry> entries = ReadAll.of(write("a.jsonl", bytes), 1);
            assertThat(articles(entries)).extracting(Article::id).containsExactly("a1", "a2");
            assertThat(rejects(entries)).isEmpty();
        }
    }
}
