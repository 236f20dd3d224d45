// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

/**
 * A tie as an edge of the network of one step.
 *
 * @param pair the two countries
 * @param step from 0
 * @param articles that name both
 * @param affinity as in {@link ReportStep}
 * @param backbone whether it belongs to the noise-corrected backbone of the step
 */
public record ReportEdge(PairKey pair, int step, long articles, double affinity, boolean backbone) {}
