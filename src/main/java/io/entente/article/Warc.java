// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import io.entente.article.web.HttpMessage;
import io.entente.article.web.MediaType;
import io.entente.article.web.PageEncoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Web archives: WARC (ISO 28500) and its predecessor ARC. Articles are what a server answered with status 200 as a page or
 * plain text, pages and texts stored as resources, and texts that a crawl was converted to (WET); all other records are passed
 * over and counted. Can be split at any byte where it is not compressed.
 */
final class Warc extends ArticleReader {

    /** So many kinds of records passed over are told apart. */
    private static final int MOST_KINDS = 200;

    private static final int LONGEST_KIND = 40;
    /** So many bytes tell what a body without a type is. */
    private static final int SNIFFED = 512;

    private final WarcRecords records;
    private final PageArticles articles;
    private final Map<String, Long> passedOver = new TreeMap<>();

    Warc(ArchiveSlice slice, FieldMapping mapping) {
        records = new WarcRecords(slice);
        articles = new PageArticles(mapping);
    }

    @Override
    protected Entry advance() {
        while (records.next()) {
            if (records.reject() != null) {
                return records.reject();
            }
            if (records.skipped()) {
                passOver("longer than " + (WarcRecords.LONGEST >> 20) + " MB");
                continue;
            }
            Entry entry = entry(records.header(), records.from(), records.to());
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }

    @Override
    public Map<String, Long> passedOver() {
        return passedOver;
    }

    private void passOver(String kind) {
        String name = kind.length() > LONGEST_KIND ? kind.substring(0, LONGEST_KIND) : kind;
        passedOver.merge(
                passedOver.size() < MOST_KINDS || passedOver.containsKey(name) ? name : "other", 1L, Long::sum);
    }

    private Entry entry(WarcHeader header, int from, int to) {
        String type = MediaType.base(header.contentType());
        switch (header.type()) {
            case "response":
                return type == null || type.equals("application/http") || HttpMessage.begins(records.bytes(), from, to)
                        ? response(header, from, to)
                        : resource(header, type, from, to);
            case "resource", "conversion":
                return resource(header, type, from, to);
            case WarcHeader.ARC:
                return HttpMessage.begins(records.bytes(), from, to)
                        ? response(header, from, to)
                        : resource(header, type, from, to);
            default:
                passOver(header.type());
                return null;
        }
    }

    private Entry response(WarcHeader header, int from, int to) {
        HttpMessage http = HttpMessage.parse(records.bytes(), from, to);
        if (http == null) {
            return records.reject(records.origin(), RejectReason.BAD_SYNTAX, "the block is no HTTP response");
        }
        if (!http.ok()) {
            passOver("status " + http.status());
            return null;
        }
        String type = http.type();
        if (type != null && !MediaType.isPage(type) && !MediaType.isPlain(type)) {
            passOver(type);
            return null;
        }
        HttpMessage.Body body = http.body();
        if (body.damage() != null) {
            boolean bomb = body.damage().contains("grows");
            return records.reject(
                    records.origin(), bomb ? RejectReason.TOO_LONG : RejectReason.TRUNCATED, body.damage());
        }
        return text(header, type, http.charset(), body.bytes(), body.from(), body.to());
    }

    private Entry resource(WarcHeader header, String type, int from, int to) {
        String target = header.target() == null ? "" : header.target().toLowerCase(Locale.ROOT);
        boolean crawlers =
                target.startsWith("metadata:") || target.startsWith("dns:") || target.startsWith("filedesc:");
        if (crawlers || type != null && !MediaType.isPage(type) && !MediaType.isPlain(type)) {
            passOver(crawlers ? target.substring(0, target.indexOf(':')) : type);
            return null;
        }
        return text(header, type, MediaType.charset(header.contentType()), records.bytes(), from, to);
    }

    private Entry text(WarcHeader header, String type, String charset, byte[] b, int from, int to) {
        if (isRobots(header.target())) {
            passOver("robots.txt");
            return null;
        }
        if (from == to) {
            passOver("empty");
            return null;
        }
        boolean page = MediaType.isPage(type) || type == null && looksLikePage(b, from, to);
        if (type == null && !page && isBinary(b, from, to)) {
            passOver("no type");
            return null;
        }
        PageArticles.Provenance source = new PageArticles.Provenance(null, header.target(), header.date(), null);
        Origin origin = records.origin();
        Entry entry = page
                ? articles.page(origin, b, from, to, charset, source)
                : articles.plain(origin, PageEncoding.decode(b, from, to, charset), source);
        return entry instanceof Reject r ? records.reject(origin, r.reason(), r.detail()) : entry;
    }

    private static boolean isRobots(String target) {
        return target != null && target.endsWith("/robots.txt");
    }

    /** Whether the first bytes are none that a text has. */
    private static boolean isBinary(byte[] b, int from, int to) {
        for (int i = from; i < Math.min(to, from + SNIFFED); i++) {
            if (b[i] >= 0 && b[i] < ' ' && b[i] != '\n' && b[i] != '\r' && b[i] != '\t' && b[i] != '\f') {
                return true;
            }
        }
        return false;
    }

    private static boolean looksLikePage(byte[] b, int from, int to) {
        String head = new String(b, from, Math.min(to - from, SNIFFED), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        return head.startsWith("<!doctype html") || head.startsWith("<html");
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
