// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the labels of circles stand: no two of them meet, none meets a circle but its own, all stay within the frame. Greedy, in
 * the order given: each takes the best of the places that are left, beside its circle before farther off, and where the fewest
 * lines run through it before others.
 */
final class LabelPlacement {

    /** Directions around a circle, from the right, in the order of preference (after Imhof 1975, The American Cartographer 2). */
    private static final int[] DEGREES = {0, 180, 90, 270, 315, 45, 225, 135, 338, 22, 202, 158, 292, 68, 248, 112};

    /** How far from the circle, in heights of a label. */
    private static final double[] DISTANCES = {0.1, 0.6, 1.2, 2, 3, 4.5, 6.5, 9};

    /** A label that is farther than so many heights needs a line to its circle. */
    private static final double LEAST_LEADER = 0.5;

    private static final double DISTANCE_COST = 12;
    private static final double DIRECTION_COST = 0.5;

    private final Box frame;
    private final List<Circle> circles;
    private final List<Segment> lines;
    private final List<Box> taken = new ArrayList<>();

    /** A straight line that labels should not cover. */
    record Segment(double x1, double y1, double x2, double y2) {}

    /**
     * The place of a label.
     *
     * @param leader whether a line must lead to its circle
     */
    record Place(Box box, boolean leader) {}

    LabelPlacement(Box frame, List<Circle> circles, List<Segment> lines) {
        this.frame = frame;
        this.circles = circles;
        this.lines = lines;
    }

    /** Places the next label; empty when no place is left. */
    Optional<Place> place(Circle of, double width, double height) {
        Place best = null;
        double least = Double.POSITIVE_INFINITY;
        Box inside = new Box(of.x() - width / 2, of.y() - height / 2, width, height);
        if (Math.hypot(width, height) <= 2 * of.radius() && isFree(inside, of)) {
            best = new Place(inside, false);
        }
        for (int ring = 0; ring < DISTANCES.length && best == null; ring++) {
            for (int i = 0; i < DEGREES.length; i++) {
                Box box = beside(of, width, height, DISTANCES[ring] * height, Math.toRadians(DEGREES[i]));
                double cost = DIRECTION_COST * i + crossed(box);
                if (cost < least && isFree(box, of) && !box.meets(of)) {
                    least = cost;
                    best = new Place(box, DISTANCES[ring] > LEAST_LEADER);
                }
            }
        }
        if (best != null) {
            taken.add(best.box);
        }
        return Optional.ofNullable(best);
    }

    /** Lines through a box, in points, up to a limit: a label on lines is better than one far off. */
    private double crossed(Box box) {
        double through = 0;
        for (Segment l : lines) {
            through += box.through(l.x1, l.y1, l.x2, l.y2);
        }
        return Math.min(through, DISTANCE_COST * 10);
    }

    private boolean isFree(Box box, Circle own) {
        return frame.holds(box)
                && taken.stream().noneMatch(box::meets)
                && circles.stream().noneMatch(c -> !c.equals(own) && box.meets(c));
    }

    /** The box whose nearest point to the circle lies in a direction, so far from it. */
    private static Box beside(Circle c, double width, double height, double gap, double angle) {
        double dx = Math.cos(angle);
        double dy = Math.sin(angle);
        double x = c.x() + dx * (c.radius() + gap);
        double y = c.y() + dy * (c.radius() + gap);
        return new Box(x - width * (1 - rounded(dx)) / 2, y - height * (1 - rounded(dy)) / 2, width, height);
    }

    /** -1, 0 or 1 at the axes, in between off them: the box slides along its edge. */
    private static double rounded(double part) {
        return Math.abs(part) < 1e-9 ? 0 : Math.max(-1, Math.min(1, part * 1.5));
    }
}
