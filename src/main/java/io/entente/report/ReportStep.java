// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

/**
 * A pair in one step of time.
 *
 * @param pair the two countries
 * @param step from 0
 * @param articles that name both
 * @param sentences that name both
 * @param affinity of the step, -1 to 1; where the tables' periods are shorter, the mean of theirs, weighted by articles; NaN =
 *     no evidence
 * @param affinityLow lower end of its 95% interval; NaN where the step is longer than the tables' periods
 * @param affinityHigh upper end
 * @param eventsAb events from a to b
 * @param eventsBa events from b to a
 * @param goldsteinAb mean Goldstein score of the former, -10 to 10; NaN of none
 * @param goldsteinBa that of the latter
 */
public record ReportStep(
        PairKey pair,
        int step,
        long articles,
        long sentences,
        double affinity,
        double affinityLow,
        double affinityHigh,
        long eventsAb,
        long eventsBa,
        double goldsteinAb,
        double goldsteinBa) {}
