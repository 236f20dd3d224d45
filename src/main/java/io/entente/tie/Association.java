// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

/**
 * How much more often two countries are mentioned together than by chance. Every measure is NaN where a country is in
 * no unit.
 *
 * @param nAb units that mention both, at most the smaller of nA and nB
 * @param nA units that mention a
 * @param nB units that mention b
 * @param n all units
 */
public record Association(long nAb, long nA, long nB, long n) {
    private static final double LN_2 = Math.log(2);

    public Association {
        requireWithin("nA", nA, 0, n);
        requireWithin("nB", nB, 0, n);
        requireWithin("nAb", nAb, Math.max(0, nA + nB - n), Math.min(nA, nB));
    }

    /**
     * Association strength n_ab n / (n_a n_b), also lift, 0 or more, 1 at independence (van Eck &amp; Waltman 2009,
     * JASIST 60(8)).
     */
    public double lift() {
        return (double) nAb * n / ((double) nA * nB);
    }

    /** Pointwise mutual information ln(lift), in nats (Church &amp; Hanks 1990); NaN if the two are never together. */
    public double pmi() {
        return nAb == 0 ? Double.NaN : Math.log(lift());
    }

    /**
     * Normalised PMI, pmi / -ln(n_ab / n), in [-1, 1] (Bouma 2009); its limit -1 if the two are never together, NaN if
     * both are in every unit.
     */
    public double npmi() {
        if (nA == 0 || nB == 0 || nAb == n) {
            return Double.NaN;
        }
        return nAb == 0 ? -1 : pmi() / -Math.log((double) nAb / n);
    }

    /** Log-likelihood ratio (Dunning 1993), negative where the two are together less often than by chance. */
    public double g2() {
        if (nA == 0 || nB == 0) {
            return Double.NaN;
        }
        return Math.signum(LikelihoodRatio.surplus(nAb, nA, nB, n)) * LikelihoodRatio.g2(nAb, nA, nB, n);
    }

    /** Units that mention both of those that mention either, in [0, 1] (Jaccard 1901). */
    public double jaccard() {
        return nA == 0 || nB == 0 ? Double.NaN : (double) nAb / (nA + nB - nAb);
    }

    /** n_ab / sqrt(n_a n_b), in [0, 1] (Salton &amp; McGill 1983). */
    public double cosine() {
        return nAb / Math.sqrt((double) nA * nB);
    }

    /** Units that both would share by chance, n_a n_b / n, 0 or more. */
    public double expected() {
        return (double) nA * nB / n;
    }

    /** {@link #pmi} in bits; NaN if the two are never together. */
    public double pmiBits() {
        return pmi() / LN_2;
    }

    /** Log-likelihood ratio without a sign, 0 or more (Dunning 1993). */
    public double likelihoodRatio() {
        return Math.abs(g2());
    }

    /** 2 n_ab / (n_a + n_b), in [0, 1] (Dice 1945). */
    public double dice() {
        return nA == 0 || nB == 0 ? Double.NaN : 2.0 * nAb / (nA + nB);
    }

    /** n_ab / min(n_a, n_b), in [0, 1]: inclusion, Simpson's overlap coefficient (Simpson 1943). */
    public double inclusion() {
        return (double) nAb / Math.min(nA, nB);
    }

    /** Proximity n_ab / (n_a n_b), 0 or more, per unit: lift without n (van Eck &amp; Waltman 2009, JASIST 60(8)). */
    public double associationStrength() {
        return nAb / ((double) nA * nB);
    }

    /**
     * Logarithm of the odds ratio with 0.5 added to each of the four cells, 0 at independence (Haldane 1956, Annals of
     * Human Genetics 20; Anscombe 1956, Biometrika 43).
     */
    public double logOdds() {
        return nA == 0 || nB == 0
                ? Double.NaN
                : Math.log((nAb + 0.5) * (neither() + 0.5) / ((onlyA() + 0.5) * (onlyB() + 0.5)));
    }

    /** Standard error of {@link #logOdds}: root of the sum of 1 / (cell + 0.5). */
    public double logOddsSe() {
        return nA == 0 || nB == 0
                ? Double.NaN
                : Math.sqrt(1 / (nAb + 0.5) + 1 / (onlyA() + 0.5) + 1 / (onlyB() + 0.5) + 1 / (neither() + 0.5));
    }

    /** Pearson's phi of the 2x2 table, in [-1, 1]; NaN where a country is in no or in every unit. */
    public double phi() {
        double margins = Math.sqrt((double) nA * (n - nA)) * Math.sqrt((double) nB * (n - nB));
        return margins == 0 ? Double.NaN : LikelihoodRatio.surplus(nAb, nA, nB, n) / margins * n;
    }

    private long onlyA() {
        return nA - nAb;
    }

    private long onlyB() {
        return nB - nAb;
    }

    private long neither() {
        return n - nA - nB + nAb;
    }

    /** P(X &gt;= n_ab) if the two were independent, in [0, 1]; see {@link Hypergeometric}. */
    public double pValue() {
        return nA == 0 || nB == 0 ? Double.NaN : Hypergeometric.upperTail(nAb, nA, nB, n);
    }

    private static void requireWithin(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " is " + value + ", must be in [" + least + ", " + most + "]");
        }
    }
}
