// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import io.entente.gazetteer.CountryName;

/**
 * What a rule said of a candidate.
 *
 * @param counts whether the candidate is a mention
 * @param confidence from 0 to 1 that it is one
 * @param rule the rule's name
 * @param chosen which of the candidate's names it is; {@code null} for the first
 */
record Decision(boolean counts, double confidence, String rule, CountryName chosen) {

    static Decision mention(double confidence, String rule) {
        return new Decision(true, confidence, rule, null);
    }

    static Decision mention(double confidence, String rule, CountryName chosen) {
        return new Decision(true, confidence, rule, chosen);
    }

    static Decision nothing(String rule) {
        return new Decision(false, 0, rule, null);
    }
}
