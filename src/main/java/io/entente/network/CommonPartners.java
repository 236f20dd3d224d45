// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

/**
 * What two tied countries have in common.
 *
 * @param commonPartners countries tied to both, 0 or more
 * @param adamicAdar sum over those of 1 / ln of their degree, 0 or more (Adamic &amp; Adar 2003, Social Networks 25)
 */
public record CommonPartners(int commonPartners, double adamicAdar) {

    /** Those of a pair, tied to each other or not. */
    public static CommonPartners of(TieNetwork network, int a, int b) {
        int common = 0;
        double sum = 0;
        for (int partner : network.partners(a)) {
            if (network.weight(partner, b) > 0) {
                common++;
                sum += 1 / Math.log(network.degree(partner));
            }
        }
        return new CommonPartners(common, sum);
    }
}
