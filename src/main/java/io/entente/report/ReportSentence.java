// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

/**
 * A telling sentence of a pair.
 *
 * @param pair the two countries
 * @param step the step of its date, from 0
 * @param whole whether it is among those of the whole archive, not of its step alone
 * @param sign -1 conflict, 1 cooperation
 * @param weight how telling, 0 to 1
 * @param direction ab, ba, both or none: which way its events go
 * @param article where it stands
 * @param text the sentence, with the two countries marked
 */
public record ReportSentence(
        PairKey pair,
        int step,
        boolean whole,
        int sign,
        double weight,
        String direction,
        ReportArticle article,
        MarkedText text) {}
