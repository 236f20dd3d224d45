// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}
