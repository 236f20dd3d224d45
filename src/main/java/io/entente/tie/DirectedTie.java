// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

/**
 * What one country does to another, as a mergeable state: events counted by sign, scores summed exactly.
 *
 * @param coop cooperative events, score above 0
 * @param conf conflictual events, score below 0
 * @param goldstein the Goldstein scores of all events, those of score 0 included (Goldstein 1992, JCR 36(2)), each in
 *     [-10, 10]
 */
public record DirectedTie(long coop, long conf, ToneSum goldstein) {
    /** No event. */
    public static final DirectedTie EMPTY = new DirectedTie(0, 0, ToneSum.EMPTY);

    /** Largest absolute Goldstein score. */
    public static final double MAX_GOLDSTEIN = 10;

    public DirectedTie {
        if (coop < 0 || conf < 0 || Math.addExact(coop, conf) > goldstein.n()) {
            throw new IllegalArgumentException(coop + " cooperative and " + conf + " conflictual events of "
                    + goldstein.n() + ", must be 0 or more and no more than all");
        }
    }

    /** This state with one more event of a Goldstein score in [-10, 10]. */
    public DirectedTie add(double score) {
        if (!(Math.abs(score) <= MAX_GOLDSTEIN)) {
            throw new IllegalArgumentException("Goldstein score " + score + " is outside [-10, 10]");
        }
        return new DirectedTie(coop + (score > 0 ? 1 : 0), conf + (score < 0 ? 1 : 0), goldstein.add(score));
    }

    /** The events of both. */
    public DirectedTie merge(DirectedTie other) {
        return new DirectedTie(
                Math.addExact(coop, other.coop), Math.addExact(conf, other.conf), goldstein.merge(other.goldstein));
    }

    /** All events. */
    public long events() {
        return goldstein.n();
    }

    /** Sum of the Goldstein scores; 0 without events. */
    public double goldsteinSum() {
        return goldstein.total();
    }

    /** Mean Goldstein score, in [-10, 10]; NaN without events. */
    public double goldsteinMean() {
        return goldstein.mean();
    }

    /** Net cooperation (coop - conf) / (coop + conf), in [-1, 1]; NaN without signed events. */
    public double netCooperation() {
        return (double) (coop - conf) / (coop + conf);
    }

    /** The 95% interval of the cooperative share coop / (coop + conf), in [0, 1]; see {@link Wilson}. */
    public Interval cooperativeShare() {
        return Wilson.interval(coop, coop + conf);
    }
}
