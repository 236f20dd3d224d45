// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.evaluation;

/**
 * Precision, recall and their harmonic mean (van Rijsbergen 1979), each 0 where undefined.
 *
 * @param precision share of what was found that is right
 * @param recall share of what is there that was found
 * @param f1 their harmonic mean
 */
public record Rates(double precision, double recall, double f1) {

    /** The rates of counts. */
    public static Rates of(int right, int found, int there) {
        double p = found == 0 ? 0 : (double) right / found;
        double r = there == 0 ? 0 : (double) right / there;
        return new Rates(p, r, p + r == 0 ? 0 : 2 * p * r / (p + r));
    }

    /** A share, NaN of nothing. */
    static double share(int part, int whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }
}
