// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

import io.entente.report.PairKey;

/**
 * A tie of the network of a period.
 *
 * @param pair the two countries
 * @param articles that name both, 1 or more
 * @param strength 0 to 1
 * @param lean 1 cooperation, -1 conflict, 0 neither for sure, as {@link io.entente.report.ReportTie#lean()} has it
 * @param backbone whether it belongs to the noise-corrected backbone
 */
public record DrawnTie(PairKey pair, long articles, double strength, int lean, boolean backbone) {}
