// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

import static io.entente.report.SampleReport.tie;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPageTest {

    private static final ReportPage.Maker MAKER = new ReportPage.Maker("9.9", "Cite <me> & \"us\"");
    private static final List<ReportTie> TIES = List.of(tie("FRA", "PER", 12, 30, 0.4, 0.2, 0.6));

    private static String page(Report report) {
        return new String(ReportPage.of(report, MAKER), StandardCharsets.UTF_8);
    }

    private static JsonNode data(String page) throws IOException {
        Matcher m = Pattern.compile("(?s)id=\"report-data\">(.*?)</script>").matcher(page);
        assertThat(m.find()).isTrue();
        return new ObjectMapper().readTree(m.group(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</script><script>alert(1)</script>",
                "]]> <!-- <script",
                "&lt;b&gt; &amp; ' \" `",
                "\\u003c/script>",
                "{{ 7 * 7 }}{% raw %}"
            })
    void aTitleReadsBackAsItWasAndAddsNoMarkup(String attack) throws IOException {
        ReportArticle article = ReportArticle.of(attack, "2019-03-01", attack, attack, "javascript:alert(1)");
        String plain = page(SampleReport.of(
                TIES,
                List.of(SampleReport.sentence("Peru", ReportArticle.of("x", "2019-03-01", "x", "x", null))),
                List.of()));
        String page = page(SampleReport.of(TIES, List.of(SampleReport.sentence("Peru " + attack, article)), List.of()));
        JsonNode data = data(page);
        assertThat(data.at("/articles/0/3").asText()).isEqualTo(attack);
        assertThat(data.at("/articles/0/4").asText()).isEmpty();
        assertThat(data.at("/texts/0/0").asText()).isEqualTo("Peru " + attack);
        for (String markup : List.of("<script", "</script", "<!--", "]]>", "<b>")) {
            assertThat(count(page, markup)).as(markup).isEqualTo(count(plain, markup));
        }
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length;
    }

    @Test
    void lineSeparatorsAndDirectionsDoNothing() throws IOException {
        String title = "a\u2028b\u2029c\u202Ed\u2067e\u200Ff\u0000g\nh";
        String page = page(SampleReport.of(
                TIES,
                List.of(SampleReport.sentence("Peru", ReportArticle.of("1", "2019-03-01", null, title, null))),
                List.of()));
        assertThat(data(page).at("/articles/0/3").asText()).isEqualTo("a b cdef g h");
        assertThat(page).doesNotContain("\u2028", "\u2029", "\u202E");
    }

    @Test
    void whatTheTemplatePrintsIsEscaped() {
        assertThat(page(SampleReport.of(TIES, List.of(), List.of())))
                .contains("Cite &lt;me&gt; &amp; &quot;us&quot;")
                .contains("<bdi>&lt;i&gt;.jsonl</bdi>")
                .doesNotContain("<i>.jsonl");
    }

    @Test
    void thePageNamesNothingThatABrowserWouldFetch() {
        String page = page(SampleReport.of(TIES, List.of(), List.of()));
        String withoutScripts = page.replaceAll("(?s)<script.*?</script>", "");
        assertThat(withoutScripts).doesNotContainPattern("(src|href)=\"(?!#)").doesNotContain("@import", "url(");
        assertThat(page)
                .contains("content=\"default-src &#39;none&#39;;")
                .containsPattern("script-src( &#39;sha256-[^&]+&#39;){2}\"");
    }

    /** Text enters the page as text only; a script that read markup would open the door again. */
    @Test
    void ourScriptsReadNoMarkupAndRunNoText() throws IOException {
        for (String name : ReportPage.SCRIPTS) {
            try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .as(name)
                        .doesNotContain(
                                "innerHTML",
                                "outerHTML",
                                "insertAdjacentHTML",
                                ".html(",
                                "document.write",
                                "eval(",
                                "new Function",
                                "DOMParser",
                                "fetch(",
                                "XMLHttpRequest",
                                "import(");
            }
        }
    }

    @Test
    void numbersAreWholeAndMissingOnesNull() throws IOException {
        JsonNode ties = data(page(SampleReport.of(TIES, List.of(), List.of()))).get("ties");
        assertThat(ties.at("/columns/affinity/0").asInt()).isEqualTo(400);
        assertThat(ties.at("/decimals/affinity").asInt()).isEqualTo(3);
        assertThat(ties.at("/columns/reciprocity/0").isNull()).isTrue();
        assertThat(ties.at("/columns/a/0").asInt()).isEqualTo(1);
    }

    @Test
    void aReportThatIsTooLargeIsCut() throws IOException {
        ReportArticle article = ReportArticle.of("1", "2019-03-01", "s", "t", null);
        List<ReportSentence> many = new ArrayList<>();
        for (int i = 0; i < 14_000; i++) {
            many.add(SampleReport.sentence(new MarkedText("word ".repeat(80) + i, List.of()), article));
        }
        byte[] page = ReportPage.of(SampleReport.of(TIES, many, List.of()), MAKER);
        assertThat(page.length).isBetween(600_000, ReportLimits.MOST_BYTES - 1);
        JsonNode data = data(new String(page, StandardCharsets.UTF_8));
        assertThat(data.get("texts").size()).isBetween(500, 13_999);
        assertThat(data.at("/ties/columns/a")).hasSize(1);
    }
}
