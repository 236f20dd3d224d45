// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.copy;

import java.io.Serializable;

/**
 * What a run takes for copies and how it counts them.
 *
 * @param syndication how copies count
 * @param days near-duplicates lie at most so many days apart; 0 for the same day
 */
public record CopyRule(Syndication syndication, int days) implements Serializable {

    /** Days that news is printed again within, unless the user says otherwise. */
    public static final int USUAL_DAYS = 7;

    /** So far back no wire reaches; a bound for sums of days. */
    public static final int MOST_DAYS = 3660;

    /** Checks the days. */
    public CopyRule {
        if (days < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException("days " + days + " is not from 0 to " + MOST_DAYS);
        }
    }

    /** Clusters count once; a week. */
    public static CopyRule usual() {
        return new CopyRule(Syndication.COLLAPSE, USUAL_DAYS);
    }
}
