// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.copy;

/**
 * Whether of two texts one is a copy of the other: edited here and there, cut, or with lines before or after it. Two texts
 * that one template made, such as the same report of two days, are none: they share what the template says and differ in
 * numbers and names, while an editor changes any word alike.
 */
public final class Likeness {

    /** Least resemblance. Where one word in ten was changed it is about 0.68, where a third was cut 0.67. */
    static final double RESEMBLANCE = 0.46;

    /** More names than this are not taken to be kept, even where all shingles are. */
    private static final double NAMES_KEPT = 0.9;

    /** The same of numbers, which are counted with the word before them; datelines change soonest. */
    private static final double NUMBERS_KEPT = 0.88;

    /** An editor leaves so few of the facts in one text of nine: one number alone may change, most of many may not. */
    private static final double LEVEL = 0.115;

    /** Below this resemblance, where most templates lie, more of the facts must have been kept. */
    private static final double CLOSE = 0.6;

    /** The level of numbers and names together there. */
    private static final double FAR_LEVEL = 0.2;

    private Likeness() {}

    /** Whether one is a copy of the other; symmetric. */
    public static boolean copies(Sketch a, Sketch b) {
        double alike = a.resemblance(b);
        if (alike < RESEMBLANCE) {
            return false;
        }
        // A shingle of two words is kept when both are.
        double kept = Math.sqrt(a.containment(b));
        double numberKept = Math.min(NUMBERS_KEPT, kept);
        double nameKept = Math.min(NAMES_KEPT, kept);
        int numbers = Math.min(a.numbers().size(), b.numbers().size());
        int names = Math.min(a.names().size(), b.names().size());
        int sharedNumbers = a.numbers().shared(b.numbers());
        int sharedFacts = sharedNumbers + a.names().shared(b.names());
        int facts = numbers + names;
        return facts == 0
                || tail(sharedNumbers, numbers, numberKept) >= LEVEL
                        && tail(sharedFacts, facts, (numbers * numberKept + names * nameKept) / facts)
                                >= (alike < CLOSE ? FAR_LEVEL : LEVEL);
    }

    /** P(X <= k) of a binomial X of n trials with chance p, 0 < p < 1. */
    static double tail(int k, int n, double p) {
        double term = Math.pow(1 - p, n);
        double sum = term;
        for (int i = 0; i < k; i++) {
            term *= (n - i) * p / ((i + 1) * (1 - p));
            sum += term;
        }
        return Math.min(1, sum);
    }
}
