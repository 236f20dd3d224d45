// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import io.entente.article.web.PageEncoding;
import io.entente.article.web.PageReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * RSS (0.9 to 2.0, RDF) and Atom: an item is an article. The items are found by their tags and parsed one by one, so that a
 * broken one costs no other; no document type is read, so no entity is ever fetched or expanded. The longest of content,
 * description and summary is the text, as a reader of the feed sees it.
 */
final class Feed extends WindowReader {

    private static final int DEEPEST = 200;
    private static final byte[][] ITEMS = {ascii("item"), ascii("entry")};
    private static final String[] TEXTS = {"content:encoded", "content", "description", "summary", "body"};
    private static final String[] DATES = {
        "pubdate", "published", "dc:date", "dcterms:issued", "issued", "updated", "date"
    };

    private final RecordFields fields;
    private final PageReader pages = new PageReader();
    /** From where on a string was looked for in vain. */
    private final Map<String, Integer> fruitless = new HashMap<>();

    private byte[] bytes;
    private String encoding;
    private int at;
    private int limit;
    private long item;
    private String channelTitle;
    private String channelLanguage;

    Feed(ArchiveSlice slice, FieldMapping mapping) {
        super(slice);
        fields = new RecordFields(mapping.withUsualNames());
        window.mark();
    }

