// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives in UTF-16 and UTF-32 are read as those in UTF-8 are. */
class WideTextTest {

    private static final String[] CHARSETS = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"};
    /** U+0A0A and U+0D0A have the bytes of line ends, the last a pair of surrogates. */
    private static final String TEXT = "Peru, S\u00e3o Tom\u00e9, \u4e2d\u56fd, \u0a0a\u0d0a\u220a \ud83d\ude00.";

    private static String archive(ArchiveFormat format) {
        String json = "{\"id\":\"ID\",\"date\":\"2020-01-02\",\"text\":\"" + TEXT + "\"}";
        String b = json.replace("ID", "b");
        return switch (format) {
            case JSONL -> json.replace("ID", "a") + "\n" + b + "\n";
            case JSON -> "[" + json.replace("ID", "a") + ",\n" + b + "]";
            case CSV -> "id,date,text\r\na,2020-01-02,\"" + TEXT + "\"\r\nb,2020-01-02,\"" + TEXT + "\"\r\n";
            case TSV -> "id\tdate\ttext\na\t2020-01-02\t" + TEXT + "\nb\t2020-01-02\t" + TEXT + "\n";
            case TEXT -> " date 2020-01-02\n" + TEXT;
            default -> throw new AssertionError(format);
        };
    }

    @ParameterizedTest
    @EnumSource(
            value = ArchiveFormat.class,
            names = {"JSONL", "JSON", "CSV", "TSV", "TEXT"})
    void itIsReadWithAndWithoutAByteOrderMark(ArchiveFormat format) throws IOException {
        List<Article> expected =
                ReadBytes.articles(ReadBytes.all(format, "a", archive(format).getBytes(StandardCharsets.UTF_8)));
        assertThat(expected).hasSize(format == ArchiveFormat.TEXT ? 1 : 2);
        assertThat(expected).extracting(Article::text).containsOnly(TEXT);
        for (String charset : CHARSETS) {
            for (String mark : new String[] {"\uFEFF", ""}) {
                byte[] bytes = (mark + archive(format)).getBytes(Charset.forName(charset));
                List<Entry> entries = ReadBytes.all(format, "a", bytes);
                assertThat(ReadBytes.rejects(entries)).as(charset + mark).isEmpty();
                assertThat(ReadBytes.articles(entries))
                        .as(charset + mark)
                        .extracting(Article::id, Article::text)
                        .isEqualTo(expected.stream()
                                .map(a -> org.assertj.core.groups.Tuple.tuple(a.id(), a.text()))
                                .toList());
                assertThat(FormatDetector.of("no-name", bytes))
                        .as(charset + mark)
                        .contains(format);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void halfAPairOfSurrogatesCostsItsRecordOnly(String charset) throws IOException {
        String line = "{\"id\":\"ID\",\"date\":\"2020-01-02\",\"text\":\"Peru?\"}\n";
        Charset wide = Charset.forName(charset);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String id : List.of("a", "b", "c")) {
            byte[] record = line.replace("ID", id).getBytes(wide);
            if (id.equals("b")) {
                int at = 2 * line.replace("ID", id).indexOf('?');
                record[at + (charset.endsWith("LE") ? 1 : 0)] = (byte) 0xD8;
            }
            bytes.writeBytes(record);
        }
        List<Entry> entries = ReadBytes.all(ArchiveFormat.JSONL, "a", bytes.toByteArray());
        assertThat(ReadBytes.articles(entries)).extracting(Article::id).containsExactly("a", "c");
        assertThat(ReadBytes.rejects(entries)).extracting(Reject::reason).containsExactly(RejectReason.BAD_ENCODING);
    }

    @Test
    void aCutCharacterIsTold() throws IOException {
        byte[] bytes = archive(ArchiveFormat.JSONL).getBytes(StandardCharsets.UTF_16LE);
        List<Entry> entries = ReadBytes.all(ArchiveFormat.JSONL, "a", Arrays.copyOf(bytes, bytes.length - 21));
        assertThat(ReadBytes.articles(entries)).extracting(Article::id).containsExactly("a");
        assertThat(ReadBytes.rejects(entries)).hasSize(1);
    }

    @Test
    void longFilesAreReadToTheEnd() throws IOException {
        String lines = archive(ArchiveFormat.JSONL).repeat(3000);
        List<Entry> entries = ReadBytes.all(ArchiveFormat.JSONL, "a", lines.getBytes(StandardCharsets.UTF_16BE));
        assertThat(ReadBytes.articles(entries))
                .hasSize(6000)
                .allMatch(a -> a.text().equals(TEXT));
        assertThat(entries.get(5999).origin().record()).isEqualTo(6000);
    }

    @Test
    void zerosInALineOfUtf8MakeItNoUtf16() throws IOException {
        String lines = """
                {"id":"a","date":"2020-01-02","text":"Peru"}
                {"id":"b"}
                {"id":"c","date":"2020-01-02","text":"Peru"}
                """;
        lines = lines.replace("{\"id\":\"b\"}", "{\"id\":\"b\"}".replaceAll("(.)", "$1\0"));
        List<Entry> entries = ReadBytes.all(ArchiveFormat.JSONL, "a", lines.getBytes(StandardCharsets.UTF_8));
        assertThat(ReadBytes.articles(entries)).extracting(Article::id).containsExactly("a", "c");
        assertThat(ReadBytes.rejects(entries)).extracting(Reject::reason).containsExactly(RejectReason.BAD_SYNTAX);
    }

    @Test
    void marksOfFilesThatWerePutOneAfterTheOtherAreSkipped() throws IOException {
        String line = "\uFEFF{\"id\":\"a\",\"date\":\"2020-01-02\",\"text\":\"Peru\"}\n";
        List<Entry> entries =
                ReadBytes.all(ArchiveFormat.JSONL, "a", line.repeat(2).getBytes(StandardCharsets.UTF_8));
        assertThat(ReadBytes.articles(entries)).hasSize(2);
    }
}
