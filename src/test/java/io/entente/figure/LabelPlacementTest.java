// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.entente.figure.LabelPlacement.Place;
import io.entente.figure.LabelPlacement.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelPlacementTest {

    private static final Box FRAME = new Box(0, 0, 500, 350);

    @Test
    void aLabelStandsAtTheRightOfALoneCircle() {
        Circle circle = new Circle(100, 100, 10);
        Place place = new LabelPlacement(FRAME, List.of(circle), List.of())
                .place(circle, 40, 10)
                .orElseThrow();
        assertThat(place.box()).isEqualTo(new Box(111, 95, 40, 10));
        assertThat(place.leader()).isFalse();
    }

    @Test
    void itAvoidsALineWhereItCan() {
        Circle circle = new Circle(100, 100, 10);
        List<Segment> right = List.of(new Segment(100, 100, 300, 100));
        Place place = new LabelPlacement(FRAME, List.of(circle), right)
                .place(circle, 40, 10)
                .orElseThrow();
        assertThat(place.box().right()).as("at the left").isLessThan(100);
    }

    @Test
    void itStandsWithinALargeCircle() {
        Circle circle = new Circle(100, 100, 30);
        Place place = new LabelPlacement(FRAME, List.of(circle), List.of())
                .place(circle, 40, 10)
                .orElseThrow();
        assertThat(place.box().centreX()).isEqualTo(100);
    }

    @Test
    void noLabelMeetsAnotherOrAForeignCircleOrLeavesTheFrame() {
        Random random = new Random(7);
        for (int drawing = 0; drawing < 20; drawing++) {
            List<Circle> wished = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                wished.add(
                        new Circle(random.nextDouble() * 500, random.nextDouble() * 350, 2 + 12 * random.nextDouble()));
            }
            List<Circle> circles = Separation.of(wished, 6, FRAME);
            LabelPlacement placement = new LabelPlacement(FRAME, circles, List.of());
            List<Box> boxes = new ArrayList<>();
            for (Circle circle : circles) {
                Optional<Place> place = placement.place(circle, 20 + 40 * random.nextDouble(), 9);
                place.ifPresent(p -> {
                    assertThat(FRAME.holds(p.box())).isTrue();
                    assertThat(boxes).noneMatch(p.box()::meets);
                    assertThat(circles)
                            .noneMatch(c -> !c.equals(circle) && p.box().meets(c));
                    boxes.add(p.box());
                });
            }
            assertThat(boxes).as("nearly all find a place").hasSizeGreaterThan(54);
        }
    }

    @Test
    void aLabelWithoutAPlaceIsTold() {
        Circle circle = new Circle(10, 10, 2);
        assertThat(new LabelPlacement(new Box(0, 0, 20, 20), List.of(circle), List.of()).place(circle, 40, 10))
                .isEmpty();
    }

    @Test
    void circlesAreMovedApartWithinTheFrame() {
        List<Circle> wished = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            wished.add(new Circle(490, 340, 8));
        }
        List<Circle> circles = Separation.of(wished, 3, FRAME);
        for (int i = 0; i < circles.size(); i++) {
            Circle one = circles.get(i);
            assertThat(one.x() + one.radius()).isLessThanOrEqualTo(500);
            for (Circle other : circles.subList(0, i)) {
                assertThat(Math.hypot(one.x() - other.x(), one.y() - other.y())).isGreaterThan(18);
            }
        }
        assertThat(Separation.of(wished, 3, FRAME)).isEqualTo(circles);
        List<Circle> apart = List.of(new Circle(50, 50, 5), new Circle(90, 50, 5));
        assertThat(Separation.of(apart, 3, FRAME)).isEqualTo(apart);
    }

    @Test
    void aLineRunsThroughABox() {
        Box box = new Box(10, 10, 20, 10);
        assertThat(box.through(0, 15, 100, 15)).isCloseTo(20, within(1e-9));
        assertThat(box.through(20, 0, 20, 12)).isCloseTo(2, within(1e-9));
        assertThat(box.through(0, 5, 100, 5)).isZero();
        assertThat(box.through(0, 0, 5, 5)).isZero();
    }
}
