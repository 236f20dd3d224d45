// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether one measure runs ahead of the other: Spearman's correlation of x at t with y at t + lag.
 *
 * @param lag periods; above 0, x leads
 * @param rho over all pairs and periods known in both, [-1, 1]; NaN = undefined
 * @param n how many those are
 */
public record LeadLag(int lag, double rho, int n) {

    /**
     * The correlations from -most to most.
     *
     * @param x a series for each pair of countries, NaN = unknown
     * @param y the same pairs in the same order, over the same periods
     * @param most longest lag, 0 or more
     */
    public static List<LeadLag> of(List<double[]> x, List<double[]> y, int most) {
        if (x.size() != y.size() || most < 0) {
            throw new IllegalArgumentException(x.size() + " series against " + y.size() + ", lags to " + most);
        }
        int places = x.stream().mapToInt(s -> s.length).sum();
        List<LeadLag> lags = new ArrayList<>();
        for (int lag = -most; lag <= most; lag++) {
            double[] early = new double[places];
            double[] late = new double[places];
            int n = 0;
            for (int pair = 0; pair < x.size(); pair++) {
                double[] one = x.get(pair);
                double[] two = y.get(pair);
                if (one.length != two.length) {
                    throw new IllegalArgumentException(one.length + " periods against " + two.length);
                }
                for (int t = 0; t < one.length; t++, n++) {
                    boolean within = t + lag >= 0 && t + lag < two.length;
                    early[n] = one[t];
                    late[n] = within ? two[t + lag] : Double.NaN;
                }
            }
            lags.add(
                    new LeadLag(lag, RankCorrelation.spearman(early, late), RankCorrelation.known(early, late).length));
        }
        return lags;
    }
}
