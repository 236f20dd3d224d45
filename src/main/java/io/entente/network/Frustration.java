// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The fewest ties that contradict a division into two camps, friends within and enemies between (Harary 1959; Aref &amp;
 * Wilson 2019, Journal of Complex Networks 7). Exact by trying all divisions of each connected part of up to 20
 * countries; above, where the problem is NP-hard, the best of seeded descents, an upper bound.
 *
 * @param index ties at odds with the best division, 0 or more
 * @param exact whether fewer are impossible
 */
public record Frustration(long index, boolean exact) {
    private static final int MOST_EXACT = 20;
    private static final int DESCENTS = 20;

    /** That of a network, ties without a sign left out. */
    public static Frustration of(TieNetwork network, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long index = 0;
        boolean exact = true;
        for (int[] part : parts(network)) {
            int[][] signs = signs(network, part);
            index += part.length <= MOST_EXACT ? tryAll(signs) : descend(signs, random);
            exact &= part.length <= MOST_EXACT;
        }
        return new Frustration(index, exact);
    }

    /** All divisions in the order of a Gray code: each step moves one country, the last one never moves. */
    private static long tryAll(int[][] signs) {
        int[] side = new int[signs.length];
        Arrays.fill(side, 1);
        long odds = odds(signs, side);
        long least = odds;
        for (int step = 1; step < 1 << (signs.length - 1); step++) {
            int moved = Integer.numberOfTrailingZeros(step);
            odds += harmony(signs, side, moved);
            side[moved] = -side[moved];
            least = Math.min(least, odds);
        }
        return least;
    }

    private static long descend(int[][] signs, SplittableRandom random) {
        long least = Long.MAX_VALUE;
        int[] side = new int[signs.length];
        for (int start = 0; start < DESCENTS; start++) {
            for (int i = 0; i < side.length; i++) {
                side[i] = start == 0 || random.nextBoolean() ? 1 : -1;
            }
            boolean moved = true;
            while (moved) {
                moved = false;
                for (int i = 0; i < side.length; i++) {
                    if (harmony(signs, side, i) < 0) {
                        side[i] = -side[i];
                        moved = true;
                    }
                }
            }
            least = Math.min(least, odds(signs, side));
        }
        return least;
    }

    /** Ties of a country that agree with the division less those at odds with it: what a move would cost. */
    private static int harmony(int[][] signs, int[] side, int country) {
        int sum = 0;
        for (int j = 0; j < side.length; j++) {
            sum += signs[country][j] * side[j];
        }
        return sum * side[country];
    }

    private static long odds(int[][] signs, int[] side) {
        long odds = 0;
        for (int i = 0; i < side.length; i++) {
            for (int j = 0; j < i; j++) {
                odds += signs[i][j] * side[i] * side[j] < 0 ? 1 : 0;
            }
        }
        return odds;
    }

    private static int[][] signs(TieNetwork network, int[] part) {
        int[][] signs = new int[part.length][part.length];
        for (int i = 0; i < part.length; i++) {
            for (int j = 0; j < part.length; j++) {
                signs[i][j] = network.sign(part[i], part[j]);
            }
        }
        return signs;
    }

    /** The connected parts by ties with a sign. */
    private static List<int[]> parts(TieNetwork network) {
        List<int[]> parts = new ArrayList<>();
        boolean[] seen = new boolean[network.size()];
        for (int start = 0; start < seen.length; start++) {
            if (!seen[start]) {
                parts.add(part(network, start, seen));
            }
        }
        return parts;
    }

    private static int[] part(TieNetwork network, int start, boolean[] seen) {
        List<Integer> found = new ArrayList<>();
        ArrayDeque<Integer> open = new ArrayDeque<>(List.of(start));
        seen[start] = true;
        while (!open.isEmpty()) {
            int at = open.remove();
            found.add(at);
            for (int next : network.partners(at)) {
                if (!seen[next] && network.sign(at, next) != 0) {
                    seen[next] = true;
                    open.add(next);
                }
            }
        }
        return found.stream().mapToInt(i -> i).toArray();
    }
}
