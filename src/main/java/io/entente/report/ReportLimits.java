// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

/**
 * How much of the tables goes into a report.
 *
 * @param ties pairs with their figures over the whole archive
 * @param pairs pairs with steps, changes, events by type and sentences
 * @param edges ties in the network of each step
 * @param sentences telling sentences in all
 */
public record ReportLimits(int ties, int pairs, int edges, int sentences) {

    /** What a file below {@link #MOST_BYTES} holds for 200 countries and 60 steps. */
    public static final ReportLimits USUAL = new ReportLimits(20_000, 500, 250, 4_000);

    /** Sentences a pair has of one step and sign, beside those of the whole archive. */
    public static final int SENTENCES_A_STEP = 2;

    /** No report is larger. */
    public static final int MOST_BYTES = 5_000_000;

    /** Half of everything: for an archive whose report came out too large. */
    ReportLimits half() {
        return new ReportLimits(ties / 2, pairs / 2, edges / 2, sentences / 2);
    }
}
