// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How well events between countries were found, against records of who does what to whom. */
public final class EventScore {

    private int records;
    private int pairs;
    private int found;
    private int typed;
    private int withTarget;
    private int directed;
    private int spurious;
    /** Gold pairs by gold sign (conflict, cooperation) and predicted sign (conflict, none, cooperation). */
    private final int[][] confusion = new int[2][3];

    /** Two countries as a gold record orders them; a found pair is in order of code. */
    public record Pair(String a, String b) {
        static Pair of(FoundEvent e) {
            return e.source().compareTo(e.target()) <= 0
                    ? new Pair(e.source(), e.target())
                    : new Pair(e.target(), e.source());
        }
    }

    /**
     * A gold record.
     *
     * @param source doers
     * @param target those it is done to; empty of a mutual event
     * @param pairs each in order of code
     * @param type PLOVER type
     * @param sign -1 or 1
     */
    public record Gold(List<String> source, List<String> target, Set<Pair> pairs, String type, int sign) {}

    /**
     * Adds a record.
     *
     * @return the pairs whose sign is not the gold one
     */
    public List<Pair> add(Gold gold, List<FoundEvent> events) {
        Map<Pair, Double> sums = new HashMap<>();
        for (FoundEvent e : events) {
            sums.merge(Pair.of(e), e.goldstein(), Double::sum);
        }
        records++;
        spurious += (int)
                sums.keySet().stream().filter(p -> !gold.pairs().contains(p)).count();
        typed += events.stream()
                        .anyMatch(e ->
                                gold.pairs().contains(Pair.of(e)) && e.type().equals(gold.type()))
                ? 1
                : 0;
        if (!gold.target().isEmpty()) {
            withTarget++;
            directed += events.stream()
                            .anyMatch(e -> gold.source().contains(e.source())
                                    && gold.target().contains(e.target()))
                    ? 1
                    : 0;
        }
        return gold.pairs().stream().filter(p -> isWrong(gold, p, sums)).toList();
    }

    private boolean isWrong(Gold gold, Pair p, Map<Pair, Double> sums) {
        int sign = (int) Math.signum(sums.getOrDefault(p, 0.0));
        pairs++;
        found += sums.containsKey(p) ? 1 : 0;
        confusion[gold.sign() > 0 ? 1 : 0][sign + 1]++;
        return sign != gold.sign();
    }

    /** Gold records. */
    public int records() {
        return records;
    }

    /** Gold pairs. */
    public int pairs() {
        return pairs;
    }

    /** Share of gold pairs with any event between them. */
    public double found() {
        return Rates.share(found, pairs);
    }

    /** Share of gold pairs whose events have the gold sign on balance. */
    public double sign() {
        return Rates.share(confusion[0][0] + confusion[1][2], pairs);
    }

    /** Mean F1 of cooperation and conflict over gold pairs. */
    public double macroF1() {
        return (f1(1) + f1(0)) / 2;
    }

    private double f1(int side) {
        int right = confusion[side][2 * side];
        int other = confusion[1 - side][2 * side];
        int missed = confusion[side][1] + confusion[side][2 - 2 * side];
        return 2.0 * right / Math.max(1, 2 * right + other + missed);
    }

    /** Share of records with the gold type among the events of a gold pair. */
    public double type() {
        return Rates.share(typed, records);
    }

    /** Of records with a target, share with an event from a doer to a target. */
    public double direction() {
        return (double) directed / Math.max(1, withTarget);
    }

    /** Pairs found that are no gold pairs, a record. */
    public double spurious() {
        return Rates.share(spurious, records);
    }
}
