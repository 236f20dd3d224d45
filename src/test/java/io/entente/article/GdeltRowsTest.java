// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of GDELT's tables. */
class GdeltRowsTest extends ReaderContract {

    private static String[] event(int width, long id) {
        String[] cells = new String[width];
        Arrays.fill(cells, "");
        cells[0] = String.valueOf(id);
        cells[1] = "20181024";
        cells[6] = "ROMANIA";
        cells[7] = "ROM";
        cells[17] = "FRA";
        cells[26] = "042";
        cells[28] = "04";
        cells[30] = "1.9";
        cells[34] = "-2.5";
        if (width > 57) {
            cells[width - 1] = "https://www.example.org/news/1";
        }
        return cells;
    }

    private static String tabbed(String... cells) {
        return String.join("\t", cells) + "\n";
    }

    private static byte[] bytes(String... lines) {
        return String.join("", lines).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    ArchiveFormat format() {
        return ArchiveFormat.GDELT;
    }

    @Override
    byte[] sample() {
        return bytes(tabbed(event(61, 11)), tabbed(event(61, 12)), tabbed(event(61, 13)));
    }

    @Override
    List<String> ids() {
        return List.of("11", "12", "13");
    }

    @ParameterizedTest
    @CsvSource({"57", "58", "61"})
    void anEventIsAnArticleThatOthersCoded(int width) {
        Article a = articles(read(bytes(tabbed(event(width, 11))))).get(0);
        assertThat(a.id()).isEqualTo("11");
        assertThat(a.date()).hasToString("2018-10-24");
        assertThat(a.text()).isEmpty();
        assertThat(a.source()).isEqualTo(width == 57 ? null : "example.org");
        assertThat(a.url()).isEqualTo(width == 57 ? null : "https://www.example.org/news/1");
        assertThat(a.coding())
                .isEqualTo(new Coding(Coding.Scheme.CAMEO, List.of("ROM", "FRA"), "ROM", "FRA", "042", 1.9, -0.025));
    }

    @Test
    void aHeaderTellsTheColumnsAndTheDelimiter() {
        String header =
                "GLOBALEVENTID;SQLDATE;Actor1CountryCode;Actor2CountryCode;EventCode;EventRootCode;GoldsteinScale;AvgTone;SOURCEURL\n";
        byte[] file = bytes(header, "5;20180102;USA;;20;2;3;250;\"BBC; Monitoring\"\n", "6;20180102;USA;;20;2\n");
        List<Entry> entries = read(file);
        Article a = articles(entries).get(0);
        assertThat(a.coding().event()).isEqualTo("020");
        assertThat(a.coding().countries()).containsExactly("USA");
        assertThat(a.coding().tone()).isEqualTo(1);
        assertThat(a.source()).isEqualTo("BBC; Monitoring");
        assertThat(a.url()).isNull();
        assertThat(rejects(entries)).extracting(Reject::reason).containsExactly(RejectReason.BAD_SYNTAX);
        assertThat(FormatDetector.of("export2.CSV", file)).contains(ArchiveFormat.GDELT);
    }

    @Test
    void recordsOfTheGraphGiveTheCountriesOfTheirPlaces() {
        String[] two = new String[27];
        Arrays.fill(two, "");
        two[0] = "20150218230000-T3";
        two[1] = "20150218230000";
        two[3] = "example.org";
        two[4] = "http://example.org/a";
        two[9] = "1#Russia#RS#RS#60#100#RS;4#Lviv, Ukraine#UP#UP15#49.8#24#-1045268";
        two[10] = "1#Russia#RS#RS##60#100#RS#17;1#Austria#AU#AU##47#13#AU#99";
        two[15] = "-4.5,1,5.5,6.5,20,0,400";
        Article a = articles(read(bytes(tabbed(two)))).get(0);
        assertThat(a.id()).isEqualTo("20150218230000-T3");
        assertThat(a.coding())
                .isEqualTo(new Coding(Coding.Scheme.FIPS, List.of("RS", "UP", "AU"), "", "", "", Double.NaN, -0.045));
        String header =
                "DATE\tNUMARTS\tCOUNTS\tTHEMES\tLOCATIONS\tPERSONS\tORGANIZATIONS\tTONE\tCAMEOEVENTIDS\tSOURCES\tSOURCEURLS\n";
        String one =
                "20130401\t2\t\t\t1#Peru#PE#PE#-10#-76#PE\t\t\t3.5,4,0.5,4.5,20,0\t1,2\tb.org;c.org\thttp://b.org/1<UDIV>http://c.org/2\n";
        Article b = articles(read(bytes(header, one))).get(0);
        assertThat(b.id()).startsWith("h-");
        assertThat(b.source()).isEqualTo("b.org");
        assertThat(b.url()).isEqualTo("http://b.org/1");
        assertThat(b.coding().countries()).containsExactly("PE");
    }

    @Test
    void rowsThatDoNotFitAreRejectedWithTheirReason() {
        String[] undated = event(61, 1);
        undated[1] = "20180231";
        String[] unnumbered = event(61, 2);
        unnumbered[34] = "warm";
        String[] beyond = event(61, 3);
        beyond[30] = "11";
        String[] nameless = event(61, 4);
        nameless[0] = "four";
        List<Entry> entries = read(bytes(
                tabbed(event(61, 11)),
                tabbed(undated),
                tabbed(unnumbered),
                tabbed(beyond),
                tabbed(nameless),
                "5\t20180101\n",
                tabbed(event(61, 12))));
        assertThat(ids(entries)).containsExactly("11", "12");
        assertThat(rejects(entries))
                .extracting(r -> r.reason().code())
                .containsExactly("bad_date", "bad_syntax", "bad_syntax", "bad_syntax", "bad_syntax");
        assertThat(rejects(read(bytes("name,type,description\nGLOBALEVENTID,INTEGER,x\n"))))
                .extracting(Reject::reason)
                .containsExactly(RejectReason.UNREADABLE);
    }
}
