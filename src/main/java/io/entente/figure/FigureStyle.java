// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

/**
 * How large a figure is and what stands above it.
 *
 * @param widthMm width, millimetres
 * @param fontSize size of its text, points
 * @param title in bold above it; empty for none, as where a paper's caption has it
 */
public record FigureStyle(double widthMm, double fontSize, String title) {

    /** A point is 1/72 inch. */
    private static final double POINTS_PER_MM = 72 / 25.4;

    public FigureStyle {
        if (!(widthMm > 0) || !(fontSize > 0)) {
            throw new IllegalArgumentException("width " + widthMm + " and font size " + fontSize + " must be above 0");
        }
        title = PrintedText.of(title);
    }

    /** Width in points. */
    double width() {
        return widthMm * POINTS_PER_MM;
    }

    /** Text of axes, labels and legend. */
    Lettering lettering() {
        return Lettering.of(fontSize);
    }

    /** Millimetres of some points. */
    static double millimetres(double points) {
        return points / POINTS_PER_MM;
    }
}
