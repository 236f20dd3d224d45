// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

import io.entente.report.PairKey;
import java.util.List;

/**
 * A pair over time.
 *
 * @param pair the two countries
 * @param names of the two, for the legend
 * @param points in order of time; a period that the tables do not cover, or whose value is missing, has none
 * @param steps in the measure, in order of time
 */
public record PairSeries(PairKey pair, String names, List<Point> points, List<Step> steps) {

    /**
     * A value.
     *
     * @param period from 0
     * @param low lower end of its 95% interval; NaN = none
     * @param high upper end
     * @param together whether an article names both; else the value is a true zero, or what stands for it
     */
    public record Point(int period, double value, double low, double high, boolean together) {

        boolean hasBand() {
            return !Double.isNaN(low) && !Double.isNaN(high);
        }
    }

    /**
     * A change.
     *
     * @param period the first after it, from 0
     * @param up whether it rises
     */
    public record Step(int period, boolean up) {}
}
