// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageReaderTest {

    private static final String PARAGRAPH =
            "Peru and Chile met in Lima on Monday to talk about their border, both governments said. ";

    private static WebPage read(String html) {
        return new PageReader().read(html);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<script type='application/ld+json'>{\"datePublished\" : \"2018-04-27T10:00:00Z\"}</script>|2018-04-27T10:00:00Z",
                "<meta property='article:published_time' content='2018-04-27'>|2018-04-27",
                "<META CONTENT=20180427 NAME=PubDate>|20180427",
                "<meta itemprop=datePublished content='27 Apr 2018'>|27 Apr 2018",
                "<time datetime='2018-04-27T01:00'>today</time>|2018-04-27T01:00",
                "<span itemprop='datePublished' content='2018-04-27'>today</span>|2018-04-27",
            })
    void datesAreFoundInMetadata(String head, String date) {
        assertThat(read("<html>" + head + "<p>" + PARAGRAPH).dates()).containsExactly(date);
    }

    @Test
    void theMostTrustedDateComesFirst() {
        String html = "<time datetime=2001-01-01></time><meta name=date content=2002-02-02>"
                + "<meta property=article:published_time content=2003-03-03>"
                + "<script type=application/ld+json>{\"datePublished\":\"2004-04-04\"}</script>";
        assertThat(read(html).dates()).containsExactly("2004-04-04", "2003-03-03", "2002-02-02", "2001-01-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<title>A &amp; B</title>|A & B",
                "<title>Talks end - The Paper</title><h1>Talks  end</h1>|Talks end",
                "<title>Talks end</title><h1>Front page</h1>|Talks end",
                "<meta property=og:title content='Talks &#8217;end&#8217;'><title>x</title>|Talks \u2019end\u2019",
                "<h1>Talks end</h1>|Talks end",
            })
    void theHeadlineIsFound(String head, String title) {
        assertThat(read(head + "<p>" + PARAGRAPH).title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a &lt;b&gt; c|a <b> c",
                "x&nbsp;y|x y",
                "&copy 2019|\u00A9 2019",
                "&#x1F30D;&#8364;&#128;|\uD83C\uDF0D\u20AC\u20AC",
                "AT&T &unknown; &|AT&T &unknown; &",
                "1 < 2 and <3|1 < 2 and <3",
                "a<!-- b > c -->d<!>e<?php f ?>g|adeg",
                "a<script>b</p>\"</script>c<style>d</style>e|ace",
                "one<br>two<br><br>three|one\\ntwo\\n\\nthree",
                "<p>one<p>two<li>three|one\\n\\ntwo\\n\\nthree",
                "<b title='a>b'>x</b><a href=y>z</a>|xz",
            })
    void textIsWhatABrowserShows(String html, String text) {
        assertThat(new PageReader().fragment(html)).isEqualTo(text.replace("\\n", "\n"));
    }

    @Test
    void theTextOfTheTestPagesIsThatOfALibrary() throws Exception {
        for (String name : List.of("tuned/semantic", "tuned/cards", "tuned/tables1998", "unseen/app")) {
            String html = BoilerplateScoreTest.page(name + ".html").replaceAll("(?s)<button.*?</button>", "");
            String ours = new PageReader().fragment(html).replaceAll("\\s+", "");
            String theirs = Jsoup.parse(html).body().text().replaceAll("[\\s\u00A0]+", "");
            assertThat(ours).as(name).isEqualTo(theirs);
        }
    }

    @Test
    void hiddenElementsAreNoText() {
        String html = "<p>" + PARAGRAPH + "</p><div hidden><p>" + PARAGRAPH + "secret</p></div>"
                + "<div style='display: none'>secret</div><noscript>secret</noscript><p>End.</p>";
        assertThat(read(html).text()).doesNotContain("secret").contains("End.");
    }

    @Test
    void anUnclosedTitleEndsAtTheNextTag() {
        WebPage page = read("<title>Talks end\n<body><p>" + PARAGRAPH);
        assertThat(page.title()).isEqualTo("Talks end");
        assertThat(page.text()).isEqualTo(PARAGRAPH.strip());
    }

    @Test
    void anUnclosedHiddenElementEndsWithItsParent() {
        String html = "<div><svg><text>secret</div><p>" + PARAGRAPH + "</p>";
        assertThat(read(html).text()).isEqualTo(PARAGRAPH.strip());
    }

    @Test
    void deepNestingNeitherOverflowsNorLosesText() {
        String html = "<div>".repeat(100_000) + "<p>" + PARAGRAPH + "</p>" + "</div>".repeat(100_000) + "<p>End.</p>";
        assertThat(read(html).text()).contains(PARAGRAPH.strip());
        assertThat(new PageReader().fragment("<table><tr><td>".repeat(50_000) + "x"))
                .isEqualTo("x");
        assertThat(new PageReader().fragment("<b>".repeat(200_000) + "x")).isEqualTo("x");
    }

    @Test
    void timeGrowsWithLengthOnly() {
        String[] hostile = {
            "<!--",
            "<a ",
            "<script>",
            "<a href=\"",
            "&",
            "&#",
            "<",
            "</",
            "<p",
            "</h6>",
            "<svg>",
            "<title>",
            "<td>",
            "<li>",
            "<![CDATA[",
            "\" ",
            "=",
            "<dl><dt>",
            "<a href=x>",
            "&amp",
            "<br>",
            "<table></p>"
        };
        for (String piece : hostile) {
            String html = piece.repeat(2_000_000 / piece.length());
            long start = System.nanoTime();
            read(html);
            assertThat((System.nanoTime() - start) / 1e9).as(piece).isLessThan(20);
        }
    }

    @Test
    void noCharactersMakeItThrow() {
        Random random = new Random(8);
        String[] pieces = {
            "<",
            ">",
            "</",
            "/>",
            "<!--",
            "-->",
            "<p>",
            "</p>",
            "<div class=nav>",
            "</div>",
            "<td>",
            "<table>",
            "</table>",
            "&",
            "&#",
            "&amp;",
            "&#x110000;",
            ";",
            "\"",
            "'",
            "=",
            "<a href=",
            "</a>",
            "<script>",
            "</script>",
            "<title>",
            " ",
            "\n",
            "\u0000",
            "\uD83C",
            "\uDF0D",
            "\u4E2D",
            "text. ",
            "<br>",
            "<svg>",
            "</svg>",
            "<pre>",
            "<h1>",
            "</h1>",
            "<meta name=date content=",
            "<time datetime=",
            "<html lang=",
            "<li>",
            "<ul>",
            "</ul>",
            "<div hidden>",
            "<script type=ld+json>\"datePublished\":"
        };
        PageReader reader = new PageReader();
        for (int round = 0; round < 20_000; round++) {
            StringBuilder html = new StringBuilder();
            int n = random.nextInt(60);
            for (int i = 0; i < n; i++) {
                html.append(pieces[random.nextInt(pieces.length)]);
            }
            WebPage page = reader.read(html.toString());
            assertThat(page.text().length()).isLessThanOrEqualTo(2 * html.length() + 2);
            reader.fragment(html.toString());
        }
    }

    @Test
    void encodingsAreFound() {
        Charset windows = Charset.forName("windows-1252");
        String text = "Jos\u00E9 \u201Cs\u00ED\u201D";
        byte[] latin = text.getBytes(windows);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        assertThat(decode(latin, null)).isEqualTo(text);
        assertThat(decode(utf8, null)).isEqualTo(text);
        assertThat(decode(latin, "ISO-8859-1")).isEqualTo(text);
        assertThat(decode(utf8, "utf-8")).isEqualTo(text);
        assertThat(decode(latin, "no such; charset")).isEqualTo(text);
        String greek = "\u0395\u03BB\u03BB\u03AC\u03B4\u03B1";
        String page = "<meta http-equiv=content-type content='text/html; charset=iso-8859-7'>" + greek;
        assertThat(decode(page.getBytes(Charset.forName("ISO-8859-7")), null)).endsWith(greek);
        assertThat(decode(("\uFEFF" + greek).getBytes(StandardCharsets.UTF_16LE), "utf-8"))
                .isEqualTo(greek);
        assertThat(decode(("\uFEFF" + greek).getBytes(StandardCharsets.UTF_8), "iso-8859-1"))
                .isEqualTo(greek);
    }

    private static String decode(byte[] bytes, String told) {
        return PageEncoding.decode(bytes, 0, bytes.length, told);
    }
}
