// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The format of a file, from its name where that says it, else from its first bytes. */
public final class FormatDetector {

    /** How many bytes {@link #byContent} wants to see. */
    public static final int HEAD = 1 << 16;

    private FormatDetector() {}

    /** The format that a file's name names. */
    public static Optional<ArchiveFormat> byName(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        name = name.replaceAll("\\.(gz|bz2|zst|zstd)$", "");
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "jsonl", "ndjson" -> Optional.of(ArchiveFormat.JSONL);
            case "json" -> Optional.of(ArchiveFormat.JSON);
            case "csv" -> Optional.of(ArchiveFormat.CSV);
            case "tsv", "tab" -> Optional.of(ArchiveFormat.TSV);
            case "parquet" -> Optional.of(ArchiveFormat.PARQUET);
            case "txt" -> Optional.of(ArchiveFormat.TEXT);
            case "warc", "arc" -> Optional.of(ArchiveFormat.WARC);
            case "html", "htm", "xhtml" -> Optional.of(ArchiveFormat.HTML);
            case "rss", "atom" -> Optional.of(ArchiveFormat.FEED);
            default -> Optional.empty();
        };
    }

    /** The format that decompressed bytes look like. */
    public static Optional<ArchiveFormat> byContent(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8);
        if (text.startsWith("PAR1")) {
            return Optional.of(ArchiveFormat.PARQUET);
        }
        String start = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (start.startsWith(" date ")) {
            return Optional.of(ArchiveFormat.TEXT);
        }
        start = start.stripLeading();
        Optional<ArchiveFormat> web = ofTheWeb(start);
        if (web.isPresent()) {
            return web;
        }
        if (start.startsWith("[")) {
            return Optional.of(ArchiveFormat.JSON);
        }
        if (start.startsWith("{")) {
            String first = start.lines().findFirst().orElse("").strip();
            return Optional.of(first.endsWith("}") || head.length >= HEAD ? ArchiveFormat.JSONL : ArchiveFormat.JSON);
        }
        String header = start.lines().findFirst().orElse("");
        boolean printable = header.chars().noneMatch(c -> c < ' ' && c != '\t' || c == 0xFFFD);
        if (printable && header.indexOf('\t') > 0) {
            return Optional.of(ArchiveFormat.TSV);
        }
        return printable && header.matches("[^,;|]+[,;|].*") ? Optional.of(ArchiveFormat.CSV) : Optional.empty();
    }

    private static Optional<ArchiveFormat> ofTheWeb(String start) {
        if (start.startsWith("WARC/1") || start.startsWith("WARC/0") || start.startsWith("filedesc://")) {
            return Optional.of(ArchiveFormat.WARC);
        }
        String tag = firstTag(start);
        if (tag.equals("<!doctype html") || tag.equals("<html")) {
            return Optional.of(ArchiveFormat.HTML);
        }
        return tag.equals("<rss") || tag.equals("<feed") || tag.equals("<rdf:rdf")
                ? Optional.of(ArchiveFormat.FEED)
                : Optional.empty();
    }

    /** The name of the first tag that is no XML declaration or comment, a document type with its first word. */
    private static String firstTag(String text) {
        int at = 0;
        while (text.startsWith("<?", at) || text.startsWith("<!--", at)) {
            boolean comment = text.charAt(at + 1) == '!';
            int end = text.indexOf(comment ? "-->" : ">", at);
            at = end < 0 ? text.length() : end + (comment ? 3 : 1);
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
        if (!text.startsWith("<", at)) {
            return "";
        }
        int end = at + 1;
        boolean type = text.startsWith("!", end);
        while (end < text.length() && "\n\r\t />[".indexOf(text.charAt(end)) < 0
                || type && end < text.length() && text.charAt(end) == ' ') {
            type = text.charAt(end) != ' ' && type;
            end++;
        }
        return text.substring(at, end).toLowerCase(Locale.ROOT);
    }
}
