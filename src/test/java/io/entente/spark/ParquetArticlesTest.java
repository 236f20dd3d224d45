// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.article.Article;
import io.entente.article.Entry;
import io.entente.article.FieldMapping;
import io.entente.article.Reject;
import io.entente.article.RejectReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is understood of the columns of other people's Parquet. */
class ParquetArticlesTest {

    @TempDir
    private Path folder;

    @SafeVarargs
    private Path write(String columns, Consumer<Group>... rows) throws IOException {
        MessageType schema = MessageTypeParser.parseMessageType("message m { " + columns + " }");
        Path file = folder.resolve("a.parquet");
        Files.deleteIfExists(file);
        try (ParquetWriter<Group> out = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withType(schema)
                .withDictionaryEncoding(false)
                .build()) {
            for (Consumer<Group> row : rows) {
                Group group = new SimpleGroup(schema);
                row.accept(group);
                out.write(group);
            }
        }
        return file;
    }

    private static List<Article> articles(List<Entry> entries) {
        List<Article> articles = new ArrayList<>();
        entries.forEach(e -> {
            if (e instanceof Article a) {
                articles.add(a);
            }
        });
        return articles;
    }

    private static Reject onlyReject(List<Entry> entries) {
        return (Reject) entries.stream()
                .filter(Reject.class::isInstance)
                .reduce((a, b) -> {
                    throw new AssertionError(a + " and " + b);
                })
                .orElseThrow();
    }

    @Test
    void eachRowOfParquetsOldTimestampsHasItsOwnDay() throws IOException {
        List<Consumer<Group>> rows = new ArrayList<>();
        for (int day = 0; day < 3; day++) {
            NanoTime time = new NanoTime(2_440_588 + day, 0); // 1970-01-01 and after
            String text = "Peru " + day;
            rows.add(g -> g.append("date", time).append("text", text));
        }
        Path file = write("required int96 date; required binary text (STRING);", rows.get(0), rows.get(1), rows.get(2));
        assertThat(articles(ReadAll.of(file, 1)))
                .extracting(a -> a.date().toString())
                .containsExactly("1970-01-01", "1970-01-02", "1970-01-03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"required binary text (STRING);", "required binary text;"})
    void bytesThatAreNoCharactersCostTheirRowOnly(String column) throws IOException {
        Path file = write(
                "required binary date (STRING); " + column,
                g -> g.append("date", "2020-01-02").append("text", "Peru"),
                g -> g.append("date", "2020-01-02")
                        .append("text", Binary.fromConstantByteArray(new byte[] {'P', (byte) 0xE9, 'r', 'u'})),
                g -> g.append("date", "2020-01-02").append("text", "Chile, \uFFFD as it was written"));
        List<Entry> entries = ReadAll.of(file, 1);
        assertThat(articles(entries))
                .extracting(Article::text)
                .containsExactly("Peru", "Chile, \uFFFD as it was written");
        Reject reject = onlyReject(entries);
        assertThat(reject.reason()).isEqualTo(RejectReason.BAD_ENCODING);
        assertThat(reject.detail()).contains("'text'");
        assertThat(reject.origin().record()).isEqualTo(2);
    }

    @Test
    void bytesInAColumnThatIsNotAskedForDoNotMatter() throws IOException {
        Path file = write(
                "required binary date (STRING); required binary text (STRING); required binary image;",
                g -> g.append("date", "2020-01-02")
                        .append("text", "Peru")
                        .append("image", Binary.fromConstantByteArray(new byte[] {(byte) 0xFF})));
        assertThat(articles(ReadAll.of(file, 1))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "1514419200,2017-12-28",
        "1514419199.999,2017-12-27",
        "1514419199999,2017-12-27",
        "1514419200000.5,2017-12-28",
        "-86400000.5,1967-04-06",
        "20171228,2017-12-28",
    })
    void timesAreReadFromDoubles(double time, String day) throws IOException {
        Path file = write(
                "required double date; required binary text (STRING);",
                g -> g.append("date", time).append("text", "Peru"));
        assertThat(articles(ReadAll.of(file, 1)))
                .extracting(a -> a.date().toString())
                .containsExactly(day);
    }

    @Test
    void timesAreReadFromFloatsAndDecimals() throws IOException {
        Path floats = write(
                "required float date; required binary text (STRING);",
                g -> g.append("date", 1_514_419_200f).append("text", "Peru"));
        assertThat(articles(ReadAll.of(floats, 1)))
                .extracting(a -> a.date().toString())
                .containsExactly("2017-12-28");
        Path decimals = write(
                "required int64 date (DECIMAL(18,3)); required binary text (STRING);",
                g -> g.append("date", 1_514_419_199_999L).append("text", "Peru"));
        assertThat(articles(ReadAll.of(decimals, 1)))
                .extracting(a -> a.date().toString())
                .containsExactly("2017-12-27");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1e300, 0.5})
    void aDoubleThatIsNoTimeIsNoDate(double time) throws IOException {
        Path file = write(
                "required double date; required binary text (STRING);",
                g -> g.append("date", time).append("text", "Peru"));
        assertThat(onlyReject(ReadAll.of(file, 1)).reason()).isEqualTo(RejectReason.BAD_DATE);
    }

    @Test
    void idsAreWrittenAsPeopleWriteThem() throws IOException {
        Path numbers = write(
                "required double id; required binary date (STRING); required binary text (STRING);",
                g -> g.append("id", 123_456_789d).append("date", "2020-01-02").append("text", "Peru"));
        assertThat(articles(ReadAll.of(numbers, 1))).extracting(Article::id).containsExactly("123456789");
        byte[] uuid = new byte[16];
        uuid[0] = (byte) 0xFE;
        Path uuids = write(
                "required fixed_len_byte_array(16) id (UUID); required binary date (STRING); required binary text (STRING);",
                g -> g.append("id", Binary.fromConstantByteArray(uuid))
                        .append("date", "2020-01-02")
                        .append("text", "Peru"));
        assertThat(articles(ReadAll.of(uuids, 1)))
                .extracting(Article::id)
                .containsExactly("fe000000-0000-0000-0000-000000000000");
    }

    @Test
    void fieldsOfAStructureAreNamedAsThoseOfAnObject() throws IOException {
        FieldMapping fields = new FieldMapping(
                Map.of(FieldMapping.Role.TEXT, "fields.bodyText", FieldMapping.Role.DATE, "web.date"), true);
        Path file = write(
                "required group fields { optional binary bodyText (STRING); } "
                        + "optional group web { required int64 date (TIMESTAMP(MILLIS,true)); }",
                g -> {
                    g.addGroup("fields").append("bodyText", "Peru");
                    g.addGroup("web").append("date", 1_514_419_199_999L);
                },
                g -> g.addGroup("fields").append("bodyText", "Chile"));
        List<Entry> entries = ReadAll.of(file, 1, fields);
        assertThat(articles(entries)).extracting(Article::text).containsExactly("Peru");
        assertThat(articles(entries)).extracting(a -> a.date().toString()).containsExactly("2017-12-27");
        assertThat(onlyReject(entries).reason()).isEqualTo(RejectReason.NO_DATE);
    }

    @Test
    void aListIsNoText() throws IOException {
        Path file = write(
                "required binary date (STRING); "
                        + "required group text (LIST) { repeated group list { required binary element (STRING); } }",
                g -> {
                    g.append("date", "2020-01-02");
                    g.addGroup("text").addGroup("list").append("element", "Peru");
                });
        assertThat(onlyReject(ReadAll.of(file, 1)).reason()).isEqualTo(RejectReason.BAD_TYPE);
    }
}
