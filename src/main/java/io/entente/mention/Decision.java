// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import io.entente.gazetteer.CountryName;

/**
 * What a rule said of a candidate.
 *
 * @param verdict what it is
 * @param confidence from 0 to 1 that it is that
 * @param rule the rule's name
 * @param chosen which of the candidate's names it is; {@code null} for the first
 */
record Decision(Verdict verdict, double confidence, String rule, CountryName chosen) {

    /** What a candidate may be. */
    enum Verdict {
        /** A mention of its country. */
        MENTION,
        /** A country's name within the name of something else. */
        EMBEDDED,
        /** Something else. */
        NOTHING
    }

    private static final double SURELY_EMBEDDED = .9;

    static Decision mention(double confidence, String rule) {
        return new Decision(Verdict.MENTION, confidence, rule, null);
    }

    static Decision mention(double confidence, String rule, CountryName chosen) {
        return new Decision(Verdict.MENTION, confidence, rule, chosen);
    }

    static Decision embedded(String rule) {
        return new Decision(Verdict.EMBEDDED, SURELY_EMBEDDED, rule, null);
    }

    static Decision nothing(String rule) {
        return new Decision(Verdict.NOTHING, 0, rule, null);
    }

    boolean isEmbedded() {
        return verdict == Verdict.EMBEDDED;
    }
}
