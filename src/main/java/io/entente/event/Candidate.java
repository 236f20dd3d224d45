// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

/**
 * An event that an action may be, before the best of a pair is chosen.
 *
 * @param rank how it was found: 0 by the sentence's frame, more where a role was guessed, {@link #BETWEEN} by the words
 *     between or for want of a role
 * @param mutual whether it holds both ways
 */
record Candidate(Party source, Party target, Deed deed, Action action, int rank, boolean mutual) {

    /** The rank of what no pattern's own rules decide. */
    static final int BETWEEN = 9;

    /** The pair, in the order of the alphabet. */
    String pair() {
        String a = source.iso3;
        String b = target.iso3;
        return a.compareTo(b) < 0 ? a + b : b + a;
    }

    /** How often an event found so has the right sign, roughly; see {@link Event#confidence()}. */
    double confidence() {
        return rank == BETWEEN ? 0.5 : Math.max(0.6, 0.9 - 0.1 * rank);
    }
}
