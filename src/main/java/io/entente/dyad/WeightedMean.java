// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.dyad;

/** The mean of what there is, each with its weight. */
public final class WeightedMean {

    private WeightedMean() {}

    /**
     * Sum of weight times value over the sum of the weights, over the values that are not NaN; NaN when none is or their
     * weights are 0.
     *
     * @param weights one a value, 0 or more
     */
    public static double of(double[] values, double[] weights) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                sum += weights[i] * values[i];
                weight += weights[i];
            }
        }
        return sum / weight;
    }
}
