// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import io.entente.article.web.PageReader;
import io.entente.article.web.WebPage;
import java.time.LocalDate;
import java.util.Optional;

/** Makes articles of pages and of plain texts from the web. */
final class PageArticles {

    private final RecordFields fields;
    private final PageReader pages = new PageReader();

    PageArticles(FieldMapping mapping) {
        fields = new RecordFields(mapping.withUsualNames());
    }

    /**
     * Where a page comes from; {@code null} what is not known.
     *
     * @param crawled day on which it was fetched, as written: no article is younger
     * @param named day that its file's name gives
     */
    record Provenance(String id, String url, String crawled, String named) {}

    /**
     * The article of a page, or the reason why it is none; a reject's excerpt is the caller's to add.
     *
     * @param charset as {@link io.entente.article.web.PageEncoding#decode} takes it
     */
    Entry page(Origin origin, byte[] bytes, int start, int end, String charset, Provenance from) {
        WebPage page = pages.read(bytes, start, end, charset);
        if (page.text().isBlank()) {
            return new Reject(
                    origin, RejectReason.NO_TEXT, "the page has no running text that is not a link or label", "");
        }
        String url = from.url() == null ? page.address() : from.url();
        fields.clear();
        fields.put("title", page.title());
        fields.put("language", page.language());
        return finish(origin, page.text(), url, date(page, url, from), from.id());
    }

    /** A plain text as it stands. */
    Entry plain(Origin origin, String text, Provenance from) {
        if (text.isBlank()) {
            return new Reject(origin, RejectReason.NO_TEXT, "the text is blank", "");
        }
        fields.clear();
        Optional<LocalDate> date = WebAddress.date(from.url());
        String day = date.isPresent() ? date.get().toString() : from.crawled();
        return finish(origin, text.strip(), from.url(), day, from.id());
    }

    private Entry finish(Origin origin, String text, String url, String date, String id) {
        fields.put("text", text);
        fields.put("date", date);
        fields.put("url", url);
        fields.put("source", WebAddress.host(url));
        fields.put("id", id == null ? WebAddress.id(url) : id);
        return fields.finish(origin, "");
    }

    /** The day that the page says, else the one in its address, else the one of the crawl; none is later than the crawl. */
    private static String date(WebPage page, String url, Provenance from) {
        String crawled = from.crawled();
        Optional<LocalDate> crawl = crawled == null ? Optional.empty() : ArticleDates.parse(crawled);
        LocalDate last = crawl.map(d -> d.plusDays(1)).orElse(LocalDate.MAX); // zones east of UTC
        for (String written : page.dates()) {
            Optional<LocalDate> day = ArticleDates.parse(written);
            if (day.isPresent() && !day.get().isAfter(last)) {
                return day.get().toString();
            }
        }
        Optional<LocalDate> day = WebAddress.date(url).filter(d -> !d.isAfter(last));
        String other = from.named() == null ? crawled : from.named();
        return day.isPresent() ? day.get().toString() : other;
    }
}
