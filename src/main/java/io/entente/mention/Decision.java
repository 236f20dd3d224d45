// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

/**
 * What a rule said of a candidate.
 *
 * @param counts whether the candidate is a mention
 * @param confidence from 0 to 1 that it is one
 * @param rule the rule's name
 */
record Decision(boolean counts, double confidence, String rule) {

    static Decision mention(double confidence, String rule) {
        return new Decision(true, confidence, rule);
    }

    static Decision nothing(String rule) {
        return new Decision(false, 0, rule);
    }
}
