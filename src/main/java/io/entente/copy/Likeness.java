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
    static final double RESEMBLANCE = 0.45;

    /** More words than this are not taken to be kept, even where all shingles are: datelines change soonest. */
    private static final double MOST_KEPT = 0.9;

    /** So seldom may an editor have kept so few of the facts. */
    static final double LEVEL = 0.02;

    private Likeness() {}

    /** Whether one is a copy of the other; symmetric. */
    public static boolean copies(Sketch a, Sketch b) {
        if (a.resemblance(b) < RESEMBLANCE) {
            return false;
        }
        // A shingle of two words is kept when both are.
        double kept = Math.min(MOST_KEPT, Math.sqrt(a.containment(b)));
        Facts numbersOfA = a.numbers();
        Facts numbersOfB = b.numbers();
        Facts namesOfA = a.names();
        Facts namesOfB = b.names();
        int numbers = Math.min(numbersOfA.size(), numbersOfB.size());
        int names = Math.min(namesOfA.size(), namesOfB.size());
        int sharedNumbers = numbersOfA.shared(numbersOfB);
        int sharedNames = namesOfA.shared(namesOfB);
        return tail(sharedNumbers, numbers, kept) >= LEVEL
                && tail(sharedNumbers + sharedNames, numbers + names, kept) >= LEVEL;
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
