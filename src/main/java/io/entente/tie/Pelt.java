// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Where a series changes its level: the segmentation with the least sum of segment costs plus a penalty for each change,
 * exactly, by PELT (Killick, Fearnhead &amp; Eckley 2012, JASA 107).
 */
public final class Pelt {

    /** Twice the negative log-likelihood of a segment, up to terms that no segmentation changes. */
    @FunctionalInterface
    public interface Cost {
        /** Cost of the values from (inclusive) to to (exclusive), to &gt; from. */
        double of(int from, int to);
    }

    private Pelt() {}

    /**
     * The penalty of Zhang &amp; Siegmund's (2007, Biometrics 63) modified BIC, 3 ln n for each change: its place and its
     * new level, and more than BIC for the many places there are.
     */
    public static double penalty(int n) {
        return 3 * Math.log(n);
    }

    /**
     * The first values of all segments but the first, ascending.
     *
     * @param n values
     * @param least values in a segment, 1 or more
     * @param penalty of a change, 0 or more
     */
    public static int[] changes(int n, int least, double penalty, Cost cost) {
        double[] best = new double[n + 1];
        int[] last = new int[n + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = -penalty;
        int[] candidates = new int[n + 1];
        double[] values = new double[n + 1];
        int open = 1;
        for (int to = least; to <= n; to++) {
            int newest = to - least;
            if (newest >= least) {
                candidates[open++] = newest;
            }
            for (int i = 0; i < open; i++) {
                int from = candidates[i];
                values[i] = best[from] + cost.of(from, to);
                if (values[i] + penalty < best[to]) {
                    best[to] = values[i] + penalty;
                    last[to] = from;
                }
            }
            // What is behind by now stays behind; with a least length it may still win until a segment from here
            // counts.
            if (least == 1) {
                int kept = 0;
                for (int i = 0; i < open; i++) {
                    if (values[i] <= best[to]) {
                        candidates[kept++] = candidates[i];
                    }
                }
                open = kept;
            }
        }
        List<Integer> found = new ArrayList<>();
        for (int at = n >= least ? last[n] : 0; at > 0; at = last[at]) {
            found.add(at);
        }
        Collections.reverse(found);
        return found.stream().mapToInt(i -> i).toArray();
    }
}
