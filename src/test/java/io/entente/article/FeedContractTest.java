// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedContractTest extends ReaderContract {

    @Override
    ArchiveFormat format() {
        return ArchiveFormat.FEED;
    }

    @Override
    byte[] sample() {
        return archive().getBytes(StandardCharsets.UTF_8);
    }

    private static String archive() {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"><channel><title>The Paper</title>"
                + "<language>en</language>"
                + "<item><title>A &amp; B</title><link>https://p.example/1</link><guid>g1</guid>"
                + "<pubDate>Fri, 27 Apr 2018 10:00:00 GMT</pubDate><description>short</description>"
                + "<content:encoded><![CDATA[<p>Peru &amp; Chile met.</p><p>They talked. <item>]]></content:encoded></item>\n"
                + "<item><title>C</title><link>https://p.example/2</link><dc:date>2018-04-28</dc:date>"
                + "<description>&lt;p&gt;Fiji and Tonga.&lt;/p&gt;</description></item></channel></rss>";
    }

    @Override
    List<String> ids() {
        return List.of("g1", "2");
    }

    @Test
    void itemsOfRssAreArticles() throws IOException {
        List<Article> articles = ReadBytes.articles(read(archive()));
        Article a = articles.get(0);
        assertThat(a.id()).isEqualTo("g1");
        assertThat(a.title()).isEqualTo("A & B");
        assertThat(a.text()).isEqualTo("Peru & Chile met.\n\nThey talked.");
        assertThat(a.date()).isEqualTo(LocalDate.of(2018, 4, 27));
        assertThat(a.source()).isEqualTo("The Paper");
        assertThat(a.language()).isEqualTo("en");
        assertThat(a.url()).isEqualTo("https://p.example/1");
        assertThat(articles.get(1).text()).isEqualTo("Fiji and Tonga.");
        assertThat(articles.get(1).id()).isEqualTo("2");
    }

    @Test
    void entriesOfAtomAreArticles() throws IOException {
        String atom = "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='fr'><title>Le Journal</title>"
                + "<entry><title type='html'>L&amp;#39;accord</title><id>urn:1</id><link rel='self' href='x'/>"
                + "<link href='https://j.example/1'/><published>2018-04-27T10:00:00Z</published><updated>2019-01-01T00:00:00Z</updated>"
                + "<content type='xhtml'><div><p>Le P\u00E9rou et le Chili.</p></div></content></entry></feed>";
        Article a = ReadBytes.articles(read(atom)).get(0);
        assertThat(a.id()).isEqualTo("urn:1");
        assertThat(a.title()).isEqualTo("L'accord");
        assertThat(a.text()).isEqualTo("Le P\u00E9rou et le Chili.");
        assertThat(a.date()).isEqualTo(LocalDate.of(2018, 4, 27));
        assertThat(a.url()).isEqualTo("https://j.example/1");
        assertThat(a.language()).isEqualTo("fr");
    }

    @Test
    void aBrokenItemCostsNoOther() throws IOException {
        String feed = archive().replace("<item><title>C", "<item><title>broken <item><title>C");
        List<Entry> entries = read(feed);
        assertThat(ReadBytes.articles(entries)).hasSize(2);
        assertThat(ReadBytes.rejects(entries)).hasSize(1);
    }

    @Test
    void entitiesOfADocumentTypeAreNeitherFetchedNorExpanded() throws IOException {
        String feed = archive()
                .replace("<rss", "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\"><!ENTITY y \"boom\">]><rss")
                .replace("Fiji", "&x;&y;Fiji");
        Article a = ReadBytes.articles(read(feed)).get(1);
        assertThat(a.text()).isEqualTo("&x;&y;Fiji and Tonga.");
    }

    private static List<Entry> read(String xml) throws IOException {
        return ReadBytes.all(ArchiveFormat.FEED, "a.rss", xml.getBytes(StandardCharsets.UTF_8));
    }
}
