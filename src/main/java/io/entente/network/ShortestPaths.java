// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

import java.util.Arrays;

/**
 * Shortest paths between all countries: Dijkstra from each and Brandes' (2001, Journal of Mathematical Sociology 25)
 * sums on the way back. Strong ties are short: a tie's distance is 1 / weight, or 1 for all. Own code on arrays: JGraphT
 * gives half of networkx's normalised betweenness, and takes some fifty times as long on networks as dense as news make.
 */
public final class ShortestPaths {
    private final double[] betweenness;
    private final double[] closeness;

    private ShortestPaths(double[] betweenness, double[] closeness) {
        this.betweenness = betweenness;
        this.closeness = closeness;
    }

    /**
     * Share of the shortest paths between others that lead through a country, divided by the (n - 1)(n - 2) / 2 pairs of
     * others, in [0, 1].
     */
    public double[] betweenness() {
        return betweenness;
    }

    /**
     * (n - 1) / sum of distances (Opsahl et al. 2010, Social Networks 32), 0 or more; of a country that reaches r - 1
     * others only, (r - 1) / sum times (r - 1) / (n - 1) (Wasserman &amp; Faust 1994); 0 without ties.
     */
    public double[] closeness() {
        return closeness;
    }

    /** Over distances 1 / weight. */
    public static ShortestPaths byWeight(TieNetwork network) {
        return new Search(network, true).all();
    }

    /** Over the number of ties. */
    public static ShortestPaths byTies(TieNetwork network) {
        return new Search(network, false).all();
    }

    private static final class Search {
        private final int n;
        private final int[][] partners;
        private final double[][] distances;
        private final double[] betweenness;
        private final double[] closeness;
        private final double[] far;
        private final double[] paths;
        private final double[] dependency;
        private final int[] order;
        private final int[] open;

        Search(TieNetwork network, boolean byWeight) {
            n = network.size();
            partners = new int[n][];
            distances = new double[n][];
            for (int i = 0; i < n; i++) {
                int from = i;
                partners[i] = network.partners(i);
                distances[i] = Arrays.stream(partners[i])
                        .mapToDouble(to -> byWeight ? 1 / network.weight(from, to) : 1)
                        .toArray();
            }
            betweenness = new double[n];
            closeness = new double[n];
            far = new double[n];
            paths = new double[n];
            dependency = new double[n];
            order = new int[n];
            open = new int[n];
        }

        ShortestPaths all() {
            for (int source = 0; source < n; source++) {
                int reached = settle(source);
                gather(reached);
                double sum = 0;
                for (int i = 0; i < reached; i++) {
                    sum += far[order[i]];
                }
                double others = reached - 1.0;
                closeness[source] = sum == 0 ? 0 : others / sum * (others / (n - 1));
            }
            // Each pair was seen from both of its ends.
            double pairs = n > 2 ? (double) (n - 1) * (n - 2) : 1;
            for (int i = 0; i < n; i++) {
                betweenness[i] /= pairs;
            }
            return new ShortestPaths(betweenness, closeness);
        }

        /** Dijkstra without a heap, as the networks are dense; the settled stand in order, their number is returned. */
        private int settle(int source) {
            Arrays.fill(far, Double.POSITIVE_INFINITY);
            Arrays.fill(paths, 0);
            far[source] = 0;
            paths[source] = 1;
            for (int i = 0; i < n; i++) {
                open[i] = i;
            }
            int left = n;
            int settled = 0;
            while (left > 0) {
                int nearest = 0;
                for (int i = 1; i < left; i++) {
                    if (far[open[i]] < far[open[nearest]]) {
                        nearest = i;
                    }
                }
                int at = open[nearest];
                if (far[at] == Double.POSITIVE_INFINITY) {
                    break;
                }
                open[nearest] = open[--left];
                order[settled++] = at;
                relax(at);
            }
            return settled;
        }

        private void relax(int at) {
            int[] to = partners[at];
            double[] steps = distances[at];
            for (int i = 0; i < to.length; i++) {
                double way = far[at] + steps[i];
                if (way < far[to[i]]) {
                    far[to[i]] = way;
                    paths[to[i]] = paths[at];
                } else if (way == far[to[i]]) {
                    paths[to[i]] += paths[at];
                }
            }
        }

        private void gather(int reached) {
            Arrays.fill(dependency, 0);
            for (int k = reached - 1; k > 0; k--) {
                int at = order[k];
                double share = (1 + dependency[at]) / paths[at];
                int[] to = partners[at];
                double[] steps = distances[at];
                for (int i = 0; i < to.length; i++) {
                    int before = to[i];
                    if (far[before] + steps[i] == far[at]) {
                        dependency[before] += paths[before] * share;
                    }
                }
                betweenness[at] += dependency[at];
            }
        }
    }
}
