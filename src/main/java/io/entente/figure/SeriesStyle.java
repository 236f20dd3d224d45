// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** How the lines of a timeline differ: by dash and marker, and by colours of different lightness (after Okabe &amp; Ito 2008). */
enum SeriesStyle {
    FIRST(0x0b4f7d),
    SECOND(0xc2570c, 6, 2.5f),
    THIRD(0x00785a, 1.5f, 1.5f),
    FOURTH(0x8a1538, 8, 2, 1.5f, 2),
    FIFTH(0x4a90c4, 3.5f, 2),
    SIXTH(0x444444, 8, 2, 1.5f, 2, 1.5f, 2);

    /** In the order in which they are taken. */
    static final List<SeriesStyle> ALL = List.of(values());

    /** Of a line, points. */
    static final double WIDTH = 1.2;

    private final Color color;
    private final float[] dashes;

    SeriesStyle(int color, float... dashes) {
        this.color = new Color(color);
        this.dashes = dashes;
    }

    /** That of a line, by its place from 0. */
    static SeriesStyle of(int place) {
        return ALL.get(place);
    }

    Color color() {
        return color;
    }

    /** The colour that lets what is below shine through, opacity 0 to 1. */
    Color veil(double opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * opacity));
    }

    Stroke stroke(double width) {
        return Sheet.broken(width, dashes);
    }

    /** Its marker around a place. */
    private Shape shape(double x, double y, double r) {
        return switch (this) {
            case FIRST -> new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
            case SECOND -> new Rectangle2D.Double(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r);
            case THIRD -> polygon(x, y, r * 1.2, 0, -1, 0.95, 0.75, -0.95, 0.75);
            case FOURTH -> polygon(x, y, r * 1.3, 0, -1, 1, 0, 0, 1, -1, 0);
            case FIFTH -> polygon(x, y, r * 1.2, 0, 1, 0.95, -0.75, -0.95, -0.75);
            case SIXTH ->
                polygon(
                        x, y, r * 1.1, -1, -0.35, -0.35, -0.35, -0.35, -1, 0.35, -1, 0.35, -0.35, 1, -0.35, 1, 0.35,
                        0.35, 0.35, 0.35, 1, -0.35, 1, -0.35, 0.35, -1, 0.35);
        };
    }

    private static Shape polygon(double x, double y, double r, double... corners) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < corners.length; i += 2) {
            double cx = x + r * corners[i];
            double cy = y + r * corners[i + 1];
            if (i == 0) {
                path.moveTo(cx, cy);
            } else {
                path.lineTo(cx, cy);
            }
        }
        path.closePath();
        return path;
    }

    /** Draws its marker, filled or hollow. */
    void mark(Sheet sheet, double x, double y, double radius, boolean filled) {
        Shape shape = shape(x, y, radius);
        sheet.fill(shape, filled ? color : Ink.PAPER);
        sheet.draw(shape, filled ? Ink.PAPER : color, Sheet.solid(filled ? 0.3 : 0.8));
    }
}
