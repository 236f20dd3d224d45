// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

/**
 * How far events are returned.
 *
 * @param weighted sum over ordered pairs of min(w_ab, w_ba) over the sum of w, in [0, 1] (Squartini et al. 2013,
 *     Scientific Reports 3); NaN without events
 * @param binary share of the directed ties that run the other way too, in [0, 1]; NaN without events
 */
public record Reciprocity(double weighted, double binary) {

    /**
     * Of a directed network.
     *
     * @param events how many by [source][target]; the diagonal is left out
     */
    public static Reciprocity of(double[][] events) {
        double returned = 0;
        double all = 0;
        double mutual = 0;
        double arcs = 0;
        for (int a = 0; a < events.length; a++) {
            for (int b = 0; b < events.length; b++) {
                if (a != b && events[a][b] > 0) {
                    all += events[a][b];
                    returned += Math.min(events[a][b], events[b][a]);
                    arcs++;
                    mutual += events[b][a] > 0 ? 1 : 0;
                }
            }
        }
        return new Reciprocity(returned / all, mutual / arcs);
    }
}
