// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import java.io.Serializable;

/**
 * How the strength and the affinity of ties are reckoned.
 *
 * @param halfLife days after which an article counts half, above 0; see {@link Decay}
 * @param weights seed and number of the bootstrap replicates
 * @param strength weights of strength's components
 * @param affinity weights of affinity's kinds of evidence
 */
public record TieOptions(
        double halfLife, PoissonWeights weights, TieStrength.Options strength, TieAffinity.Options affinity)
        implements Serializable {

    /** The documented defaults. */
    public static final TieOptions DEFAULT = new TieOptions(
            Decay.DEFAULT_HALF_LIFE, PoissonWeights.DEFAULT, TieStrength.Options.DEFAULT, TieAffinity.Options.DEFAULT);
}
