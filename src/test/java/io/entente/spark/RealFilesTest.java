// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.Shared;
import io.entente.article.Article;
import io.entente.article.Entry;
import io.entente.article.Reject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that others made: how many records each has, how many are articles, and why the rest are none. */
class RealFilesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sgml_reuters_original/reut2-000.sgm|1000|925|{no_text=75}",
                "sgml_reuters_original/reut2-017.sgm|1000|940|{no_text=60}",
                "sgml_reuters_original/subset.sgm|200|199|{no_text=1}",
                "sgml_reuters_original/lewis.dtd|1|0|{unreadable=1}",
                "gdelt/Insight-GDELT-Feed__20190121220000.export2.CSV|1629|1629|{}",
                "gdelt/Insight-GDELT-Feed__events.csv|2116|2116|{}",
                "gdelt/gdelt-big-data__logs_20191024143000.export.CSV|2111|2111|{}",
                "gdelt/Insight-GDELT-Feed__gdelt_headers.txt|1|0|{no_date=1}",
                "gdelt/gdeltPyR__data_events1.csv|1|0|{unreadable=1}",
                "gdelt/gdeltPyR__data_events2.csv|1|0|{unreadable=1}",
                "gdelt/gdeltPyR__data_gkg1.csv|1|0|{unreadable=1}",
                "gdelt/gdeltPyR__data_gkg2.csv|1|0|{unreadable=1}",
                "gdelt/gdeltPyR__data_mentions.csv|1|0|{unreadable=1}",
                "gdelt/gdeltPyR__data_mentionssamp.csv|1|0|{unreadable=1}",
                "gdelt/simsearch__data_gdelt_sample.csv|1|0|{unreadable=1}",
                "tei|224|204|{no_text=1, unreadable=19}",
            })
    void everyRecordIsAnArticleOrHasItsReason(String file, int records, int articles, String rejects)
            throws IOException {
        List<Entry> entries = ReadAll.of(Shared.path("data/formats/" + file), 3);
        Map<String, Integer> reasons = new TreeMap<>();
        entries.forEach(e -> {
            if (e instanceof Reject r) {
                reasons.merge(r.reason().code(), 1, Integer::sum);
            }
        });
        assertThat(entries.size() + " " + count(entries) + " " + reasons)
                .isEqualTo(records + " " + articles + " " + rejects);
    }

    private static long count(List<Entry> entries) {
        return entries.stream().filter(Article.class::isInstance).count();
    }

    /** The manifest's texts have dateline and body in one, and four of them the wire's last line still. */
    @Test
    void reutersRecordsGiveTheTextsThatTheManifestNames() throws Exception {
        Map<String, String[]> manifest = new HashMap<>();
        for (String line : Files.readAllLines(Shared.path("data/formats/MANIFEST.csv"))) {
            String[] cells = line.split(",", -1);
            manifest.put(cells[1], cells);
        }
        List<String> trailed = List.of("reut-1697", "reut-3927", "reut-12976", "reut-19848");
        int found = 0;
        Path folder = Shared.path("data/formats/sgml_reuters_original");
        for (String file : List.of("reut2-000.sgm", "reut2-017.sgm", "subset.sgm")) {
            for (Entry e : ReadAll.of(folder.resolve(file), 1)) {
                if (e instanceof Article a && manifest.containsKey(a.id())) {
                    String whole = a.dateline() == null ? a.text() : a.dateline() + " " + a.text();
                    assertThat(a.date()).hasToString(manifest.get(a.id())[2]);
                    assertThat(a.source()).isEqualTo(manifest.get(a.id())[4]);
                    assertThat(sha256(whole).equals(manifest.get(a.id())[5]))
                            .as(a.id())
                            .isEqualTo(!trailed.contains(a.id()));
                    found++;
                }
            }
        }
        assertThat(found).isEqualTo(7 + 15 + 199);
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
