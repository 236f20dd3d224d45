// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

import java.util.Locale;

/** Sums of the lexicon's valences over stretches around a target, each squeezed into [-1, 1]. */
final class ValenceSums {

    /** The stretches, by number. */
    enum Stretch {
        SENTENCE(0),
        LEFT(1),
        RIGHT(2),
        WITHIN_3(3),
        WITHIN_6(4),
        WITHIN_10(5),
        CLAUSE(6),
        LEFT_4(7),
        RIGHT_4(8),
        SAME_QUOTATION(9),
        BY_DISTANCE(10),
        BY_DECAY(11);

        private final int code;

        Stretch(int code) {
            this.code = code;
        }
    }

    /** What is said of a stretch, by number. */
    enum Measure {
        POSITIVE(0),
        NEGATIVE(1),
        NET(2),
        NONE(3),
        MORE_POSITIVE(4),
        MORE_NEGATIVE(5),
        NEAREST(6);

        private final int code;

        Measure(int code) {
            this.code = code;
        }
    }

    /** Valences that sum to this fill half of the range. */
    private static final double HALF = 4;
    /** As in VADER's compound. */
    private static final double ALPHA = 15;
    /** Weight of a neighbour when valences are divided by distance. */
    private static final double NEIGHBOUR = 3;
    /** Words over which the weight falls to 1/e. */
    private static final double DECAY = 6;

    private static final int FAR = 128;
    private static final double[] DECAYS = new double[FAR];
    private static final Stretch[] STRETCHES = Stretch.values();

    static {
        for (int d = 0; d < FAR; d++) {
            DECAYS[d] = Math.exp(-d / DECAY);
        }
    }

    private final double[] positive = new double[STRETCHES.length];
    private final double[] negative = new double[STRETCHES.length];

    /** A sum for reports. */
    static String name(int stretch, int measure) {
        for (Measure m : Measure.values()) {
            if (m.code == measure) {
                return (m == Measure.NEAREST ? nearest(stretch) : stretch(stretch)) + " "
                        + m.name().toLowerCase(Locale.ROOT);
            }
        }
        throw new IllegalArgumentException("no measure has code " + measure);
    }

    private static String nearest(int sideAndSign) {
        return (sideAndSign >> 1 == 0 ? "left " : "right ") + ((sideAndSign & 1) == 1 ? "positive" : "negative");
    }

    private static String stretch(int code) {
        for (Stretch s : STRETCHES) {
            if (s.code == code) {
                return s.name().toLowerCase(Locale.ROOT);
            }
        }
        throw new IllegalArgumentException("no stretch has code " + code);
    }

    /** Writes the sums; the clause of the target is {@code [clauseStart, clauseEnd)}. */
    void write(TargetSentence s, int clauseStart, int clauseEnd, FeatureSink into) {
        for (int k = 0; k < STRETCHES.length; k++) {
            positive[k] = 0;
            negative[k] = 0;
        }
        int nearest = s.bearing() ? sum(s, clauseStart, clauseEnd) : -1;
        for (int k = 0; k < STRETCHES.length; k++) {
            put(into, k);
        }
        if (nearest >= 0) {
            int side = nearest < s.target() ? 0 : 1;
            put(into, side << 1 | (s.valence(nearest) > 0 ? 1 : 0), Measure.NEAREST, 1);
        }
    }

    /** Fills the sums and returns the nearest word with a valence. */
    private int sum(TargetSentence s, int clauseStart, int clauseEnd) {
        int t = s.target();
        int nearest = -1;
        for (int i = 0; i < s.size(); i++) {
            double v = s.valence(i);
            if (v == 0) {
                continue;
            }
            int d = Math.abs(i - t);
            if (nearest < 0 || d < Math.abs(nearest - t)) {
                nearest = i;
            }
            add(Stretch.SENTENCE, v);
            add(i < t ? Stretch.LEFT : Stretch.RIGHT, v);
            if (d <= 10) {
                add(Stretch.WITHIN_10, v);
            }
            if (d <= 6) {
                add(Stretch.WITHIN_6, v);
            }
            if (d <= 4) {
                add(i < t ? Stretch.LEFT_4 : Stretch.RIGHT_4, v);
            }
            if (d <= 3) {
                add(Stretch.WITHIN_3, v);
            }
            if (i >= clauseStart && i < clauseEnd) {
                add(Stretch.CLAUSE, v);
            }
            if (s.quoted(i) == s.quoted(t)) {
                add(Stretch.SAME_QUOTATION, v);
            }
            add(Stretch.BY_DISTANCE, v * NEIGHBOUR / (1 + d));
            add(Stretch.BY_DECAY, d < FAR ? v * DECAYS[d] : 0);
        }
        return nearest;
    }

    private void add(Stretch stretch, double v) {
        if (v > 0) {
            positive[stretch.code] += v;
        } else {
            negative[stretch.code] -= v;
        }
    }

    private void put(FeatureSink into, int k) {
        double p = positive[k];
        double n = negative[k];
        if (p == 0 && n == 0) {
            put(into, k, Measure.NONE, 1);
            return;
        }
        if (p > 0) {
            put(into, k, Measure.POSITIVE, p / (p + HALF));
        }
        if (n > 0) {
            put(into, k, Measure.NEGATIVE, n / (n + HALF));
        }
        double net = p - n;
        if (net != 0) {
            put(into, k, Measure.NET, net / Math.sqrt(net * net + ALPHA));
            put(into, k, net > 0 ? Measure.MORE_POSITIVE : Measure.MORE_NEGATIVE, 1);
        }
    }

    private static void put(FeatureSink into, int stretch, Measure measure, double value) {
        into.add(FeatureKind.LEXICON, stretch, measure.code, value);
    }
}
