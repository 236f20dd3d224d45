// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** False discovery rate over many tests (Benjamini &amp; Hochberg 1995, JRSS B 57). */
public final class BenjaminiHochberg {

    private BenjaminiHochberg() {}

    /** The q of each p, in the same order: the smallest p_(j) m / j over all ranks j from its own on, at most 1. */
    public static double[] adjust(double[] p) {
        Integer[] order = IntStream.range(0, p.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> p[i]));
        double[] q = new double[p.length];
        double least = 1;
        for (int rank = p.length; rank >= 1; rank--) {
            int i = order[rank - 1];
            least = Math.min(least, p[i] * p.length / rank);
            q[i] = least;
        }
        return q;
    }
}
