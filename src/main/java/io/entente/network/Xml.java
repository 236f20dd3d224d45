// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes indented XML in UTF-8; the stream stays open. */
final class Xml {
    private final XMLStreamWriter out;
    private int depth;

    Xml(OutputStream stream) throws XMLStreamException {
        out = XMLOutputFactory.newInstance().createXMLStreamWriter(stream, "UTF-8");
        out.writeStartDocument("UTF-8", "1.0");
    }

    /** Opens an element with attributes given as name, value, name, value. */
    Xml open(String name, String... attributes) throws XMLStreamException {
        indent();
        out.writeStartElement(name);
        write(attributes);
        depth++;
        return this;
    }

    /** An element without content. */
    Xml empty(String name, String... attributes) throws XMLStreamException {
        indent();
        out.writeEmptyElement(name);
        write(attributes);
        return this;
    }

    /** An element with text only. */
    Xml text(String name, String text, String... attributes) throws XMLStreamException {
        indent();
        out.writeStartElement(name);
        write(attributes);
        out.writeCharacters(text);
        out.writeEndElement();
        return this;
    }

    Xml close() throws XMLStreamException {
        depth--;
        indent();
        out.writeEndElement();
        return this;
    }

    void end() throws XMLStreamException {
        out.writeCharacters("\n");
        out.writeEndDocument();
        out.flush();
    }

    private void write(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private void indent() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }
}
