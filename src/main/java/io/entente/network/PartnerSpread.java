// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

import java.util.function.DoubleUnaryOperator;

/** How widely a country spreads its ties, by the shares of its strength. NaN for a country without ties. */
public final class PartnerSpread {
    private static final double LN_2 = Math.log(2);

    private PartnerSpread() {}

    /** Entropy of the shares in bits, from 0 to log2 of the degree (Shannon 1948). */
    public static double[] entropyBits(TieNetwork network) {
        return sums(network, share -> -share * Math.log(share) / LN_2);
    }

    /** Sum of the squared shares, in (0, 1], 1 for one partner (Herfindahl 1950, Hirschman 1945). */
    public static double[] concentration(TieNetwork network) {
        return sums(network, share -> share * share);
    }

    private static double[] sums(TieNetwork network, DoubleUnaryOperator term) {
        double[] values = new double[network.size()];
        for (int i = 0; i < values.length; i++) {
            double strength = network.strength(i);
            double sum = 0;
            for (int j : network.partners(i)) {
                sum += term.applyAsDouble(network.weight(i, j) / strength);
            }
            values[i] = network.degree(i) == 0 ? Double.NaN : sum;
        }
        return values;
    }
}
