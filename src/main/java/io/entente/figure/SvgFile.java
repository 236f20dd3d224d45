// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Writes a figure as SVG, in millimetres; text stays text and every layer is a group that drawing programs show by name. */
public final class SvgFile {

    private static final String SVG = "http://www.w3.org/2000/svg";

    /** Places to a hundredth of a point. */
    private static final int DECIMALS = 2;

    private SvgFile() {}

    /** A sheet whose layers are groups. */
    private static final class Layers extends Sheet {

        private final SVGGraphics2D svg;
        private final Element root;

        Layers(SVGGraphics2D svg, Element root) {
            super(svg);
            this.svg = svg;
            this.root = root;
        }

        @Override
        void layer(String name) {
            close();
            Element group = root.getOwnerDocument().createElementNS(SVG, "g");
            group.setAttributeNS(null, "id", name);
            svg.setTopLevelGroup(group);
        }

        /** Hands the open layer to the document. */
        void close() {
            Element done = svg.getTopLevelGroup(true);
            if (done.hasChildNodes()) {
                root.appendChild(done);
            }
        }
    }

    /** Writes it in UTF-8; the stream stays open. */
    public static void write(Figure figure, OutputStream out) throws IOException {
        Document document = document();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment("Entente");
        context.setPrecision(DECIMALS);
        SVGGraphics2D svg = new SVGGraphics2D(context, /* textAsShapes= */ false);
        Element drawing = document.createElementNS(SVG, "g");
        Layers sheet = new Layers(svg, drawing);
        figure.draw(sheet);
        sheet.close();
        Element root = svg.getRoot();
        describe(root, figure);
        while (drawing.hasChildNodes()) {
            root.appendChild(drawing.getFirstChild());
        }
        nameFonts(root);
        serialize(root, out);
    }

    /** Without a document type, which readers would fetch from the net. */
    private static void serialize(Element root, OutputStream out) throws IOException {
        try {
            Transformer plain = TransformerFactory.newDefaultInstance().newTransformer();
            plain.setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
            plain.transform(new DOMSource(root), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException("cannot write SVG", e);
        }
    }

    private static Document document() {
        try {
            // The JDK's own, whatever else is on the classpath.
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK makes no XML document", e);
        }
    }

    private static void describe(Element root, Figure figure) {
        root.setAttributeNS(null, "width", millimetres(figure.width()));
        root.setAttributeNS(null, "height", millimetres(figure.height()));
        root.setAttributeNS(
                null, "viewBox", String.format(Locale.ROOT, "0 0 %.2f %.2f", figure.width(), figure.height()));
        root.setAttributeNS(null, "role", "img");
        Element description = root.getOwnerDocument().createElementNS(SVG, "desc");
        description.setTextContent(figure.subject());
        root.insertBefore(description, root.getFirstChild());
        Element title = root.getOwnerDocument().createElementNS(SVG, "title");
        title.setTextContent(figure.name());
        root.insertBefore(title, description);
    }

    private static String millimetres(double points) {
        return String.format(Locale.ROOT, "%.2fmm", FigureStyle.millimetres(points));
    }

    /** Readers have one of the fonts of these widths, not always the one that this machine has. */
    private static void nameFonts(Element root) {
        root.setAttributeNS(null, "font-family", Lettering.SVG_FAMILIES);
        NodeList all = root.getElementsByTagNameNS("*", "*");
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element element && element.hasAttribute("font-family")) {
                element.setAttributeNS(null, "font-family", Lettering.SVG_FAMILIES);
            }
        }
    }
}
