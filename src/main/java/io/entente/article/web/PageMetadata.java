// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a page's head and attributes say: title, language, address and, by how far they are trusted, dates of publication. */
final class PageMetadata {

    private static final String OPEN_GRAPH_DATE = "article:published_time";
    private static final Set<String> META_DATES = Set.of(
            "date",
            "pubdate",
            "publishdate",
            "publish_date",
            "publish-date",
            "published-date",
            "published_date",
            "publication_date",
            "publication-date",
            "publicationdate",
            "article.published",
            "article_date_original",
            "citation_publication_date",
            "citation_date",
            "cxenseparse:recs:publishtime",
            "datepublished",
            "dc.date",
            "dc.date.issued",
            "dc.date.created",
            "dcterms.date",
            "dcterms.issued",
            "dcterms.created",
            "og:published_time",
            "originalpublicationdate",
            "parsely-pub-date",
            "rnews:datepublished",
            "sailthru.date",
            "shareaholic:article_published_time");
    /** More are not looked at. */
    private static final int MOST_DATES = 16;

    /** Where a date was found, the most trusted first. */
    private enum Trust {
        JSON_LD,
        OPEN_GRAPH,
        META,
        TIME
    }

    private record Dated(Trust trust, String written) {}

    private final List<Dated> dates = new ArrayList<>();
    private String openGraphTitle;
    private String titleElement;
    private String heading;
    private int headings;
    private String language;
    private String locale;
    private String address;

    void clear() {
        dates.clear();
        openGraphTitle = null;
        titleElement = null;
        heading = null;
        headings = 0;
        language = null;
        locale = null;
        address = null;
    }

    void html(HtmlScanner tag) {
        String lang = tag.attribute("lang");
        language = language == null ? lang == null ? tag.attribute("xml:lang") : lang : language;
    }

    void meta(HtmlScanner tag) {
        String name = tag.attribute("property");
        name = name == null ? tag.attribute("name") : name;
        name = name == null ? tag.attribute("itemprop") : name;
        name = name == null ? tag.attribute("http-equiv") : name;
        String content = name == null ? null : tag.attribute("content");
        if (content == null || content.isBlank()) {
            return;
        }
        String key = name.strip().toLowerCase(Locale.ROOT);
        if (key.endsWith(OPEN_GRAPH_DATE)) {
            date(Trust.OPEN_GRAPH, content);
        } else if (META_DATES.contains(key)) {
            date(Trust.META, content);
        } else if (key.equals("og:title")) {
            openGraphTitle = openGraphTitle == null ? content : openGraphTitle;
        } else if (key.equals("og:url")) {
            address = address == null ? content.strip() : address;
        } else if (key.equals("content-language") || key.equals("og:locale")) {
            locale = locale == null ? content : locale;
        }
    }

    void link(HtmlScanner tag) {
        if ("canonical".equalsIgnoreCase(tag.attribute("rel")) && tag.has("href")) {
            address = tag.attribute("href").strip();
        }
    }

    void time(HtmlScanner tag) {
        String written = tag.attribute("datetime");
        if (written != null) {
            boolean published = tag.has("pubdate") || isPublication(tag);
            date(published ? Trust.META : Trust.TIME, written);
        }
    }

    /** An element that names itself the date of publication in microdata. */
    void microdata(HtmlScanner tag) {
        if (isPublication(tag)) {
            String written = tag.attribute("content");
            written = written == null ? tag.attribute("datetime") : written;
            if (written != null) {
                date(Trust.META, written);
            }
        }
    }

    private static boolean isPublication(HtmlScanner tag) {
        return "datepublished".equalsIgnoreCase(tag.attribute("itemprop"));
    }

    /** The title element. */
    void title(String text) {
        titleElement = titleElement == null ? text : titleElement;
    }

    /** A heading of the first order. */
    void heading(String text) {
        headings++;
        heading = heading == null ? text : heading;
    }

    /** A script of JSON-LD. It is searched, not parsed: much of it in the wild is not well formed. */
    void linkedData(char[] s, int from, int to) {
        String script = new String(s, from, to - from);
        String key = "\"datePublished\"";
        int at = script.indexOf(key);
        if (at < 0) {
            return;
        }
        int colon = script.indexOf(':', at + key.length());
        int quote = colon < 0 ? -1 : script.indexOf('"', colon);
        int close = quote < 0 ? -1 : script.indexOf('"', quote + 1);
        if (close > 0 && script.substring(at + key.length(), quote).strip().equals(":")) {
            date(Trust.JSON_LD, script.substring(quote + 1, close));
        }
    }

    private void date(Trust trust, String written) {
        if (dates.size() < MOST_DATES && !written.isBlank()) {
            dates.add(new Dated(trust, written.strip()));
        }
    }

    List<String> dates() {
        if (dates.size() < 2) {
            return dates.isEmpty() ? List.of() : List.of(dates.get(0).written());
        }
        List<String> ordered = new ArrayList<>(dates.size());
        for (Trust trust : Trust.values()) {
            for (Dated d : dates) {
                if (d.trust() == trust) {
                    ordered.add(d.written());
                }
            }
        }
        return ordered;
    }

    /** The headline: as shared, else the one heading that the title repeats, else the title, else the first heading. */
    String headline() {
        String title = folded(titleElement);
        String top = folded(heading);
        String shared = folded(openGraphTitle);
        if (shared != null) {
            return shared;
        }
        if (title == null) {
            return top;
        }
        return top != null && headings == 1 && title.contains(top) ? top : title;
    }

    /** A line of it: runs of white space as one space; {@code null} when nothing is left. */
    private static String folded(String text) {
        if (text == null) {
            return null;
        }
        StringBuilder line = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '\u00A0') {
                space = line.length() > 0;
            } else {
                if (space) {
                    line.append(' ');
                    space = false;
                }
                line.append(c);
            }
        }
        return line.length() == 0 ? null : line.toString();
    }

    /** A language tag, {@code _} as {@code -}. */
    String language() {
        String written = language == null || language.isBlank() ? locale : language;
        if (written == null || written.isBlank()) {
            return null;
        }
        String tag = written.strip();
        int end = 0;
        while (end < tag.length() && ",; \t\n".indexOf(tag.charAt(end)) < 0) {
            end++;
        }
        return end == 0 ? null : tag.substring(0, end).replace('_', '-');
    }

    String address() {
        return address == null || address.isEmpty() ? null : address;
    }
}
