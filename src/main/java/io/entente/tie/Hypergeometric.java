// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import org.apache.commons.math3.special.Gamma;

/** The upper tail of the hypergeometric distribution: Fisher's exact test of a pair being together too often. */
final class Hypergeometric {

    /** Terms below this share of the sum change no digit of it. */
    private static final double NEGLIGIBLE = 1e-18;

    private Hypergeometric() {}

    /**
     * P(X ≥ k), X the number of marked units among {@code drawn} drawn from {@code units} of which {@code marked} are marked.
     * Sums the shorter side from its largest term outwards, so that the cost does not grow with the archive.
     */
    static double upperTail(long k, long marked, long drawn, long units) {
        long least = Math.max(0, marked + drawn - units);
        long most = Math.min(marked, drawn);
        if (k <= least) {
            return 1;
        }
        if (k > most) {
            return 0;
        }
        double mode = ((double) marked + 1) * ((double) drawn + 1) / ((double) units + 2);
        return k > mode
                ? Math.min(1, upwards(k, most, marked, drawn, units))
                : Math.max(0, 1 - downwards(k - 1, least, marked, drawn, units));
    }

    private static double upwards(long from, long most, long marked, long drawn, long units) {
        double term = probability(from, marked, drawn, units);
        double sum = term;
        for (long x = from; x < most && term > sum * NEGLIGIBLE; x++) {
            term *= (double) (marked - x) / (x + 1) * ((double) (drawn - x) / (units - marked - drawn + x + 1));
            sum += term;
        }
        return sum;
    }

    private static double downwards(long from, long least, long marked, long drawn, long units) {
        double term = probability(from, marked, drawn, units);
        double sum = term;
        for (long x = from; x > least && term > sum * NEGLIGIBLE; x--) {
            term *= (double) x / (marked - x + 1) * ((double) (units - marked - drawn + x) / (drawn - x + 1));
            sum += term;
        }
        return sum;
    }

    private static double probability(long x, long marked, long drawn, long units) {
        return Math.exp(logChoose(marked, x) + logChoose(units - marked, drawn - x) - logChoose(units, drawn));
    }

    private static double logChoose(long n, long k) {
        return Gamma.logGamma(n + 1.0) - Gamma.logGamma(k + 1.0) - Gamma.logGamma(n - k + 1.0);
    }
}