    private static byte[] ascii(String s) {
        return s.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    protected Entry record() {
        if (bytes == null) {
            begin();
        }
        int start = nextTag(at, limit, false);
        if (start < 0) {
            return item == 0 && window.failure() == null && limit > 0 ? noItems() : null;
        }
        item++;
        int next = nextTag(start + 1, limit, false);
        int close = nextTag(start, next < 0 ? limit : next, true);
        Origin origin = new Origin(file, item, start);
        boolean whole = close >= 0;
        int end = whole ? after(close, ">") : next < 0 ? limit : next;
        at = end;
        if (!whole) {
            boolean cut = next < 0 && window.failure() != null;
            String detail = cut ? "the file breaks off in this item" : "the item has no end tag";
            return reject(origin, cut ? RejectReason.TRUNCATED : RejectReason.BAD_SYNTAX, detail, start, end);
        }
        Entry entry = entry(origin, start, end);
        return entry instanceof Reject r ? reject(origin, r.reason(), r.detail(), start, end) : entry;
    }

    private Reject reject(Origin origin, RejectReason reason, String detail, int start, int end) {
        return Reject.of(origin, reason, detail, bytes, start, end);
    }

    private Entry noItems() {
        item++;
        boolean feed =
                nextName(0, ascii("rss")) >= 0 || nextName(0, ascii("feed")) >= 0 || nextName(0, ascii("rdf:rdf")) >= 0;
        return feed ? null : reject(new Origin(file, 1, 0), RejectReason.BAD_SYNTAX, "no RSS, RDF or Atom", 0, limit);
    }

    /** Takes the whole file: feeds are short. What stands before the first item is the channel's. */
    private void begin() {
        boolean more = true;
        while (more) {
            more = window.through((byte) '\n');
        }
        bytes = window.bytes();
        at = window.start();
        limit = window.position();
        if (limit - at > 1 && (bytes[at] == (byte) 0xFE || bytes[at] == (byte) 0xFF)) {
            bytes = PageEncoding.decode(bytes, at, limit, null).getBytes(StandardCharsets.UTF_8);
            at = 0;
            limit = bytes.length;
        }
        int first = nextTag(at, limit, false);
        int head = first < 0 ? limit : first;
        String declared = new String(bytes, at, Math.min(200, head - at), StandardCharsets.ISO_8859_1);
        encoding = attribute(declared, "encoding=");
        Document channel = parse(at, Math.min(head, at + (1 << 16)));
        Element title = child(channel, "title");
        channelTitle = title == null ? null : plain(title);
        Element language = child(channel, "language", "dc:language");
        Element root = channel.getElementsByTag("feed").first();
        channelLanguage = language == null ? root == null ? null : root.attr("xml:lang") : plain(language);
    }

    private static String attribute(String declaration, String name) {
        int from = declaration.startsWith("<?xml") ? declaration.indexOf(name) : -1;
        int close = declaration.indexOf("?>");
        if (from < 0 || from > close) {
            return null;
        }
        int value = from + name.length() + 1;
        int end = value;
        while (end < declaration.length() && "\"' ?".indexOf(declaration.charAt(end)) < 0) {
            end++;
        }
        return declaration.substring(Math.min(value, end), end);
    }

    private Document parse(int from, int to) {
        String xml = PageEncoding.decode(bytes, from, to, encoding);
        return Jsoup.parse(xml, "", Parser.xmlParser().setMaxDepth(DEEPEST));
    }

    /** Where the next tag of an item opens or closes, outside CDATA and comments; -1 when there is none. */
    private int nextTag(int from, int to, boolean closing) {
        int i = from;
        while (i < to) {
            if (bytes[i] != '<') {
                i++;
            } else if (begins(i, "<![CDATA[")) {
                i = after(i + 9, "]]>");
            } else if (begins(i, "<!--")) {
                i = after(i + 4, "-->");
            } else {
                int name = closing ? i + 2 : i + 1;
                if (!closing || i + 1 < limit && bytes[i + 1] == '/') {
                    for (byte[] wanted : ITEMS) {
                        if (isName(name, wanted)) {
                            return i;
                        }
                    }
                }
                i++;
            }
        }
        return -1;
    }

    private int nextName(int from, byte[] name) {
        for (int i = from; i + name.length < limit; i++) {
            if (bytes[i] == '<' && isName(i + 1, name)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isName(int i, byte[] name) {
        int end = i + name.length;
        if (end >= limit) {
            return false;
        }
        for (int k = 0; k < name.length; k++) {
            if ((bytes[i + k] | 0x20) != name[k] && bytes[i + k] != name[k]) {
                return false;
            }
        }
        byte after = bytes[end];
        return after == '>' || after == ' ' || after == '\n' || after == '\r' || after == '\t' || after == '/';
    }

    private boolean begins(int i, String s) {
        if (i + s.length() > limit) {
            return false;
        }
        for (int k = 0; k < s.length(); k++) {
            if (bytes[i + k] != s.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    /** After the next such string; the same place when there is none. */
    private int after(int from, String s) {
        if (from >= fruitless.getOrDefault(s, Integer.MAX_VALUE)) {
            return from;
        }
        for (int i = from; i + s.length() <= limit; i++) {
            if (begins(i, s)) {
                return i + s.length();
            }
        }
        fruitless.put(s, from);
        return from;
    }

    private Entry entry(Origin origin, int start, int end) {
        Document item = parse(start, end);
        Element root = item.firstElementChild();
        if (root == null) {
            return new Reject(origin, RejectReason.BAD_SYNTAX, "the item cannot be parsed", "");
        }
        fields.clear();
        String text = "";
        for (String name : TEXTS) {
            Element e = child(root, name);
            String candidate = e == null ? "" : pages.fragment(markup(e));
            text = candidate.length() > text.length() ? candidate : text;
        }
        fields.put("text", text);
        Element title = child(root, "title");
        fields.put("title", title == null ? null : pages.fragment(markup(title)).replace("\n\n", " "));
        Element date = child(root, DATES);
        fields.put("date", date == null ? null : plain(date));
        String link = link(root);
        fields.put("url", link);
        Element id = child(root, "guid", "id");
        fields.put("id", id == null || plain(id).isBlank() ? WebAddress.id(link) : plain(id));
        Element source = child(root, "source");
        String named = source == null ? null : plain(source);
        fields.put(
                "source",
                named == null || named.isBlank() ? channelTitle == null ? WebAddress.host(link) : channelTitle : named);
        Element language = child(root, "dc:language", "language");
        fields.put(
                "language",
                language == null
                        ? root.hasAttr("xml:lang") ? root.attr("xml:lang") : channelLanguage
                        : plain(language));
        return fields.finish(origin, "");
    }

    /** The first child of one of these names, in the order of the names. */
    private static Element child(Element of, String... names) {
        for (String name : names) {
            for (Element e : of.getAllElements()) {
                if (!e.equals(of) && e.tagName().toLowerCase(Locale.ROOT).equals(name)) {
                    return e;
                }
            }
        }
        return null;
    }

    /** The markup that an element holds: escaped, in CDATA, or as elements. */
    private static String markup(Element e) {
        return e.childrenSize() > 0 ? e.html() : e.wholeText();
    }

    private static String plain(Element e) {
        return e.wholeText().strip();
    }

    private static String link(Element root) {
        for (Element e : root.getElementsByTag("link")) {
            String rel = e.attr("rel");
            if (e.hasAttr("href") && (rel.isEmpty() || rel.equals("alternate"))) {
                return e.attr("href").strip();
            }
            if (!e.hasAttr("href") && !plain(e).isEmpty()) {
                return plain(e);
            }
        }
        Element guid = child(root, "guid");
        return guid != null && plain(guid).startsWith("http") ? plain(guid) : null;
    }
}
