// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesContractTest extends ReaderContract {

    @Override
    ArchiveFormat format() {
        return ArchiveFormat.JSONL;
    }

    @Override
    byte[] sample() {
        return archive().getBytes(StandardCharsets.UTF_8);
    }

    private static String archive() {
        return """
                {"id":"a","date":"2020-01-02","text":"Peru."}
                {"id":"b","date":"2020-01-02","text":"Chile."}
                """;
    }

    @Override
    List<String> ids() {
        return List.of("a", "b");
    }

    @Test
    void aSliceWithinALongLineIsReadToItsEndAtMost() throws IOException {
        String line = "{\"id\":\"a\",\"date\":\"2020-01-02\",\"text\":\"" + "Peru. ".repeat(1 << 18) + "\"}\n";
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        int start = 1 << 18;
        int end = 1 << 19;
        ByteArrayInputStream in = new ByteArrayInputStream(bytes, start - 1, bytes.length - start + 1);
        assertThat(read(new ArchiveSlice("a", in, start, end))).isEmpty();
        assertThat(bytes.length - in.available()).isLessThan(end + (1 << 17));
    }

    private List<Entry> record(String fields) {
        return read(("{\"id\":\"a\",\"date\":\"2020-01-02\"," + fields + "}\n").getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.", "-1", "1e", "0."})
    void numbersAndNamesOfAnyLengthInOtherFieldsDoNotMatter(String start) {
        String digits = start + "7".repeat(20_000);
        String name = "n".repeat(200_000);
        assertThat(ids(record("\"score\":" + digits + ",\"" + name + "\":[" + digits + "],\"text\":\"Peru\"")))
                .containsExactly("a");
    }

    @Test
    void aRecordWithoutItsEndIsToldInPlainWords() {
        byte[] bytes = "{\"date\":\"2020-01-02\",\"text\":\"Peru\"\n".getBytes(StandardCharsets.UTF_8);
        assertThat(rejects(read(bytes)))
                .singleElement()
                .extracting(Reject::detail)
                .asString()
                .isEqualTo("Unexpected end-of-input: expected close marker for Object");
    }

    @Test
    void aNumberTooLongForADateOrATargetIsTold() {
        String digits = "1" + "7".repeat(20_000);
        for (String date : new String[] {
            digits, digits + ".5", "1e" + digits, "1e999999999", "1e-999999999", "1e9999999999", "1E-9999999999"
        }) {
            byte[] bytes = ("{\"date\":" + date + ",\"text\":\"Peru\"}\n").getBytes(StandardCharsets.UTF_8);
            assertThat(rejects(read(bytes))).extracting(Reject::reason).containsExactly(RejectReason.BAD_DATE);
        }
        FieldMapping targets = new FieldMapping(Map.of(), true, true);
        byte[] bytes = ("{\"date\":\"2020-01-02\",\"text\":\"Peru\",\"start\":" + digits + ",\"end\":1}\n")
                .getBytes(StandardCharsets.UTF_8);
        ArticleReader reader = format().open(ArchiveSlice.whole("a", new ByteArrayInputStream(bytes)), targets);
        assertThat(reader.next()).isInstanceOf(Reject.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1514419199.999,2017-12-27",
        "1.5144192e9,2017-12-28",
        "1.514419199999E12,2017-12-27",
        "1514419200,2017-12-28"
    })
    void timesMayHaveAFractionOrAnExponent(String time, String day) {
        byte[] bytes = ("{\"date\":" + time + ",\"text\":\"Peru\"}\n").getBytes(StandardCharsets.UTF_8);
        assertThat(articles(read(bytes))).extracting(a -> a.date().toString()).containsExactly(day);
    }

    private static String line(String id) {
        return "{\"id\":\"" + id + "\",\"date\":\"2020-01-02\",\"text\":\"Peru.\"}";
    }

    @Test
    void linesMayEndInCarriageReturnsAlone() throws IOException {
        String old = line("a") + "\r" + line("b") + "\r\r{\"id\":\r" + line("c") + "\r";
        List<Entry> entries = read(old.getBytes(StandardCharsets.UTF_8));
        assertThat(ids(entries)).containsExactly("a", "b", "c");
        assertThat(rejects(entries)).hasSize(1);
        assertThat(entries).extracting(e -> e.origin().record()).containsExactly(1L, 2L, 4L, 5L);
        assertThat(entries.get(1).origin().offset()).isEqualTo(line("a").length() + 1);
        assertThat(rejects(read((old + "{").getBytes(StandardCharsets.UTF_8)))).hasSize(2);
    }

    @Test
    void linesOfBothKindsMayFollowEachOtherWhateverTheSlices() throws IOException {
        String mixed = line("a") + "\n" + line("b") + "\r" + line("c") + "\r\n"
                + line("d").replace(",", ",\r") + "\n" + line("e") + "\r\u00ff\r" + line("f") + "\n";
        byte[] bytes = mixed.getBytes(StandardCharsets.ISO_8859_1);
        List<Entry> whole = read(bytes);
        assertThat(ids(whole)).containsExactly("a", "b", "c", "d", "e", "f");
        assertThat(rejects(whole)).hasSize(1);
        assertThat(whole).extracting(e -> e.origin().record()).containsExactly(1L, 2L, 2L, 3L, 4L, 4L, 4L);
        for (int cut = 1; cut < bytes.length; cut++) {
            List<Entry> both = new ArrayList<>(ReadBytes.slice(format(), bytes, 0, cut));
            both.addAll(ReadBytes.slice(format(), bytes, cut, bytes.length));
            assertThat(ids(both)).as("cut at %s", cut).isEqualTo(ids(whole));
            assertThat(rejects(both)).hasSize(1);
        }
    }

    @Test
    void aCarriageReturnWithinAStringMakesOneReject() {
        List<Entry> entries =
                read((line("a").replace("Peru", "Pe\rru") + "\n" + line("b") + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(ids(entries)).containsExactly("b");
        assertThat(rejects(entries)).hasSize(1);
    }
}
