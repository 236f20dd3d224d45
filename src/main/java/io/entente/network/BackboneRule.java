// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

import io.entente.tie.Backbone;

/**
 * Which ties belong to the backbone of a network: those that its strengths alone do not explain. Weights are counts.
 *
 * @param deviations noise-corrected: standard deviations above 0 (Coscia &amp; Neffke 2017)
 * @param alpha disparity: the chance below which a tie belongs, in (0, 1] (Serrano, Boguna &amp; Vespignani 2009)
 */
public record BackboneRule(double deviations, double alpha) {
    /** One-sided 5%: 1.64 deviations, as the authors have it, and alpha 0.05. */
    public static final BackboneRule DEFAULT = new BackboneRule(1.64, 0.05);

    public BackboneRule {
        if (!(deviations >= 0) || !(alpha > 0 && alpha <= 1)) {
            throw new IllegalArgumentException(
                    "deviations " + deviations + " must be 0 or more, alpha " + alpha + " in (0, 1]");
        }
    }

    /** Whether a tie is in the noise-corrected backbone, by its score and standard deviation; NaN is not. */
    public boolean noiseCorrected(double score, double sd) {
        return Backbone.isNoiseCorrected(score, sd, deviations);
    }

    /** Whether a tie is in the disparity backbone; NaN is not. */
    public boolean disparity(double disparityAlpha) {
        return disparityAlpha < alpha;
    }
}
