// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import org.apache.commons.math3.special.Erf;

/** The standard normal distribution, as far as tests need it. */
final class Normal {
    private Normal() {}

    /** P(|Z| &gt;= |z|), NaN for NaN. */
    static double twoSided(double z) {
        return Double.isNaN(z) ? Double.NaN : Math.min(1, Erf.erfc(Math.abs(z) / Math.sqrt(2)));
    }
}
