// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Adds events up: between the countries of some pairs, and of each country with all others. */
public final class EventTally {

    private record Key(String source, String target, String type) {}

    private static final class Sum {
        private long count;
        private double score;
    }

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::source).thenComparing(Key::target).thenComparing(Key::type);

    private final Set<PairKey> pairs;
    private final Map<Key, Sum> sums = new TreeMap<>(ORDER);

    /** @param pairs those that are told one by one */
    public EventTally(Set<PairKey> pairs) {
        this.pairs = Set.copyOf(pairs);
    }

    /**
     * Adds events.
     *
     * @param source ISO code of who does it
     * @param target ISO code of whom it is done to, another
     * @param type PLOVER type
     * @param count how many
     * @param score sum of their Goldstein scores
     */
    public void add(String source, String target, String type, long count, double score) {
        add(new Key(source, ReportEvents.ANY, type), count, score);
        add(new Key(ReportEvents.ANY, target, type), count, score);
        if (pairs.contains(PairKey.of(source, target))) {
            add(new Key(source, target, type), count, score);
        }
    }

    private void add(Key key, long count, double score) {
        Sum sum = sums.computeIfAbsent(key, k -> new Sum());
        sum.count += count;
        sum.score += score;
    }

    /** What was added, in order of source, target and type. */
    public List<ReportEvents> events() {
        return sums.entrySet().stream()
                .map(e -> new ReportEvents(
                        e.getKey().source(),
                        e.getKey().target(),
                        e.getKey().type(),
                        e.getValue().count,
                        e.getValue().score / e.getValue().count))
                .toList();
    }
}
