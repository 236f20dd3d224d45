// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import java.util.Arrays;

/** The middle of some numbers. */
final class Median {
    private Median() {}

    /** The middle value, the mean of the two middle ones of an even number; NaN of none. The order given may change. */
    static double of(double[] values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
