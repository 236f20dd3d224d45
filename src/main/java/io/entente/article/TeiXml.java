// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Editions in TEI XML: each {@code div} that has an {@code xml:id} or a date of its own, and each outermost one, is an article;
 * other {@code div}s belong to the one around them. A {@code text} without such a {@code div} is an article as a whole.
 *
 * <p>The day is the first of these that is given: an attribute of the {@code div} ({@code when}, {@code from},
 * {@code notBefore}, {@code doc-dateTime-min}), a {@code date} in its head, opener or dateline, the day of the {@code div}
 * around it, {@code creation/date} or {@code sourceDesc//date} in the header, the year or range of years in the header's title.
 * Of a range it is the first day, of a year 1 January.
 *
 * <p>The id is the file's name, {@code #}, and the {@code xml:id}, or the article's number in the file. The text is that of
 * paragraphs, list items, lines and further heads, a blank line between two; notes, figures and page breaks are left out.
 * Neither document types nor external entities are read. What breaks the syntax ends the file.
 */
final class TeiXml extends ArticleReader {

    private static final XMLInputFactory FACTORY = factory();
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    /** Elements deeper than this are no edition. */
    private static final int DEEPEST = 1000;

    private final String file;
    private final InputStream in;
    private final RecordFields fields;
    private final Deque<TeiDivision> open = new ArrayDeque<>();
    private TeiHeader header = new TeiHeader();
    private XMLStreamReader xml;
    private Entry found;
    private boolean edition;
    private boolean ended;
    private int depth;
    private int skipped;
    private long number;
    private long entries;

    TeiXml(ArchiveSlice slice, FieldMapping mapping) {
        file = slice.file();
        in = slice.in();
        fields = new RecordFields(mapping.withUsualNames());
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    @Override
    protected Entry advance() {
        found = null;
        try {
            if (xml == null && !ended) {
                xml = FACTORY.createXMLStreamReader(XmlCharacters.of(in));
            }
            while (!ended && found == null) {
                if (!xml.hasNext()) {
                    ended = true;
                    return entries == 0 ? nothing() : null;
                }
                event(xml.next());
            }
        } catch (XMLStreamException e) {
            ended = true;
            return broken(e);
        } catch (IOException e) {
            ended = true;
            return broken(new XMLStreamException(e));
        } catch (RuntimeException e) { // the parser's own, on bytes that are far from XML
            ended = true;
            return reject(RejectReason.BAD_SYNTAX, "no XML from here on: " + e);
        }
        entries++;
        return found;
    }

    private Entry nothing() {
        return edition
                ? reject(RejectReason.NO_TEXT, "the edition has no div and no text")
                : reject(RejectReason.UNREADABLE, "no element TEI in the file");
    }

    private Reject broken(XMLStreamException e) {
        if (e.getNestedException() instanceof IOException failure && !isEncoding(failure)) {
            return reject(
                    RejectReason.TRUNCATED,
                    "the file breaks off: " + failure.getMessage() + "; articles before were kept");
        }
        String message = String.valueOf(e.getMessage());
        int at = message.indexOf("Message: ");
        return reject(
                isEncoding(e.getNestedException()) ? RejectReason.BAD_ENCODING : RejectReason.BAD_SYNTAX,
                "the XML breaks here, articles before were kept: " + (at < 0 ? message : message.substring(at + 9)));
    }

    private static boolean isEncoding(Throwable e) {
        return e instanceof CharacterCodingException;
    }

    private Reject reject(RejectReason reason, String detail) {
        long line = xml == null ? 1 : Math.max(1, xml.getLocation().getLineNumber());
        return new Reject(new Origin(file, line, Origin.UNKNOWN), reason, detail, "");
    }

    private void event(int type) throws XMLStreamException {
        if (type == XMLStreamConstants.START_ELEMENT) {
            if (++depth > DEEPEST) {
                throw new XMLStreamException("elements lie deeper than " + DEEPEST);
            }
            start(xml.getLocalName());
        } else if (type == XMLStreamConstants.END_ELEMENT) {
            depth--;
            end(xml.getLocalName());
        } else if (type == XMLStreamConstants.CHARACTERS
                || type == XMLStreamConstants.CDATA
                || type == XMLStreamConstants.SPACE) {
            if (skipped == 0 && header.isOpen()) {
                header.text(xml.getText());
            } else if (skipped == 0 && !open.isEmpty()) {
                open.peek().text(xml.getText());
            }
        }
    }

    private void start(String name) {
        edition |= name.equals("TEI") || name.equals("TEI.2") || name.equals("teiCorpus");
        if (skipped > 0 || TeiDivision.isLeftOut(name) && !open.isEmpty()) {
            skipped++;
        } else if (name.equals("teiHeader")) {
            header = new TeiHeader();
            header.open();
        } else if (header.isOpen()) {
            header.start(name, date());
        } else if (edition && begins(name)) {
            TeiDivision around = open.peek();
            open.push(new TeiDivision(
                    name,
                    xml.getAttributeValue(XML, "id"),
                    date(),
                    around,
                    xml.getLocation().getLineNumber()));
        } else if (!open.isEmpty()) {
            open.peek().start(name, name.equals("date") ? date() : "");
        }
    }

    /** Whether an element begins an article. */
    private boolean begins(String name) {
        if (name.equals("text")) {
            return open.isEmpty();
        }
        boolean division = name.equals("doc") || name.matches("div[0-7]?");
        return division
                && (open.isEmpty()
                        || open.peek().isWhole()
                        || xml.getAttributeValue(XML, "id") != null
                        || !date().isEmpty());
    }

    private void end(String name) {
        if (skipped > 0) {
            skipped--;
        } else if (header.isOpen()) {
            header.end(name);
        } else if (!open.isEmpty() && open.peek().end(name)) {
            found = article(open.pop());
        }
    }

    /** The first day that the element's attributes give; empty without one. */
    private String date() {
        for (String wanted : TeiDates.ATTRIBUTES) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if (xml.getAttributeLocalName(i).equals(wanted)) {
                    String day = TeiDates.day(xml.getAttributeValue(i));
                    if (!day.isEmpty()) {
                        return day;
                    }
                }
            }
        }
        return "";
    }

    /** The article of a division; {@code null} when all its text stands in divisions of their own. */
    private Entry article(TeiDivision d) {
        String text = d.text();
        if (text.isEmpty() && (d.isWhole() || d.hasOwn())) {
            return null;
        }
        number++;
        String own = d.id() == null ? String.valueOf(number) : d.id();
        String day = d.date();
        fields.clear();
        fields.put("id", d.isWhole() ? FileName.bare(file) : FileName.bare(file) + "#" + own);
        fields.put("date", day.isEmpty() ? header.date() : day);
        fields.put("title", d.title());
        fields.put("dateline", d.dateline());
        fields.put("text", text);
        Entry entry = fields.finish(new Origin(file, d.line(), Origin.UNKNOWN), d.title() + " " + text);
        return entry instanceof Reject r && r.reason() == RejectReason.NO_DATE
                ? new Reject(
                        r.origin(),
                        r.reason(),
                        "neither the div, nor one around it, nor the header has a date",
                        r.excerpt())
                : entry;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
