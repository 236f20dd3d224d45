// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real web archives, some broken on purpose: what each has, and that nothing but its damaged records is lost. */
class WebArchivesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "warc_same/articles.warc.gz|401|400|",
                "warc_real/aut__src_test_resources_arc_badexample.arc.gz|6|0|bad_syntax=1,truncated=1",
                "warc_real/aut__src_test_resources_arc_example.arc.gz|300|96|no_text=1",
                "warc_real/aut__src_test_resources_warc_example.txt.warc.gz|6|2|",
                "warc_real/aut__src_test_resources_warc_example.warc.gz|822|96|no_text=1",
                "warc_real/aut__src_test_resources_warc_issue-493.warc|32|0|no_text=4",
                "warc_real/aut__src_test_resources_warc_issue-514.warc|8|1|",
                "warc_real/jwarc__test-resources_org_netpreserve_jwarc_cc.warc.gz|1|1|",
                "warc_real/jwarc__test-resources_org_netpreserve_jwarc_gzip_extra_sl.warc.gz|1|0|",
                "warc_real/warcio__test_data_bad.arc|4|0|bad_syntax=3,no_text=1",
                "warc_real/warcio__test_data_example-bad-non-chunked.warc.gz|6|1|",
                "warc_real/warcio__test_data_example-digest.warc|4|0|",
                "warc_real/warcio__test_data_example-iana.org-chunked.warc|3|1|",
                "warc_real/warcio__test_data_example-resource.warc.gz|3|1|",
                "warc_real/warcio__test_data_example-space-in-target-uri.warc.gz|2|0|",
                "warc_real/warcio__test_data_example-space-in-url.arc|2|1|",
                "warc_real/warcio__test_data_example-trunc.warc|4|0|bad_syntax=1",
                "warc_real/warcio__test_data_example-wget-bad-target-uri.warc.gz|6|1|",
                "warc_real/warcio__test_data_example-wrong-chunks.warc.gz|2|1|",
                "warc_real/warcio__test_data_example.arc|2|1|",
                "warc_real/warcio__test_data_example.arc.gz|2|1|",
                "warc_real/warcio__test_data_example.warc|6|1|",
                "warc_real/warcio__test_data_example.warc.gz|6|1|",
                "warc_real/warcio__test_data_post-test.warc.gz|6|0|"
            })
    void everyRecordIsAnArticleARejectOrPassedOver(String file, int records, int articles, String rejects)
            throws IOException {
        Path path = Shared.path("data/formats/" + file);
        List<Entry> entries = new ArrayList<>();
        long passedOver;
        try (ArticleReader reader = ReadBytes.open(ArchiveFormat.WARC, file, Files.readAllBytes(path))) {
            reader.forEachRemaining(entries::add);
            passedOver = ReadBytes.passedOver(reader);
        }
        Map<String, Integer> reasons = new TreeMap<>();
        ReadBytes.rejects(entries).forEach(r -> reasons.merge(r.reason().code(), 1, Integer::sum));
        String found = reasons.entrySet().stream().map(Object::toString).collect(Collectors.joining(","));
        assertThat(found).isEqualTo(rejects == null ? "" : rejects);
        assertThat(ReadBytes.articles(entries)).hasSize(articles);
        assertThat(entries.size() + passedOver).isEqualTo(records);
    }

    /** HTML folds white space: so are both sides here. */
    @Test
    void theFourHundredArticlesAreThoseOfTheOtherFormats() throws IOException {
        Path lines = Shared.path("data/formats/jsonl/articles.jsonl");
        Path pages = Shared.path("data/formats/warc_same/articles.warc.gz");
        Map<String, Article> expected = new HashMap<>();
        ReadBytes.articles(ReadBytes.all(ArchiveFormat.JSONL, "a", Files.readAllBytes(lines)))
                .forEach(a -> expected.put(a.id(), a));
        List<Article> articles = ReadBytes.articles(ReadBytes.all(ArchiveFormat.WARC, "a", Files.readAllBytes(pages)));
        assertThat(articles).hasSize(400).hasSameSizeAs(expected.values());
        for (Article a : articles) {
            Article e = expected.get(a.id());
            assertThat(a.date()).isEqualTo(e.date());
            assertThat(a.fingerprint()).as(a.id()).isEqualTo(e.fingerprint());
            assertThat(a.language()).isEqualTo(e.language());
            if (e.title() != null) {
                assertThat(a.title())
                        .isEqualTo(e.title().replaceAll("[\\s\u00A0]+", " ").strip());
            }
        }
    }
}
