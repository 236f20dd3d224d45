// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** What figures are drawn on, in points from the upper left corner; one for all kinds of files. */
class Sheet {

    /** Where a text begins. */
    enum Anchor {
        START(0),
        MIDDLE(0.5),
        END(1);

        private final double share;

        Anchor(double share) {
            this.share = share;
        }
    }

    private final Graphics2D graphics;

    Sheet(Graphics2D graphics) {
        this.graphics = graphics;
    }

    /** What follows belongs together, and is a group of that name where the file has groups. */
    void layer(String name) {}

    final Graphics2D graphics() {
        return graphics;
    }

    /** A solid stroke. */
    static Stroke solid(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }

    /** A broken stroke: lengths of dashes and gaps by turns, points. */
    static Stroke broken(double width, float... dashes) {
        return dashes.length == 0
                ? solid(width)
                : new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0);
    }

    void line(double x1, double y1, double x2, double y2, Color color, Stroke stroke) {
        draw(new Line2D.Double(x1, y1, x2, y2), color, stroke);
    }

    void draw(Shape shape, Color color, Stroke stroke) {
        graphics.setColor(color);
        graphics.setStroke(stroke);
        graphics.draw(shape);
    }

    void fill(Shape shape, Color color) {
        graphics.setColor(color);
        graphics.fill(shape);
    }

    void fill(Box box, Color color) {
        fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()), color);
    }

    void frame(Box box, Color color, double width) {
        draw(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()), color, solid(width));
    }

    static Ellipse2D round(Circle c) {
        return new Ellipse2D.Double(c.x() - c.radius(), c.y() - c.radius(), 2 * c.radius(), 2 * c.radius());
    }

    /** A line of text on a base line. */
    void text(String text, double x, double y, Anchor anchor, Lettering lettering, Color color) {
        graphics.setColor(color);
        graphics.setFont(lettering.font());
        graphics.drawString(text, (float) (x - anchor.share * lettering.width(text)), (float) y);
    }

    /** A line of text that reads upward, its base line on x. */
    void upward(String text, double x, double y, Anchor anchor, Lettering lettering, Color color) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, y);
        graphics.rotate(-Math.PI / 2);
        text(text, 0, 0, anchor, lettering, color);
        graphics.setTransform(before);
    }
}
