// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetFieldsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"start\": 0, \"end\": 4 | [TargetSpan[start=0, end=4]]",
                "\"targets\": [{\"start\": 13, \"end\": 18, \"name\": [1]}, {\"end\": 4, \"start\": 0}]"
                        + " | [TargetSpan[start=13, end=18], TargetSpan[start=0, end=4]]",
                "\"start\": 0, \"end\": 4, \"targets\": [] | [TargetSpan[start=0, end=4]]",
                "\"x\": 1 | []"
            })
    void areReadInCodePoints(String fields, String spans) throws IOException {
        Article article = (Article) read(fields, true);
        assertThat(article.targets()).hasToString(spans);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"start\": 4, \"end\": 4 | record 'a1': a target's start 4 is not before its end 4",
                "\"start\": 0, \"end\": 20 | record 'a1': a target's end 20 is beyond the text's 19 code points",
                "\"start\": 0 | record 'a1': a target needs both start and end",
                "\"start\": -1, \"end\": 3 | record 'a1': start is -1, not a count of code points",
                "\"start\": \"zero\", \"end\": 3 | record 'a1': start is zero, not a count of code points",
                "\"targets\": {} | record 'a1': targets is no array of objects with start and end",
                "\"targets\": [3] | record 'a1': targets is no array of objects with start and end",
                "\"targets\": [{\"start\": [1], \"end\": 2}] | record 'a1': start is an object or array, not a count of code points"
            })
    void areRejectedByRecordAndRule(String fields, String detail) throws IOException {
        Reject reject = (Reject) read(fields, true);
        assertThat(reject.reason()).isEqualTo(RejectReason.BAD_TARGET);
        assertThat(reject.detail()).isEqualTo(detail);
    }

    @Test
    void areNotReadUnlessAskedFor() throws IOException {
        assertThat(((Article) read("\"start\": \"2020-01-01\", \"end\": 5", false)).targets())
                .isEmpty();
    }

    private static Entry read(String fields, boolean targets) throws IOException {
        String line = "{\"id\": \"a1\", " + fields + ", \"text\": \"Peru thanked Chile\uD83D\uDE00\"}\n";
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        try (ArticleReader reader = ArchiveFormat.JSONL.open(
                ArchiveSlice.whole("test", new ByteArrayInputStream(bytes)),
                new FieldMapping(Map.of(), false, targets))) {
            return reader.next();
        }
    }
}
