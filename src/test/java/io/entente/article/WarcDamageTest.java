// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/** A damaged record costs itself and no other, wherever the damage is. */
class WarcDamageTest {

    private static final int RECORDS = 12;

    private static byte[] ascii(String s) {
        return s.getBytes(StandardCharsets.UTF_8);
    }

    private static String page(int i) {
        return "<html lang=en><title>Talks " + i + "</title><p>Peru and Chile met for the " + i
                + "th time this year, both governments said on Monday; seed " + new Random(i).nextLong()
                + ".</p></html>";
    }

    private static byte[] record(int i) {
        return record(i, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", ascii(page(i)));
    }

    private static byte[] record(int i, String http, byte[] body) {
        byte[] head = ascii(http);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ascii("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/a" + i
                + "\r\nWARC-Date: 2018-04-27T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:0000000" + i
                + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                + (head.length + body.length)
                + "\r\n\r\n"));
        out.writeBytes(head);
        out.writeBytes(body);
        out.writeBytes(ascii("\r\n\r\n"));
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gz = new GZIPOutputStream(out)) {
            gz.write(bytes);
        }
        return out.toByteArray();
    }

    private static List<byte[]> members() throws IOException {
        List<byte[]> members = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            members.add(gzip(record(i)));
        }
        return members;
    }

    private static byte[] join(List<byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        parts.forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static List<String> ids(List<Entry> entries) {
        return ReadBytes.articles(entries).stream().map(Article::id).toList();
    }

    private static List<String> texts(List<Entry> entries) {
        return ReadBytes.articles(entries).stream().map(Article::text).toList();
    }

    private static List<String> allBut(int... lost) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            int at = i;
            if (Arrays.stream(lost).noneMatch(l -> l == at)) {
                ids.add("a" + i);
            }
        }
        return ids;
    }

    private static List<Entry> read(byte[] bytes) throws IOException {
        return ReadBytes.all(ArchiveFormat.WARC, "a.warc", bytes);
    }

    /** The damaged record is gone; or read as it was, when the damage comes after its last byte. */
    private static void assertOnlyFiveIsHurt(List<Entry> entries, String damage) throws IOException {
        assertThat(ReadBytes.rejects(entries)).as(damage).hasSize(1);
        assertThat(ids(entries)).as(damage).containsAll(allBut(5));
        assertThat(texts(entries)).as(damage).isSubsetOf(texts(read(join(members()))));
    }

    @Test
    void everyByteOfAGzipMemberMayBeWrong() throws IOException {
        List<byte[]> members = members();
        byte[] whole = members.get(5);
        for (int at = 0; at < whole.length; at++) {
            byte[] bad = whole.clone();
            bad[at] ^= 0x5A;
            members.set(5, bad);
            List<Entry> entries = read(join(members));
            if (at >= 4 && at < 10) { // time, speed and system of the gzip header
                assertThat(entries).hasSize(RECORDS).allMatch(Article.class::isInstance);
            } else {
                assertOnlyFiveIsHurt(entries, "byte " + at);
            }
        }
    }

    @Test
    void aGzipMemberMayBeCutAnywhere() throws IOException {
        List<byte[]> members = members();
        byte[] whole = members.get(5);
        for (int size = 1; size < whole.length; size++) {
            members.set(5, Arrays.copyOf(whole, size));
            assertOnlyFiveIsHurt(read(join(members)), "cut to " + size);
        }
    }

    @Test
    void theLastMemberMayBreakOff() throws IOException {
        byte[] all = join(members());
        int last = members().get(RECORDS - 1).length;
        for (int lost = 1; lost < last; lost++) {
            List<Entry> entries = read(Arrays.copyOf(all, all.length - lost));
            assertThat(ids(entries)).as("%d lost", lost).isEqualTo(allBut(RECORDS - 1));
            assertThat(ReadBytes.rejects(entries)).as("%d lost", lost).hasSize(1);
        }
    }

    @Test
    void bytesMissingFromAPlainFileCostTheirRecord() throws IOException {
        byte[] five = record(5);
        for (int at = 0; at < five.length; at++) {
            List<byte[]> records = new ArrayList<>();
            for (int i = 0; i < RECORDS; i++) {
                records.add(record(i));
            }
            byte[] bad = new byte[five.length - 1];
            System.arraycopy(five, 0, bad, 0, at);
            System.arraycopy(five, at + 1, bad, at, bad.length - at);
            records.set(5, bad);
            List<String> ids = ids(read(join(records)));
            assertThat(ids).as("byte %d", at).containsAll(allBut(5));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "99999", "99999999", "9999999999999", "-1", "x", ""})
    void aWrongLengthCostsItsRecord(String length) throws IOException {
        List<byte[]> records = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            records.add(record(i));
        }
        String bad = new String(record(5), StandardCharsets.UTF_8)
                .replaceAll("Content-Length: \\d+", "Content-Length: " + length);
        records.set(5, ascii(bad));
        List<Entry> entries = read(join(records));
        assertThat(ids(entries)).isEqualTo(allBut(5));
        assertThat(ReadBytes.rejects(entries)).hasSize(1);
    }

    @Test
    void slicesOfAnySizeOwnEachRecordOnce() throws IOException {
        List<byte[]> records = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            records.add(record(i));
        }
        byte[] all = join(records);
        for (int size : new int[] {1, 7, 100, 333, 334, 1000, all.length}) {
            List<Entry> entries = new ArrayList<>();
            for (int start = 0; start < all.length; start += size) {
                entries.addAll(ReadBytes.slice(ArchiveFormat.WARC, all, start, Math.min(all.length, start + size)));
            }
            assertThat(entries).as("slices of %d", size).allMatch(Article.class::isInstance);
            assertThat(ids(entries)).as("slices of %d", size).isEqualTo(allBut());
        }
    }

    @Test
    void aBombIsARejectAndTheNextRecordIsRead() throws IOException {
        byte[] bomb = gzip(new byte[200_000_000]);
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n";
        List<Entry> entries = read(join(List.of(record(0), record(1, http, bomb), record(2))));
        assertThat(ids(entries)).containsExactly("a0", "a2");
        assertThat(ReadBytes.rejects(entries)).extracting(Reject::reason).containsExactly(RejectReason.TOO_LONG);
        List<Entry> members = read(join(List.of(gzip(record(0)), bomb, gzip(record(2)))));
        assertThat(ids(members)).containsExactly("a0", "a2");
        assertThat(ReadBytes.rejects(members)).isNotEmpty();
    }

    @Test
    void bodiesAreReadAsTheyAreNotAsTheySay() throws IOException {
        String chunked = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n";
        String gz = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n";
        byte[] page = ascii(page(1));
        String hex = Integer.toHexString(page.length);
        byte[] chunks = ascii(hex + ";x=y\r\n" + page(1) + "\r\n0\r\n\r\n");
        List<Entry> entries = read(join(List.of(
                record(1, chunked, chunks),
                record(2, chunked, page),
                record(3, gz, gzip(page)),
                record(4, gz, page),
                record(5, "HTTP/1.0 200\nContent-type:TEXT/HTML;charset=utf-8\n\n", page))));
        assertThat(ReadBytes.articles(entries))
                .hasSize(5)
                .extracting(Article::text)
                .containsOnly(ReadBytes.articles(entries).get(0).text());
    }

    @Test
    void whatIsNoArticleIsPassedOverAndCounted() throws IOException {
        byte[] all = join(List.of(
                record(1, "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n", ascii(page(1))),
                record(2, "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n", new byte[] {1, 2, 3}),
                ascii("WARC/1.0\r\nWARC-Type: request\r\nContent-Length: 0\r\n\r\n\r\n\r\n"),
                record(3)));
        try (ArticleReader reader = ReadBytes.open(ArchiveFormat.WARC, "a", all)) {
            assertThat(reader.next()).isInstanceOf(Article.class);
            assertThat(reader.hasNext()).isFalse();
            assertThat(reader.passedOver())
                    .containsOnly(
                            java.util.Map.entry("status 404", 1L),
                            java.util.Map.entry("image/png", 1L),
                            java.util.Map.entry("request", 1L));
        }
    }

    @Test
    void aWholeFileHasTheRecordsThatALibraryReads() throws IOException {
        byte[] all = join(members());
        int n = 0;
        try (WarcReader library = new WarcReader(new ByteArrayInputStream(all))) {
            for (WarcRecord r : library) {
                n += r.type().equals("response") ? 1 : 0;
            }
        }
        assertThat(read(all)).hasSize(n);
    }
}
