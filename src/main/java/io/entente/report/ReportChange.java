// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

import java.time.LocalDate;
import java.util.List;

/**
 * A step or trend in a tie, as in the table {@code changes}.
 *
 * @param pair the two countries
 * @param measure counts or affinity
 * @param kind step or trend
 * @param period label of the first period after the step
 * @param start its first day
 * @param before share of articles, or affinity, before
 * @param after the same after
 * @param q false discovery rate, 0 to 1
 * @param articles ids of articles of the date
 */
public record ReportChange(
        PairKey pair,
        String measure,
        String kind,
        String period,
        LocalDate start,
        double before,
        double after,
        double q,
        List<String> articles) {}
