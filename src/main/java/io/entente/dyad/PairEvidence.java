// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.dyad;

import io.entente.event.Event;
import java.util.List;

/**
 * What one sentence says of two countries: a dyad with the events between the two.
 *
 * @param dyad the two countries in their sentence
 * @param events of that sentence between the two, either way
 */
public record PairEvidence(Dyad dyad, List<Event> events) {

    // Events, target tone, tone: the nearer to the tie the heavier, as in the affinity of ties.
    private static final double[] WEIGHTS = {3, 2, 1};
    private static final double MOST = 10;

    /** Keeps its own copy. */
    public PairEvidence {
        events = List.copyOf(events);
    }

    /** Whether an event goes from the first country to the second. */
    public boolean fromA(Event e) {
        return e.source().equals(dyad.a().iso3());
    }

    /**
     * How telling the sentence is and which way, in [-1, 1]: the weighted mean of what there is of events (sum of Goldstein
     * scores over 10, cut to [-1, 1]), tone toward the two (their mean) and tone. NaN when there is nothing.
     */
    public double weight() {
        double[] values = {
            events.isEmpty()
                    ? Double.NaN
                    : Math.max(
                            -1,
                            Math.min(
                                    1,
                                    events.stream()
                                                    .mapToDouble(Event::goldstein)
                                                    .sum()
                                            / MOST)),
            (dyad.toneA() + dyad.toneB()) / 2,
            dyad.sentence().tone()
        };
        return WeightedMean.of(values, WEIGHTS);
    }

    /** Which way the events go: {@code ab}, {@code ba}, {@code both}, or {@code none} without any. */
    public String direction() {
        boolean ab = events.stream().anyMatch(this::fromA);
        boolean ba = events.stream().anyMatch(e -> !fromA(e));
        return ab && ba ? "both" : ab ? "ab" : ba ? "ba" : "none";
    }
}
