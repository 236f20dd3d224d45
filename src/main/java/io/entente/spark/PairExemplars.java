// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The telling sentences of the pairs of one scope. */
final class PairExemplars {

    private final TreeMap<Integer, List<Exemplar>> byPair = new TreeMap<>();

    /** Adds one of a pair, {@code a << 16 | b} packed. */
    void add(int pair, Exemplar exemplar) {
        byPair.computeIfAbsent(pair, p -> new ArrayList<>(2 * Exemplar.MOST)).add(exemplar);
    }

    /** Ids of the articles of a pair's most telling exemplars, at most so many, in one cell; {@code null} without any. */
    String articles(int pair, int most) {
        List<Exemplar> exemplars = byPair.get(pair);
        return exemplars == null
                ? null
                : exemplars.stream()
                        .sorted(Comparator.comparingDouble((Exemplar e) -> -Math.abs(e.weight()))
                                .thenComparing(Exemplar::article))
                        .map(Exemplar::article)
                        .distinct()
                        .limit(most)
                        .collect(Collectors.joining(" "));
    }

    /** What is done with the exemplars of a pair. */
    @FunctionalInterface
    interface Sink {
        void pair(int a, int b, List<Exemplar> exemplars);
    }

    /** Hands on each pair in order, with its exemplars, the friendly first, then the most telling. */
    void forEach(Sink sink) {
        byPair.forEach((pair, exemplars) -> {
            exemplars.sort(Exemplar.ORDER);
            exemplars.sort((x, y) -> Double.compare(Math.signum(y.weight()), Math.signum(x.weight())));
            sink.pair(pair >>> Short.SIZE, pair & 0xFFFF, exemplars);
        });
    }
}
