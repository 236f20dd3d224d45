// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Records of the Reuters-21578 collection. */
class ReutersSgmlTest extends ReaderContract {

    private static String record(int id) {
        return "<REUTERS TOPICS=\"YES\" OLDID=\"5\" NEWID=\"" + id + "\">\n<DATE>26-FEB-1987 15:01:01.79</DATE>\n"
                + "<TEXT>&#2;\n<TITLE>TALKS &lt;ABC&gt;</TITLE>\n"
                + "<DATELINE>    LIMA, Feb 26 - </DATELINE><BODY>Peru and Chile talk " + id + ".\n"
                + "    AT&amp;T pays.\n Reuter\n&#3;</BODY></TEXT>\n</REUTERS>\n";
    }

    private static byte[] file(String... records) {
        return ("<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n" + String.join("", records))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    ArchiveFormat format() {
        return ArchiveFormat.SGML;
    }

    @Override
    byte[] sample() {
        return file(IntStream.range(1, 6).mapToObj(ReutersSgmlTest::record).toArray(String[]::new));
    }

    @Override
    List<String> ids() {
        return IntStream.range(1, 6).mapToObj(i -> "reut-" + i).collect(Collectors.toList());
    }

    @Test
    void aRecordIsAnArticleWithItsPartsApart() {
        Article a = articles(read(file(record(7)))).get(0);
        assertThat(a.id()).isEqualTo("reut-7");
        assertThat(a.date()).hasToString("1987-02-26");
        assertThat(a.source()).isEqualTo("Reuters-21578");
        assertThat(a.title()).isEqualTo("TALKS <ABC>");
        assertThat(a.dateline()).isEqualTo("LIMA, Feb 26 -");
        assertThat(a.text()).isEqualTo("Peru and Chile talk 7.\n    AT&T pays.");
        assertThat(a.origin()).isEqualTo(new Origin("folder/sample.name", 1, 36));
    }

    @Test
    void aRecordWithoutItsEndCostsNoOther() {
        String cut = record(2).substring(0, 150);
        List<Entry> entries = read(file(record(1), cut, record(3), "stray words\n", record(4)));
        assertThat(ids(entries)).containsExactly("reut-1", "reut-3", "reut-4");
        assertThat(rejects(entries))
                .extracting(Reject::reason)
                .containsExactly(RejectReason.BAD_SYNTAX, RejectReason.BAD_SYNTAX);
        assertThat(rejects(entries).get(0).excerpt()).startsWith("<REUTERS");
        assertThat(rejects(entries).get(1).excerpt()).contains("stray words");
    }

    @Test
    void aRecordWithoutBodyOrDayIsRejectedAsSuch() {
        String unprocessed = record(1).replaceAll("(?s)<TITLE>.*</BODY>", "WHEAT UP 3");
        String undated = record(2).replace("26-FEB-1987", "soon");
        List<Entry> entries = read(file(unprocessed, undated, record(3)));
        assertThat(ids(entries)).containsExactly("reut-3");
        assertThat(rejects(entries))
                .extracting(Reject::reason)
                .containsExactly(RejectReason.NO_TEXT, RejectReason.BAD_DATE);
    }

    @Test
    void aFileWithoutARecordIsOneReject() {
        List<Entry> entries =
                read("<!ELEMENT LEWIS - - (REUTERS)*>\nnotes\n".repeat(9).getBytes(StandardCharsets.UTF_8));
        assertThat(entries).hasSize(1);
        assertThat(rejects(entries).get(0).reason()).isEqualTo(RejectReason.UNREADABLE);
    }
}
