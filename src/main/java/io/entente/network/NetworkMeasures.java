// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

import io.entente.tie.Tie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * All figures of the network of one scope.
 *
 * @param positions one a country, in the order of their codes
 * @param summary the network as a whole
 */
public record NetworkMeasures(List<CountryPosition> positions, NetworkSummary summary) {

    /**
     * What the measures need to know.
     *
     * @param shuffles of the signs, for balance against chance; 1 or more
     * @param seed of the shuffles, the camps and the descents
     * @param backbone which ties stand out
     */
    public record Options(int shuffles, long seed, BackboneRule backbone) {
        /** 200 shuffles, seed 1, the authors' backbones. */
        public static final Options DEFAULT = new Options(200, 1, BackboneRule.DEFAULT);
    }

    /**
     * The figures of a scope.
     *
     * @param ties all pairs of its countries, as the table of ties gives them; those with nAb of 1 or more are edges
     * @param affinity the sign of a tie, NaN without one, such as its mean tone
     */
    public static NetworkMeasures of(List<Tie> ties, ToDoubleFunction<Tie> affinity, Options options) {
        TreeSet<String> countries = new TreeSet<>();
        List<NetworkEdge> edges = new ArrayList<>();
        int noiseCorrected = 0;
        int disparity = 0;
        for (Tie tie : ties) {
            countries.add(tie.countryA());
            countries.add(tie.countryB());
            if (tie.nAb() > 0) {
                edges.add(new NetworkEdge(tie.countryA(), tie.countryB(), tie.nAb(), affinity.applyAsDouble(tie)));
                noiseCorrected += options.backbone().noiseCorrected(tie.ncScore(), tie.ncSd()) ? 1 : 0;
                disparity += options.backbone().disparity(tie.disparityAlpha()) ? 1 : 0;
            }
        }
        return of(TieNetwork.of(countries, edges), noiseCorrected, disparity, options);
    }

    /**
     * The figures of a network.
     *
     * @param backboneNc ties in the noise-corrected backbone
     * @param backboneDisparity ties in the disparity backbone
     */
    public static NetworkMeasures of(TieNetwork network, int backboneNc, int backboneDisparity, Options options) {
        EigenvectorCentrality.Leading leading = EigenvectorCentrality.leading(network);
        double[] clustering = Cohesion.onnela(network);
        int[] camps = Communities.leiden(network, options.seed());
        Triads triads = Triads.of(network);
        NetworkSummary summary = new NetworkSummary(
                network.size(),
                network.edges(),
                network.totalWeight(),
                Cohesion.density(network),
                Cohesion.transitivity(network),
                Arrays.stream(clustering).average().orElse(Double.NaN),
                leading.value(),
                Arrays.stream(camps).max().orElse(0),
                Communities.modularity(network, camps),
                network.edges(1),
                network.edges(-1),
                triads,
                Balance.geometric(network),
                Balance.traceRatio(triads),
                Balance.walks(network),
                SignShuffle.of(network, options.shuffles(), options.seed()),
                Frustration.of(network, options.seed()),
                backboneNc,
                backboneDisparity);
        return new NetworkMeasures(positions(network, leading.vector(), clustering, camps), summary);
    }

    private static List<CountryPosition> positions(
            TieNetwork network, double[] eigenvector, double[] clustering, int[] camps) {
        double[] pagerank = RandomSurfer.pageRank(network);
        ShortestPaths paths = ShortestPaths.byWeight(network);
        double[] constraint = StructuralHoles.constraint(network);
        double[] effectiveSize = StructuralHoles.effectiveSize(network);
        double[] entropy = PartnerSpread.entropyBits(network);
        double[] concentration = PartnerSpread.concentration(network);
        List<CountryPosition> positions = new ArrayList<>(network.size());
        for (int i = 0; i < network.size(); i++) {
            int country = i;
            int foes = (int) Arrays.stream(network.partners(i))
                    .filter(j -> network.sign(country, j) < 0)
                    .count();
            int friends = (int) Arrays.stream(network.partners(i))
                    .filter(j -> network.sign(country, j) > 0)
                    .count();
            positions.add(new CountryPosition(
                    network.countries().get(i),
                    network.degree(i),
                    network.strength(i),
                    pagerank[i],
                    eigenvector[i],
                    paths.betweenness()[i],
                    paths.closeness()[i],
                    clustering[i],
                    constraint[i],
                    effectiveSize[i],
                    entropy[i],
                    concentration[i],
                    camps[i],
                    friends,
                    foes));
        }
        return positions;
    }
}
