// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import java.io.Serializable;

/**
 * A change in the tie of two countries.
 *
 * @param countryA ISO 3166-1 alpha-3, before countryB in the alphabet
 * @param countryB ISO 3166-1 alpha-3
 * @param measure what changed
 * @param kind a step at a date, or a rise or fall over the whole series
 * @param period index of the first period after the change; of a trend, the first covered period
 * @param before rate, or mean affinity, of the segment before; of a trend, of the first half of the covered periods
 * @param after the same after; of a trend, of the second half
 * @param effect of counts, ln of after over before, 0.5 units added to both; of affinity, after - before; of a trend, the
 *     Theil-Sen slope a period of the rate or affinity (Sen 1968), NaN where p is above 0.1
 * @param p of a step in counts, {@link CountChanges#p}; in affinity, {@link AffinityChanges#p}; of a trend, that of
 *     {@link Trend#mannKendall}; [0, 1]. That of a step is multiplied by the places where it might have been. Months
 *     that resemble their neighbours beyond the trend make p too small
 * @param q p with the false discovery rate controlled over the pairs, by measure and kind (Benjamini &amp; Hochberg
 *     1995), [0, 1]
 */
public record TieChange(
        String countryA,
        String countryB,
        Measure measure,
        Kind kind,
        int period,
        double before,
        double after,
        double effect,
        double p,
        double q)
        implements Serializable {

    /** What changed. */
    public enum Measure {
        COUNTS,
        AFFINITY
    }

    /** How it changed. */
    public enum Kind {
        STEP,
        TREND
    }

    TieChange withQ(double adjusted) {
        return new TieChange(countryA, countryB, measure, kind, period, before, after, effect, p, adjusted);
    }
}
