// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Editions in TEI XML. */
class TeiXmlTest extends ReaderContract {

    private static final String OPEN = "<?xml version=\"1.0\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">";

    private static byte[] edition(String header, String text) {
        return (OPEN + "<teiHeader>" + header + "</teiHeader>\n<text><body>\n" + text + "\n</body></text></TEI>")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    ArchiveFormat format() {
        return ArchiveFormat.TEI;
    }

    @Override
    byte[] sample() {
        return edition("<fileDesc><titleStmt><title>Talks: 1750\u20131775</title></titleStmt></fileDesc>", """
                <div xml:id="a"><head>One, <date from="1753" to="1754">1753-54</date></head><p>Peru talks.</p></div>
                <div xml:id="b"><head>Two</head><p>Chile talks.</p></div>
                <div><p>Bolivia talks.</p></div>""");
    }

    @Override
    List<String> ids() {
        return List.of("sample#a", "sample#b", "sample#3");
    }

    @Test
    void theDayComesFromTheHeadElseFromTheTitleOfTheEdition() {
        assertThat(articles(read(sample())))
                .extracting(a -> a.date().toString())
                .containsExactly("1753-01-01", "1750-01-01", "1750-01-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<div when='1969-02-03'><p>Peru</p></div>|1969-02-03",
                "<div from='1969-02' to='1970'><p>Peru</p></div>|1969-02-01",
                "<div notBefore='1969'><p>Peru</p></div>|1969-01-01",
                "<div xmlns:frus='f' frus:doc-dateTime-min='1969-02-03T00:00:00-05:00'><p>Peru</p></div>|1969-02-03",
                "<div><opener><dateline>Lima, <date when='1969-02-03'>Monday</date></dateline></opener><p>Peru</p></div>|1969-02-03",
                "<div><head>On <date>February 3, 1969</date></head><p>Peru</p></div>|1969-02-03",
                "<div><p>Peru on <date when='1999-01-01'>a day</date></p></div>|1961-05-06",
                "<div when='1970-01-02'><div xml:id='x'><p>Peru</p></div></div>|1970-01-02",
                "<doc when='1970-01-02'><p>Peru</p></doc>|1970-01-02",
                "<p>Peru</p>|1961-05-06",
            })
    void aDayIsTakenFromWhereItIsGiven(String text, String day) {
        String header = "<fileDesc><titleStmt><title>Of 1900</title></titleStmt><publicationStmt><date when='2015'/>"
                + "</publicationStmt><sourceDesc><bibl><date when='1961-05-06'/></bibl></sourceDesc></fileDesc>";
        List<Article> articles = articles(read(edition(header, text)));
        assertThat(articles).hasSize(1);
        assertThat(articles.get(0).date()).hasToString(day);
    }

    @Test
    void textIsParagraphsWithoutNotesFiguresAndBreaks() {
        String text = "<div xml:id='d' when='1970-01-02'><head>The <hi>talks</hi></head>"
                + "<opener><dateline>Lima, Monday</dateline></opener>"
                + "<p>Peru<note>see below</note>\n   and <placeName>Chile</placeName>.</p><pb n='3'/>"
                + "<figure><head>A map</head></figure><list><item>One</item><item>Two</item></list>"
                + "<div><head>More</head><p>It <choice><sic>reigned</sic><corr>rained</corr></choice>.</p></div></div>";
        Article a = articles(read(edition("", text))).get(0);
        assertThat(a.title()).isEqualTo("The talks");
        assertThat(a.dateline()).isEqualTo("Lima, Monday");
        assertThat(a.text()).isEqualTo("Peru and Chile.\n\nOne\n\nTwo\n\nMore\n\nIt rained.");
    }

    @Test
    void whatWasCompleteBeforeTheBreakIsKept() {
        byte[] bytes = edition(
                "",
                "<div xml:id='a' when='1970'><p>Peru</p></div>\n<div xml:id='b' when='1970'><p>Chile</div>\n"
                        + "<div xml:id='c' when='1970'><p>Fiji</p></div>");
        List<Entry> entries = read(bytes);
        assertThat(ids(entries)).containsExactly("sample#a");
        assertThat(rejects(entries)).hasSize(1);
        assertThat(rejects(entries).get(0).reason()).isEqualTo(RejectReason.BAD_SYNTAX);
        assertThat(rejects(entries).get(0).origin().record()).isEqualTo(5);
    }

    @Test
    void noEntityReachesOutOfTheFile() {
        String hostile = "<?xml version=\"1.0\"?><!DOCTYPE TEI [<!ENTITY e SYSTEM \"file:///etc/hostname\">"
                + "<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                + "<TEI><text><body><div when='1970'><p>Peru &e; &b;</p></div></body></text></TEI>";
        for (Entry e : read(hostile.getBytes(StandardCharsets.UTF_8))) {
            assertThat(e instanceof Reject || ((Article) e).text().strip().equals("Peru"))
                    .isTrue();
        }
    }

    @Test
    void otherXmlAndAnEditionWithoutTextAreOneRejectEach() {
        List<Entry> other =
                read("<?xml version='1.0'?>\n<last-modified>2025</last-modified>".getBytes(StandardCharsets.UTF_8));
        assertThat(rejects(other)).extracting(Reject::reason).containsExactly(RejectReason.UNREADABLE);
        List<Entry> empty = read(edition("", ""));
        assertThat(rejects(empty)).extracting(Reject::reason).containsExactly(RejectReason.NO_TEXT);
        List<Entry> undated = read(edition("", "<div><p>Peru</p></div>"));
        assertThat(rejects(undated)).extracting(Reject::reason).containsExactly(RejectReason.NO_DATE);
    }
}
