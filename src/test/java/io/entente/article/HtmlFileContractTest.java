// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlFileContractTest extends ReaderContract {

    private static final String BODY =
            "<title>Talks</title><p>Peru and Chile met again on Monday, both governments said in Lima.</p>";

    @Override
    ArchiveFormat format() {
        return ArchiveFormat.HTML;
    }

    @Override
    byte[] sample() {
        return archive().getBytes(StandardCharsets.UTF_8);
    }

    private static String archive() {
        return "<!-- saved --><!DOCTYPE html>\n<html lang=en><meta name=date content=2018-04-27>"
                + "<link rel=canonical href=https://news.example/talks>" + BODY;
    }

    @Override
    List<String> ids() {
        return List.of("sample");
    }

    @Test
    void thePageSaysWhereItIsFromAndItsNameIsItsId() throws IOException {
        Article a = ReadBytes.articles(read("site/2001/01/01/talks.html", archive()))
                .get(0);
        assertThat(a.id()).isEqualTo("talks");
        assertThat(a.date()).isEqualTo(LocalDate.of(2018, 4, 27));
        assertThat(a.source()).isEqualTo("news.example");
        assertThat(a.url()).isEqualTo("https://news.example/talks");
        assertThat(a.title()).isEqualTo("Talks");
        assertThat(a.language()).isEqualTo("en");
    }

    @Test
    void aPageWithoutADateHasThatOfItsFolders() throws IOException {
        Article a = ReadBytes.articles(read("site/2001/01/31/talks.html", BODY)).get(0);
        assertThat(a.date()).isEqualTo(LocalDate.of(2001, 1, 31));
        assertThat(ReadBytes.rejects(read("talks.html", BODY)))
                .extracting(Reject::reason)
                .containsExactly(RejectReason.NO_DATE);
    }

    private static List<Entry> read(String name, String html) throws IOException {
        return ReadBytes.all(ArchiveFormat.HTML, name, html.getBytes(StandardCharsets.UTF_8));
    }
}
