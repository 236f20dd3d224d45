// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

import java.util.ArrayList;
import java.util.List;

/** Moves circles apart that cover one another, as little as it takes, within a frame. */
final class Separation {

    private static final int MOST_ROUNDS = 500;

    /** Two centres in one place part along directions that differ: the golden angle, radians. */
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private Separation() {}

    /**
     * The circles, each at least {@code gap} from every other where the frame has room.
     *
     * @param frame in which they stay whole
     */
    static List<Circle> of(List<Circle> circles, double gap, Box frame) {
        List<Circle> placed =
                new ArrayList<>(circles.stream().map(c -> within(c, frame)).toList());
        boolean moved = true;
        for (int round = 0; moved && round < MOST_ROUNDS; round++) {
            moved = false;
            for (int i = 0; i < placed.size(); i++) {
                for (int j = i + 1; j < placed.size(); j++) {
                    moved |= part(placed, i, j, gap, frame);
                }
            }
        }
        return placed;
    }

    private static boolean part(List<Circle> placed, int i, int j, double gap, Box frame) {
        Circle one = placed.get(i);
        Circle other = placed.get(j);
        double dx = other.x() - one.x();
        double dy = other.y() - one.y();
        double distance = Math.hypot(dx, dy);
        double missing = one.radius() + other.radius() + gap - distance;
        if (missing <= 1e-6) {
            return false;
        }
        if (distance < 1e-9) {
            dx = Math.cos(j * GOLDEN_ANGLE);
            dy = Math.sin(j * GOLDEN_ANGLE);
            distance = 1;
        }
        double stepX = dx / distance * missing / 2;
        double stepY = dy / distance * missing / 2;
        placed.set(i, within(new Circle(one.x() - stepX, one.y() - stepY, one.radius()), frame));
        placed.set(j, within(new Circle(other.x() + stepX, other.y() + stepY, other.radius()), frame));
        return true;
    }

    private static Circle within(Circle c, Box frame) {
        return new Circle(
                clamp(c.x(), frame.x() + c.radius(), frame.right() - c.radius()),
                clamp(c.y(), frame.y() + c.radius(), frame.bottom() - c.radius()),
                c.radius());
    }

    private static double clamp(double value, double low, double high) {
        return low > high ? (low + high) / 2 : Math.max(low, Math.min(high, value));
    }
}
