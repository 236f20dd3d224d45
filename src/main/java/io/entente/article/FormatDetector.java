// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The format of a file, from its name where that says it, else from its first bytes. */
public final class FormatDetector {

    /** How many bytes {@link #byContent} wants to see. */
    public static final int HEAD = 1 << 16;

    private static final Pattern TEI =
            Pattern.compile("\\A\\s*(?:<[?!][^>]*>\\s*)*<(?:\\w+:)?(?:TEI|TEI\\.2|teiCorpus)[\\s>]");

    /** What is said of a file whose format cannot be told. */
    public static final String UNKNOWN =
            "no format that is known; expected JSONL, JSON, CSV, TSV, Parquet, WARC, HTML, RSS, Atom, Reuters SGML, TEI XML, ZIP, TAR, GDELT or ' date"
                    + " YYYY-MM-DD' text";

    /** Where a TAR file says that it is one. */
    private static final int TAR_MAGIC = 257;

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
            case "sgm", "sgml" -> Optional.of(ArchiveFormat.SGML);
            case "tei" -> Optional.of(ArchiveFormat.TEI);
            case "zip" -> Optional.of(ArchiveFormat.ZIP);
            case "tar", "tgz", "tbz", "tbz2" -> Optional.of(ArchiveFormat.TAR);
            case "warc", "arc" -> Optional.of(ArchiveFormat.WARC);
            case "html", "htm", "xhtml" -> Optional.of(ArchiveFormat.HTML);
            case "rss", "atom" -> Optional.of(ArchiveFormat.FEED);
            default -> Optional.empty();
        };
    }

    /** The format of a file whose decompressed bytes begin so, from its name where that says it. */
    public static Optional<ArchiveFormat> of(String file, byte[] head) {
        Optional<ArchiveFormat> named = byName(file);
        return named.isPresent() && !asksContent(named)
                ? named
                : byShape(head).or(() -> named).or(() -> byContent(head));
    }

    /** Whether a file's bytes may say more than the format that its name names: GDELT names its tables CSV. */
    public static boolean asksContent(Optional<ArchiveFormat> named) {
        return named.isEmpty() || named.get() == ArchiveFormat.CSV || named.get() == ArchiveFormat.TSV;
    }

    private static Optional<ArchiveFormat> byShape(byte[] head) {
        String text = WideText.decode(head);
        return GdeltRows.isTold(text.startsWith("\uFEFF") ? text.substring(1) : text)
                ? Optional.of(ArchiveFormat.GDELT)
                : Optional.empty();
    }

    /** The format that decompressed bytes look like. */
    public static Optional<ArchiveFormat> byContent(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8);
        if (text.startsWith("PAR1")) {
            return Optional.of(ArchiveFormat.PARQUET);
        }
        if (text.startsWith("PK\u0003\u0004")) {
            return Optional.of(ArchiveFormat.ZIP);
        }
        if (head.length > TAR_MAGIC + 5
                && new String(head, TAR_MAGIC, 5, StandardCharsets.ISO_8859_1).equals("ustar")) {
            return Optional.of(ArchiveFormat.TAR);
        }
        text = WideText.decode(head);
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
        if (start.startsWith("<!DOCTYPE lewis") || start.startsWith("<REUTERS")) {
            return Optional.of(ArchiveFormat.SGML);
        }
        if (start.startsWith("<") && TEI.matcher(start).find()) {
            return Optional.of(ArchiveFormat.TEI);
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
