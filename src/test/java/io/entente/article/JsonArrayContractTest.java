// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonArrayContractTest extends ReaderContract {

    private static final String A = "{\"id\":\"a\",\"date\":\"2020-01-02\",\"text\":\"Peru.\"}";
    private static final String B = "{\"id\":\"b\",\"date\":\"2020-01-02\",\"text\":\"Chile.\",\"tags\":[1]}";

    @Override
    ArchiveFormat format() {
        return ArchiveFormat.JSON;
    }

    @Override
    byte[] sample() {
        return bytes("[" + A + ",\n" + B + "]\n");
    }

    @Override
    List<String> ids() {
        return List.of("a", "b");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[A,B", "[A,B,", "[A,\nB\n", "[\nA,\nB,\n", "[[A],[B]", "[A][B", "[A,B,5", "[A,\n{\"id\":},\nB\n"
            })
    void anArrayWithoutItsEndIsToldAndItsRecordsAreKept(String shape) {
        List<Entry> entries = read(bytes(shape.replace("A", A).replace("B", B)));
        assertThat(ids(entries)).containsExactly("a", "b");
        Reject last = rejects(entries).get(rejects(entries).size() - 1);
        assertThat(last.reason()).isEqualTo(RejectReason.TRUNCATED);
        assertThat(last.detail()).contains("ends before the ]");
    }

    @Test
    void anArrayThatIsCutWithinARecordIsToldOnce() {
        String array = "[" + A + ",\n" + B;
        for (int cut = 1; cut < B.length() - 12; cut += 3) {
            List<Entry> entries = read(bytes(array.substring(0, array.length() - cut)));
            assertThat(ids(entries)).containsExactly("a");
            assertThat(rejects(entries))
                    .as("cut by %s", cut)
                    .hasSize(1)
                    .allMatch(r ->
                            r.reason() == RejectReason.TRUNCATED || r.detail().contains("no end"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[A,B]", "[\nA,\nB\n]\n \n", "A\nB\n", "[[A],[B]]", "[A]\n[B]", "[A][B]", "[]A B", "A]B"})
    void anArrayWithItsEndIsNot(String shape) {
        List<Entry> entries = read(bytes(shape.replace("A", A).replace("B", B)));
        assertThat(ids(entries)).containsExactly("a", "b");
        assertThat(rejects(entries)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[A,\n{\"id\":\"x},\nB]",
                "[\nA,\nB,\n{\"id\":\"x\n]\n",
                "[A,\nB,\n{\"id\":\n]",
                "[A,B,\n{\"id\":tru}]"
            })
    void aBrokenRecordHidesNoBracket(String shape) {
        List<Entry> entries = read(bytes(shape.replace("A", A).replace("B", B)));
        assertThat(ids(entries)).containsExactly("a", "b");
        assertThat(rejects(entries)).extracting(Reject::reason).containsExactly(RejectReason.BAD_SYNTAX);
    }

    @Test
    void aBrokenRecordCostsNoOtherWhereLinesEndInCarriageReturns() {
        List<Entry> entries = read(bytes("[\r" + A + ",\r{\"id\":\"x,\r" + B + "\r]\r"));
        assertThat(ids(entries)).containsExactly("a", "b");
        assertThat(rejects(entries)).hasSize(1);
    }
}
