// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedContractTest extends ReaderContract {

    @Override
    ArchiveFormat format() {
        return ArchiveFormat.CSV;
    }

    @Override
    byte[] sample() {
        return "id;date;text\na;2020-01-02;Peru.\nb;2020-01-02;\"Chile;\nFiji.\"\n".getBytes(StandardCharsets.UTF_8);
    }

    @Override
    List<String> ids() {
        return List.of("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void aBrokenRowCostsNoOtherWhateverEndsTheLines(String end) {
        String rows = "id,date,text\na,2020-01-02,Peru; and\nx,2020-01-02,\"Chile\nb,2020-01-02,Fiji; and; so\ny\n";
        List<Entry> entries = read(rows.replace("\n", end).getBytes(StandardCharsets.UTF_8));
        assertThat(ids(entries)).containsExactly("a", "b");
        assertThat(entries).extracting(e -> e.origin().record()).containsExactly(2L, 3L, 4L, 5L);
    }

    @Test
    void quotationMarksOfTabSeparatedLinesThatEndInCarriageReturnsJoinNoLines() throws IOException {
        String rows =
                "id\tdate\ttext\ra\t2020-01-02\t\"Peru\" said\rb\t2020-01-02\t\"Chile said\rc\t2020-01-02\tno\"\r";
        List<Entry> entries = ReadBytes.all(ArchiveFormat.TSV, "a", rows.getBytes(StandardCharsets.UTF_8));
        assertThat(ids(entries)).containsExactly("a", "b", "c");
        assertThat(articles(entries).get(1).text()).isEqualTo("\"Chile said");
    }
}
