// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A font and how much room its text takes, measured alike for every kind of file. Helvetica and its like, which papers ask for,
 * where the machine has one; they all have the same widths.
 */
final class Lettering {

    private static final List<String> FAMILIES =
            List.of("Helvetica", "Arial", "Liberation Sans", "Nimbus Sans", "Arimo", Font.SANS_SERIF);

    /** What an SVG file asks for. */
    static final String SVG_FAMILIES = "Helvetica, Arial, 'Liberation Sans', 'Nimbus Sans', Arimo, sans-serif";

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Font font;
    private final LineMetrics metrics;

    private Lettering(Font font) {
        this.font = font;
        this.metrics = font.getLineMetrics("Ag", EXACT);
    }

    private static final class Holder {
        static final String FAMILY = family();
    }

    private static String family() {
        Set<String> installed = Set.copyOf(Arrays.asList(
                java.awt.GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames()));
        return FAMILIES.stream().filter(installed::contains).findFirst().orElse(Font.SANS_SERIF);
    }

    /** The usual font in a size, points. */
    static Lettering of(double size) {
        return new Lettering(new Font(Holder.FAMILY, Font.PLAIN, 1).deriveFont((float) size));
    }

    Lettering bold() {
        return new Lettering(font.deriveFont(Font.BOLD));
    }

    /** The font in another size. */
    Lettering times(double factor) {
        return new Lettering(font.deriveFont((float) (font.getSize2D() * factor)));
    }

    Font font() {
        return font;
    }

    double size() {
        return font.getSize2D();
    }

    double width(String text) {
        return font.getStringBounds(text, EXACT).getWidth();
    }

    /** From the base line to the top of capitals. */
    double capital() {
        return 0.72 * size();
    }

    double ascent() {
        return metrics.getAscent();
    }

    /** From line to line. */
    double line() {
        return 1.25 * size();
    }

    /** The text in lines of a width; a word that is longer stands alone. */
    List<String> wrap(String text, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && width(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
