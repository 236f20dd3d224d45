// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

/**
 * Two countries.
 *
 * @param a ISO code, before b in the alphabet
 * @param b ISO code
 */
public record PairKey(String a, String b) implements Comparable<PairKey> {

    public PairKey {
        if (a.compareTo(b) >= 0) {
            throw new IllegalArgumentException(a + " and " + b + ": must be in the order of the alphabet");
        }
    }

    /** The pair of two countries in any order. */
    public static PairKey of(String one, String other) {
        return one.compareTo(other) < 0 ? new PairKey(one, other) : new PairKey(other, one);
    }

    @Override
    public int compareTo(PairKey other) {
        int byA = a.compareTo(other.a);
        return byA != 0 ? byA : b.compareTo(other.b);
    }

    @Override
    public String toString() {
        return a + "-" + b;
    }
}
