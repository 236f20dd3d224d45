// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

/**
 * A country that an article is about.
 *
 * @param iso3 the country
 * @param weight the probability that a reader would say so, from 0 to 1
 */
public record Focus(String iso3, double weight) {

    /** Checks the range of the weight. */
    public Focus {
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("weight " + weight + " is not in [0, 1]");
        }
    }
}
