// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

/**
 * How much oftener two countries are mentioned together than chance would have it: the 2×2 table of one pair.
 *
 * @param together n_ab, units that mention both
 * @param a n_a, units that mention the one
 * @param b n_b, units that mention the other
 * @param units n, all units
 */
public record Association(long together, long a, long b, long units) {

    /** Checks that the counts can stand in one table. */
    public Association {
        if (together < 0 || together > Math.min(a, b) || Math.max(a, b) > units || a + b - together > units) {
            throw new IllegalArgumentException(
                    "no 2x2 table has n_ab = " + together + ", n_a = " + a + ", n_b = " + b + ", n = " + units);
        }
    }

    /** ln(n_ab n / (n_a n_b)); NaN when never together (Church &amp; Hanks 1990). */
    public double pmi() {
        return together == 0 ? Double.NaN : Math.log(lift());
    }

    /** pmi / -ln(n_ab / n), -1 when never together, NaN when every unit mentions both (Bouma 2009). */
    public double npmi() {
        if (together == 0) {
            return -1;
        }
        return together == units ? Double.NaN : pmi() / -Math.log((double) together / units);
    }

    /** n_ab n / (n_a n_b), the association strength of van Eck &amp; Waltman 2009. */
    public double lift() {
        return (double) together * units / ((double) a * b);
    }

    /** Log-likelihood ratio, negative where n_ab is below its expectation (Dunning 1993). */
    public double g2() {
        double n = units;
        double sum = term(together, a * (b / n))
                + term(a - together, a * ((units - b) / n))
                + term(b - together, b * ((units - a) / n))
                + term(units - a - b + together, (units - a) * ((units - b) / n));
        double g2 = Math.max(0, 2 * sum);
        return together < a * (b / n) ? -g2 : g2;
    }

    private static double term(long observed, double expected) {
        return observed == 0 ? 0 : observed * Math.log(observed / expected);
    }

    /** n_ab / (n_a + n_b - n_ab) (Jaccard 1901). */
    public double jaccard() {
        return (double) together / (a + b - together);
    }

    /** n_ab / sqrt(n_a n_b) (Salton &amp; McGill 1983). */
    public double cosine() {
        return together / Math.sqrt((double) a * b);
    }

    /** P(X ≥ n_ab) where X is hypergeometric(n, n_a, n_b). */
    public double pValue() {
        return Hypergeometric.upperTail(together, a, b, units);
    }
}
