// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

import java.awt.Color;

/**
 * Colours for values, evenly spaced to the eye: straight lines in OKLab (Ottosson 2020). Lightness falls all the way from the
 * light end to the dark one, so that grey prints keep the order; of a diverging ramp each half does, and the sign is told by a
 * mark besides. Blue and orange are told apart with any kind of colour vision.
 */
enum Ramp {
    /** From 0 to the highest. */
    SEQUENTIAL(null, new Lab(0.955, -0.012, -0.012), new Lab(0.36, -0.03, -0.105)),
    /** From the lowest, orange, through 0 to the highest, blue. */
    DIVERGING(new Lab(0.47, 0.095, 0.09), new Lab(0.965, 0.0, 0.004), new Lab(0.42, -0.03, -0.125));

    /** Black and white have the same contrast on this lightness. */
    private static final double MIDDLE = 0.65;

    private final Lab negative;
    private final Lab middle;
    private final Lab positive;

    Ramp(Lab negative, Lab middle, Lab positive) {
        this.negative = negative;
        this.middle = middle;
        this.positive = positive;
    }

    /** A colour of OKLab: lightness 0 to 1, green to red, blue to yellow. */
    private record Lab(double lightness, double a, double b) {

        Lab to(Lab other, double share) {
            return new Lab(
                    lightness + share * (other.lightness - lightness),
                    a + share * (other.a - a),
                    b + share * (other.b - b));
        }

        Color color() {
            double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
            double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
            double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
            return new Color(
                    srgb(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                    srgb(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                    srgb(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
        }

        private static double cube(double x) {
            return x * x * x;
        }

        private static float srgb(double linear) {
            double x = Math.max(0, Math.min(1, linear));
            return (float) (x <= 0.0031308 ? 12.92 * x : 1.055 * Math.pow(x, 1 / 2.4) - 0.055);
        }
    }

    /** Whether it has a half for values below 0. */
    boolean isSigned() {
        return negative != null;
    }

    /** The colour of a value as a share of the greatest: 0 to 1, of a diverging ramp -1 to 1; beyond, that of the end. */
    Color at(double share) {
        return lab(share).color();
    }

    /** Ink that is read on that colour. */
    Color inkOn(double share) {
        return lab(share).lightness > MIDDLE ? Ink.TEXT : Color.WHITE;
    }

    private Lab lab(double share) {
        double size = Math.min(1, Math.abs(share));
        if (share >= 0) {
            return middle.to(positive, size);
        }
        return isSigned() ? middle.to(negative, size) : middle;
    }
}
