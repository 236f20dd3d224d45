// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import io.entente.dyad.WeightedMean;
import java.io.Serializable;

/**
 * The strength of a tie after Granovetter (1973, American Journal of Sociology 78): "the amount of time, the emotional
 * intensity, the intimacy, and the reciprocal services". Strength has no sign; see {@link TieAffinity}. Counts are those
 * of articles, copies counted once. NaN = undefined.
 *
 * @param volume co-mentions above expectation: (x - e) / (x + e + k), at least 0, with x articles that mention both, e =
 *     n_a n_b / n by chance, all three with older days counting less ({@link Decay}), and k a prior that holds small counts
 *     back; [0, 1), 0 at or below chance
 * @param closeness share of those x articles in which one sentence mentions both, [0, 1]; NaN without such articles
 * @param constancy share of the sub-periods of the scope with an article that mentions both, [0, 1]
 * @param intensity mean size of the shared sentences' tones |tone| and of the events between the two |Goldstein| / 10,
 *     each counted once, [0, 1]; NaN without either
 * @param reciprocity balance of directed events 2 min(ab, ba) / (ab + ba), [0, 1] (Squartini et al. 2013); NaN without
 *     events
 * @param strength weighted mean of the components that are defined, [0, 1]; 0 for a pair that is never together
 * @param interval 95% interval of strength: plus and minus Student's quantile (clusters - 1 degrees of freedom) times the
 *     standard deviation over the bootstrap replicates, cut to [0, 1]; undefined for fewer than two clusters
 * @param n article clusters that mention both
 */
public record TieStrength(
        double volume,
        double closeness,
        double constancy,
        double intensity,
        double reciprocity,
        double strength,
        Interval interval,
        long n) {

    /**
     * What the composite is made of. Time spent together, volume, comes first; then intimacy and constancy; then emotion
     * and reciprocity, which only some articles tell of.
     *
     * @param volume weight of that component, 0 or more, as the other four
     * @param volumePrior k of the volume, articles, 0 or more
     */
    public record Options(
            double volume, double closeness, double constancy, double intensity, double reciprocity, double volumePrior)
            implements Serializable {
        /** Volume .4, closeness .2, constancy .2, intensity .1, reciprocity .1; prior 2 articles. */
        public static final Options DEFAULT = new Options(0.4, 0.2, 0.2, 0.1, 0.1, 2);

        public Options {
            for (double weight : new double[] {volume, closeness, constancy, intensity, reciprocity, volumePrior}) {
                if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException("weight " + weight + " must be 0 or more and finite");
                }
            }
            if (volume + constancy == 0) {
                throw new IllegalArgumentException("volume or constancy, which are always defined, must have a weight");
            }
        }
    }

    /**
     * The strength of a pair.
     *
     * @param a exposure of the first country
     * @param b exposure of the second
     * @param all exposure of all articles
     * @param subPeriods those of the scope that the archive covers, at least those with the pair
     */
    public static TieStrength of(TieState pair, Exposure a, Exposure b, Exposure all, int subPeriods, Options options) {
        int[] active = pair.active();
        Components archive = components(pair, a, b, all, (double) active[0] / subPeriods, options, 0);
        double[] values = new double[BootstrapInterval.values(pair, pair.clusters())];
        values[0] = archive.composite(options);
        for (int r = 1; r < values.length; r++) {
            values[r] = components(pair, a, b, all, (double) active[r] / subPeriods, options, r)
                    .composite(options);
        }
        return new TieStrength(
                archive.volume,
                archive.closeness,
                archive.constancy,
                archive.intensity,
                archive.reciprocity,
                values[0],
                BootstrapInterval.of(values, pair.clusters()).within(0, 1),
                pair.clusters());
    }

    private record Components(double volume, double closeness, double constancy, double intensity, double reciprocity) {

        double composite(Options options) {
            double[] values = {volume, closeness, constancy, intensity, reciprocity};
            double[] weights = {
                options.volume, options.closeness, options.constancy, options.intensity, options.reciprocity
            };
            if (constancy == 0) {
                return 0;
            }
            return WeightedMean.of(values, weights);
        }
    }

    private static Components components(
            TieState pair, Exposure a, Exposure b, Exposure all, double constancy, Options options, int r) {
        double together = pair.articles(r);
        double articles = all.articles(r);
        double expected = articles == 0 ? 0 : a.articles(r) * b.articles(r) / articles;
        double volume = together == 0 ? 0 : (together - expected) / (together + expected + options.volumePrior);
        double ab = pair.sum(r, TieEvidence.EVENT);
        double ba = pair.sum(r, TieEvidence.EVENT + TieEvidence.PER_WAY);
        double sizes = (double) pair.sum(r, TieEvidence.TONE_SIZE)
                + pair.sum(r, TieEvidence.EVENT + 2)
                + pair.sum(r, TieEvidence.EVENT + TieEvidence.PER_WAY + 2);
        return new Components(
                Math.max(0, volume),
                (double) pair.sum(r, TieEvidence.SENTENCE_ARTICLES) / pair.sum(r, TieEvidence.ARTICLES),
                constancy,
                sizes / TieEvidence.UNITS / (pair.sum(r, TieEvidence.TONE_N) + ab + ba),
                2 * Math.min(ab, ba) / (ab + ba));
    }
}
