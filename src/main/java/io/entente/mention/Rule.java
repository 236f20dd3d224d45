// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

/** One reason to take a candidate for a mention, or not to. Stateless. */
@FunctionalInterface
interface Rule {

    /** The decision, or {@code null} where the rule has nothing to say and the next one is asked. */
    Decision judge(Candidate candidate, Evidence evidence);
}
