// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

/**
 * Where a country stands in the network of one scope; NaN = undefined.
 *
 * @param country ISO 3166-1 alpha-3
 * @param degree countries it is tied to, 0 or more
 * @param strength sum of the weights of its ties, 0 or more
 * @param pagerank see {@link RandomSurfer}, (0, 1), all sum to 1 (Brin &amp; Page 1998)
 * @param eigenvector see {@link EigenvectorCentrality}, [0, 1], squares sum to 1 (Bonacich 1972)
 * @param betweenness see {@link ShortestPaths}, distance 1 / weight, [0, 1] (Brandes 2001)
 * @param closeness see {@link ShortestPaths}, distance 1 / weight, 0 or more (Opsahl et al. 2010)
 * @param clustering see {@link Cohesion#onnela}, [0, 1] (Onnela et al. 2005)
 * @param constraint see {@link StructuralHoles#constraint}, above 0; NaN without ties (Burt 1992)
 * @param effectiveSize see {@link StructuralHoles#effectiveSize}, up to degree; NaN without ties (Burt 1992)
 * @param partnerEntropy see {@link PartnerSpread#entropyBits}, bits, 0 or more; NaN without ties (Shannon 1948)
 * @param partnerHhi see {@link PartnerSpread#concentration}, (0, 1]; NaN without ties (Herfindahl 1950)
 * @param community see {@link Communities#leiden}, from 1, the largest first (Traag et al. 2019)
 * @param friends ties with an affinity of 0 or more
 * @param foes ties with an affinity below 0
 */
public record CountryPosition(
        String country,
        int degree,
        double strength,
        double pagerank,
        double eigenvector,
        double betweenness,
        double closeness,
        double clustering,
        double constraint,
        double effectiveSize,
        double partnerEntropy,
        double partnerHhi,
        int community,
        int friends,
        int foes) {}
