// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.evaluation;

import java.util.List;

/**
 * How well the sign of what a sentence reports between two countries was told. The predicted sign is that of the summed
 * Goldstein scores between them, 0 where there is none.
 */
public final class PairScore {

    private final LabelScore signs = new LabelScore();
    private int directed;
    private int directedRight;

    /**
     * Adds a pair.
     *
     * @param sign gold sign, -1, 0 or 1
     * @param direction gold direction: ab, ba, m or -
     * @return the predicted sign
     */
    public int add(String a, String b, int sign, String direction, List<FoundEvent> events) {
        double ab = sum(a, b, events);
        double ba = sum(b, a, events);
        int predicted = (int) Math.signum(ab + ba);
        signs.add(sign, predicted);
        if (predicted == sign && sign != 0 && (direction.equals("ab") || direction.equals("ba"))) {
            directed++;
            directedRight += (Math.abs(ab) > Math.abs(ba)) == direction.equals("ab") ? 1 : 0;
        }
        return predicted;
    }

    private static double sum(String source, String target, List<FoundEvent> events) {
        return events.stream()
                .filter(e -> e.source().equals(source) && e.target().equals(target))
                .mapToDouble(FoundEvent::goldstein)
                .sum();
    }

    /** The signs. */
    public LabelScore signs() {
        return signs;
    }

    /** Pairs with the right sign, not 0, and a gold direction. */
    public int directed() {
        return directed;
    }

    /** Of those, share whose larger part goes that way. */
    public double direction() {
        return (double) directedRight / Math.max(1, directed);
    }
}
