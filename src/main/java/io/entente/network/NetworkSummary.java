// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

/**
 * The network of one scope as a whole; NaN = undefined.
 *
 * @param countries countries in it, with or without ties
 * @param edges ties, weight above 0
 * @param totalWeight sum of their weights
 * @param density see {@link Cohesion#density}, [0, 1]
 * @param transitivity see {@link Cohesion#transitivity}, [0, 1]
 * @param clustering mean of {@link Cohesion#onnela} over the countries, [0, 1] (Onnela et al. 2005)
 * @param eigenvalueMax see {@link EigenvectorCentrality#largestEigenvalue}, 0 or more
 * @param communities number of camps
 * @param modularity see {@link Communities#modularity}, [-0.5, 1) (Newman &amp; Girvan 2004)
 * @param positiveEdges ties with an affinity of 0 or more
 * @param negativeEdges ties with an affinity below 0
 * @param triads closed triads of ties with a sign (Cartwright &amp; Harary 1956)
 * @param balanceGeometric see {@link Balance#geometric}, [0, 1]
 * @param balanceTrace see {@link Balance#traceRatio}, [0, 1] (Terzi &amp; Winkler 2011)
 * @param walkBalance see {@link Balance#walks}, (0, 1] (Estrada &amp; Benzi 2014)
 * @param shuffled balance against shuffled signs (Leskovec et al. 2010)
 * @param frustration see {@link Frustration} (Harary 1959)
 * @param backboneNc ties in the noise-corrected backbone (Coscia &amp; Neffke 2017)
 * @param backboneDisparity ties in the disparity backbone (Serrano et al. 2009)
 */
public record NetworkSummary(
        int countries,
        int edges,
        double totalWeight,
        double density,
        double transitivity,
        double clustering,
        double eigenvalueMax,
        int communities,
        double modularity,
        int positiveEdges,
        int negativeEdges,
        Triads triads,
        double balanceGeometric,
        double balanceTrace,
        double walkBalance,
        SignShuffle shuffled,
        Frustration frustration,
        int backboneNc,
        int backboneDisparity) {}
