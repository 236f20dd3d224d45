// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

/**
 * A rectangle, in points.
 *
 * @param x left edge
 * @param y upper edge
 */
record Box(double x, double y, double width, double height) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double centreX() {
        return x + width / 2;
    }

    double centreY() {
        return y + height / 2;
    }

    /** Whether two have more than an edge in common. */
    boolean meets(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /** Whether another lies within. */
    boolean holds(Box other) {
        return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }

    /** Whether it reaches into a circle. */
    boolean meets(Circle circle) {
        double dx = circle.x() - Math.max(x, Math.min(circle.x(), right()));
        double dy = circle.y() - Math.max(y, Math.min(circle.y(), bottom()));
        return dx * dx + dy * dy < circle.radius() * circle.radius();
    }

    /** The box with so much less on every side. */
    Box inset(double by) {
        return new Box(x + by, y + by, width - 2 * by, height - 2 * by);
    }

    /** How much of a straight line runs through it, in points. */
    double through(double x1, double y1, double x2, double y2) {
        double from = 0;
        double to = 1;
        double[] starts = {x1, y1};
        double[] steps = {x2 - x1, y2 - y1};
        double[] lows = {x, y};
        double[] highs = {right(), bottom()};
        for (int i = 0; i < 2; i++) {
            if (steps[i] == 0) {
                if (starts[i] < lows[i] || starts[i] > highs[i]) {
                    return 0;
                }
                continue;
            }
            double one = (lows[i] - starts[i]) / steps[i];
            double other = (highs[i] - starts[i]) / steps[i];
            from = Math.max(from, Math.min(one, other));
            to = Math.min(to, Math.max(one, other));
        }
        return to > from ? (to - from) * Math.hypot(steps[0], steps[1]) : 0;
    }
}
