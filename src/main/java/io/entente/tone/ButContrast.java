// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

/**
 * The contrast of {@code but}: what stands before it counts half, what follows one and a half times. The reference goes
 * through the sentiments and changes, for each, the first one <em>of the same value</em>, not the one at its place; so does
 * this, in time linear in their number where the reference takes its square. Reuses its buffers.
 */
final class ButContrast {

    private static final double BEFORE = .5;
    private static final double AFTER = 1.5;
    /** Up to here a plain search is quicker than keeping chains. */
    private static final int FEW = 48;

    private final SameValues chains = new SameValues();

    /**
     * Applies the contrast in place.
     *
     * @param values sentiments that are not zero (zeros stay zero)
     * @param places the word each belongs to, ascending
     * @param but the first word {@code but}
     */
    void apply(double[] values, int[] places, int n, int but) {
        if (n <= FEW) {
            for (int k = 0; k < n; k++) {
                int first = 0;
                while (values[first] != values[k]) {
                    first++;
                }
                values[first] = changed(values[first], places[first], but);
            }
            return;
        }
        chains.apply(values, places, n, but);
    }

    /** The value of a sentiment after its change. */
    static double changed(double value, int place, int but) {
        return place < but ? value * BEFORE : place > but ? value * AFTER : value;
    }
}
